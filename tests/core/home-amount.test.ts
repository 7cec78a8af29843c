import { describe, expect, it } from 'vitest'
import { RateBook } from '../../src/core/exchange-rate'
import { atRate, frozen, homeMinor, keptHome, rateOf } from '../../src/core/home-amount'
import type { PayLine } from '../../src/core/pay'

const line = (minor: number, currency = 'GBP', more: Partial<PayLine> = {}): PayLine => ({
  ...{ id: 'l', entryId: 'e1', kind: 'task', state: 'expected', minor, currency, day: '2026-03-04' },
  ...{ platform: 'outlier', project: 'Crab', at: 0 },
  ...more,
})
const book = new RateBook([{ from: 'GBP', to: 'USD', day: '2026-03-01', amount: 125, scale: 2, enteredAt: 0 }])
const home = { minor: 1250, currency: 'USD', amount: 125, scale: 2, rateDay: '2026-03-01' }

describe('a line that closes', () => {
  it('is frozen at the rate of its day, with the rate beside the amount', () =>
    expect(frozen(line(1000), 'USD', book)).toEqual(line(1000, 'GBP', { home })))

  it('is frozen by a rate that was entered the other way round', () =>
    expect(frozen(line(1000, 'USD'), 'GBP', book).home).toEqual({ ...home, minor: 800, currency: 'GBP', inverse: true }))

  it('stays without a home amount where there is no rate on or before its day', () =>
    expect(frozen(line(1000, 'GBP', { day: '2026-02-28' }), 'USD', book)).toEqual(line(1000, 'GBP', { day: '2026-02-28' })))

  it('stays as it is in the home currency, and where it is frozen already', () => {
    expect(frozen(line(1000, 'USD'), 'USD', book)).toEqual(line(1000, 'USD'))
    const old = line(1000, 'GBP', { home: { ...home, minor: 1, amount: 1 } })
    expect(frozen(old, 'USD', book)).toBe(old)
    expect(frozen(old, 'EUR', book)).toBe(old)
  })

  it('is not converted where the amount would not be exact', () =>
    expect(frozen(line(Number.MAX_SAFE_INTEGER), 'USD', book)).not.toHaveProperty('home'))
})

describe('a line that is changed', () => {
  const old = line(1000, 'GBP', { home })
  it('is converted anew by the same frozen rate', () => expect(keptHome(line(500), old).home).toEqual({ ...home, minor: 625 }))
  it('loses its home amount in another currency', () =>
    expect(keptHome(line(1000, 'EUR', { home }), old)).toEqual(line(1000, 'EUR')))
  it('gets none that it did not have', () => {
    expect(keptHome(line(500, 'GBP', { home }), line(1000))).not.toHaveProperty('home')
    expect(keptHome(line(500), undefined)).not.toHaveProperty('home')
  })
  it('comes back to the letter when the amount does', () =>
    expect(keptHome(keptHome(line(7), old), old)).toEqual(keptHome(line(7), old)))
  it('stays as it is at its own rate', () => expect(atRate(old, rateOf(home))).toEqual(old))
})

it('is worth in the home currency what it is, or what it was converted into', () => {
  const old = line(1000, 'GBP', { home })
  expect([homeMinor(old, 'GBP'), homeMinor(old, 'USD'), homeMinor(old, 'EUR'), homeMinor(line(5), 'USD')]).toEqual([
    1000,
    1250,
    null,
    null,
  ])
})

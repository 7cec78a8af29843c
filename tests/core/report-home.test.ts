import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { RateBook } from '../../src/core/exchange-rate'
import { frozen, homeMinor } from '../../src/core/home-amount'
import type { PayLine } from '../../src/core/pay'
import { byPlatform, byTaskType, figures } from '../../src/core/report'
import { homeFigures } from '../../src/core/report-home'
import { contributionOf, contributionOfLine, ofMonth } from '../../src/core/rollup'
import { anyClosed, entryOf, HOUR, hourly, MINUTE } from './samples'

// Properties take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const sum = <T>(list: readonly T[], value: (item: T) => number) => list.reduce((all, item) => all + value(item), 0)
const rate = (from: string, to: string, amount: number, day = '2026-01-01') => ({ from, to, day, amount, scale: 4, enteredAt: 0 })
const line = (minor: number, currency: string, more: Partial<PayLine> = {}): PayLine => ({
  ...{ id: 'l', entryId: 'e1', kind: 'task', state: 'paid', minor, currency, day: '2026-03-04' },
  ...{ platform: 'outlier', project: 'Crab', at: 0 },
  ...more,
})

describe('figures in the home currency', () => {
  // By hand: $20 in an hour of USD work, a $5 bonus, and £30 in two hours of GBP work at £1 = $1.2505. €9 in half an hour has no rate.
  const gbp = frozen(line(3000, 'GBP', { state: 'pending' }), 'USD', new RateBook([rate('GBP', 'USD', 12_505)]))
  const rows = [
    ...contributionOf(entryOf({ terms: hourly(2000) }, HOUR), [line(2000, 'USD'), line(500, 'USD', { kind: 'bonus' })]),
    ...contributionOf(entryOf({ terms: hourly(1500, { currency: 'GBP' }) }, 2 * HOUR), [gbp]),
    ...contributionOf(entryOf({ terms: hourly(1800, { currency: 'EUR' }) }, 30 * MINUTE), [line(900, 'EUR')]),
    ...contributionOf(entryOf({ terms: null, workKind: 'instructions', project: 'Crab' }, 42 * MINUTE), []),
  ]
  const usd = (minor: number) => ({ minor, currency: 'USD' })

  it('agree with an example worked by hand', () => {
    const home = homeFigures(rows, 'USD')
    // 30 × 1.2505 = 37.515, half to even 37.52.
    expect([home.earned, home.bonuses, home.withoutBonuses]).toEqual([usd(6252), usd(500), usd(5752)])
    expect([home.byState.paid, home.byState.pending]).toEqual([usd(2500), usd(3752)])
    expect(home.parts).toEqual([
      { from: { minor: 3000, currency: 'GBP' }, to: usd(3752) },
      { from: usd(2500), to: usd(2500) },
    ])
    // The 42 min of instructions fall to USD, GBP and EUR as 60 : 120 : 30.
    expect(home.notConverted).toMatchObject([
      { currency: 'EUR', earned: { minor: 900, currency: 'EUR' }, leftOutMs: 36 * MINUTE },
    ])
    expect(home.rates.task).toEqual({ perHour: usd(2084), sum: usd(6252), ms: 3 * HOUR })
    // 62.52 ÷ 3.6 h = 17.3667
    expect(home.rates.true).toEqual({ perHour: usd(1737), sum: usd(6252), ms: 216 * MINUTE })
    expect(home.ratesWithoutBonuses.task.sum).toEqual(usd(5752))
  })

  it('leave a currency out of the rates, time and money, while any of it is not converted', () => {
    const more = contributionOfLine(line(1, 'GBP', { entryId: null }))
    const home = homeFigures([...rows, more], 'USD')
    expect(home.earned).toEqual(usd(6252))
    expect(home.rates.task).toEqual({ perHour: usd(2500), sum: usd(2500), ms: HOUR })
    expect(home.notConverted.map(({ currency, earned, leftOutMs }) => [currency, earned.minor, leftOutMs / MINUTE])).toEqual([
      ['EUR', 900, 36],
      ['GBP', 1, 144],
    ])
  })

  it('know nothing of amounts that were converted into another home currency', () => {
    const home = homeFigures(rows, 'EUR')
    expect(home.earned).toEqual({ minor: 900, currency: 'EUR' })
    expect(home.notConverted.map(({ earned }) => earned)).toEqual([{ minor: 3000, currency: 'GBP' }, usd(2500)])
  })

  it('say of rejected money alone that it is not converted, and leave nothing out for it', () => {
    const home = homeFigures([...rows, contributionOfLine(line(70, 'PLN', { entryId: null, state: 'rejected' }))], 'USD')
    expect(home.notConverted.at(-1)).toMatchObject({
      currency: 'PLN',
      earned: { minor: 0 },
      byState: { rejected: { minor: 70 } },
    })
    expect(home.notConverted.at(-1)?.leftOutMs).toBe(0)
  })

  it('are part of the figures where the home currency is named', () => {
    expect(figures(rows, 'USD').home).toEqual(homeFigures(rows, 'USD'))
    expect('home' in figures(rows)).toBe(false)
  })

  const book = new RateBook([rate('EUR', 'USD', 10_807, '2026-03-01'), rate('JPY', 'USD', 66)])
  const converted = anyClosed.map(({ entry, payLines }) => ({
    entry,
    payLines: payLines.map((each) => frozen(each, 'USD', book)),
  }))

  it('are what a plain scan of the lines gives, and never mix currencies', () => {
    fc.assert(
      fc.property(fc.array(converted, { maxLength: 15 }), (list) => {
        const days = list.flatMap(({ entry, payLines }) => contributionOf(entry, payLines))
        const home = homeFigures(days, 'USD')
        const lines = list.flatMap(({ payLines }) => payLines).filter(({ state }) => state !== 'rejected')
        expect(home.earned.minor).toBe(sum(lines, (each) => homeMinor(each, 'USD') ?? 0))
        for (const { currency, earned } of home.notConverted) {
          const left = lines.filter((each) => each.currency === currency && homeMinor(each, 'USD') === null)
          expect(earned).toEqual({ minor: sum(left, ({ minor }) => minor), currency })
        }
        expect(sum(home.parts, ({ to }) => to.minor)).toBe(home.earned.minor)
        expect(homeFigures(days.map(ofMonth), 'USD')).toEqual(home)
      }),
    )
  })

  it('add up in every breakdown', () => {
    fc.assert(
      fc.property(fc.array(converted, { maxLength: 15 }), (list) => {
        const rows = list.flatMap(({ entry, payLines }) => contributionOf(entry, payLines))
        const whole = homeFigures(rows, 'USD')
        for (const parts of [byTaskType(rows, 'USD'), byPlatform(rows, 'USD')]) {
          const homes = parts.map(({ figures }) => figures.home ?? whole)
          expect(sum(homes, ({ earned }) => earned.minor)).toBe(whole.earned.minor)
          const left = (currency: string) =>
            sum(homes, ({ notConverted }) => notConverted.find((each) => each.currency === currency)?.earned.minor ?? 0)
          for (const { currency, earned } of whole.notConverted) expect(left(currency)).toBe(earned.minor)
        }
      }),
    )
  })
})

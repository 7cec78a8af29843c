import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { atRate } from '../../src/core/home-amount'
import type { PayLine } from '../../src/core/pay'
import {
  addRollup,
  contributionOf,
  contributionOfLine,
  emptyRollup,
  homeKey,
  sameRollup,
  subtractRollup,
} from '../../src/core/rollup'
import { anyClosed, entryOf } from './samples'

// Properties take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const rate = { currency: 'CHF', amount: 3, scale: 1, rateDay: '2026-01-01' }
const bonus: PayLine = {
  ...{ id: 'p', entryId: null, kind: 'bonus', state: 'paid', minor: 1000, currency: 'EUR', day: '2026-02-01' },
  ...{ platform: 'appen', project: '', at: 0 },
}

describe('what was converted', () => {
  it('adds up to the lines, by the currency into which it was', () => {
    fc.assert(
      fc.property(anyClosed, ({ entry, payLines }) => {
        const rows = contributionOf(entry, payLines)
        for (const into of ['GBP', 'EUR']) {
          const lines = payLines.filter(({ home }) => home?.currency === into)
          const sums = (name: 'home' | 'converted') =>
            rows
              .flatMap((row) => Object.entries(row[name] ?? {}))
              .reduce((all, [key, minor]) => all + (key.startsWith(into) ? minor : 0), 0)
          expect(sums('home')).toBe(lines.reduce((all, { home }) => all + (home?.minor ?? 0), 0))
          expect(sums('converted')).toBe(lines.reduce((all, { minor }) => all + minor, 0))
        }
      }),
    )
  })

  it('makes a row another, is named sparsely, and goes without a trace', () => {
    const [plain, converted] = [contributionOfLine(bonus), contributionOfLine(atRate(bonus, rate))]
    expect(converted.home).toEqual({ [homeKey('CHF', 'bonus', 'paid')]: 300 })
    expect(converted.converted).toEqual({ 'CHF bonus paid': 1000 })
    expect('home' in plain).toBe(false)
    expect(sameRollup(plain, converted)).toBe(false)
    expect(subtractRollup(converted, converted)).toEqual(emptyRollup(converted))
    expect(addRollup(plain, converted).converted).toEqual({ 'CHF bonus paid': 1000 })
  })

  it('is refused where it would spoil a sum', () => {
    const line = { ...bonus, home: { ...rate, minor: Number.NaN } }
    expect(() => contributionOf(entryOf(), [line])).toThrow(RangeError)
  })
})

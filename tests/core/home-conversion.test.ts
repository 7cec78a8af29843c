import { describe, expect, it } from 'vitest'
import { RateBook } from '../../src/core/exchange-rate'
import { atRate } from '../../src/core/home-amount'
import { type Conversion, ConversionSum, converted, frozenRate, isMeant } from '../../src/core/home-conversion'
import type { PayLine } from '../../src/core/pay'

const line = (minor: number, currency: string, more: Partial<PayLine> = {}): PayLine => ({
  ...{ id: 'l', entryId: 'e1', kind: 'task', state: 'paid', minor, currency, day: '2026-03-04' },
  ...{ platform: 'outlier', project: 'Crab', at: 0 },
  ...more,
})
const book = new RateBook([
  { from: 'GBP', to: 'USD', day: '2026-03-01', amount: 125, scale: 2, enteredAt: 0 },
  { from: 'GBP', to: 'USD', day: '2026-03-03', amount: 150, scale: 2, enteredAt: 0 },
])
const missing: Conversion = { home: 'USD', which: 'missing' }
const all: Conversion = { home: 'USD', which: 'all' }
const old = atRate(line(1000, 'GBP'), book.on('GBP', 'USD', '2026-03-02'))
const elsewhere = atRate(line(1000, 'GBP'), { currency: 'EUR', amount: 12, scale: 1, rateDay: '2026-03-01' })

describe('what a conversion means', () => {
  it.each([
    ['a line without a home amount', line(1, 'GBP'), true, true],
    ['one that is frozen', old, false, true],
    ['one that was converted into a home currency of before', elsewhere, true, true],
    ['one in the home currency', line(1, 'USD'), false, false],
    ['one in the home currency that was converted into another', atRate(line(1, 'USD'), frozenRate(elsewhere)), false, false],
  ])('%s', (_, one, isMissing, isAny) => expect([isMeant(one, missing), isMeant(one, all)]).toEqual([isMissing, isAny]))

  it('is the rate of the line’s own day, and the same line where nothing comes of it', () => {
    expect(converted(line(1000, 'GBP'), missing, book).home).toMatchObject({ minor: 1500, rateDay: '2026-03-03' })
    const early = line(1000, 'GBP', { day: '2026-02-01' })
    expect(converted(early, missing, book)).toBe(early)
    const current = converted(line(1000, 'GBP'), all, book)
    expect(converted(current, all, book)).toBe(current)
    const huge = line(Number.MAX_SAFE_INTEGER, 'GBP')
    expect(converted(huge, missing, book)).toBe(huge)
  })
})

it('the preview tells new, changed, replaced and rateless lines apart', () => {
  const sum = new ConversionSum(all, book)
  const chf = { day: '2026-01-05' }
  for (const one of [line(1000, 'GBP'), old, elsewhere, line(5, 'USD'), line(300, 'CHF'), line(400, 'CHF', chf)]) sum.add(one)
  expect(sum.result()).toEqual({
    of: 6,
    lines: 3,
    currencies: [
      {
        ...{ currency: 'GBP', lines: 3, minor: 3000, homeMinor: 4500, replaced: 1, rateDays: ['2026-03-03'] },
        again: { lines: 1, before: 1250, after: 1500 },
      },
    ],
    rateless: [{ currency: 'CHF', lines: 2, minor: 700, firstDay: '2026-01-05', lastDay: '2026-03-04' }],
  })
})

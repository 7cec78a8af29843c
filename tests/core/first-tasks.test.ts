import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laterTerms, settledTerms } from '../../src/core/first-tasks'
import { toMinor } from '../../src/core/money'
import { type PayTerms, payLinesFor } from '../../src/core/pay'
import { entryOf, HOUR, hourly, MINUTE, perTask } from './samples'

type First = NonNullable<PayTerms['firstTasks']>
const first = (scheme: First['scheme'], amount: number, count: number): Pick<PayTerms, 'firstTasks'> => ({
  firstTasks: { scheme, amount, count },
})

/** The lines of an attempt of half an hour, or so long, with so many tasks submitted before it. */
function paid(terms: PayTerms, done: number, units = 1, ms = 30 * MINUTE) {
  const { terms: plain, straddles } = settledTerms(terms, done, units)
  expect(plain).not.toHaveProperty('firstTasks')
  const lines = payLinesFor(entryOf({ terms: plain, units }, ms), plain, () => 'x')
  return [straddles, ...lines.map(({ kind, minor }) => [kind, minor])]
}

describe('first tasks', () => {
  const training = hourly(2500, { ...first('hourly', 1500, 10), capMs: 20 * MINUTE, overtimeAmount: 600, priorityAmount: 300 })
  const batch = hourly(2500, first('fixed', 10_000, 3))
  const pieces = perTask(200, first('per-task', 100, 5))
  const share = perTask(200, first('fixed', 1000, 3))
  it.each([
    [
      'the tenth of ten at the training rate; the cap holds, the add-on does not',
      training,
      9,
      1,
      30,
      ['task', 500],
      ['overtime', 100],
    ],
    ['the eleventh at the full rate', training, 10, 1, 30, ['task', 833], ['priority', 100], ['overtime', 100]],
    ['a fixed sum for three: the first share is the larger', batch, 0, 1, 30, ['task', 3334]],
    ['the second', batch, 1, 1, 5, ['task', 3333]],
    ['the third', batch, 2, 1, 500, ['task', 3333]],
    ['the fourth is hourly', batch, 3, 1, 30, ['task', 1250]],
    ['all three in one batch come to the sum', batch, 0, 3, 30, ['task', 10_000]],
    ['the last two in one batch', batch, 1, 2, 30, ['task', 6666]],
    ['the first two in one batch', batch, 0, 2, 30, ['task', 6667]],
    ['a batch on both sides, by the task: 2 × $1 and 2 × $2', pieces, 3, 4, 30, ['task', 600]],
    ['a batch on both sides, a share of the sum and $2', share, 2, 2, 30, ['task', 533]],
    ['a batch on both sides that needs a finer price: $3.34 + $3.33 + $3.33 + $2', share, 0, 4, 30, ['task', 1200]],
  ] as [string, PayTerms, number, number, number, ...[string, number][]][])('%s', (_, terms, done, units, minutes, ...lines) => {
    expect(paid(terms, done, units, minutes * MINUTE)).toEqual([false, ...lines])
  })

  it('in a batch on both sides by time, each task has its even share: 1 × $15 and 3 × $25', () => {
    const terms = hourly(2500, { ...first('hourly', 1500, 10), priorityAmount: 400, overtimeAmount: 100, capMs: MINUTE })
    expect(settledTerms(terms, 9, 4).terms).toMatchObject({ amount: 2_250_000_000, scale: 8, priorityAmount: 300_000_000 })
    expect(paid(hourly(2500, first('hourly', 1500, 10)), 9, 4, HOUR)).toEqual([false, ['task', 2250]])
    // 1 × $10 and 2 × $20 an hour for three hours: thirds that no decimal names come to the exact sum.
    expect(paid(hourly(2000, first('hourly', 1000, 1)), 0, 3, 3 * HOUR)).toEqual([false, ['task', 5000]])
  })

  it('says where a batch on both sides is paid by two measures', () => {
    expect(paid(batch, 2, 2)).toEqual([true, ['task', 1250]])
  })

  it('keeps to whole yen', () => {
    const terms = hourly(2500, { scale: 0, currency: 'JPY', ...first('fixed', 1000, 3) })
    expect([0, 1, 2].map((done) => paid(terms, done))).toEqual([334, 333, 333].map((minor) => [false, ['task', minor]]))
  })

  it('come to their sum in whatever batches they are done, and no share is paid twice', () => {
    const anyBatches = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 12 })
    const anySum = fc.record({ amount: fc.integer({ min: 0, max: 10_000_000 }), scale: fc.integer({ min: 0, max: 4 }) })
    fc.assert(
      fc.property(anyBatches, anySum, fc.constantFrom('USD', 'JPY', 'KWD'), (batches, { amount, scale }, currency) => {
        const count = batches.reduce((all, units) => all + units, 0)
        const terms = hourly(1, { scale, currency, ...first('fixed', amount, count) })
        let [done, sum] = [0, 0]
        for (const units of batches) {
          const { terms: plain, straddles } = settledTerms(terms, done, units)
          expect(straddles).toBe(false)
          const [line] = payLinesFor(entryOf({ terms: plain, units }), plain, () => 'x')
          sum += line?.minor ?? Number.NaN
          done += units
        }
        expect(sum).toBe(toMinor({ amount, scale, currency }))
      }),
    )
  })

  it('leaves other terms as they are', () => {
    expect(settledTerms(hourly(2500), 3)).toEqual({ terms: hourly(2500), straddles: false })
    expect(laterTerms(training)).toEqual(hourly(2500, { capMs: 20 * MINUTE, overtimeAmount: 600, priorityAmount: 300 }))
  })
})

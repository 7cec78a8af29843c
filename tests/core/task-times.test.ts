import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binFrom, binOf, quantileMs, type TaskTimes, taskTime } from '../../src/core/task-times'
import { HOUR } from './samples'

describe('task times', () => {
  it('fall into bins that tile all times, each at most an eighth wide', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seconds) => {
        const bin = binOf(seconds)
        expect(binFrom(bin) <= seconds && seconds < binFrom(bin + 1)).toBe(true)
        expect(binFrom(bin + 1) - binFrom(bin)).toBeLessThanOrEqual(Math.max(1, seconds / 8))
      }),
    )
  })

  it('give back the median to within a bin', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 * HOUR }), { minLength: 1, maxLength: 60 }),
        fc.constantFrom(0.5, 0.8),
        (list, q) => {
          const times = list
            .map((ms) => taskTime(ms))
            .reduce((a: TaskTimes, b) => ({ ...b, n: a.n + b.n, bins: merge(a.bins, b.bins) }))
          const sorted = list.map((ms) => Math.round(ms / 1000)).sort((a, b) => a - b)
          const right = sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? 0
          const bin = binOf(right)
          const found = (quantileMs(times, q) ?? -1) / 1000
          expect(found).toBeGreaterThanOrEqual(binFrom(bin))
          expect(found).toBeLessThanOrEqual(binFrom(bin + 1))
        },
      ),
    )
    expect(quantileMs({ n: 0, seconds: 0, squares: 0, bins: {} }, 0.5)).toBeNull()
  })
})

function merge(a: Record<number, number>, b: Record<number, number>): Record<number, number> {
  const sum = { ...a }
  for (const [bin, count] of Object.entries(b)) sum[Number(bin)] = (sum[Number(bin)] ?? 0) + count
  return sum
}

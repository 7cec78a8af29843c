import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { emptyRollup, type RollupKey } from '../../src/core/rollup'
import { combineTimes, NO_TIMES, taskTime } from '../../src/core/task-times'
import { LEAST_TASKS, typicalTime } from '../../src/core/typical-time'

const MIN = 60_000
const about = { platform: 'outlier', project: 'Crab', taskType: 'comparison' as const }

/** One roll-up of tasks that took these minutes. */
function row(minutes: readonly number[], key: Partial<RollupKey> = {}) {
  const empty = emptyRollup({ ...about, day: '2026-03-04', domain: 'general', workKind: 'task', currency: 'USD', ...key })
  return { ...empty, times: minutes.reduce((sum, each) => combineTimes(sum, taskTime(each * MIN), 1), NO_TIMES) }
}
const minutes = (n: number, each = 10) => Array.from({ length: n }, () => each)

test.each([
  ['nothing', [], null],
  ['four tasks are too few', [row(minutes(4))], null],
  ['five are enough', [row(minutes(5))], ['project', 5]],
  [
    'over several days, domains and currencies',
    [row(minutes(2)), row(minutes(2), { day: '2026-03-05' }), row([9], { currency: 'EUR', domain: 'math' })],
    ['project', 5],
  ],
  ['too few of the project: the platform’s', [row(minutes(4)), row(minutes(3), { project: 'Kite' })], ['platform', 7]],
  ['too few of the platform: of this type anywhere', [row(minutes(4)), row(minutes(4), { platform: 'appen' })], ['type', 8]],
  ['another type tells nothing', [row(minutes(4)), row(minutes(40), { taskType: 'rating' })], null],
  ['nor does work that is no task', [row(minutes(9), { workKind: 'qualification' })], null],
] as const)('%s', (_case, rows, expected) => {
  const typical = typicalTime(rows, about)
  expect(typical && [typical.of, typical.n]).toEqual(expected)
})

it('a project without a name is no project: the platform speaks', () => {
  expect(typicalTime([row(minutes(9), { project: '' })], { ...about, project: '' })?.of).toBe('platform')
})

it('is the median and what eight in ten stay under, to a bin’s width', () => {
  const typical = typicalTime([row([8, 9, 10, 10, 11, 12, 14, 15, 20, 90])], about)
  expect((typical?.medianMs ?? 0) / MIN).toBeGreaterThan(9.5)
  expect((typical?.medianMs ?? 0) / MIN).toBeLessThan(12)
  expect((typical?.mostMs ?? 0) / MIN).toBeGreaterThan(13)
  expect((typical?.mostMs ?? 0) / MIN).toBeLessThan(17)
})

it('eight in ten never stay under less than half do, whatever the tasks', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: LEAST_TASKS, maxLength: 60 }), (list) => {
      const typical = typicalTime([row(list)], about)
      const sorted = list.toSorted((a, b) => a - b)
      expect(typical?.n).toBe(list.length)
      expect(typical?.medianMs).toBeLessThanOrEqual(typical?.mostMs ?? 0)
      expect(typical?.medianMs).toBeGreaterThanOrEqual((sorted[0] ?? 0) * MIN * (8 / 9))
      expect(typical?.mostMs).toBeLessThanOrEqual((sorted.at(-1) ?? 0) * MIN * (9 / 8) + 1000)
    }),
  )
})

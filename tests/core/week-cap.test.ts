import { describe, expect, it } from 'vitest'
import { emptyRollup, type RollupKey } from '../../src/core/rollup'
import { givenAwayIn, weekAround, weekUse } from '../../src/core/week-cap'
import { HOUR } from './samples'

const project = { platform: 'mercor', project: 'Crab', weeklyCapMs: 20 * HOUR }
const row = (hours: number, key: Partial<RollupKey> = {}, overCapMs = 0) => ({
  ...emptyRollup({
    ...project,
    day: '2026-03-04',
    taskType: 'rating',
    domain: 'general',
    workKind: 'task',
    currency: 'USD',
    ...key,
  }),
  ...{ countedMs: hours * HOUR, overCapMs },
})
/** Monday 2 March to Sunday 8 March 2026. */
const week = weekAround('2026-03-04', 1, 'Europe/Berlin')
const used = (rows: ReturnType<typeof row>[], open: Parameters<typeof weekUse>[2] = []) => weekUse(project, rows, open, week)

describe('the hours of a contract this week', () => {
  it.each([
    ['nothing yet', [], 0, 'calm'],
    ['counted task time of the week', [row(3, { day: '2026-03-02' }), row(4, { day: '2026-03-08' })], 7, 'calm'],
    ['not that of the weeks beside it', [row(3, { day: '2026-03-01' }), row(4, { day: '2026-03-09' })], 0, 'calm'],
    ['not that of another project or platform', [row(3, { project: 'Kite' }), row(3, { platform: 'outlier' })], 0, 'calm'],
    ['not what is no task', [row(3, { workKind: 'meeting' })], 0, 'calm'],
    ['whatever it pays in', [row(3), row(3, { currency: '' }), row(3, { currency: 'EUR', taskType: 'review' })], 9, 'calm'],
    ['a warning from 90 %', [row(18)], 18, 'near'],
    ['used up', [row(20)], 20, 'passed'],
    ['passed', [row(21)], 21, 'passed'],
  ])('%s', (_case, rows, hours, stage) => {
    expect(used(rows)).toEqual({ usedMs: hours * HOUR, capMs: 20 * HOUR, stage })
  })

  it('a project without a cap has none', () => {
    expect(weekUse({ platform: 'mercor', project: 'Crab' }, [row(30)], [], week)).toBeNull()
  })

  it('open sessions count from the moment they are worked on, and only since the week began', () => {
    const from = week.fromAt
    const session = { platform: 'mercor', project: 'Crab', workKind: 'task' as const }
    const stretches = [
      { fromAt: from - 3 * HOUR, toAt: from - HOUR },
      { fromAt: from - HOUR / 2, toAt: from + HOUR },
      { fromAt: from + 2 * HOUR, toAt: from + 4 * HOUR },
    ]
    expect(used([row(1)], [{ session, stretches }])?.usedMs).toBe(4 * HOUR)
    expect(used([], [{ session: { ...session, workKind: 'meeting' }, stretches }])?.usedMs).toBe(0)
    expect(used([], [{ session: { ...session, project: 'Kite' }, stretches }])?.usedMs).toBe(0)
  })

  it('begins where the user’s week begins, at the zone’s own midnight', () => {
    expect(week.fromAt).toBe(Date.UTC(2026, 2, 1, 23))
    expect(weekAround('2026-03-04', 7, 'UTC')).toMatchObject({ fromAt: Date.UTC(2026, 2, 1) })
    expect(weekAround('2026-03-04', 6, 'UTC').days[0]).toBe('2026-02-28')
  })
})

it('adds up what was given away past caps in the week, of all work', () => {
  const rows = [row(1, {}, 60_000), row(1, { project: 'Kite', day: '2026-03-08' }, 5_000), row(1, { day: '2026-03-09' }, 7_000)]
  expect(givenAwayIn(week, rows)).toBe(65_000)
})

import { expect, it } from 'vitest'
import { closeSession, policyOf } from '../../src/core/closing'
import { MINUTE, NINE, openSession, World } from './session-world'

const around = new World().around

it('ends an entry with its last evidence and derives the durations', () => {
  const spans = [
    { kind: 'work' as const, fromAt: NINE, toAt: NINE + MINUTE },
    { kind: 'away' as const, fromAt: NINE + MINUTE, toAt: NINE + 2 * MINUTE },
  ]
  const session = openSession({
    spans,
    cursorAt: NINE + 2 * MINUTE,
    sketch: ['secret'],
    taskId: 'a',
    doubt: 'why',
    timeLimitMs: 9,
  })
  const entry = closeSession(session, 'submitted', around)
  expect(entry).toMatchObject({
    closedAt: NINE + 2 * MINUTE,
    countedMs: MINUTE,
    elapsedMs: 2 * MINUTE,
    day: '2026-03-10',
    taskId: 'a',
    doubt: 'why',
  })
  expect(JSON.stringify(entry)).not.toContain('secret')
})

it('has no field that is not known', () => {
  const entry = closeSession(openSession({}), 'left', around)
  expect(Object.keys(entry)).not.toEqual(expect.arrayContaining(['taskId']))
  expect('doubt' in entry || 'timeLimitMs' in entry || 'platformTimerMs' in entry).toBe(false)
})

it('counts no time in other tabs where the platform forbids leaving', () => {
  expect(policyOf({ platform: 'outlier', taskType: 'comparison' }, around)).toEqual({ stillMs: 2 * MINUTE, awayMs: 0 })
  expect(policyOf({ platform: 'mercor', taskType: 'review' }, around)).toEqual({ stillMs: 5 * MINUTE, awayMs: 5 * MINUTE })
})

it('keeps what the platform’s own timer said at submit, beside our time', () => {
  const timed = openSession({
    ...{ spans: [{ kind: 'work', fromAt: NINE, toAt: NINE + 5 * MINUTE }], cursorAt: NINE + 5 * MINUTE },
    ...{ platformTimerMs: 7 * MINUTE, platformTimerAt: NINE + 4 * MINUTE },
  })
  expect(closeSession({ ...timed, pressed: { control: 'submit', at: NINE + 4 * MINUTE } }, 'submitted', around)).toMatchObject({
    countedMs: 5 * MINUTE,
    platformTimerMs: 7 * MINUTE,
  })
  expect(closeSession(timed, 'left', around).platformTimerMs).toBe(8 * MINUTE)
})

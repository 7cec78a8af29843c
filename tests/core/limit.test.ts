import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { limitsNow, mostUrgent, stageOf } from '../../src/core/limit'
import { hourly, perTask } from './samples'
import { MINUTE, NINE, openSession } from './session-world'

const warnings = { warnPercent: 80, warnLeftMs: 2 * MINUTE }

describe('how near a limit is', () => {
  it.each([
    ['an hour, calm', 47, 60, {}, 'calm'],
    ['80 % of it', 48, 60, {}, 'near'],
    ['two minutes before its end', 58, 60, {}, 'close'],
    ['its end: from here on nothing is paid', 60, 60, {}, 'passed'],
    ['ten minutes: both warnings at once', 8, 10, {}, 'close'],
    ['three minutes: not before the half of it', 1.4, 3, {}, 'calm'],
    ['three minutes, half of it gone', 1.5, 3, {}, 'close'],
    ['without the first warning', 57, 60, { warnPercent: 0 }, 'calm'],
    ['without the second warning', 59, 60, { warnLeftMs: 0 }, 'near'],
    ['without any warning, passed all the same', 61, 60, { warnPercent: 0, warnLeftMs: 0 }, 'passed'],
  ] as const)('%s', (_case, used, limit, change, stage) => {
    expect(stageOf(used * MINUTE, limit * MINUTE, { ...warnings, ...change })).toBe(stage)
  })

  it('never goes back as time goes on, and warns of every limit before it is passed', () => {
    const rank = ['calm', 'near', 'close', 'passed']
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 10_000 }), fc.array(fc.integer({ min: 0, max: 12_000 })), (limit, times) => {
        const stages = [...times, limit - 1].sort((a, b) => a - b).map((used) => stageOf(used, limit, warnings))
        const ranks = stages.map((stage) => rank.indexOf(stage))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        expect(stageOf(limit - 1, limit, warnings)).toBe('close')
        expect(stageOf(0, limit, warnings)).toBe('calm')
      }),
    )
  })
})

const cap = hourly(2500, { capMs: 60 * MINUTE })
const kinds = (over: Parameters<typeof openSession>[0], counted = 0, now = NINE) =>
  limitsNow(openSession(over), counted * MINUTE, now, warnings).map(({ kind, ms }) => [kind, ms / MINUTE])

describe('the limits of a session', () => {
  test.each([
    ['none', {}, []],
    ['a cap past which nothing is paid', { terms: cap }, [['unpaid', 60]]],
    ['a cap past which another rate holds', { terms: { ...cap, overtimeAmount: 900 } }, [['rate', 60]]],
    ['an overtime of nothing is nothing', { terms: { ...cap, overtimeAmount: 0 } }, [['unpaid', 60]]],
    ['hourly pay without a cap', { terms: hourly(2500) }, []],
    ['pay by the task has no cap', { terms: perTask(400, { capMs: MINUTE }) }, []],
    ['work that is no task has no cap', { terms: cap, workKind: 'meeting' }, []],
    ['the platform’s own', { timeLimitMs: 30 * MINUTE }, [['allowed', 30]]],
    [
      'both, the shorter first',
      { terms: cap, timeLimitMs: 30 * MINUTE },
      [
        ['allowed', 30],
        ['unpaid', 60],
      ],
    ],
    [
      'a batch: one for each task',
      { terms: cap, timeLimitMs: 30 * MINUTE, units: 2 },
      [
        ['allowed', 90],
        ['unpaid', 180],
      ],
    ],
    ['a countdown alone', { deadlineAt: NINE + 20 * MINUTE }, [['deadline', 20]]],
    [
      'a cap on paid time, and a countdown',
      { terms: cap, deadlineAt: NINE + 20 * MINUTE },
      [
        ['unpaid', 60],
        ['deadline', 20],
      ],
    ],
    ['a countdown of the limit that is shown', { timeLimitMs: 30 * MINUTE, deadlineAt: NINE + 29 * MINUTE }, [['deadline', 30]]],
    [
      'a claim that outlasts the limit',
      { timeLimitMs: 30 * MINUTE, deadlineAt: NINE + 480 * MINUTE },
      [
        ['allowed', 30],
        ['deadline', 480],
      ],
    ],
  ] as const)('%s', (_case, over, limits) => {
    expect(kinds(over as Parameters<typeof openSession>[0])).toEqual(limits)
  })

  it('counted limits stand still with the clock; a deadline does not', () => {
    const session = openSession({ terms: cap, deadlineAt: NINE + 40 * MINUTE })
    expect(limitsNow(session, 10 * MINUTE, NINE + 39 * MINUTE, warnings)).toEqual([
      { kind: 'unpaid', ms: 60 * MINUTE, usedMs: 10 * MINUTE, stage: 'calm' },
      { kind: 'deadline', ms: 40 * MINUTE, usedMs: 39 * MINUTE, stage: 'close' },
    ])
  })

  it('a deadline that had passed when the session began is passed', () => {
    expect(limitsNow(openSession({ deadlineAt: NINE - MINUTE }), 0, NINE, warnings)).toMatchObject([{ stage: 'passed' }])
  })

  it('speaks first of the one that is the furthest along', () => {
    const at = (over: Parameters<typeof openSession>[0], counted: number, now: number) =>
      mostUrgent(limitsNow(openSession(over), counted * MINUTE, NINE + now * MINUTE, warnings))?.kind
    const both = { terms: cap, deadlineAt: NINE + 90 * MINUTE }
    expect(at(both, 10, 20)).toBeUndefined()
    expect(at(both, 50, 60)).toBe('unpaid')
    expect(at(both, 50, 89)).toBe('deadline')
    expect(at(both, 61, 89)).toBe('unpaid')
    expect(at({ ...both, terms: { ...cap, overtimeAmount: 900 } }, 61, 89)).toBe('deadline')
  })
})

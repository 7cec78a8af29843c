import { describe, expect, it } from 'vitest'
import { matchStatement } from '../../src/core/match-statement'
import { lineOf, rowOf, told, toMatch, workOf } from './match-samples'

const MINUTE = 60_000
const match = (given: Parameters<typeof toMatch>[0]) => told(matchStatement(toMatch(given)))

describe('by project, day, amount and time', () => {
  const e1 = workOf('e1', 30)
  const l1 = lineOf('l1', e1, 1000)
  const minutes = (n: number) => n * MINUTE

  it.each([
    ['all of them', { durationMs: minutes(29) }, 'exact certain r1 + l1: project day amount time'],
    ['a time far off', { durationMs: minutes(50) }, 'exact likely r1 + l1: project day amount'],
    ['no time', {}, 'exact likely r1 + l1: project day amount'],
    ['the day after', { day: '2026-03-05', durationMs: minutes(30) }, 'exact likely r1 + l1: project other-day amount time'],
    ['the day before', { day: '2026-03-03', durationMs: minutes(30) }, 'exact likely r1 + l1: project other-day amount time'],
    ['the day after, no time', { day: '2026-03-05' }, 'exact unsure r1 + l1: project other-day amount'],
    ['the instant', { at: e1.closedAt + minutes(3) }, 'exact certain r1 + l1: project amount instant'],
    ['another amount', { minor: 900, durationMs: minutes(32) }, 'underpaid likely r1 + l1: project day time'],
    ['another amount at the instant', { minor: 900, at: e1.closedAt }, 'underpaid likely r1 + l1: project instant'],
    ['only project and day', { minor: 900 }, 'underpaid unsure r1 + l1: project day only-one'],
    ['no project named', { project: '', durationMs: minutes(30) }, 'exact likely r1 + l1: day amount time'],
    ['another project', { project: 'crab_v2', durationMs: minutes(30) }, 'exact likely r1 + l1: day amount time'],
  ])('%s', (_, more, expected) => {
    expect(match({ rows: [rowOf('r1', more)], entries: [e1], lines: [l1], statements: [] })).toEqual([expected])
  })

  it.each([
    ['two days later', { day: '2026-03-06', durationMs: minutes(30) }],
    ['another project, no time', { project: 'Heron' }],
    ['another kind', { kind: 'mission' }],
    ['another currency', { currency: 'EUR', durationMs: minutes(30) }],
    ['another platform', { platform: 'mercor', durationMs: minutes(30) }],
  ] as const)('never for %s', (_, more) => {
    const found = match({ rows: [rowOf('r1', more)], entries: [e1], lines: [l1], statements: [] })
    expect(found).toEqual(['unknown certain r1 + nothing: '])
  })

  it('never where both name tasks, and they are not the same', () => {
    const named = { ...e1, taskId: 'T1' }
    const row = rowOf('r1', { taskId: 'T9', durationMs: minutes(30) })
    expect(match({ rows: [row], entries: [named], lines: [l1], statements: [] })).toEqual(['unknown certain r1 + nothing: '])
    expect(match({ rows: [row], entries: [e1], lines: [l1], statements: [] })).toHaveLength(1)
  })

  it('a row goes by the platform’s own timer where the entry has one', () => {
    const timed = workOf('e1', 30, { platformTimerMs: minutes(45) })
    const found = match({ rows: [rowOf('r1', { durationMs: minutes(45) })], entries: [timed], lines: [l1] })
    expect(found).toEqual(['exact certain r1 + l1: project day amount time'])
  })

  it('alike ones go by their time, one to one', () => {
    const entries = [10, 20, 30].map((n) => workOf(`e${n}`, n))
    const lines = entries.map((entry) => lineOf(`l-${entry.id}`, entry, 1000))
    const rows = [31, 11, 21].map((n) => rowOf(`r${n}`, { durationMs: minutes(n) }))
    expect(match({ rows, entries, lines })).toEqual([
      'exact certain r11 + l-e10: project day amount time',
      'exact certain r21 + l-e20: project day amount time',
      'exact certain r31 + l-e30: project day amount time',
    ])
  })

  it('a mission of no entry', () => {
    const lines = [lineOf('l1', null, 5000, { kind: 'mission' })]
    expect(match({ rows: [rowOf('r1', { kind: 'mission', minor: 5000 })], lines })).toEqual([
      'exact likely r1 + l1: project day amount',
    ])
  })
})

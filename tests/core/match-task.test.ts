import { describe, expect, it } from 'vitest'
import { differenceOf } from '../../src/core/match'
import { matchStatement } from '../../src/core/match-statement'
import { lineOf, rowOf, told, toMatch, workOf } from './match-samples'

const match = (given: Parameters<typeof toMatch>[0]) => told(matchStatement(toMatch(given)))
const task = (id: string, minutes: number, taskId: string) => workOf(id, minutes, { taskId })

describe('by task id', () => {
  const e1 = task('e1', 30, 'T1')

  it.each([
    ['the same amount', rowOf('r1', { taskId: 'T1' }), 'exact certain r1 + l1: task-id amount'],
    ['less', rowOf('r1', { taskId: 'T1', minor: 999 }), 'underpaid certain r1 + l1: task-id'],
    ['more', rowOf('r1', { taskId: 'T1', minor: 1001 }), 'overpaid certain r1 + l1: task-id'],
    ['not decided', rowOf('r1', { taskId: 'T1', state: 'pending' }), 'still-pending certain r1 + l1: task-id amount'],
    ['less, and not decided', rowOf('r1', { taskId: 'T1', state: 'pending', minor: 1 }), 'underpaid certain r1 + l1: task-id'],
    ['approved', rowOf('r1', { taskId: 'T1', state: 'approved' }), 'exact certain r1 + l1: task-id amount'],
    ['refused', rowOf('r1', { taskId: 'T1', state: 'rejected' }), 'underpaid certain r1 + l1: task-id amount'],
    [
      'weeks later, under another name',
      rowOf('r1', { taskId: 'T1', day: '2026-03-29', project: 'crab_v2' }),
      'exact certain r1 + l1: task-id amount',
    ],
  ])('%s', (_, row, expected) => {
    expect(match({ rows: [row], entries: [e1], lines: [lineOf('l1', e1, 1000)] })).toEqual([expected])
  })

  it('base, overtime and mission of one task go kind by kind', () => {
    const rows = [
      rowOf('r1', { taskId: 'T1' }),
      rowOf('r2', { taskId: 'T1', kind: 'overtime', minor: 250 }),
      rowOf('r3', { taskId: 'T1', kind: 'mission', minor: 500 }),
    ]
    const lines = [lineOf('l1', e1, 1000), lineOf('l2', e1, 300, { kind: 'overtime' }), lineOf('l3', e1, 500, { kind: 'bonus' })]
    expect(match({ rows, entries: [e1], lines })).toEqual([
      'exact certain r1 + l1: task-id amount',
      'exact certain r3 + l3: task-id amount',
      'underpaid certain r2 + l2: task-id',
    ])
  })

  it('one row for base and overtime together', () => {
    const lines = [lineOf('l1', e1, 700), lineOf('l2', e1, 300, { kind: 'overtime' })]
    expect(match({ rows: [rowOf('r1', { taskId: 'T1' })], entries: [e1], lines })).toEqual([
      'exact certain r1 + l1, l2: task-id sum',
    ])
  })

  it('one row for a task that was done in two sittings', () => {
    const e2 = task('e2', 10, 'T1')
    const lines = [lineOf('l1', e1, 700), lineOf('l2', e2, 400)]
    expect(match({ rows: [rowOf('r1', { taskId: 'T1' })], entries: [e1, e2], lines })).toEqual([
      'underpaid certain r1 + l1, l2: task-id sum',
    ])
  })

  it('two rows of one kind: equal amounts first, then by size; what is over belongs to the task', () => {
    const rows = [200, 500, 300].map((minor, i) => rowOf(`r${i}`, { taskId: 'T1', minor }))
    const e2 = task('e2', 10, 'T1')
    const lines = [lineOf('l1', e1, 300), lineOf('l2', e2, 600)]
    expect(match({ rows, entries: [e1, e2], lines })).toEqual([
      'exact certain r2 + l1: task-id amount',
      'underpaid certain r1 + l2: task-id',
      'unknown certain r0 + (e2): task-id',
    ])
  })

  it('a task that the ledger knows no pay for', () => {
    expect(match({ rows: [rowOf('r1', { taskId: 'T1' })], entries: [e1] })).toEqual(['unknown certain r1 + (e1): task-id'])
  })

  it('another platform’s task of the same id is another task', () => {
    const other = { ...e1, platform: 'mercor' }
    expect(match({ rows: [rowOf('r1', { taskId: 'T1' })], entries: [other], lines: [lineOf('l1', other, 1000)] })).toEqual([
      'unknown certain r1 + nothing: ',
    ])
  })

  it('another currency is never compared, and then nothing is called missing', () => {
    const lines = [lineOf('l1', e1, 1000, { currency: 'EUR' })]
    const [found] = matchStatement(toMatch({ rows: [rowOf('r1', { taskId: 'T1' })], entries: [e1], lines }))
    expect(told(found ? [found] : [])).toEqual(['unknown certain r1 + (e1): task-id other-currency'])
    expect(found && differenceOf(found)).toBeNull()
    expect(match({ rows: [rowOf('r1', { taskId: 'T1' })], entries: [e1], lines })).toHaveLength(1)
  })
})

import { describe, expect, it } from 'vitest'
import { differenceOf, expectedOf, givenOf, howOf, isPlain } from '../../src/core/match'
import { matchStatement } from '../../src/core/match-statement'
import { lineOf, rowOf, told, toMatch, workOf } from './match-samples'

const MINUTE = 60_000
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

  it('a row for a whole day of a project goes with all of it', () => {
    const entries = [10, 20, 30].map((n) => workOf(`e${n}`, n))
    const lines = entries.map((entry) => lineOf(`l-${entry.id}`, entry, entry.countedMs / MINUTE))
    const day = (more: object) => match({ rows: [rowOf('r1', more)], entries, lines })
    expect(day({ minor: 60 })).toEqual(['exact likely r1 + l-e10, l-e20, l-e30: project day sum'])
    expect(day({ minor: 55, durationMs: minutes(60) })).toEqual(['underpaid likely r1 + l-e10, l-e20, l-e30: project day time'])
  })

  it('a row without a line may belong to an entry without terms', () => {
    const row = rowOf('r1', { durationMs: minutes(31) })
    expect(match({ rows: [row], entries: [e1] })).toEqual(['unknown likely r1 + (e1): project day time'])
    expect(match({ rows: [row], entries: [e1], priced: new Set(['e1']) })).toEqual(['unknown certain r1 + nothing: '])
  })

  it('a mission of no entry', () => {
    const lines = [lineOf('l1', null, 5000, { kind: 'mission' })]
    expect(match({ rows: [rowOf('r1', { kind: 'mission', minor: 5000 })], lines })).toEqual([
      'exact likely r1 + l1: project day amount',
    ])
  })
})

describe('missing', () => {
  const e1 = workOf('e1', 30)
  it.each([
    ['inside a statement', {}, { lines: [lineOf('l1', e1, 1000)] }, ['missing likely no row + l1: covered']],
    ['pending', {}, { lines: [lineOf('l1', e1, 1000, { state: 'pending' })] }, ['missing likely no row + l1: covered']],
    ['paid already', {}, { lines: [lineOf('l1', e1, 1000, { state: 'paid' })] }, []],
    ['nothing expected', {}, { lines: [lineOf('l1', e1, 0)] }, []],
    ['the first day', {}, { lines: [lineOf('l1', e1, 5, { day: '2026-03-01' })] }, ['missing unsure no row + l1: edge']],
    ['before it', {}, { lines: [lineOf('l1', e1, 1000, { day: '2026-02-28' })] }, []],
    ['another platform', {}, { lines: [lineOf('l1', e1, 1000, { platform: 'mercor' })] }, []],
  ])('%s', (_, more, given, expected) => {
    expect(match({ entries: [e1], ...given, ...more })).toEqual(expected)
  })

  it('is certain where the statement names tasks', () => {
    const named = { ...e1, taskId: 'T1' }
    const rows = [rowOf('r9', { taskId: 'T9', day: '2026-03-09' })]
    expect(match({ rows, entries: [named], lines: [lineOf('l1', named, 1000)] })).toContain(
      'missing certain no row + l1: covered has-task-ids',
    )
  })

  it('of a page only on the days that it lists', () => {
    const page = { platform: 'outlier', source: 'dataannotation-page', from: '2026-03-01', to: '2026-03-31' } as const
    const given = { entries: [e1], lines: [lineOf('l1', e1, 1000)], statements: [page] }
    expect(match(given)).toEqual([])
    expect(match({ ...given, rows: [rowOf('r1', { project: 'Heron', minor: 5 })] })).toContain('missing unsure no row + l1: edge')
  })

  it('in doubt where the platform lists another currency there', () => {
    const rows = [rowOf('r1', { currency: 'EUR' })]
    expect(match({ rows, entries: [e1], lines: [lineOf('l1', e1, 1000)] })).toContain(
      'missing unsure no row + l1: covered other-currency',
    )
  })
})

describe('a match', () => {
  const e1 = task('e1', 30, 'T1')
  const matchOf = (state: 'paid' | 'rejected', ours: 'expected' | 'rejected', minor = 1000) => {
    const rows = [rowOf('r1', { taskId: 'T1', state, minor })]
    const [found] = matchStatement(toMatch({ rows, entries: [e1], lines: [lineOf('l1', e1, 1000, { state: ours })] }))
    if (!found) throw new Error('nothing was matched')
    return found
  }

  it('says what is expected, given and between; what is rejected counts nothing', () => {
    const short = matchOf('paid', 'expected', 800)
    expect([expectedOf(short), givenOf(short), differenceOf(short)].map((money) => money?.minor)).toEqual([1000, 800, -200])
    expect(differenceOf(matchOf('rejected', 'expected'))).toEqual({ minor: -1000, currency: 'USD' })
    expect(matchOf('rejected', 'rejected')).toMatchObject({ class: 'exact' })
    expect(matchOf('paid', 'rejected')).toMatchObject({ class: 'overpaid' })
  })

  it('is plain when it is exact and sure', () => {
    const exact = matchOf('paid', 'expected')
    expect(isPlain(exact)).toBe(true)
    expect(isPlain({ ...exact, sure: 'unsure' })).toBe(false)
    expect(isPlain(matchOf('paid', 'expected', 1))).toBe(false)
    expect([howOf(exact), howOf({ why: ['project', 'day'] })]).toEqual(['task-id', 'day-amount-time'])
  })
})

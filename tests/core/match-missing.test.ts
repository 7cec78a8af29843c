import { describe, expect, it } from 'vitest'
import { matchStatement } from '../../src/core/match-statement'
import { lineOf, rowOf, told, toMatch, workOf } from './match-samples'

const match = (given: Parameters<typeof toMatch>[0]) => told(matchStatement(toMatch(given)))

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

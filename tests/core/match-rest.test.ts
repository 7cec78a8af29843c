import { describe, expect, it } from 'vitest'
import { matchStatement } from '../../src/core/match-statement'
import { lineOf, rowOf, told, toMatch, workOf } from './match-samples'

const MINUTE = 60_000
const match = (given: Parameters<typeof toMatch>[0]) => told(matchStatement(toMatch(given)))

describe('what is left after the pairs', () => {
  const e1 = workOf('e1', 30)
  const minutes = (n: number) => n * MINUTE

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

  it('two rows of a day are never both for all of it', () => {
    const entries = [10, 20, 30].map((n) => workOf(`e${n}`, n))
    const lines = entries.map((entry) => lineOf(`l-${entry.id}`, entry, entry.countedMs / MINUTE))
    expect(match({ rows: [rowOf('r1', { minor: 55 }), rowOf('r2', { minor: 5 })], entries, lines, statements: [] })).toEqual([
      'unknown certain r1 + nothing: ',
      'unknown certain r2 + nothing: ',
    ])
  })

  it('one row and one line of a project and day, however far apart, but not two', () => {
    const lines = [lineOf('l1', e1, 1000), lineOf('l2', workOf('e2', 90), 9000)]
    const row = rowOf('r1', { minor: 5 })
    expect(match({ rows: [row], entries: [e1], lines: lines.slice(0, 1), statements: [] })).toEqual([
      'underpaid unsure r1 + l1: project day only-one',
    ])
    expect(match({ rows: [row], entries: [e1, workOf('e2', 90)], lines, statements: [] })).toEqual([
      'unknown certain r1 + nothing: ',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { digest } from '../../src/core/digest'
import type { TableReading } from '../../src/core/statement-format'
import { keyOf, type ReadRow, RowIds, readLine } from '../../src/core/statement-row'

const row: Omit<ReadRow, 'id'> = {
  ...{ platform: 'acme', project: 'Crab', day: '2025-03-30', kind: 'task', state: 'pending', minor: 243, currency: 'USD' },
}

describe('what identifies a row', () => {
  it('is its task, day, kind, amount and duration, and never its state', () => {
    const key = keyOf({ ...row, taskId: 't1', durationMs: 5 }, 'row')
    expect(key).toBe(JSON.stringify(['acme', 't1', '2025-03-30', 'task', 243, 5]))
    expect(keyOf({ ...row, taskId: 't1', durationMs: 5, state: 'paid', status: 'PAID' }, 'row')).toBe(key)
    for (const other of [{ taskId: 't2' }, { day: '2025-03-31' }, { kind: 'bonus' as const }, { minor: 1 }, { durationMs: 6 }])
      expect(keyOf({ ...row, taskId: 't1', durationMs: 5, ...other }, 'row')).not.toBe(key)
  })

  it('is its start where the amount may still change', () => {
    expect(keyOf(row, 'start', 7)).toBe(keyOf({ ...row, minor: 5 }, 'start', 7))
    expect(keyOf(row, 'start')).toBe(keyOf(row, 'row'))
  })

  it('stays short, and different, for long names', () => {
    const [a, b] = ['a', 'b'].map((end) => keyOf({ ...row, project: 'x'.repeat(2000) + end }, 'row'))
    expect(a).not.toBe(b)
    expect(a?.length).toBeLessThan(200)
    expect(a).toContain(digest(`${'x'.repeat(2000)}a`).toString(36))
  })

  it('has a place among rows that are alike', () => {
    const ids = new RowIds()
    expect(['a]', 'a]', 'b]', 'a]'].map((key) => ids.next(key))).toEqual(['a]', 'a]2', 'b]', 'a]3'])
  })
})

describe('a line', () => {
  const reading: TableReading = {
    ...{
      reads: 'mapped-csv',
      platform: 'acme',
      columns: { day: 0, amount: 1, kind: 2 },
      width: 3,
      kinds: { fee: 'clawback' },
      states: {},
    },
    ...{ dates: 'ymd', decimal: '.', zone: 'UTC', sameBy: 'row', state: 'paid' },
  }
  const read = (...cells: string[]) => readLine(cells, 4, reading, '2026-11-24')

  it.each([
    ['fee', '$2.43', 'clawback', -243],
    ['fee', '-$2.43', 'clawback', -243],
    ['fee', '$0.00', 'clawback', 0],
    ['', '-$2.43', 'clawback', -243],
    ['?', '-$2.43', 'adjustment', -243],
  ])('of the kind “%s” and %s is %s %i', (kind, amount, as, minor) => {
    expect(read('2025-03-30', amount, kind).rows).toMatchObject([{ kind: as, minor, state: 'paid' }])
  })

  it('is refused whole, with its line', () => {
    expect(read('2025-03-30', 'x', '')).toEqual({
      rows: [],
      keys: [],
      doubts: [],
      refused: [{ line: 4, field: 'amount', found: 'x', why: 'not-a-number' }],
    })
    expect(read('2025-03-30', '$1.00').refused).toEqual([{ line: 4, found: '2025-03-30 | $1.00', why: 'too-few' }])
  })
})

import { describe, expect, it } from 'vitest'
import { digest } from '../../src/core/digest'
import { keyOf, RowIds } from '../../src/core/statement-id'
import type { ReadRow } from '../../src/core/statement-row'

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

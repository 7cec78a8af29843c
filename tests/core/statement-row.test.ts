import { describe, expect, it } from 'vitest'
import type { TableReading } from '../../src/core/statement-format'
import { readLine } from '../../src/core/statement-row'

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

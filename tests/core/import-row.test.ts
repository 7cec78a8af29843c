import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkedItem, readRows } from '../../src/core/import-row'
import type { LedgerItem } from '../../src/core/ledger-edit'
import { anyLedger, itemOf, NINE, NOW } from './edit-samples'
import { MINUTE } from './samples'

describe('a record of another ledger', () => {
  it('that a ledger has kept is taken', () => {
    fc.assert(
      fc.property(anyLedger, (items) => {
        for (const item of items) expect(checkedItem(item, NOW)).toBe(item)
      }),
    )
  })

  const good = itemOf([
    ['work', 10],
    ['idle', 5],
  ])
  const withEntry = (more: Partial<LedgerItem['entry']>): LedgerItem => ({ ...good, entry: { ...good.entry, ...more } })
  const [work] = good.entry.spans
  it.each([
    ['ends before it begins', withEntry({ startedAt: NOW - 1, closedAt: NOW - 2 }), 'order'],
    ['is still to come', withEntry({ closedAt: NOW + 1 }), 'future'],
    ['has spans over one another', withEntry({ spans: work ? [work, work] : [] }), 'order'],
    ['has spans outside of it', withEntry({ startedAt: NINE + MINUTE }), 'order'],
    ['counts more than it shows', withEntry({ countedMs: 11 * MINUTE }), 'disagrees'],
    ['counts less than its work', withEntry({ countedMs: 9 * MINUTE }), 'disagrees'],
    ['counts more than it lasted', withEntry({ spans: [], countedMs: 16 * MINUTE }), 'disagrees'],
    ['has the pay of another', { ...good, payLines: good.payLines.map((line) => ({ ...line, entryId: 'other' })) }, 'disagrees'],
  ])('that %s is refused', (_, item, reason) => {
    expect(readRows([{ line: 3 }], () => checkedItem(item, NOW)).faults).toMatchObject([{ line: 3, reason }])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerItem } from '../../src/core/ledger-edit'
import { countingOf, recounted, turned, turnsExactly } from '../../src/core/ledger-recount'
import { PreviewSum } from '../../src/core/policy-preview'
import { policyOfEntry } from '../../src/core/recount'
import { defaultPolicy } from '../../src/core/time-policy'
import { anyLedger, anyPolicy, around, itemOf } from './edit-samples'
import { HOUR, hourly, MINUTE } from './samples'

const { makeId } = around()
const sorted = (of: LedgerItem | null) => of && { ...of, payLines: of.payLines.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
const wide = { stillMs: 4 * MINUTE, awayMs: 10 * MINUTE }
const item = itemOf([
  ['work', 20],
  ['away', 8],
])

describe('how an entry was counted', () => {
  it('is what it says, else the default of its type that gives its figure', () => {
    expect(policyOfEntry({ ...item.entry, policy: wide })).toEqual(wide)
    const { policy: _policy, ...old } = item.entry
    expect(policyOfEntry(old)).toEqual(defaultPolicy('comparison', true))
    expect(policyOfEntry({ ...old, countedMs: 20 * MINUTE })).toEqual(defaultPolicy('comparison', false))
    expect(policyOfEntry({ ...old, countedMs: 1 })).toEqual(defaultPolicy('comparison', true))
  })
})

describe('an entry counted by another policy', () => {
  it('has its time and pay by it, and is not called edited', () => {
    const next = recounted(item, wide, makeId)
    expect(next?.entry).toMatchObject({ countedMs: 28 * MINUTE, policy: wide })
    expect(next?.entry).not.toHaveProperty('editedAt')
    expect(next?.payLines).toMatchObject([{ id: 'e1-0', minor: 1167 }])
  })

  it('stays as it is where that comes to the same', () => {
    expect(recounted(item, { stillMs: 9 * MINUTE, awayMs: 5 * MINUTE }, makeId)).toBeNull()
    expect(recounted(item, policyOfEntry(item.entry), makeId)).toBeNull()
  })

  it('turns back and forth by the policies alone, or says that it does not', () => {
    let exact = 0
    let all = 0
    fc.assert(
      fc.property(anyLedger, anyPolicy, (items, policy) => {
        for (const before of items) {
          const after = recounted(before, policy, () => 'fresh')
          if (!after) continue
          const counting = countingOf(before.entry, policy)
          const back = turned(after, counting, 'back', () => '')
          const isExact = turnsExactly(before, after, counting)
          all += 1
          if (isExact) exact += 1
          if (isExact) expect(sorted(back)).toEqual(sorted(before))
          if (isExact) expect(sorted(turned(before, counting, 'forth', () => ''))).toEqual(sorted(after))
          expect(after.entry.elapsedMs).toBe(before.entry.elapsedMs)
        }
      }),
      { numRuns: 300 },
    )
    // Most do, even among entries this small: only where pay lines come or go they do not.
    expect(exact / all).toBeGreaterThan(0.75)
  })

  it('is not turned back when it was counted otherwise since', () => {
    const after = recounted(item, wide, makeId) as LedgerItem
    const counting = countingOf(item.entry, wide)
    expect(turned({ ...after, entry: { ...after.entry, policy: { ...wide, awayMs: 0 } } }, counting, 'back', makeId)).toBeNull()
    expect(turned(after, counting, 'forth', makeId)).toBeNull()
  })

  it('keeps what else was changed of it since', () => {
    const after = recounted(item, wide, makeId) as LedgerItem
    const named = { ...after, entry: { ...after.entry, note: 'since' } }
    expect(turned(named, countingOf(item.entry, wide), 'back', makeId)?.entry).toEqual({ ...item.entry, note: 'since' })
  })
})

describe('a preview', () => {
  it('sums what changes, in time and in money of each currency, and names the largest changes', () => {
    const sum = new PreviewSum()
    sum.look(9)
    const worked = (id: string, day: string, currency: string, hours: [number, number]): [LedgerItem, LedgerItem] => {
      const of = (h: number) => {
        const { entry, payLines } = itemOf([['work', h * 60]], { id, terms: hourly(1000, { currency }) })
        return { entry: { ...entry, day }, payLines }
      }
      return [of(hours[0]), of(hours[1])]
    }
    sum.add(...worked('a', '2026-03-01', 'USD', [1, 2]))
    sum.add(...worked('b', '2026-03-01', 'USD', [3, 1]))
    sum.add(...worked('c', '2026-03-02', 'EUR', [2, 5]))
    const rejected = worked('d', '2026-03-03', 'EUR', [1, 1]).map(({ entry, payLines }) => ({
      ...{ entry, payLines: payLines.map((line) => ({ ...line, state: 'rejected' as const })) },
    }))
    sum.add(rejected[0] as LedgerItem, rejected[1] as LedgerItem)
    expect(sum.result()).toEqual({
      ...{ of: 9, entries: 4, countedMs: { before: 7 * HOUR, after: 9 * HOUR } },
      pay: [
        { currency: 'EUR', before: 2000, after: 5000 },
        { currency: 'USD', before: 4000, after: 3000 },
      ],
      days: [
        { key: '2026-03-02', before: 2 * HOUR, after: 5 * HOUR },
        { key: '2026-03-01', before: 4 * HOUR, after: 3 * HOUR },
      ],
      taskTypes: [{ key: 'comparison', before: 7 * HOUR, after: 9 * HOUR }],
    })
  })
})

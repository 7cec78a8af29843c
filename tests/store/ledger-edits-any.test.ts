import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { localDay } from '../../src/core/day'
import type { TimeEntry } from '../../src/core/entry'
import type { LedgerItem } from '../../src/core/ledger-edit'
import { claims, joined } from '../../src/core/ledger-edit-spans'
import type { PayTerms } from '../../src/core/pay'
import { policyOfEntry } from '../../src/core/recount'
import type { Stretch } from '../../src/core/span'
import { countedMs, elapsedMs } from '../../src/core/time-policy'
import { closeEntry } from '../../src/store/entries'
import { EditRefused, redo, revisions, undo } from '../../src/store/ledger-edits'
import { changeProject } from '../../src/store/projects'
import { checkRollups } from '../../src/store/rollups'
import { openStore, type Store } from '../../src/store/store'
import { anyLedger, NOW } from '../core/edit-samples'
import { hourly, perTask } from '../core/samples'
import { anyDeed } from './any-deed'
import { everything } from './samples'

vi.setConfig({ testTimeout: 120_000 })

const TERMS: [project: string, terms: PayTerms[]][] = [
  ['Crab', [hourly(3100), hourly(2900, { validFrom: 1, firstTasks: { count: 3, scheme: 'fixed', amount: 1000 } })]],
  ['', [perTask(125, { scheme: 'per-unit', scale: 4, unitsPerTask: 40, priorityAmount: 10 })]],
]

async function fill(items: readonly LedgerItem[]): Promise<Store> {
  vi.stubGlobal('indexedDB', new IDBFactory())
  const store = openStore()
  for (const item of items) await closeEntry(store, item)
  for (const [project, terms] of TERMS) {
    const key = { platform: 'outlier', project }
    await changeProject(store, key, () => ({ ...key, terms: [...terms], rubricsRead: [], notes: '', firstSeenAt: 0 }))
  }
  return store
}

async function ledgerOf(store: Store) {
  const { entries, payLines, reviews, projects, rollups } = await everything(store)
  return { entries, payLines, reviews, projects, rollups }
}

function overlaps(stretches: readonly Stretch[]): number {
  const sum = (list: readonly Stretch[]) => list.reduce((all, { fromAt, toAt }) => all + toAt - fromAt, 0)
  return sum(stretches) - sum(joined(stretches))
}

function checkTruth(entries: readonly TimeEntry[]): void {
  expect(overlaps(entries.flatMap(({ spans }) => claims(spans)))).toBe(0)
  expect(overlaps(entries.flatMap(({ spans }) => spans))).toBe(0)
  for (const entry of entries) {
    const { spans, startedAt, closedAt, day, zone } = entry
    expect(entry.countedMs).toBe(countedMs(spans, policyOfEntry(entry)))
    expect(entry.elapsedMs).toBe(elapsedMs(spans))
    expect(startedAt).toBeLessThan(closedAt)
    expect(closedAt).toBeLessThanOrEqual(NOW)
    expect(day).toBe(localDay(closedAt, zone))
    expect(spans.every(({ fromAt, toAt }) => fromAt < toAt && fromAt >= startedAt && toAt <= closedAt)).toBe(true)
  }
}

it('any corrections keep the roll-ups right and every minute once; undone all, the first ledger is back to the letter', async () => {
  const seen = new Map<string, number>()
  const count = (word: string) => seen.set(word, (seen.get(word) ?? 0) + 1)
  await fc.assert(
    fc.asyncProperty(anyLedger, fc.array(anyDeed, { minLength: 1, maxLength: 12 }), async (items, deeds) => {
      const store = await fill(items)
      const first = await ledgerOf(store)
      checkTruth(first.entries as TimeEntry[])
      for (const deed of deeds) {
        const before = await everything(store)
        try {
          const revision = (await deed(store, before.entries as TimeEntry[])) as { what: string } | null
          count(revision?.what ?? 'nothing to do')
        } catch (error) {
          if (!(error instanceof EditRefused)) throw error
          count(error.reason)
          expect(await everything(store)).toEqual(before)
        }
        expect(await checkRollups(store)).toEqual([])
        checkTruth((await everything(store)).entries as TimeEntry[])
      }
      const last = await ledgerOf(store)
      let undone = 0
      while (await undo(store, NOW)) undone += 1
      expect(await ledgerOf(store)).toEqual(first)
      expect((await revisions(store, 100)).every(({ undoneAt }) => undoneAt === NOW)).toBe(true)
      for (let i = 0; i < undone; i++) expect(await redo(store, NOW)).not.toBeNull()
      expect(await ledgerOf(store)).toEqual(last)
      expect(await checkRollups(store)).toEqual([])
      store.close()
    }),
    { numRuns: 80 },
  )
  // Nothing but the ledger was changed, so nothing may seem changed by something else; and every kind of deed must have had its turn.
  expect(seen.has('changed')).toBe(false)
  for (const word of ['edit', 'split', 'merge', 'delete', 'add', 'answer', 'policy', 'terms', 'overlap'])
    expect([...seen.keys()]).toContain(word)
})

import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { PayLine, PayTerms } from '../../src/core/pay'
import { closeEntry } from '../../src/store/entries'
import { redo, undo } from '../../src/store/ledger-edits'
import { changeProject } from '../../src/store/projects'
import { applyPolicy } from '../../src/store/recount-ledger'
import { applyReprice, previewReprice } from '../../src/store/reprice-ledger'
import { checkRollups } from '../../src/store/rollups'
import { openStore, type Store } from '../../src/store/store'
import { anyLedger, anyPolicy, NOW } from '../core/edit-samples'
import { hourly, MINUTE, perTask } from '../core/samples'
import { everything, freshDatabase } from './samples'

vi.setConfig({ testTimeout: 120_000 })

freshDatabase()
const scope = { platform: 'outlier', project: 'Crab' }

function setTerms(terms: PayTerms[], project: string, store: Store) {
  const key = { platform: 'outlier', project }
  return changeProject(store, key, () => ({ ...key, terms, rubricsRead: [], notes: '', firstSeenAt: 0 }))
}
async function ledgerOf(store: Store) {
  const { entries, payLines, rollups, monthRollups } = await everything(store)
  return { entries, payLines, rollups, monthRollups }
}

describe('any ledger under any terms', () => {
  const anyTerms = fc.constantFrom<PayTerms>(
    hourly(2500),
    hourly(1999, { priorityAmount: 333, capMs: 15 * MINUTE, overtimeAmount: 700 }),
    perTask(425, { currency: 'JPY', scale: 0 }),
    perTask(125, { scheme: 'per-unit', scale: 4, unitsPerTask: 7 }),
    hourly(0, { scheme: 'unpaid' }),
    hourly(5000, { firstTasks: { count: 4, scheme: 'fixed', amount: 1234 } }),
    hourly(5000, { firstTasks: { count: 2, scheme: 'hourly', amount: 1000 } }),
  )
  const anyHistory = fc.array(
    fc.record({ terms: anyTerms, validFrom: fc.constantFrom(0, Date.UTC(2026, 2, 28, 9)) }).map(({ terms, validFrom }) => ({
      ...terms,
      validFrom,
    })),
    { maxLength: 2 },
  )

  it('go back to the letter from any terms to any others (entries, lines, roll-ups)', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, anyHistory, anyHistory, anyHistory, async (items, own, behind, later) => {
        vi.stubGlobal('indexedDB', new IDBFactory())
        const store = openStore()
        for (const item of items) await closeEntry(store, item)
        await setTerms(behind, '', store)
        const steps = [await ledgerOf(store)]
        for (const [terms, project] of [
          [own, 'Crab'],
          [own, ''],
          [later, 'Crab'],
          [later, ''],
        ] as const) {
          await setTerms(terms, 'Crab', store)
          const preview = await previewReprice(store, { platform: 'outlier', project })
          const revision = await applyReprice(store, { platform: 'outlier', project }, NOW)
          expect(revision === null).toBe(preview.entries === 0)
          expect(await checkRollups(store)).toEqual([])
          expect(await applyReprice(store, { platform: 'outlier', project }, NOW)).toBeNull()
          if (revision) steps.push(await ledgerOf(store))
        }
        for (const step of steps.slice(0, -1).toReversed()) {
          await undo(store, NOW)
          expect(await ledgerOf(store)).toEqual(step)
        }
        for (const step of steps.slice(1)) {
          await redo(store, NOW)
          expect(await ledgerOf(store)).toEqual(step)
        }
        store.close()
      }),
      { numRuns: 60 },
    )
  })

  it('come to the same whether they are counted anew before or after', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, anyHistory, anyPolicy, async (items, history, policy) => {
        const ends: unknown[] = []
        for (const isCountedFirst of [true, false]) {
          vi.stubGlobal('indexedDB', new IDBFactory())
          const store = openStore()
          for (const item of items) await closeEntry(store, item)
          await setTerms(history, 'Crab', store)
          if (isCountedFirst) await applyPolicy(store, () => policy, {}, NOW)
          await applyReprice(store, scope, NOW)
          if (!isCountedFirst) await applyPolicy(store, () => policy, {}, NOW)
          const { entries, payLines, rollups } = await ledgerOf(store)
          // Lines that are new have ids of their own.
          const lines = (payLines as PayLine[]).map(({ id: _id, ...line }) => JSON.stringify(line)).sort()
          ends.push({ entries, lines, rollups })
          store.close()
        }
        expect(ends[1]).toEqual(ends[0])
      }),
      { numRuns: 40 },
    )
  })
})

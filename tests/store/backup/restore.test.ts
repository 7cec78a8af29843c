import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { wipeLedger } from '../../../src/store/backup/wipe'
import { closeEntry } from '../../../src/store/entries'
import { SETTINGS } from '../../../src/store/meta'
import { checkRollups } from '../../../src/store/rollups'
import { readSettings } from '../../../src/store/settings'
import { listSnapshots, readSnapshot } from '../../../src/store/snapshots'
import type { Store } from '../../../src/store/store'
import { everything, freshDatabase, sessionOf } from '../samples'
import { fingerprint } from './fingerprint'
import {
  ADDING,
  anyLedger,
  backupOf,
  fill,
  inAnotherBrowser,
  type Ledger,
  ledgerOf,
  project,
  REPLACING,
  restore,
  review,
  worked,
} from './samples'

vi.setConfig({ testTimeout: 60_000 })
const test = freshDatabase()

/** A backup of a ledger in another browser. */
const fileOf = (ledger: Partial<Ledger>) =>
  inAnotherBrowser(async (store) => {
    await fill(store, ledger)
    return backupOf(store)
  })
const idsHere = async () => (await everything(test.store)).entries.map((entry) => (entry as { id: string }).id)

describe('a ledger that is exported, wiped and restored', () => {
  it('is equal, whatever it holds, and its roll-ups are right (L9)', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, async (ledger) => {
        await inAnotherBrowser(async (store) => {
          await fill(store, ledger)
          const before = await fingerprint(store)
          const settings = await readSettings(store)
          const file = await backupOf(store)
          await wipeLedger(store, true)
          expect(Object.values(await everything(store)).flat()).toEqual([])
          await restore(store, file)
          expect(await fingerprint(store)).toEqual(before)
          expect(await readSettings(store)).toEqual(settings)
          expect(await checkRollups(store)).toEqual([])
          // Once more changes nothing.
          await restore(store, file, { ...ADDING, conflicts: 'file', overlaps: 'keep' })
          await restore(store, file, REPLACING)
          expect(await fingerprint(store)).toEqual(before)
        })
      }),
      { numRuns: 40 },
    )
  })

  it('is equal beyond many chunks', async () => {
    const many = Array.from({ length: 2600 }, (_, i) => worked(`e${i}`, 0, { closedAt: Date.UTC(2020, 0, 1) + i * 3_600_000 }))
    await fill(test.store, ledgerOf(...many))
    const before = await fingerprint(test.store)
    const file = await backupOf(test.store)
    await wipeLedger(test.store, true)
    await restore(test.store, file)
    expect(await fingerprint(test.store)).toEqual(before)
  })
})

describe('replacing everything', () => {
  it('leaves exactly the file, and can be taken back with what closed meanwhile', async () => {
    await fill(test.store, ledgerOf(worked('a', 8), worked('b', 9), { projects: [project('Old')], reviews: [review('a')] }))
    const mine = await fingerprint(test.store)
    const file = await fileOf(ledgerOf(worked('b', 9, { note: 'other' }), worked('c', 11)))
    const theirs = await inAnotherBrowser(async (store) => {
      await restore(store, file)
      return fingerprint(store)
    })
    const { snapshot, plan } = await restore(test.store, file, REPLACING)
    expect(await fingerprint(test.store)).toEqual(theirs)
    expect(plan.removed).toBe(1)
    // A session closes before the user takes it back.
    const late = worked('late', 0, { closedAt: (snapshot?.at ?? 0) + 60_000 })
    await closeEntry(test.store, { entry: late.entries[0] as never, payLines: late.payLines })
    const before = await readSnapshot('margin', snapshot?.id ?? '')
    await restore(test.store, before as Blob, { ...REPLACING, keepFromAt: snapshot?.at ?? 0 })
    expect(await idsHere()).toEqual(['a', 'b', 'late'])
    expect(await checkRollups(test.store)).toEqual([])
    await restore(test.store, before as Blob, REPLACING)
    expect(await fingerprint(test.store)).toEqual(mine)
  })

  it('keeps what this browser alone needs', async () => {
    await fill(test.store, worked('a', 8))
    await inMeta(test.store, 'sketchKey', 'secret')
    await restore(test.store, await fileOf(worked('b', 9)), REPLACING)
    expect(await (await test.store.use()).get('meta', 'sketchKey')).toBe('secret')
  })
  const inMeta = async (store: Store, name: string, value: unknown) => void (await (await store.use()).put('meta', value, name))
})

describe('wiping', () => {
  it('leaves nothing but a snapshot, from which everything comes back', async () => {
    const ledger = ledgerOf(worked('a', 8), {
      settings: { ...(await readSettings(test.store)), currency: 'EUR' },
      sessions: [sessionOf('s')],
    })
    await fill(test.store, ledger)
    const before = await fingerprint(test.store)
    const snapshot = await wipeLedger(test.store, false)
    expect(Object.values(await everything(test.store)).flat()).toEqual([])
    await restore(test.store, (await readSnapshot('margin', snapshot?.id ?? '')) as Blob)
    const after = await everything(test.store)
    expect(after.entries.map((entry) => (entry as { id: string }).id)).toEqual(['a', 's'])
    expect((await fingerprint(test.store)).payLines).toBe(before.payLines)
    expect((await readSettings(test.store)).currency).toBe('EUR')
  })

  it('for good leaves no snapshot either', async () => {
    await fill(test.store, worked('a', 8))
    await restore(test.store, await fileOf(worked('b', 9)))
    expect(await listSnapshots('margin')).toHaveLength(1)
    expect(await wipeLedger(test.store, true)).toBeNull()
    expect(await listSnapshots('margin')).toEqual([])
    expect(await (await test.store.use()).get('meta', SETTINGS)).toBeUndefined()
  })
})

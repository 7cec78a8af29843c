import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { closeEntry } from '../../src/store/entries'
import { StoreFullError } from '../../src/store/errors'
import { editEntry, redo, undo } from '../../src/store/ledger-edits'
import { applyPolicy, previewPolicy } from '../../src/store/recount-ledger'
import { checkRollups } from '../../src/store/rollups'
import { openStore, type Store } from '../../src/store/store'
import { write } from '../../src/store/transaction'
import { anyLedger, anyPolicy, itemOf, NOW } from '../core/edit-samples'
import { MINUTE } from '../core/samples'
import { everything, freshDatabase, quotaError } from './samples'

vi.setConfig({ testTimeout: 120_000 })

const test = freshDatabase()
const HOUR = 60 * MINUTE
const wide = { stillMs: 4 * MINUTE, awayMs: 10 * MINUTE }
const none = { stillMs: MINUTE, awayMs: 0 }

/** So many entries of 20 minutes work and 8 away, an hour after each other. */
async function fill(count: number, store: Store = test.store) {
  const startAt = Date.UTC(2025, 0, 1)
  for (let i = 0; i < count; i++)
    await closeEntry(
      store,
      itemOf(
        [
          ['work', 20],
          ['away', 8],
        ],
        { id: `e${String(i).padStart(5, '0')}`, startedAt: startAt + i * HOUR, platform: i % 3 === 0 ? 'appen' : 'outlier' },
      ),
    )
}
const ledgerOf = async (store: Store) => {
  const { entries, payLines, rollups } = await everything(store)
  return { entries, payLines, rollups }
}

describe('the ledger counted by another policy', () => {
  it('is what the preview said, and 3,000 entries go back by the policies alone', async () => {
    await fill(3000)
    const first = await ledgerOf(test.store)
    const policyOf = ({ platform }: { platform: string }) => (platform === 'appen' ? none : wide)
    const told: [number, number][] = []
    const preview = await previewPolicy(test.store, policyOf, {}, (done, of) => told.push([done, of]))
    expect(preview).toMatchObject({ of: 3000, entries: 3000 })
    expect(preview.countedMs).toEqual({ before: 3000 * 25 * MINUTE, after: (1000 * 20 + 2000 * 28) * MINUTE })
    expect(preview.pay).toEqual([{ currency: 'USD', before: 3000 * 1042, after: 1000 * 833 + 2000 * 1167 }])
    expect(preview.taskTypes).toHaveLength(1)
    expect(preview.days).toHaveLength(5)
    expect(told).toEqual([
      [0, 3000],
      [2000, 3000],
      [3000, 3000],
    ])
    expect(await ledgerOf(test.store)).toEqual(first)

    const revision = await applyPolicy(test.store, policyOf, {}, NOW)
    expect(revision).toMatchObject({ what: 'policy', before: [], after: [] })
    expect(revision?.recounted?.map(({ to, ids }) => [to, ids.length])).toEqual([
      [none, 1000],
      [wide, 2000],
    ])
    const { entries } = await everything(test.store)
    expect((entries as { countedMs: number }[]).reduce((sum, { countedMs }) => sum + countedMs, 0)).toBe(preview.countedMs.after)
    expect(await checkRollups(test.store)).toEqual([])

    await undo(test.store, NOW)
    expect(await ledgerOf(test.store)).toEqual(first)
    await redo(test.store, NOW)
    expect((await everything(test.store)).entries).toEqual(entries)
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('goes back to the letter from any policy to any other (entries, lines, roll-ups)', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, anyPolicy, anyPolicy, async (items, a, b) => {
        vi.stubGlobal('indexedDB', new IDBFactory())
        const store = openStore()
        for (const item of items) await closeEntry(store, item)
        const first = await ledgerOf(store)
        const steps = [first]
        for (const policy of [a, b]) {
          const preview = await previewPolicy(store, () => policy, {})
          const revision = await applyPolicy(store, () => policy, {}, NOW)
          expect(revision === null).toBe(preview.entries === 0)
          expect(await checkRollups(store)).toEqual([])
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

  it('may leave what closed before a day', async () => {
    await fill(48)
    const preview = await previewPolicy(test.store, () => wide, { fromDay: '2025-01-02' })
    expect(preview).toMatchObject({ of: 24, entries: 24 })
    await applyPolicy(test.store, () => wide, { fromDay: '2025-01-02' }, NOW)
    expect(
      (await everything(test.store)).entries.filter((e) => (e as { countedMs: number }).countedMs > 25 * MINUTE),
    ).toHaveLength(24)
  })

  it('writes nothing where nothing changes', async () => {
    await fill(3)
    const before = await everything(test.store)
    expect(await applyPolicy(test.store, () => ({ stillMs: MINUTE, awayMs: 5 * MINUTE }), {}, NOW)).toBeNull()
    expect(await everything(test.store)).toEqual(before)
  })

  it.each([
    ['before it begins', 0],
    ['after the first chunk', 2000],
    ['at the very end', 2100],
  ])('can be called off %s, and nothing is changed', async (_, after) => {
    await fill(2100)
    const before = await ledgerOf(test.store)
    for (const act of [
      (stop: AbortController) =>
        applyPolicy(
          test.store,
          () => wide,
          {},
          NOW,
          (done) => done === after && stop.abort(),
          stop.signal,
        ),
      (stop: AbortController) =>
        previewPolicy(
          test.store,
          () => wide,
          {},
          (done) => done === after && stop.abort(),
          stop.signal,
        ),
    ])
      await expect(act(new AbortController())).rejects.toMatchObject({ name: 'AbortError' })
    const everythingNow = await everything(test.store)
    expect(everythingNow.revisions).toEqual([])
    expect(await ledgerOf(test.store)).toEqual(before)
  })

  it.each(['entries', 'payLines', 'rollups', 'revisions'])('changes nothing for want of room in %s', async (full) => {
    await fill(5)
    const before = await everything(test.store)
    for (const method of ['put', 'add'] as const) {
      const real = IDBObjectStore.prototype[method]
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args: [unknown]) {
        if (this.name === full) throw quotaError()
        return real.apply(this, args)
      })
    }
    await expect(applyPolicy(test.store, () => wide, {}, NOW)).rejects.toThrow(StoreFullError)
    vi.restoreAllMocks()
    expect(await everything(test.store)).toEqual(before)
  })
})

describe('a recount that is undone', () => {
  it('keeps what else was changed of its entries since', async () => {
    await fill(2)
    await applyPolicy(test.store, () => wide, {}, NOW)
    await editEntry(test.store, 'e00000', { note: 'x' }, NOW)
    await undo(test.store, NOW)
    // Something that keeps no revision.
    await write(test.store, ['entries'], async (tx) => {
      const entries = tx.objectStore('entries')
      const entry = await entries.get('e00001')
      if (entry) await entries.put({ ...entry, note: 'by another' })
    })
    await undo(test.store, NOW)
    expect((await everything(test.store)).entries).toMatchObject([
      { countedMs: 25 * MINUTE },
      { countedMs: 25 * MINUTE, note: 'by another' },
    ])
    expect(await checkRollups(test.store)).toEqual([])
  })

  it.each([
    ['was counted otherwise', (entry: object) => ({ ...entry, policy: none })],
    ['is gone', () => undefined],
  ])('is refused when an entry %s since', async (_, change) => {
    await fill(2)
    await applyPolicy(test.store, () => wide, {}, NOW)
    await write(test.store, ['entries'], async (tx) => {
      const entries = tx.objectStore('entries')
      const next = change((await entries.get('e00001')) ?? {})
      await (next ? entries.put(next as never) : entries.delete('e00001'))
    })
    const before = await everything(test.store)
    await expect(undo(test.store, NOW)).rejects.toMatchObject({ reason: 'changed' })
    expect(await everything(test.store)).toEqual(before)
  })
})

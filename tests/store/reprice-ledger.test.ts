import { describe, expect, it, vi } from 'vitest'
import type { PayLine, PayTerms } from '../../src/core/pay'
import { closeEntry } from '../../src/store/entries'
import { StoreFullError } from '../../src/store/errors'
import { changeRates } from '../../src/store/exchange-rates'
import { editEntry, redo, undo } from '../../src/store/ledger-edits'
import { changeProject } from '../../src/store/projects'
import { applyReprice, previewReprice } from '../../src/store/reprice-ledger'
import { checkRollups } from '../../src/store/rollups'
import type { Store } from '../../src/store/store'
import { write } from '../../src/store/transaction'
import { itemOf, NOW } from '../core/edit-samples'
import { HOUR, hourly } from '../core/samples'
import { everything, freshDatabase, quotaError } from './samples'

vi.setConfig({ testTimeout: 120_000 })

const test = freshDatabase()
const START = Date.UTC(2025, 0, 1)
const DAY = 24 * HOUR
const scope = { platform: 'outlier', project: 'Crab' }

function setTerms(terms: PayTerms[], project = 'Crab', store: Store = test.store) {
  const key = { platform: 'outlier', project }
  return changeProject(store, key, () => ({ ...key, terms, rubricsRead: [], notes: '', firstSeenAt: 0 }))
}
/** Entries of half an hour at $25, an hour after each other; every third of another project. */
async function fill(count: number, more: Parameters<typeof itemOf>[1] = {}) {
  for (let i = 0; i < count; i++) {
    const project = i % 3 === 2 ? 'Reef' : 'Crab'
    await closeEntry(
      test.store,
      itemOf([['work', 30]], { id: `e${String(i).padStart(5, '0')}`, startedAt: START + i * HOUR, project, ...more }),
    )
  }
}
async function ledgerOf(store: Store) {
  const { entries, payLines, rollups, monthRollups } = await everything(store)
  return { entries, payLines, rollups, monthRollups }
}
const minors = async () => ((await everything(test.store)).payLines as PayLine[]).map(({ minor }) => minor)

describe('closed entries under other terms', () => {
  it('come to what the preview said, and 3,000 entries go back by the terms alone', async () => {
    await fill(3000)
    const first = await ledgerOf(test.store)
    await setTerms([hourly(3000)])
    const told: [number, number][] = []
    const preview = await previewReprice(test.store, scope, (done, of) => told.push([done, of]))
    expect(preview).toEqual({
      of: 2000,
      entries: 2000,
      projects: [{ platform: 'outlier', project: 'Crab', entries: 2000 }],
      changes: [{ from: hourly(2500), to: hourly(3000), entries: 2000 }],
      pay: [{ currency: 'USD', before: 2000 * 1250, after: 2000 * 1500 }],
      keptLines: 0,
    })
    expect(told).toEqual([
      [0, 2000],
      [1334, 2000],
      [2000, 2000],
    ])
    expect(await ledgerOf(test.store)).toEqual(first)

    const revision = await applyReprice(test.store, scope, NOW)
    expect(revision).toMatchObject({ what: 'terms', before: [], after: [] })
    expect(revision?.repriced?.map(({ from, to, ids }) => [from?.amount, to?.amount, ids.length])).toEqual([[2500, 3000, 2000]])
    const after = await ledgerOf(test.store)
    expect((await minors()).reduce((sum, minor) => sum + minor, 0)).toBe(2000 * 1500 + 1000 * 1250)
    expect(await checkRollups(test.store)).toEqual([])

    await undo(test.store, NOW)
    expect(await ledgerOf(test.store)).toEqual(first)
    await redo(test.store, NOW)
    expect(await ledgerOf(test.store)).toEqual(after)
    expect(await applyReprice(test.store, scope, NOW)).toBeNull()
  })

  it('are those of one project, or those that the platform’s default prices, from a day on', async () => {
    await fill(48)
    await setTerms([hourly(1000)], '')
    await setTerms([hourly(3000, { validFrom: START + 36 * HOUR })])
    expect(await previewReprice(test.store, { platform: 'appen', project: 'Crab' })).toMatchObject({ of: 0, entries: 0 })
    const day = { platform: 'outlier', fromDay: '2025-01-02' }
    // 24 entries of the second day: eight of Reef, and of Crab eight before its own terms began and eight under them.
    const preview = await previewReprice(test.store, { ...day, project: '' })
    expect(preview).toMatchObject({ of: 16, entries: 16, changes: [{ to: hourly(1000), entries: 16 }] })
    expect(preview.projects.map(({ project, entries }) => [project, entries])).toEqual([
      ['Crab', 8],
      ['Reef', 8],
    ])
    await applyReprice(test.store, { ...day, project: '' }, NOW)
    expect(await previewReprice(test.store, { ...day, project: 'Crab' })).toMatchObject({ of: 16, entries: 8 })
    await applyReprice(test.store, { ...day, project: 'Crab' }, NOW)
    const counts = new Map<number, number>()
    for (const minor of await minors()) counts.set(minor, (counts.get(minor) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual({ 1250: 24, 500: 16, 1500: 8 })
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('keep what is settled or written, and what nobody knows the terms of', async () => {
    await fill(2)
    const [paid, written] = (await everything(test.store)).payLines as PayLine[]
    if (!paid || !written) throw new Error('no lines')
    await editEntry(test.store, 'e00000', { lines: [{ ...paid, state: 'paid' }] }, NOW)
    await editEntry(test.store, 'e00001', { lines: [{ ...written, minor: 7 }] }, NOW)
    expect(await previewReprice(test.store, scope)).toMatchObject({ of: 2, entries: 0 })
    await setTerms([hourly(3000, { priorityAmount: 200 })])
    const preview = await previewReprice(test.store, scope)
    expect(preview).toMatchObject({ entries: 2, keptLines: 2, pay: [{ currency: 'USD', before: 7, after: 207 }] })
    const before = await ledgerOf(test.store)
    await applyReprice(test.store, scope, NOW)
    // The add-on is new, the amounts that were there stay.
    expect((await minors()).sort((a, b) => a - b)).toEqual([7, 100, 100, 1250])
    await undo(test.store, NOW)
    expect(await ledgerOf(test.store)).toEqual(before)
  })

  it('are found one by one where they are few among many', async () => {
    await fill(12)
    for (let i = 0; i < 2; i++)
      await closeEntry(test.store, itemOf([['work', 30]], { id: `few${i}`, project: 'Few', startedAt: START - (i + 1) * DAY }))
    await setTerms([hourly(3000)], 'Few')
    const before = await ledgerOf(test.store)
    const revision = await applyReprice(test.store, { platform: 'outlier', project: 'Few' }, NOW)
    expect(revision?.repriced).toEqual([{ from: hourly(2500), to: hourly(3000), ids: ['few0', 'few1'] }])
    expect(await checkRollups(test.store)).toEqual([])
    await undo(test.store, NOW)
    expect(await ledgerOf(test.store)).toEqual(before)
  })

  it('are worth in the home currency what the rate of their day says, and go back to the letter', async () => {
    const rate = { from: 'GBP', to: 'USD', day: '2025-01-01', amount: 125, scale: 2, enteredAt: NOW }
    await fill(2)
    await changeRates(test.store, { put: [rate] })
    await setTerms([hourly(2000, { currency: 'GBP' })])
    const before = await ledgerOf(test.store)
    await applyReprice(test.store, scope, NOW)
    const homes = ((await everything(test.store)).payLines as PayLine[]).map(({ minor, home }) => [minor, home?.minor])
    expect(homes).toEqual([
      [1000, 1250],
      [1000, 1250],
    ])
    expect(await checkRollups(test.store)).toEqual([])
    const after = await ledgerOf(test.store)
    await undo(test.store, NOW)
    expect(await ledgerOf(test.store)).toEqual(before)
    await redo(test.store, NOW)
    expect(await ledgerOf(test.store)).toEqual(after)
  })

  it('have first tasks in the order in which they were done', async () => {
    await fill(4, { project: 'Crab' })
    await closeEntry(test.store, itemOf([['work', 30]], { id: 'a-late-word', startedAt: START - DAY }))
    await setTerms([hourly(2000, { firstTasks: { count: 3, scheme: 'fixed', amount: 10_000 } })])
    await applyReprice(test.store, scope, NOW)
    const lines = (await everything(test.store)).payLines as PayLine[]
    expect(lines.sort((a, b) => a.at - b.at).map(({ minor }) => minor)).toEqual([3334, 3333, 3333, 1000, 1000])
  })

  it.each([
    ['before it begins', 0],
    ['after the first chunk', 2000],
    ['at the very end', 2100],
  ])('can be called off %s, and nothing is changed', async (_, at) => {
    await fill(2100, { project: 'Crab' })
    await setTerms([hourly(3000)])
    const before = await ledgerOf(test.store)
    for (const act of [applyAt, previewReprice]) {
      const stop = new AbortController()
      const isDone = (done: number) => done === at && stop.abort()
      await expect(act(test.store, scope, isDone, stop.signal)).rejects.toMatchObject({ name: 'AbortError' })
    }
    expect(await ledgerOf(test.store)).toEqual(before)
    expect((await everything(test.store)).revisions).toEqual([])
  })
  const applyAt = (...[store, where, onProgress, signal]: Parameters<typeof previewReprice>) =>
    applyReprice(store, where, NOW, onProgress, signal)

  it.each(['entries', 'payLines', 'rollups', 'monthRollups', 'revisions'])(
    'changes nothing for want of room in %s',
    async (full) => {
      await fill(5)
      await setTerms([hourly(3000)])
      const before = await everything(test.store)
      for (const method of ['put', 'add'] as const) {
        const real = IDBObjectStore.prototype[method]
        vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args: [unknown]) {
          if (this.name === full) throw quotaError()
          return real.apply(this, args)
        })
      }
      await expect(applyReprice(test.store, scope, NOW)).rejects.toThrow(StoreFullError)
      vi.restoreAllMocks()
      expect(await everything(test.store)).toEqual(before)
    },
  )
})

describe('new terms that are taken back', () => {
  it.each([
    ['carries other terms', (entry: object) => ({ ...entry, terms: null })],
    ['is gone', () => undefined],
  ])('are refused when an entry %s since', async (_, change) => {
    await fill(2)
    await setTerms([hourly(3000)])
    await applyReprice(test.store, scope, NOW)
    await write(test.store, ['entries'], async (tx) => {
      const entries = tx.objectStore('entries')
      const next = change((await entries.get('e00001')) ?? {})
      await (next ? entries.put(next as never) : entries.delete('e00001'))
    })
    const before = await everything(test.store)
    await expect(undo(test.store, NOW)).rejects.toMatchObject({ reason: 'changed' })
    expect(await everything(test.store)).toEqual(before)
  })

  it('keep what else was changed of an entry since', async () => {
    await fill(2)
    await setTerms([hourly(3000)])
    await applyReprice(test.store, scope, NOW)
    await write(test.store, ['entries'], async (tx) => {
      const entry = await tx.objectStore('entries').get('e00001')
      if (entry) await tx.objectStore('entries').put({ ...entry, note: 'by another' })
    })
    await undo(test.store, NOW)
    expect((await everything(test.store)).entries).toMatchObject([
      { terms: hourly(2500) },
      { terms: hourly(2500), note: 'by another' },
    ])
    expect(await checkRollups(test.store)).toEqual([])
  })
})

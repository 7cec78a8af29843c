import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { inspectBackup } from '../../../src/store/backup/inspect'
import { restoreBackup } from '../../../src/store/backup/restore'
import { wipeLedger } from '../../../src/store/backup/wipe'
import { closeEntry } from '../../../src/store/entries'
import { StoreFullError } from '../../../src/store/errors'
import { BusyError } from '../../../src/store/exclusively'
import { SETTINGS } from '../../../src/store/meta'
import { checkRollups } from '../../../src/store/rollups'
import { readSettings, saveSettings } from '../../../src/store/settings'
import { listSnapshots, readSnapshot } from '../../../src/store/snapshots'
import type { Store } from '../../../src/store/store'
import { everything, freshDatabase, quotaError, sessionOf } from '../samples'
import { fingerprint } from './fingerprint'
import {
  ADDING,
  anyLedger,
  backupOf,
  closeOpen,
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
const totalCents = async (store: Store) =>
  (await everything(store)).payLines.reduce<number>((sum, line) => sum + (line as { minor: number }).minor, 0)

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

describe('two ledgers restored into each other', () => {
  it('never double: each entry and each line is there once, no roll-up is wrong, and all ends alike', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, anyLedger, fc.nat({ max: 8 }), async (one, other, shared) => {
        await inAnotherBrowser(async (a) => {
          await inAnotherBrowser(async (b) => {
            // Part of their history is the same.
            const ids = new Set(one.entries.slice(0, shared).map(({ id }) => id))
            const common = {
              entries: one.entries.slice(0, shared),
              payLines: one.payLines.filter(({ entryId }) => entryId !== null && ids.has(entryId)),
            }
            await fill(a, one)
            await fill(b, ledgerOf(other, common))
            const keep = { ...ADDING, conflicts: 'newer', overlaps: 'keep' } as const
            await restore(b, await backupOf(a), keep)
            const merged = await fingerprint(b)
            const cents = await totalCents(b)
            await restore(a, await backupOf(b), keep)
            await restore(b, await backupOf(a), keep)
            expect(await fingerprint(b)).toEqual(merged)
            expect(await totalCents(a)).toBe(cents)
            const { entries, payLines } = await everything(a)
            expect(entries).toHaveLength(new Set([...one.entries, ...other.entries].map(({ id }) => id)).size)
            expect(payLines).toHaveLength(new Set([...one.payLines, ...other.payLines].map(({ id }) => id)).size)
            expect(await checkRollups(a)).toEqual([])
            expect(await checkRollups(b)).toEqual([])
          })
        })
      }),
      { numRuns: 25 },
    )
  })

  it('the same work recorded in both counts once: what overlaps stays out unless the user says otherwise', async () => {
    await fill(test.store, worked('here', 10))
    const file = await fileOf(ledgerOf(worked('there', 10, { closedAt: Date.UTC(2026, 2, 4, 10, 10) }), worked('free', 15)))
    const { plan } = await restore(test.store, file)
    expect(plan.overlapping).toEqual(['entry:there'])
    expect(await idsHere()).toEqual(['free', 'here'])
    await restore(test.store, file, { ...ADDING, overlaps: 'keep' })
    expect(await idsHere()).toEqual(['free', 'here', 'there'])
    expect(await checkRollups(test.store)).toEqual([])
  })
})

describe('what differs', () => {
  const here = ledgerOf(worked('e', 10, { note: 'mine', editedAt: 50 }), {
    reviews: [review('e', 'mine')],
    projects: [project('Crab', { notes: 'mine' })],
  })
  /** Priced anew there: its pay line has another id. */
  const theirs = (editedAt: number) => {
    const { entries, payLines } = worked('e', 10, { note: 'theirs', editedAt }, 60 * 60_000)
    return ledgerOf({
      entries,
      payLines: payLines.map((line) => ({ ...line, id: 'another' })),
      projects: [project('Crab', { notes: 'theirs' })],
    })
  }
  it.each([
    ['mine', 99, 'mine', 'mine'],
    ['file', 1, 'theirs', 'theirs'],
    ['newer', 99, 'theirs', 'mine'],
    ['newer', 49, 'mine', 'mine'],
  ] as const)('with "%s", the file’s being of %i, stays: %s', async (conflicts, editedAt, note, projectNote) => {
    await fill(test.store, here)
    await restore(test.store, await fileOf(theirs(editedAt)), { ...ADDING, conflicts })
    const { entries, payLines, reviews, projects } = await everything(test.store)
    expect(entries).toMatchObject([{ note }])
    // The whole of it, never half of each: one line and not two, and the review goes with it.
    expect(payLines).toMatchObject(note === 'mine' ? [{ id: 'e-line', minor: 1250 }] : [{ id: 'another', minor: 2500 }])
    expect(reviews).toHaveLength(note === 'mine' ? 1 : 0)
    expect(projects).toMatchObject([{ notes: projectNote }])
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('of the settings, the file’s are taken when the user says so', async () => {
    await saveSettings(test.store, { currency: 'EUR' })
    const file = await backupOf(test.store)
    await saveSettings(test.store, { currency: 'JPY' })
    await restore(test.store, file)
    expect((await readSettings(test.store)).currency).toBe('JPY')
    await restore(test.store, file, { ...ADDING, conflicts: 'file' })
    expect((await readSettings(test.store)).currency).toBe('EUR')
  })
})

describe('a session that was open when the file was made', () => {
  const spans = [{ kind: 'work' as const, fromAt: 1000, toAt: 61_000 }]
  const open = sessionOf('s', { spans, startedAt: 1000, cursorAt: 61_000, sketch: ['hash'], reopenUrl: 'https://a.example/' })

  it('comes back as an entry that ends with its last evidence and says why', async () => {
    const file = await fileOf({ sessions: [open], reviews: [review('s')] })
    const { plan } = await restore(test.store, file)
    expect(plan.closing).toBe(1)
    const { sessions, entries, reviews } = await everything(test.store)
    expect(sessions).toEqual([])
    expect(entries).toMatchObject([{ id: 's', countedMs: 60_000, closedAt: 61_000, doubt: 'open in the backup' }])
    expect(reviews).toHaveLength(1)
    expect(await checkRollups(test.store)).toEqual([])
    await restore(test.store, file)
    expect((await everything(test.store)).entries).toHaveLength(1)
  })

  it('starts no clock, and stops none: one that is still open here stays', async () => {
    await fill(test.store, { sessions: [open], reviews: [review('s', 'live')] })
    const file = await backupOf(test.store)
    for (const choices of [ADDING, REPLACING]) {
      const { plan } = await restore(test.store, file, choices)
      expect(plan.openHere).toBe(1)
      const { sessions, entries, reviews } = await everything(test.store)
      expect({ sessions, entries, reviews }).toEqual({ sessions: [open], entries: [], reviews: [review('s', 'live')] })
    }
  })

  it('that was closed here since is known by its entry', async () => {
    await fill(test.store, { sessions: [open] })
    const file = await backupOf(test.store)
    const closed = worked('s', 10)
    await closeEntry(test.store, { entry: closed.entries[0] as never, payLines: closed.payLines, removeSessionId: 's' })
    const before = await fingerprint(test.store)
    await restore(test.store, file, { ...ADDING, conflicts: 'file', overlaps: 'keep' })
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

describe('a restore that does not come to its end', () => {
  const unchanged = async (attempt: () => Promise<unknown>) => {
    const before = await everything(test.store)
    const error = await attempt().then(
      () => null,
      (e: unknown) => e,
    )
    expect(await everything(test.store)).toEqual(before)
    return error as Error
  }
  const many = () =>
    ledgerOf(...Array.from({ length: 1500 }, (_, i) => worked(`f${i}`, 0, { closedAt: Date.UTC(2021, 0, 1) + i * 3_600_000 })))

  it.each(['reading', 'copying', 'writing', 'summing'] as const)(
    'when the user stops it while %s, has changed nothing',
    async (at) => {
      await fill(test.store, worked('e', 10))
      const file = await fileOf(many())
      const stop = new AbortController()
      const run = { signal: stop.signal, onProgress: (stage: string) => void (stage === at && stop.abort()) }
      for (const choices of [ADDING, REPLACING]) {
        const error = await unchanged(async () => {
          const inspection = await inspectBackup(test.store, file, closeOpen, run)
          await restoreBackup(test.store, inspection, choices, closeOpen, run)
        })
        expect(error.name).toBe('AbortError')
      }
    },
  )

  it('when storage is full, says so and has changed nothing', async () => {
    await fill(test.store, worked('e', 10))
    const file = await fileOf(ledgerOf(worked('a', 12), worked('b', 13)))
    const inspection = await inspectBackup(test.store, file, closeOpen)
    for (const store of ['files', 'payLines', 'rollups']) {
      for (const method of ['put', 'add'] as const) {
        const real = IDBObjectStore.prototype[method]
        vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args: [unknown]) {
          if (this.name === store) throw quotaError()
          return real.apply(this, args)
        })
      }
      expect(await unchanged(() => restoreBackup(test.store, inspection, ADDING, closeOpen))).toBeInstanceOf(StoreFullError)
      vi.restoreAllMocks()
    }
    await restoreBackup(test.store, inspection, ADDING, closeOpen)
    expect(await idsHere()).toEqual(['a', 'b', 'e'])
  })

  it('when the file is another one by then, has changed nothing', async () => {
    await fill(test.store, worked('e', 10))
    const [file, other] = [await fileOf(worked('a', 12)), await fileOf(worked('b', 13))]
    const inspection = await inspectBackup(test.store, file, closeOpen)
    const cut = { ...inspection, blob: file.slice(0, file.size - 40) }
    expect(await unchanged(() => restoreBackup(test.store, cut, ADDING, closeOpen))).toMatchObject({ code: 'cut-off' })
    await restoreBackup(test.store, { ...inspection, blob: other }, ADDING, closeOpen)
    expect(await idsHere()).toEqual(['e'])
  })

  it('compares anew: what closed here since the preview is not doubled', async () => {
    const inspection = await inspectBackup(test.store, await fileOf(worked('there', 10)), closeOpen)
    await fill(test.store, worked('here', 10))
    const { plan } = await restoreBackup(test.store, inspection, ADDING, closeOpen)
    expect(plan.overlapping).toEqual(['entry:there'])
    expect(await idsHere()).toEqual(['here'])
  })

  it('while another window is at it, is refused', async () => {
    vi.stubGlobal('navigator', {
      locks: { request: (_name: string, _options: unknown, work: (lock: null) => unknown) => work(null) },
    })
    const inspection = await inspectBackup(test.store, await fileOf(worked('a', 12)), closeOpen)
    expect(
      await unchanged(() => Promise.resolve().then(() => restoreBackup(test.store, inspection, ADDING, closeOpen))),
    ).toBeInstanceOf(BusyError)
    expect(await unchanged(() => Promise.resolve().then(() => wipeLedger(test.store, true)))).toBeInstanceOf(BusyError)
  })
})

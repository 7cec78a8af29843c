import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { closeEntry } from '../../../src/store/entries'
import { checkRollups } from '../../../src/store/rollups'
import { readSettings, saveSettings } from '../../../src/store/settings'
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
const totalCents = async (store: Store) =>
  (await everything(store)).payLines.reduce<number>((sum, line) => sum + (line as { minor: number }).minor, 0)

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

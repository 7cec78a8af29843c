import { describe, expect, it, vi } from 'vitest'
import type { TimeEntry } from '../../src/core/entry'
import type { LedgerItem } from '../../src/core/ledger-edit'
import { closeEntry, payLinesOfEntry, readEntry } from '../../src/store/entries'
import { StoreFullError } from '../../src/store/errors'
import {
  addEntry,
  answerAbsence,
  deleteEntries,
  type EntryDraft,
  editEntries,
  editEntry,
  mergeEntries,
  splitEntry,
} from '../../src/store/ledger-edits'
import { changeProject, readProject } from '../../src/store/projects'
import { readReview } from '../../src/store/reviews'
import { checkRollups, rollupsBetween } from '../../src/store/rollups'
import { write } from '../../src/store/transaction'
import { itemOf, NINE, NOW, spansOf } from '../core/edit-samples'
import { hourly, MINUTE } from '../core/samples'
import { everything, freshDatabase, quotaError, sessionOf } from './samples'

const test = freshDatabase()
const at = (minutes: number) => NINE + minutes * MINUTE
const stretch = (from: number, to: number) => ({ fromAt: at(from), toAt: at(to) })

/** Nine to half past: the first. Half past to ten, with a break: the second. */
const first = itemOf([['work', 30]], { taskId: 't-1' })
const second = itemOf(
  [
    ['work', 10],
    ['gap', 10],
    ['work', 10],
  ],
  { id: 'e2', project: 'North', startedAt: at(30), unanswered: [stretch(40, 50)] },
)
const draft: EntryDraft = {
  ...{ platform: 'outlier', project: 'North', taskType: 'other', domain: 'general', workKind: 'meeting', outcome: 'unknown' },
  ...{ startedAt: at(42), closedAt: at(48), zone: 'UTC' },
}

async function fill(...items: LedgerItem[]) {
  for (const item of items) await closeEntry(test.store, item)
  await changeProject(test.store, first.entry, () => ({
    ...{ platform: 'outlier', project: 'Crab', terms: [], rubricsRead: [], notes: '', firstSeenAt: 1 },
  }))
}
const entry = async (id: string) => (await readEntry(test.store, id)) as TimeEntry

describe('a correction', () => {
  it('changes records, roll-ups and history together, and tells what it did', async () => {
    await fill(first, second)
    const revision = await editEntry(test.store, 'e1', { project: 'North', closedAt: at(20) }, NOW)
    expect(revision).toMatchObject({ at: NOW, what: 'edit' })
    expect(revision.before.map(({ store, key }) => [store, key])).toEqual([
      ['entries', 'e1'],
      ['payLines', 'e1-0'],
      ['projects', ['outlier', 'North']],
    ])
    expect(revision.before[0]?.value).toEqual(first.entry)
    expect(revision.after[0]?.value).toEqual(await entry('e1'))
    expect((await everything(test.store)).revisions).toEqual([revision])
    expect(await checkRollups(test.store)).toEqual([])
    expect(await rollupsBetween(test.store, '2026-03-04', '2026-03-04')).toMatchObject([
      { project: 'North', countedMs: 40 * MINUTE, counts: { submitted: 2 }, pay: { expected: 833 + 833 } },
    ])
  })

  it('of many entries is one', async () => {
    await fill(first, second)
    const revision = await editEntries(test.store, ['e1', 'e2', 'e1'], { taskType: 'review' }, NOW)
    expect([(await entry('e1')).taskType, (await entry('e2')).taskType]).toEqual(['review', 'review'])
    expect(revision.after.filter(({ store }) => store === 'entries')).toHaveLength(2)
  })

  it('brings the terms that the new project had then', async () => {
    await fill(first)
    await changeProject(test.store, { platform: 'outlier', project: 'South' }, () => ({
      ...{ platform: 'outlier', project: 'South', rubricsRead: [], notes: '', firstSeenAt: 1 },
      terms: [hourly(6000), hourly(9900, { validFrom: NOW })],
    }))
    await editEntry(test.store, 'e1', { project: 'South' }, NOW)
    expect(await payLinesOfEntry(test.store, 'e1')).toMatchObject([{ minor: 3000, project: 'South' }])
  })

  it('cuts an entry in two, and makes one of two', async () => {
    await closeEntry(test.store, { ...first, review: { sessionId: 'e1', answers: {}, notes: 'mine' } })
    const { after } = await splitEntry(test.store, 'e1', at(10), NOW, { keeps: 'second' })
    const ids = after.filter(({ store }) => store === 'entries').map(({ key }) => String(key))
    expect(ids).toHaveLength(2)
    expect((await entry('e1')).startedAt).toBe(at(10))
    await mergeEntries(test.store, ids, NOW)
    const { entries, payLines, reviews } = await everything(test.store)
    expect(entries).toMatchObject([{ spans: first.entry.spans, countedMs: 30 * MINUTE, outcome: 'submitted' }])
    expect(payLines).toMatchObject([{ minor: 1250 }])
    expect(reviews).toMatchObject([{ sessionId: (entries[0] as TimeEntry).id, notes: 'mine' }])
  })

  it('removes an entry with all that belongs to it', async () => {
    await fill(first, second)
    await deleteEntries(test.store, ['e1', 'e2'], NOW)
    const { entries, payLines, rollups } = await everything(test.store)
    expect([entries, payLines, rollups]).toEqual([[], [], []])
    expect(await readReview(test.store, 'e1')).toBeUndefined()
  })

  it('names a project that was never seen', async () => {
    await fill(first)
    await addEntry(test.store, { ...draft, project: 'New' }, NOW)
    expect(await readProject(test.store, 'outlier', 'New')).toMatchObject({ terms: [], firstSeenAt: NOW })
  })

  it.each([
    ['gone', () => editEntry(test.store, 'nobody', { note: 'x' }, NOW)],
    ['gone', () => deleteEntries(test.store, ['e1', 'nobody'], NOW)],
    ['unlike', () => mergeEntries(test.store, ['e1', 'e2'], NOW)],
    ['unlike', () => mergeEntries(test.store, ['e1', 'e1'], NOW)],
    ['order', () => splitEntry(test.store, 'e1', at(30), NOW)],
    ['order', () => addEntry(test.store, { ...draft, closedAt: at(42) }, NOW)],
    ['future', () => editEntry(test.store, 'e2', { closedAt: NOW + 1 }, NOW)],
    ['overlap', () => editEntry(test.store, 'e1', { closedAt: at(31) }, NOW)],
  ])('that would make the ledger untrue (%s) changes nothing', async (reason, act) => {
    await fill(first, second)
    const before = await everything(test.store)
    await expect(act()).rejects.toMatchObject({ name: 'EditRefused', reason })
    expect(await everything(test.store)).toEqual(before)
  })
})

describe('time that is gained', () => {
  it('may not be another entry’s, who is named, and what is free is offered', async () => {
    await fill(first, second)
    await expect(addEntry(test.store, { ...draft, startedAt: at(35) }, NOW)).rejects.toMatchObject({
      other: { platform: 'outlier', project: 'North', ...stretch(30, 60) },
      free: stretch(40, 48),
    })
    await expect(addEntry(test.store, { ...draft, startedAt: at(31), closedAt: at(39) }, NOW)).rejects.toMatchObject({
      free: undefined,
    })
  })

  it('may not be an open session’s, whatever it says of that time', async () => {
    await fill(first)
    const open = { startedAt: at(30), cursorAt: at(60), spans: spansOf(at(30), ['work', 10], ['gap', 10], ['paused', 10]) }
    await write(test.store, ['sessions'], async (tx) => void (await tx.objectStore('sessions').put(sessionOf('open', open))))
    for (const [from, to] of [
      [35, 36],
      [42, 48],
      [61, 62],
    ] as const)
      await expect(addEntry(test.store, { ...draft, startedAt: at(from), closedAt: at(to) }, at(90))).rejects.toMatchObject({
        other: { platform: 'outlier', project: 'Crab', fromAt: at(30), toAt: at(90) },
      })
    await addEntry(test.store, { ...draft, startedAt: at(52), closedAt: at(58) }, at(90))
  })

  it('is yielded by entries that idle there, so that no answer can count it twice', async () => {
    await fill(first, second)
    await addEntry(test.store, draft, NOW)
    expect(await entry('e2')).toMatchObject({
      spans: spansOf(at(30), ['work', 10], ['gap', 2], ['hole', 6], ['gap', 2], ['work', 10]),
      countedMs: second.entry.countedMs,
      elapsedMs: 24 * MINUTE,
      unanswered: [stretch(40, 42), stretch(48, 50)],
    })
    await answerAbsence(test.store, 'e2', stretch(40, 50), { was: 'work' }, NOW)
    expect(await entry('e2')).toMatchObject({ countedMs: 24 * MINUTE })
    expect(await entry('e2')).not.toHaveProperty('unanswered')
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('is found in entries that were open for months', async () => {
    const early = itemOf([['work', 1]], { id: 'early', startedAt: at(60 * 24 * 75) })
    const spans = [...spansOf(at(10), ['work', 10]), ...spansOf(at(60 * 24 * 70), ['work', 10])]
    const long = itemOf([['work', 10]], { id: 'long', closedAt: at(60 * 24 * 70 + 10) })
    const entryOfMonths = { ...long.entry, spans, startedAt: at(10), countedMs: 20 * MINUTE, elapsedMs: 20 * MINUTE }
    await fill({ entry: entryOfMonths, payLines: [] }, early)
    const now = at(60 * 24 * 100)
    await expect(addEntry(test.store, { ...draft, startedAt: at(12), closedAt: at(14) }, now)).rejects.toMatchObject({
      reason: 'overlap',
      other: stretch(10, 60 * 24 * 70 + 10),
    })
    await addEntry(test.store, { ...draft, startedAt: at(60 * 24 * 30), closedAt: at(60 * 24 * 30 + 9) }, now)
  })

  it('is not looked for where none is', async () => {
    // Two entries of before that lie in each other's time can still be named and shortened.
    await fill(first, { ...second, entry: { ...second.entry, spans: first.entry.spans } })
    await editEntry(test.store, 'e1', { note: 'x', closedAt: at(20) }, NOW)
    expect((await entry('e1')).note).toBe('x')
  })
})

describe('a correction that cannot be kept', () => {
  it.each(['entries', 'payLines', 'rollups', 'revisions', 'projects'])('for want of room in %s changes nothing', async (full) => {
    await fill(first, second)
    const before = await everything(test.store)
    for (const method of ['put', 'add'] as const) {
      const real = IDBObjectStore.prototype[method]
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args: [unknown]) {
        if (this.name === full) throw quotaError()
        return real.apply(this, args)
      })
    }
    await expect(editEntry(test.store, 'e1', { project: 'New', closedAt: at(20) }, NOW)).rejects.toThrow(StoreFullError)
    vi.restoreAllMocks()
    expect(await everything(test.store)).toEqual(before)
  })

  it('because its page was killed half-way changes nothing', async () => {
    await fill(first, second)
    const before = await everything(test.store)
    for (let writes = 0; writes < 16; writes++) {
      let left = writes
      // What the browser does to a context that dies: its transaction is aborted wherever it is.
      for (const method of ['put', 'add', 'delete'] as const) {
        const real = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest<IDBValidKey>
        vi.spyOn(IDBObjectStore.prototype, method as 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
          const request = real.apply(this, args)
          if (left-- === 0) this.transaction.abort()
          return request
        })
      }
      await editEntry(test.store, 'e1', { project: 'New', closedAt: at(20) }, NOW).catch(() => {})
      vi.restoreAllMocks()
      const after = await everything(test.store)
      if (left >= 0) {
        // It needs no more writes than that: it was done before the kill.
        expect(writes).toBeGreaterThan(3)
        return expect(after.revisions).toHaveLength(1)
      }
      expect(after).toEqual(before)
    }
    throw new Error('every correction was killed')
  })
})

import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { payLinesFor } from '../../src/core/pay'
import type { SelfReview } from '../../src/core/self-review'
import {
  closeEntry,
  entriesBetween,
  entriesClosedSince,
  entriesOfProject,
  entriesOfTask,
  payLinesBetween,
  payLinesOfEntry,
  readEntry,
} from '../../src/store/entries'
import { StoreFullError } from '../../src/store/errors'
import { readReview } from '../../src/store/reviews'
import { allRollups, checkRollups, recomputeRollups, rollupsBetween } from '../../src/store/rollups'
import { openSessions } from '../../src/store/sessions'
import { openStore } from '../../src/store/store'
import { write } from '../../src/store/transaction'
import { anyClosed, entryOf, hourly, perTask } from '../core/samples'
import { everything, freshDatabase, quotaError, sessionOf } from './samples'

// Properties take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const test = freshDatabase()
const review: SelfReview = { sessionId: 'e1', answers: { a: { answer: 'done', at: 1 } }, openAtSubmit: [], notes: 'mine' }

function work(more: Parameters<typeof entryOf>[0] = {}) {
  const entry = entryOf(more)
  let n = 0
  return { entry, payLines: payLinesFor(entry, entry.terms, () => `${entry.id}-${n++}`) }
}

async function open(id: string) {
  await write(test.store, ['sessions'], async (tx) => void (await tx.objectStore('sessions').put(sessionOf(id))))
}

describe('closing an entry', () => {
  it('writes entry, pay lines, roll-ups and review and removes the session', async () => {
    await open('e1')
    await open('other')
    const closed = work({ taskId: 't-1' })
    expect(await closeEntry(test.store, { ...closed, review, removeSessionId: 'e1' })).toBe('closed')
    expect(await readEntry(test.store, 'e1')).toEqual(closed.entry)
    expect(await payLinesOfEntry(test.store, 'e1')).toEqual(closed.payLines)
    expect(await readReview(test.store, 'e1')).toEqual(review)
    expect((await openSessions(test.store)).map(({ id }) => id)).toEqual(['other'])
    expect(await rollupsBetween(test.store, '2026-03-04', '2026-03-04')).toMatchObject([
      { countedMs: 1_800_000, pay: { expected: 1250 } },
    ])
    expect(await entriesBetween(test.store, '2026-03-04', '2026-03-04')).toHaveLength(1)
    expect(await entriesBetween(test.store, '2026-03-05', '2026-12-31')).toEqual([])
    expect(await entriesOfProject(test.store, 'outlier', 'Crab')).toHaveLength(1)
    expect(await entriesOfTask(test.store, 't-1')).toHaveLength(1)
    expect(await payLinesBetween(test.store, '2026-03-01', '2026-03-04')).toHaveLength(1)
  })

  it('counts once, however often it is told', async () => {
    const closed = work()
    await closeEntry(test.store, closed)
    const before = await everything(test.store)
    await open('e1')
    const again = {
      entry: { ...closed.entry, countedMs: 99 },
      payLines: payLinesFor(closed.entry, closed.entry.terms, () => 'another id'),
      removeSessionId: 'e1',
    }
    expect(await Promise.all([closeEntry(test.store, again), closeEntry(test.store, again)])).toEqual([
      'already-closed',
      'already-closed',
    ])
    expect(await everything(test.store)).toEqual(before)
  })

  it('adds entries of one key to one row, also when they close at the same time', async () => {
    await Promise.all(['a', 'b', 'c'].map((id) => closeEntry(test.store, work({ id }))))
    expect(await allRollups(test.store)).toMatchObject([{ counts: { submitted: 3 }, pay: { expected: 3750 }, times: { n: 3 } }])
  })

  it('writes nothing at all when any part cannot be written', async () => {
    await open('e2')
    await closeEntry(test.store, work())
    const before = await everything(test.store)
    const bad = work({ id: 'e2' })
    const sameLine = bad.payLines.map((line) => ({ ...line, id: 'e1-0' }))
    await expect(closeEntry(test.store, { ...bad, payLines: sameLine, removeSessionId: 'e2' })).rejects.toMatchObject({
      name: 'ConstraintError',
    })
    await expect(closeEntry(test.store, { ...bad, payLines: work().payLines, removeSessionId: 'e2' })).rejects.toThrow(
      /does not belong/,
    )
    await expect(
      closeEntry(test.store, { entry: { ...bad.entry, countedMs: Number.NaN }, payLines: [], removeSessionId: 'e2' }),
    ).rejects.toThrow(RangeError)
    const unclonable = { ...review, notes: (() => 'x') as unknown as string }
    await expect(closeEntry(test.store, { ...bad, review: unclonable, removeSessionId: 'e2' })).rejects.toMatchObject({
      name: 'DataCloneError',
    })
    expect(await everything(test.store)).toEqual(before)
  })

  it.each(['entries', 'payLines', 'rollups', 'reviews'])(
    'says plainly that storage is full when %s cannot grow, with nothing half-written',
    async (full) => {
      await open('e1')
      const before = await everything(test.store)
      for (const method of ['put', 'add'] as const) {
        const real = IDBObjectStore.prototype[method]
        vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args: [unknown]) {
          if (this.name === full) throw quotaError()
          return real.apply(this, args)
        })
      }
      const error = await closeEntry(test.store, { ...work(), review, removeSessionId: 'e1' }).catch((e: unknown) => e)
      expect(error).toBeInstanceOf(StoreFullError)
      expect((error as Error).message).toMatch(/full.*Free some disk space/)
      vi.restoreAllMocks()
      expect(await everything(test.store)).toEqual(before)
      expect(await closeEntry(test.store, { ...work(), review, removeSessionId: 'e1' })).toBe('closed')
    },
  )

  it('also when only the commit finds that it is full', async () => {
    await open('e1')
    const before = await everything(test.store)
    const error = await write(test.store, ['sessions'], async (tx) => {
      const writing = tx.objectStore('sessions').put(sessionOf('e9'))
      // As browsers do it: the transaction is aborted from within, its requests say AbortError, and it alone knows the reason.
      Object.defineProperty(tx, 'error', { value: quotaError() })
      tx.abort()
      await writing
    }).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(StoreFullError)
    expect(await everything(test.store)).toEqual(before)
  })
})

describe('roll-ups in the store', () => {
  it('equal a recomputation after any sequence of closes (L9)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyClosed, { maxLength: 10 }), fc.array(fc.nat(), { maxLength: 4 }), async (list, repeats) => {
        vi.stubGlobal('indexedDB', new IDBFactory())
        const store = openStore()
        for (const closed of list) await closeEntry(store, closed)
        for (const index of repeats) {
          const closed = list[index % Math.max(1, list.length)]
          if (closed) await closeEntry(store, closed)
        }
        expect(await checkRollups(store)).toEqual([])
        const before = await allRollups(store)
        expect(await recomputeRollups(store)).toEqual({ rows: before.length, repaired: 0 })
        expect(await allRollups(store)).toEqual(before)
        store.close()
      }),
      { numRuns: 40 },
    )
  })

  it('are found wrong and put right again', async () => {
    for (const id of ['a', 'b']) await closeEntry(test.store, work({ id }))
    await closeEntry(test.store, work({ id: 'c', platform: 'appen', terms: perTask(300) }))
    const right = await allRollups(test.store)
    await write(test.store, ['rollups', 'monthRollups'], async (tx) => {
      const rows = tx.objectStore('rollups')
      const [first, second] = right
      if (!first || !second) throw new Error('two rows were expected')
      await rows.put({ ...first, countedMs: first.countedMs + 1 })
      await rows.delete([
        second.day,
        second.platform,
        second.project,
        second.taskType,
        second.domain,
        second.workKind,
        second.currency,
      ])
      await rows.put({ ...first, project: 'Never' })
    })
    expect(await checkRollups(test.store)).toHaveLength(3)
    expect(await recomputeRollups(test.store)).toEqual({ rows: 2, repaired: 3 })
    expect(await allRollups(test.store)).toEqual(right)
  })

  it('count pay lines of no entry, and of an entry that is gone', async () => {
    const [line] = work().payLines
    if (!line) throw new Error('a line was expected')
    await write(test.store, ['payLines'], async (tx) => {
      await tx.objectStore('payLines').add({ ...line, id: 'free', entryId: null, kind: 'referral', minor: 500 })
      await tx.objectStore('payLines').add({ ...line, id: 'orphan', entryId: 'gone', minor: 40 })
    })
    await recomputeRollups(test.store)
    expect(await allRollups(test.store)).toMatchObject([{ bonus: { expected: 500 }, pay: { expected: 40 }, countedMs: 0 }])
  })

  it('are read by days, both ends included', async () => {
    const at = (day: string) => Date.parse(`${day}T12:00Z`)
    for (const [i, day] of ['2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03'].entries())
      await closeEntry(test.store, work({ id: `e${i}`, closedAt: at(day), terms: hourly(100) }))
    expect((await rollupsBetween(test.store, '2026-03-01', '2026-03-02')).map(({ day }) => day)).toEqual([
      '2026-03-01',
      '2026-03-02',
    ])
  })

  it('stand beside the entries, which are read from an instant on', async () => {
    const closedAt = Date.parse('2026-03-01T12:00Z')
    for (const minute of [0, 1, 2]) await closeEntry(test.store, work({ id: `e${minute}`, closedAt: closedAt + minute * 60_000 }))
    expect((await entriesClosedSince(test.store, closedAt + 60_000)).map(({ id }) => id)).toEqual(['e1', 'e2'])
  })

  it('are recomputed beyond one chunk', async () => {
    const entries = Array.from({ length: 2050 }, (_, i) => work({ id: `e${i}` }))
    await write(test.store, ['entries', 'payLines'], async (tx) => {
      for (const { entry, payLines } of entries)
        await Promise.all([tx.objectStore('entries').add(entry), ...payLines.map((line) => tx.objectStore('payLines').add(line))])
    })
    await recomputeRollups(test.store)
    expect(await allRollups(test.store)).toMatchObject([{ counts: { submitted: 2050 }, pay: { expected: 2050 * 1250 } }])
  })
})

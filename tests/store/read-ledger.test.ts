import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addDays, localDay } from '../../src/core/day'
import { payLinesFor } from '../../src/core/pay'
import { closeEntry } from '../../src/store/entries'
import { ledgerMark, readLedger, readLedgerRow, searchTask } from '../../src/store/read-ledger'
import { write } from '../../src/store/transaction'
import { entryOf } from '../core/samples'
import { freshDatabase, sessionOf } from './samples'

// Properties take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const test = freshDatabase()
const NOON = Date.UTC(2026, 2, 4, 12)
const DAY = 24 * 3_600_000

/** Closes an entry so many days before the fourth of March. */
async function close(daysAgo: number, more: Parameters<typeof entryOf>[0] = {}) {
  const closedAt = NOON - daysAgo * DAY + (more.closedAt ?? 0)
  const entry = entryOf({ ...more, id: more.id ?? `d${daysAgo}`, closedAt, day: localDay(closedAt, 'UTC') })
  await closeEntry(test.store, { entry, payLines: payLinesFor(entry, entry.terms, () => `${entry.id}-line`) })
}
const all = () => true
const range = { from: '2025-01-01', to: '2026-12-31' }
const idsOf = (rows: { entry: { id: string } }[]) => rows.map(({ entry }) => entry.id)

describe('a page of the ledger', () => {
  it('has whole days, newest first, with their pay lines, and says where to read on', async () => {
    await close(0, { id: 'a', closedAt: 0 })
    await close(0, { id: 'b', closedAt: 1000 })
    await close(1)
    await close(9)
    const first = await readLedger(test.store, range, all, 1)
    expect(idsOf(first.rows)).toEqual(['b', 'a', 'd1'])
    expect(first.rows[0]?.payLines).toMatchObject([{ entryId: 'b', minor: 1250 }])
    expect(first.next).toBe(addDays('2026-03-04', -9))
    const second = await readLedger(test.store, { ...range, to: first.next ?? '' }, all, 1)
    expect([idsOf(second.rows), second.next]).toEqual([['d9'], null])
  })

  it('keeps to its range and to what is asked for', async () => {
    for (const daysAgo of [0, 1, 2, 40, 41]) await close(daysAgo, { project: daysAgo % 2 === 0 ? 'even' : 'odd' })
    const to = addDays('2026-03-04', -1)
    const page = await readLedger(test.store, { from: addDays('2026-03-04', -40), to }, (e) => e.project === 'even', 10)
    expect([idsOf(page.rows), page.next]).toEqual([['d2', 'd40'], null])
    expect(await readLedger(test.store, { from: '2026-03-05', to: '2026-03-04' }, all, 1)).toEqual({ rows: [], next: null })
  })

  it('never misses or repeats an entry, whatever the days and the size of a page', async () => {
    const days = [0, 0, 1, 3, 4, 30, 31, 90, 200, 200, 400]
    for (const [index, daysAgo] of days.entries()) await close(daysAgo, { id: `e${index}`, closedAt: index })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }), async (size, nth) => {
        const keep = ({ id }: { id: string }) => Number(id.slice(1)) % nth === 0
        const found: string[] = []
        let to: string | null = range.to
        while (to !== null) {
          const page: Awaited<ReturnType<typeof readLedger>> = await readLedger(test.store, { ...range, to }, keep, size)
          found.push(...idsOf(page.rows))
          to = page.next
        }
        const wanted = days.flatMap((_, index) => (index % nth === 0 ? `e${index}` : []))
        expect([...found].sort()).toEqual([...wanted].sort())
      }),
      { numRuns: 20 },
    )
  })

  it('reads no further back than it must', async () => {
    for (let daysAgo = 0; daysAgo < 60; daysAgo += 1) await close(daysAgo)
    const looked: string[] = []
    await readLedger(test.store, range, (entry) => looked.push(entry.id) > 0, 5)
    expect(looked.length).toBeLessThan(12)
  })
})

describe('a task id', () => {
  it('is found by its beginning', async () => {
    await close(0, { taskId: 'task_12' })
    await close(1, { taskId: 'task_13' })
    await close(2, { taskId: 'other' })
    expect(idsOf(await searchTask(test.store, 'task_', 9))).toEqual(['d0', 'd1'])
    expect(idsOf(await searchTask(test.store, 'task_13', 9))).toEqual(['d1'])
    expect(await searchTask(test.store, 'sk_13', 9)).toEqual([])
    expect(await searchTask(test.store, 'task_', 1)).toHaveLength(1)
  })
})

describe('one entry', () => {
  it('is read with its pay lines, or is not there', async () => {
    await close(0)
    expect(await readLedgerRow(test.store, 'd0')).toMatchObject({ entry: { id: 'd0' }, payLines: [{ entryId: 'd0' }] })
    expect(await readLedgerRow(test.store, 'gone')).toBeUndefined()
  })
})

describe('the mark of the ledger', () => {
  it('is another once a session has become an entry, whenever that ended', async () => {
    const marks = [await ledgerMark(test.store)]
    await close(1)
    marks.push(await ledgerMark(test.store))
    await write(test.store, ['sessions'], async (tx) => void (await tx.objectStore('sessions').put(sessionOf('left'))))
    marks.push(await ledgerMark(test.store))
    const entry = entryOf({ id: 'left', closedAt: NOON - 2 * DAY })
    await closeEntry(test.store, { entry, payLines: [], removeSessionId: 'left' })
    marks.push(await ledgerMark(test.store))
    expect(marks.every((mark, index) => mark !== marks[index - 1])).toBe(true)
    expect(await ledgerMark(test.store)).toBe(marks.at(-1))
  })
})

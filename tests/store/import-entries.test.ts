import { describe, expect, it } from 'vitest'
import type { ImportedRow } from '../../src/core/import-row'
import { closeEntry, entriesBetween } from '../../src/store/entries'
import { importEntries, previewImport, withSurroundings } from '../../src/store/import-entries'
import { redo, undo } from '../../src/store/ledger-edits'
import { checkRollups } from '../../src/store/rollups'
import { itemOf, NINE, NOW } from '../core/edit-samples'
import { MINUTE } from '../core/samples'
import { everything, freshDatabase, sessionOf } from './samples'

const test = freshDatabase()
const row = (line: number, id: string, startedAt: number, minutes: number, project = 'New'): ImportedRow => ({
  line,
  item: itemOf([['work', minutes]], { id, startedAt, project }),
})
const itemsOf = (rows: readonly ImportedRow[]) => rows.map(({ item }) => item)

describe('an import of entries', () => {
  it('comes whole, with pay, projects and roll-ups, and goes whole', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => row(i + 2, `row-${i}`, NINE + i * 60 * MINUTE, 30))
    const before = await everything(test.store)
    await importEntries(test.store, itemsOf(rows), NOW)
    const after = await everything(test.store)
    expect(after.entries).toHaveLength(40)
    expect(after.payLines).toHaveLength(40)
    expect(after.projects).toMatchObject([{ platform: 'outlier', project: 'New' }])
    expect(await checkRollups(test.store)).toEqual([])
    expect(await undo(test.store, NOW)).toMatchObject({ what: 'import' })
    const { revisions: _now, ...undone } = await everything(test.store)
    const { revisions: _then, ...was } = before
    expect(undone).toEqual(was)
    await redo(test.store, NOW)
    const { revisions: _redone, ...again } = await everything(test.store)
    const { revisions: _first, ...first } = after
    expect(again).toEqual(first)
  })

  it('of the same file doubles nothing', async () => {
    const rows = [row(2, 'a', NINE, 30), row(3, 'b', NINE + 60 * MINUTE, 30)]
    await importEntries(test.store, itemsOf(rows), NOW)
    const other = rows.map(({ line, item }, i) => ({ line, item: { ...item, entry: { ...item.entry, id: `other-${i}` } } }))
    expect((await previewImport(test.store, rows, 'clip', NOW)).map(({ is }) => is)).toEqual(['there', 'there'])
    expect((await previewImport(test.store, other, 'clip', NOW)).map(({ is }) => is)).toEqual(['there', 'there'])
  })

  it('sees entries, however long they were open, and open work', async () => {
    const long = itemOf(
      [
        ['work', 1],
        ['paused', 60 * 24 * 50],
        ['work', 10],
      ],
      { id: 'long', startedAt: NINE - 60 * 24 * 50 * MINUTE },
    )
    await closeEntry(test.store, { entry: long.entry, payLines: long.payLines })
    const at = long.entry.closedAt - 5 * MINUTE
    const db = await test.store.use()
    const spans = [{ kind: 'work' as const, fromAt: NINE + 300 * MINUTE, toAt: NINE + 310 * MINUTE }]
    await db.put(
      'sessions',
      sessionOf('open', { startedAt: NINE + 300 * MINUTE, cursorAt: NINE + 310 * MINUTE, status: 'waiting', spans }),
    )
    const rows = [row(2, 'a', at, 30), row(3, 'b', NINE + 305 * MINUTE, 30), row(4, 'c', NINE + 600 * MINUTE, 30)]
    const planned = await previewImport(test.store, rows, 'leave', NOW)
    expect(planned.map(({ line, is }) => [line, is])).toEqual([
      [2, 'overlaps'],
      [3, 'overlaps'],
      [4, 'new'],
    ])
  })

  it('is refused whole where the ledger got that time meanwhile', async () => {
    const rows = [row(2, 'a', NINE, 30), row(3, 'b', NINE + 60 * MINUTE, 30)]
    const live = itemOf([['work', 5]], { id: 'live', startedAt: NINE + 70 * MINUTE })
    await closeEntry(test.store, { entry: live.entry, payLines: live.payLines })
    const before = await everything(test.store)
    await expect(importEntries(test.store, itemsOf(rows), NOW)).rejects.toMatchObject({ name: 'EditRefused', reason: 'overlap' })
    expect(await everything(test.store)).toEqual(before)
  })

  it('writes over no pay line that has the same id', async () => {
    const here = itemOf([['work', 30]], { id: 'here' })
    await closeEntry(test.store, { entry: here.entry, payLines: here.payLines })
    const [line] = here.payLines
    const there = itemOf([['work', 30]], { id: 'there', startedAt: NINE + 60 * MINUTE })
    const payLines = [there, there].flatMap((item) => item.payLines.map((one) => ({ ...one, id: line?.id ?? '' })))
    await importEntries(test.store, [{ ...there, payLines }], NOW)
    const lines = (await everything(test.store)).payLines as { id: string; entryId: string }[]
    expect(lines.map(({ entryId }) => entryId).sort()).toEqual(['here', 'there', 'there'])
    expect(lines).toContainEqual(line)
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('takes the idle time of others, which can then not become work as well', async () => {
    const idle = itemOf(
      [
        ['work', 10],
        ['idle', 40],
        ['work', 10],
      ],
      { id: 'idle' },
    )
    await closeEntry(test.store, { entry: idle.entry, payLines: idle.payLines })
    await importEntries(test.store, itemsOf([row(2, 'a', NINE + 15 * MINUTE, 20)]), NOW)
    const entries = await entriesBetween(test.store, '2026-03-04', '2026-03-04')
    const yielded = entries.find(({ id }) => id === 'idle')
    expect(yielded?.spans.filter(({ kind }) => kind === 'idle').map(({ fromAt, toAt }) => (toAt - fromAt) / MINUTE)).toEqual([
      5, 15,
    ])
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('is handed the terms of projects', async () => {
    const db = await test.store.use()
    const terms = { scheme: 'hourly', amount: 20, scale: 0, currency: 'USD', validFrom: 0, source: 'user' } as const
    await db.put('projects', { platform: 'p', project: 'q', terms: [terms], rubricsRead: [], notes: '', firstSeenAt: 0 })
    const termsOf = (project: string) => withSurroundings(test.store, NOW, (around) => around.termsOf('p', project, 5, 1))
    expect(await termsOf('q')).toEqual(terms)
    expect(await termsOf('other')).toBeNull()
    const first = { ...terms, firstTasks: { count: 1, scheme: 'hourly', amount: 7 } } as const
    await db.put('projects', { platform: 'p', project: 'new', terms: [first], rubricsRead: [], notes: '', firstSeenAt: 0 })
    expect(await termsOf('new')).toMatchObject({ amount: 7 })
    const done = itemOf([['work', 5]], { platform: 'p', project: 'new' })
    await closeEntry(test.store, { entry: done.entry, payLines: [] })
    expect(await termsOf('new')).toMatchObject({ amount: 20 })
  })
})

import { describe, expect, it } from 'vitest'
import type { LedgerItem } from '../../src/core/ledger-edit'
import { closeEntry } from '../../src/store/entries'
import { addEntry, deleteEntries, type EntryDraft, editEntry, redo, revisions, undo } from '../../src/store/ledger-edits'
import { changeProject, readProject } from '../../src/store/projects'
import { checkRollups } from '../../src/store/rollups'
import { write } from '../../src/store/transaction'
import { itemOf, NINE, NOW } from '../core/edit-samples'
import { MINUTE } from '../core/samples'
import { everything, freshDatabase } from './samples'

const test = freshDatabase()
const item: LedgerItem = itemOf([['work', 30]])
const draft: EntryDraft = {
  ...{ platform: 'outlier', project: 'New', taskType: 'other', domain: 'general', workKind: 'meeting', outcome: 'unknown' },
  ...{ startedAt: NINE + 60 * MINUTE, closedAt: NINE + 70 * MINUTE, zone: 'UTC' },
}
const note = (text: string, at = NOW) => editEntry(test.store, 'e1', { note: text }, at)
const noteNow = async () => ((await everything(test.store)).entries[0] as { note?: string } | undefined)?.note
const DAY = 24 * 60 * MINUTE

describe('undo and redo', () => {
  it('walk back and forth, and end where there is nothing more', async () => {
    await closeEntry(test.store, item)
    expect(await undo(test.store, NOW)).toBeNull()
    // At the same instant, or with the clock set back between: the order is that of the deeds.
    await note('a', NOW)
    await note('b', NOW)
    await note('c', NOW - DAY)
    expect(await undo(test.store, NOW + 1)).toMatchObject({ undoneAt: NOW + 1, at: NOW - DAY })
    expect(await noteNow()).toBe('b')
    await undo(test.store, NOW)
    expect(await noteNow()).toBe('a')
    expect(await redo(test.store, NOW)).not.toHaveProperty('undoneAt')
    expect(await noteNow()).toBe('b')
    await redo(test.store, NOW)
    expect(await noteNow()).toBe('c')
    expect(await redo(test.store, NOW)).toBeNull()
    for (let i = 0; i < 3; i++) await undo(test.store, NOW)
    expect(await undo(test.store, NOW)).toBeNull()
    expect((await everything(test.store)).entries).toEqual([item.entry])
  })

  it('a new deed after an undo ends what could be done again, which stays as history', async () => {
    await closeEntry(test.store, item)
    await note('a')
    await note('b')
    await undo(test.store, NOW)
    await note('c')
    expect(await redo(test.store, NOW)).toBeNull()
    expect((await revisions(test.store, 10)).map(({ undoneAt, dropped }) => [undoneAt, dropped])).toEqual([
      [undefined, undefined],
      [NOW, true],
      [undefined, undefined],
    ])
    await undo(test.store, NOW)
    expect(await noteNow()).toBe('a')
    await undo(test.store, NOW)
    expect(await noteNow()).toBeUndefined()
    await redo(test.store, NOW)
    await redo(test.store, NOW)
    expect(await noteNow()).toBe('c')
    expect(await redo(test.store, NOW)).toBeNull()
  })

  it('can be held to one revision', async () => {
    await closeEntry(test.store, item)
    const mine = await note('a')
    const other = await note('b')
    const before = await everything(test.store)
    await expect(undo(test.store, NOW, mine.id)).rejects.toMatchObject({ reason: 'changed' })
    expect(await everything(test.store)).toEqual(before)
    expect(await undo(test.store, NOW, other.id)).toMatchObject({ id: other.id })
  })

  it.each([
    ['the entry', async () => put({ ...item.entry, note: 'by another' })],
    ['the entry is gone', async () => write(test.store, ['entries'], (tx) => tx.objectStore('entries').delete('e1'))],
  ])('refuse what something else changed since: %s', async (_, change) => {
    await closeEntry(test.store, item)
    await note('a')
    await change()
    const before = await everything(test.store)
    await expect(undo(test.store, NOW)).rejects.toMatchObject({ name: 'EditRefused', reason: 'changed' })
    expect(await everything(test.store)).toEqual(before)
  })

  it('refuse to do again what something else changed since', async () => {
    await closeEntry(test.store, item)
    await note('a')
    await undo(test.store, NOW)
    await put({ ...item.entry, note: 'by another' })
    await expect(redo(test.store, NOW)).rejects.toMatchObject({ reason: 'changed' })
    expect(await noteNow()).toBe('by another')
  })

  it('refuse to take an entry away that was paid since', async () => {
    const added = await addEntry(test.store, draft, NOW)
    const id = String(added.after[0]?.key)
    const [line] = item.payLines
    await write(test.store, ['payLines'], async (tx) => {
      await tx.objectStore('payLines').add({ ...line, id: 'paid', entryId: id } as never)
    })
    await expect(undo(test.store, NOW)).rejects.toMatchObject({ reason: 'changed' })
    expect((await everything(test.store)).entries).toHaveLength(1)
  })

  it('refuse to bring time back that is somebody else’s now', async () => {
    await closeEntry(test.store, item)
    await deleteEntries(test.store, ['e1'], NOW)
    await closeEntry(test.store, itemOf([['work', 5]], { id: 'later', project: 'North' }))
    await expect(undo(test.store, NOW)).rejects.toMatchObject({ reason: 'overlap', other: { project: 'North' } })
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('leave a project that was used since, and take away one that was not', async () => {
    await addEntry(test.store, draft, NOW)
    await undo(test.store, NOW)
    expect(await readProject(test.store, 'outlier', 'New')).toBeUndefined()
    await redo(test.store, NOW)
    await changeProject(test.store, { platform: 'outlier', project: 'New' }, (known) => ({ ...known, notes: 'read' }) as never)
    await undo(test.store, NOW)
    expect((await everything(test.store)).entries).toEqual([])
    expect(await readProject(test.store, 'outlier', 'New')).toMatchObject({ notes: 'read' })
    await redo(test.store, NOW)
    expect(await readProject(test.store, 'outlier', 'New')).toMatchObject({ notes: 'read' })
  })

  const put = (entry: typeof item.entry) =>
    write(test.store, ['entries'], async (tx) => void (await tx.objectStore('entries').put(entry)))
})

describe('the history', () => {
  it('keeps the newest thousand, and all of the last ninety days', async () => {
    await closeEntry(test.store, item)
    const old = (n: number, at: number) => ({ id: `${String(n).padStart(9, '0')}-old`, at, what: 'edit', before: [], after: [] })
    await write(test.store, ['revisions'], async (tx) => {
      for (let n = 1; n <= 1001; n++) await tx.objectStore('revisions').add(old(n, NOW - 91 * DAY))
      for (let n = 1002; n <= 2000; n++) await tx.objectStore('revisions').add(old(n, NOW - 89 * DAY))
    })
    const newest = await note('x')
    const kept = await revisions(test.store, 5000)
    expect(kept).toHaveLength(1000)
    expect(kept[0]).toEqual(newest)
    expect(kept.at(-1)?.id).toBe('000001002-old')
    await note('y')
    expect(await revisions(test.store, 5000)).toHaveLength(1001)
    expect(await revisions(test.store, 2)).toHaveLength(2)
  })
})

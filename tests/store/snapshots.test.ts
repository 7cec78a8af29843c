import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import { snapshotNow } from '../../src/store/backup/snapshot-now'
import { SnapshotError, StoreFullError, StoreNewerError } from '../../src/store/errors'
import { readMeta } from '../../src/store/meta'
import { UNGUARDED } from '../../src/store/migrate-guarded'
import { MIGRATIONS } from '../../src/store/migrations/all'
import type { Migration } from '../../src/store/migrations/migration'
import {
  addSnapshot,
  beyondRoom,
  deleteAllSnapshots,
  deleteSnapshot,
  listSnapshots,
  readSnapshot,
} from '../../src/store/snapshots'
import { openStore } from '../../src/store/store'
import { fill, linesIn, restore, worked } from './backup/samples'
import { type Dump, restoreDump, takeDump } from './dump'
import { everything, freshDatabase, quotaError, VERSION } from './samples'

const test = freshDatabase()
const dump = (version: number) => JSON.parse(readFileSync(new URL(`./dumps/v${version}.json`, import.meta.url), 'utf8')) as Dump
const next: Migration[] = [...MIGRATIONS, () => {}]
const about = (at: number) => ({ at, before: 'restore' as const, schema: VERSION, counts: {} })

describe('before a migration', () => {
  it('every row of the old version is copied, and comes back from the copy', async () => {
    await restoreDump('margin', dump(1))
    await test.store.use()
    const [snapshot, ...others] = await listSnapshots('margin')
    expect(others).toEqual([])
    expect(snapshot).toMatchObject({ before: 'migration', schema: 1, counts: { entries: dump(1).stores.entries?.rows.length } })
    const file = (await readSnapshot('margin', snapshot?.id ?? '')) as Blob
    const lines = await linesIn(file)
    for (const name of ['entries', 'payLines', 'projects', 'reviews', 'revisions'])
      expect(lines.filter(({ store }) => store === name).map(({ value }) => value)).toEqual(
        dump(1).stores[name]?.rows.map(({ value }) => value),
      )
    await deleteEntries()
    await restore(test.store, file)
    const ids = dump(1).stores.entries?.rows.map(({ key }) => key) ?? []
    expect((await takeDump('margin')).stores.entries?.rows.map(({ key }) => key)).toEqual(expect.arrayContaining(ids))
  })
  const deleteEntries = async () => (await test.store.use()).clear('entries')

  it('of a new or an empty database there is nothing to copy', async () => {
    await test.store.use()
    test.store.close()
    const newer = openStore('margin', { migrations: next })
    expect((await newer.use()).version).toBe(VERSION + 1)
    newer.close()
    expect(await listSnapshots('margin')).toEqual([])
  })

  it('two contexts that come at the same time both get on, in turns, with one snapshot', async () => {
    await restoreDump('margin', dump(1))
    // Web locks as browsers have them: one after the other.
    let turn: Promise<unknown> = Promise.resolve()
    vi.stubGlobal('navigator', {
      locks: {
        request: (_name: string, work: () => Promise<unknown>) => {
          const mine = turn.then(work)
          turn = mine.catch(() => {})
          return mine
        },
      },
    })
    const others = [openStore(), openStore(), openStore()]
    const versions = await Promise.all(others.map(async (store) => (await store.use()).version))
    expect(versions).toEqual([VERSION, VERSION, VERSION])
    expect(await listSnapshots('margin')).toHaveLength(1)
    for (const store of others) store.close()
  })

  it('also where there are no locks', async () => {
    await restoreDump('margin', dump(1))
    const others = [openStore(), openStore()]
    await Promise.all(others.map((store) => store.use()))
    expect((await everything(others[0] as never)).entries.length).toBeGreaterThan(0)
    for (const store of others) store.close()
  })

  it('a copy that fails leaves the old version, says so, and the next use tries again', async () => {
    await restoreDump('margin', dump(1))
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('The disk is broken.', 'UnknownError')
    })
    const error = await test.store.use().catch((e: unknown) => e)
    expect(error).toBeInstanceOf(SnapshotError)
    expect(error).toMatchObject({ message: expect.stringMatching(/version 1.*nothing.*lost.*Restart/is) })
    expect(await takeDump('margin')).toEqual(dump(1))
    add.mockRestore()
    expect((await test.store.use()).version).toBe(VERSION)
    expect(await listSnapshots('margin')).toHaveLength(1)
  })

  it('where there is no room for it the migration goes on, and the doubt is kept', async () => {
    await restoreDump('margin', dump(1))
    const real = IDBObjectStore.prototype.add
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args: [unknown]) {
      if (this.name === 'files') throw quotaError()
      return real.apply(this, args)
    })
    expect((await test.store.use()).version).toBe(VERSION)
    expect(await readMeta(test.store, UNGUARDED)).toMatchObject({ fromVersion: 1, at: expect.any(Number) })
    expect(await listSnapshots('margin')).toEqual([])
  })

  it('a context that dies in the middle of it leaves no half snapshot, and nothing migrated', async () => {
    await restoreDump('margin', dump(1))
    // It never gets an answer again, as a context that is gone does not.
    vi.stubGlobal(
      'CompressionStream',
      class {
        readable = new ReadableStream()
        writable = new WritableStream()
      },
    )
    void openStore().use()
    await new Promise((resolve) => setTimeout(resolve, 30))
    vi.unstubAllGlobals()
    expect(await listSnapshots('margin')).toEqual([])
  })

  it('of a database from a later version there is none: it is refused as it is', async () => {
    const later = openStore('margin', { migrations: next })
    await fill(later, worked('a', 8))
    later.close()
    await expect(test.store.use()).rejects.toBeInstanceOf(StoreNewerError)
    expect(await listSnapshots('margin')).toEqual([])
    expect((await takeDump('margin')).version).toBe(VERSION + 1)
  })
})

describe('snapshots', () => {
  /** Random, so that it cannot be packed. */
  const file = (size: number) => new Blob([randomBytes(size)])

  it('are listed newest first, read as they were, and deleted', async () => {
    const [one, two] = [
      await addSnapshot('margin', new Blob(['one']), about(1)),
      await addSnapshot('margin', new Blob(['two']), about(2)),
    ]
    expect(await listSnapshots('margin')).toEqual([two, one])
    expect(await (await readSnapshot('margin', one.id))?.text()).toBe('one')
    await deleteSnapshot('margin', one.id)
    expect(await listSnapshots('margin')).toEqual([two])
    expect(await readSnapshot('margin', one.id)).toBeNull()
    await deleteAllSnapshots('margin')
    expect(await listSnapshots('margin')).toEqual([])
  })

  it('are five at most: the newest', async () => {
    for (let at = 1; at <= 8; at += 1) await addSnapshot('margin', file(10), about(at))
    expect((await listSnapshots('margin')).map(({ at }) => at)).toEqual([8, 7, 6, 5, 4])
    const db = await openDB('margin-snapshots')
    expect(await db.count('files')).toBe(5)
    db.close()
  })

  it('take so much room at most; the newest stays however large it is', () => {
    const ofSize = (at: number, megabytes: number) => ({ ...about(at), id: `s${at}`, bytes: megabytes * 1_000_000 })
    const gone = (newest: number, ...others: number[]) => {
      const all = others.map((megabytes, index) => ofSize(index + 1, megabytes))
      return beyondRoom([...all, ofSize(9, newest)], ofSize(9, newest)).map(({ at }) => at)
    }
    expect(gone(40, 40, 20)).toEqual([])
    expect(gone(40, 41, 20)).toEqual([1])
    expect(gone(120, 1, 1)).toEqual([2, 1])
  })

  it('are there whole or not at all, and leave the others where there is no room', async () => {
    const kept = await addSnapshot('margin', file(10), about(1))
    const real = IDBObjectStore.prototype.add
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args: [unknown]) {
      if (this.name === 'files') throw quotaError()
      return real.apply(this, args)
    })
    await expect(addSnapshot('margin', file(10), about(2))).rejects.toBeInstanceOf(StoreFullError)
    vi.restoreAllMocks()
    expect(await listSnapshots('margin')).toEqual([kept])
  })

  it('hold the ledger of the moment', async () => {
    expect(await snapshotNow(test.store, 'wipe')).toBeNull()
    await fill(test.store, worked('a', 8))
    expect(await snapshotNow(test.store, 'wipe')).toMatchObject({ before: 'wipe', schema: VERSION, counts: { entries: 1 } })
  })
})

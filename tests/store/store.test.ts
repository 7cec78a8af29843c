import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import { MigrationError, StoreNewerError } from '../../src/store/errors'
import { MIGRATIONS } from '../../src/store/migrations/all'
import type { Migration } from '../../src/store/migrations/migration'
import { openSessions } from '../../src/store/sessions'
import { readSettings, saveSettings } from '../../src/store/settings'
import { openStore, type Store } from '../../src/store/store'
import { write } from '../../src/store/transaction'
import { everything, freshDatabase, sessionOf, VERSION } from './samples'

const test = freshDatabase()

const putSession = (store: Store, id: string) =>
  write(store, ['sessions'], async (tx) => void (await tx.objectStore('sessions').put(sessionOf(id))))

describe('migrations', () => {
  it('make as many versions as there are', async () => expect((await test.store.use()).version).toBe(VERSION))

  const addsAndFails: Migration = async (db, tx) => {
    db.createObjectStore('later')
    await tx.objectStore('sessions').clear?.()
    await tx.objectStore('sessions').put?.({ id: 'half' })
    throw new Error('boom')
  }
  const failsAtOnce: Migration = () => {
    throw new Error('boom')
  }
  it.each([
    ['after some work', addsAndFails],
    ['at once', failsAtOnce],
    ['with a request that fails', async (_, tx) => void (await tx.objectStore('sessions').add?.({ noKey: true }))],
  ] as [string, Migration][])('that fail %s leave the old version and all rows', async (_, bad) => {
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    await putSession(test.store, 's1')
    test.store.close()
    const broken = openStore('margin', { migrations: [...MIGRATIONS, bad] })
    const error = await broken.use().catch((e: unknown) => e)
    expect(error).toBeInstanceOf(MigrationError)
    expect(error).toMatchObject({
      fromVersion: VERSION,
      toVersion: VERSION + 1,
      message: expect.stringContaining('nothing is lost'),
    })
    expect((error as Error).cause).toBeInstanceOf(Error)
    const db = await openDB('margin')
    expect(db.version).toBe(VERSION)
    expect([...db.objectStoreNames]).not.toContain('later')
    expect(await db.getAllKeys('sessions')).toEqual(['s1'])
    db.close()
    // The same handle tries again, and the old version still opens.
    await expect(broken.use()).rejects.toBeInstanceOf(MigrationError)
    expect((await everything(test.store)).sessions).toHaveLength(1)
    await new Promise((resolve) => setTimeout(resolve, 5))
    process.off('unhandledRejection', unhandled)
    expect(unhandled).not.toHaveBeenCalled()
  })

  it('that fail in a new database leave none', async () => {
    await expect(openStore('new', { migrations: [failsAtOnce] }).use()).rejects.toBeInstanceOf(MigrationError)
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('new')
  })

  it('run once each, in order, from the version that is there', async () => {
    const ran: number[] = []
    const step =
      (n: number): Migration =>
      () =>
        void ran.push(n)
    const first = openStore('steps', { migrations: [step(1)] })
    await first.use()
    const all = openStore('steps', { migrations: [step(1), step(2), step(3)] })
    await all.use()
    expect(ran).toEqual([1, 2, 3])
    all.close()
  })

  it('refuse a database from a later version, and leave it as it is', async () => {
    await openStore('later', { migrations: [...MIGRATIONS, () => {}] }).use()
    const old = openStore('later')
    await expect(old.use()).rejects.toBeInstanceOf(StoreNewerError)
    const db = await openDB('later')
    expect(db.version).toBe(VERSION + 1)
    db.close()
  })
})

describe('the connection', () => {
  it('is opened once, at first use', async () => {
    expect(await indexedDB.databases()).toEqual([])
    const [a, b] = await Promise.all([test.store.use(), test.store.use()])
    expect(a).toBe(b)
  })

  it('steps aside for an upgrade, and says so when it must open again on the newer version', async () => {
    await putSession(test.store, 's1')
    const onBlocked = vi.fn()
    const newer = openStore('margin', { migrations: [...MIGRATIONS, () => {}], onBlocked })
    await newer.use()
    expect(onBlocked).not.toHaveBeenCalled()
    await expect(test.store.use()).rejects.toBeInstanceOf(StoreNewerError)
    newer.close()
  })

  it('steps aside for a deletion, and the next use opens again', async () => {
    await putSession(test.store, 's1')
    const before = await test.store.use()
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('margin')
      request.onsuccess = () => resolve()
      request.onblocked = () => reject(new Error('blocked'))
    })
    const after = await test.store.use()
    expect(after).not.toBe(before)
    expect(await after.count('sessions')).toBe(0)
  })

  it('waits for another that holds the old version, and tells', async () => {
    const holder = await openDB('margin', 1, { upgrade: (db) => void db.createObjectStore('sessions', { keyPath: 'id' }) })
    const waiting = openStore('margin', { migrations: [() => {}, () => {}], onBlocked: () => holder.close() })
    expect((await waiting.use()).version).toBe(2)
    waiting.close()
  })

  it('opens again after it was closed or ended under its user', async () => {
    const db = await test.store.use()
    test.store.close()
    await putSession(test.store, 's1')
    const second = await test.store.use()
    expect(second).not.toBe(db)
    // Closed, but the event that tells has not come.
    second.close()
    await putSession(test.store, 's2')
    expect((await everything(test.store)).sessions).toHaveLength(2)
    ;(await test.store.use()).close()
    expect(await openSessions(test.store)).toHaveLength(2)
    const third = await test.store.use()
    // As the browser ends it, for example when its data are cleared.
    third.close()
    third.dispatchEvent(new IDBVersionChangeEvent('close'))
    expect((await everything(test.store)).sessions).toHaveLength(2)
  })
})

describe('settings', () => {
  it('have defaults, keep other choices, and fill in what an older record lacks', async () => {
    expect(await readSettings(test.store)).toMatchObject({ currency: 'USD', weekStartsOn: 1 })
    await saveSettings(test.store, { currency: 'EUR' })
    await Promise.all([saveSettings(test.store, { weekStartsOn: 7 }), saveSettings(test.store, { weeklyGoalHours: 20 })])
    expect(await readSettings(test.store)).toMatchObject({
      currency: 'EUR',
      weekStartsOn: 7,
      weeklyGoalHours: 20,
      welcomed: false,
    })
  })
})

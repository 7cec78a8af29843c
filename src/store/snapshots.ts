import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb'
import type { Counts } from './backup/format'
import { storeError } from './errors'
import { settled, together } from './transaction'

/** Why a snapshot was taken: before what. */
export type SnapshotReason = 'migration' | 'restore' | 'replace' | 'wipe'

/** A copy of the ledger inside the browser, so that what is done to many records at once can be undone. */
export interface Snapshot {
  id: string
  at: number
  before: SnapshotReason
  /** Version of the database that was copied. */
  schema: number
  counts: Counts
  /** What it takes in the browser's storage. */
  bytes: number
}

interface SnapshotSchema extends DBSchema {
  snapshots: { key: string; value: Snapshot }
  /** Backup files, packed with gzip; by the snapshot's id. */
  files: { key: string; value: ArrayBuffer }
}

/** The newest of them stay, in so much room; the very newest in any case. */
const MOST = 5
const MOST_BYTES = 100_000_000

/** Keeps a backup file as a snapshot. It is there whole or not at all, and makes room by removing the oldest. Throws a StoreFullError. */
export async function addSnapshot(
  name: string,
  file: Blob,
  about: Omit<Snapshot, 'id' | 'bytes'>,
  signal?: AbortSignal,
): Promise<Snapshot> {
  const packed = await new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
  signal?.throwIfAborted()
  const snapshot: Snapshot = { ...about, id: crypto.randomUUID(), bytes: packed.byteLength }
  return changeSnapshots(name, async (snapshots, files) => {
    await together([() => snapshots.add(snapshot), () => files.add(packed, snapshot.id)])
    for (const { id } of beyondRoom(await snapshots.getAll(), snapshot)) {
      await snapshots.delete(id)
      await files.delete(id)
    }
    return snapshot
  })
}

/** The snapshots that go when this one is new. */
export function beyondRoom(all: readonly Snapshot[], newest: Snapshot): Snapshot[] {
  let bytes = newest.bytes
  return all
    .filter(({ id }) => id !== newest.id)
    .toSorted((a, b) => b.at - a.at)
    .filter((each, index) => {
      bytes += each.bytes
      return index + 2 > MOST || bytes > MOST_BYTES
    })
}

/** All snapshots, the newest first. */
export function listSnapshots(name: string): Promise<Snapshot[]> {
  return withSnapshots(name, async (db) => (await db.getAll('snapshots')).sort((a, b) => b.at - a.at))
}

/** The backup file that a snapshot holds; null when it is gone. */
export async function readSnapshot(name: string, id: string): Promise<Blob | null> {
  const packed = await withSnapshots(name, (db) => db.get('files', id))
  if (packed === undefined) return null
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).blob()
}

export function deleteSnapshot(name: string, id: string): Promise<void> {
  return changeSnapshots(name, (snapshots, files) => together([() => snapshots.delete(id), () => files.delete(id)]))
}

export function deleteAllSnapshots(name: string): Promise<void> {
  return changeSnapshots(name, (snapshots, files) => together([() => snapshots.clear(), () => files.clear()]))
}

type Part<N extends 'snapshots' | 'files'> = IDBPObjectStore<SnapshotSchema, ('snapshots' | 'files')[], N, 'readwrite'>

function changeSnapshots<T>(name: string, work: (snapshots: Part<'snapshots'>, files: Part<'files'>) => Promise<T>): Promise<T> {
  return withSnapshots(name, (db) =>
    settled(db.transaction(['snapshots', 'files'], 'readwrite'), (transaction) =>
      work(transaction.objectStore('snapshots'), transaction.objectStore('files')),
    ),
  )
}

/** Opened for one use each, as they are used rarely. `name` is the ledger's. */
async function withSnapshots<T>(name: string, use: (db: IDBPDatabase<SnapshotSchema>) => Promise<T>): Promise<T> {
  let db: IDBPDatabase<SnapshotSchema> | undefined
  try {
    db = await openDB<SnapshotSchema>(`${name}-snapshots`, 1, {
      upgrade(made) {
        made.createObjectStore('snapshots', { keyPath: 'id' })
        made.createObjectStore('files')
      },
    })
    return await use(db)
  } catch (error) {
    throw storeError(error)
  } finally {
    db?.close()
  }
}

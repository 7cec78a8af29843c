import type { IDBPDatabase, IDBPTransaction } from 'idb'

/**
 * One step of the database's history, from version n to n + 1. It runs inside the one upgrade transaction of the browser: await nothing
 * but that transaction's own requests, else it ends half-way. Past steps are never edited; what they made is frozen in `tests/store/dumps`.
 * Untyped on purpose: the schema's types describe the newest version only.
 */
export type Migration = (
  db: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>

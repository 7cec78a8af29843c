import { hasName, storeError } from './errors'
import type { MarginDatabase, ReadTransaction, StoreName, WriteTransaction } from './schema'
import type { Store } from './store'

/**
 * Runs `work` in one transaction, which commits whole or not at all. Nothing but the transaction's own requests may be awaited in it.
 * If `work` throws, everything it wrote is undone and its error passed on; full storage becomes a StoreFullError.
 *
 * Writes are `relaxed`: done when the system has them, without waiting for the disk. A killed worker or browser loses nothing by it (L6).
 * Only a power cut can take the last moments, and takes them whole: a closed entry goes back to its open session, which then closes at its
 * last evidence. Waiting for the disk would not help further, as that evidence is at most one pulse old, and costs time at every pulse.
 */
export function write<N extends StoreName, T>(
  store: Store,
  names: N[],
  work: (transaction: WriteTransaction<N>) => Promise<T>,
): Promise<T> {
  return run(store, (db) => db.transaction(names, 'readwrite', { durability: 'relaxed' }), work)
}

/** Reads from several stores as they are at one moment. */
export function read<N extends StoreName, T>(
  store: Store,
  names: N[],
  work: (transaction: ReadTransaction<N>) => Promise<T>,
): Promise<T> {
  return run(store, (db) => db.transaction(names, 'readonly'), work)
}

/** One request that reads. Asked again on a new connection if the old one ended just before. */
export async function ask<T>(store: Store, request: (db: MarginDatabase) => Promise<T>): Promise<T> {
  try {
    return await request(await store.use())
  } catch (error) {
    if (!hasName(error, 'InvalidStateError')) throw storeError(error)
    store.close()
    return request(await store.use())
  }
}

/**
 * Sends requests one behind the other without waiting for each answer, and waits for all. Wrapped, because a request that is refused on the
 * spot would otherwise leave those before it without anyone to hear them fail.
 */
export async function together(requests: (() => Promise<unknown>)[]): Promise<void> {
  await Promise.all(requests.map(async (request) => request()))
}

/** The same running transaction for a function that needs fewer stores: idb's types do not see that more stores are no harm. */
export function within<N extends M, M extends StoreName>(transaction: WriteTransaction<M>): WriteTransaction<N> {
  return transaction as unknown as WriteTransaction<N>
}

/** The same running transaction for a function that only reads. */
export function reading<N extends M, M extends StoreName>(
  transaction: WriteTransaction<M> | ReadTransaction<M>,
): ReadTransaction<N> {
  return transaction as unknown as ReadTransaction<N>
}

interface Transaction {
  done: Promise<void>
  readonly error: DOMException | null
  abort(): void
}

async function run<X extends Transaction, T>(
  store: Store,
  begin: (db: MarginDatabase) => X,
  work: (transaction: X) => Promise<T>,
): Promise<T> {
  return settled(await begun(store, begin), work)
}

/** Does work in a transaction that has just begun, of any database, and waits until it has committed; if the work throws, it is undone whole. */
export async function settled<X extends Transaction, T>(transaction: X, work: (transaction: X) => Promise<T>): Promise<T> {
  // Heard below; until then a failed commit must not count as an unhandled rejection.
  transaction.done.catch(() => {})
  try {
    const result = await work(transaction)
    await transaction.done
    return result
  } catch (error) {
    try {
      transaction.abort()
    } catch {
      // It has ended already.
    }
    await transaction.done.catch(() => {})
    // When the browser ends a transaction its requests only say "aborted"; the transaction itself knows why.
    throw storeError(hasName(error, 'AbortError') ? (transaction.error ?? error) : error)
  }
}

async function begun<X>(store: Store, begin: (db: MarginDatabase) => X): Promise<X> {
  try {
    return begin(await store.use())
  } catch (error) {
    // The connection was ended and its event has not come yet.
    if (!hasName(error, 'InvalidStateError')) throw error
    store.close()
    return begin(await store.use())
  }
}

/**
 * Bulk work on the ledger goes one at a time in the whole browser: restoring, importing, counting anew. Waits for its turn; aborted by the
 * signal while it waits, it rejects with the signal's reason and nothing was begun.
 */
export function underBulkLock<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return navigator.locks.request('margin-bulk', signal ? { signal } : {}, work) as Promise<T>
}

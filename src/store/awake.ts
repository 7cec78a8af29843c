import type { WriteTransaction } from './schema'

/**
 * Waits for something outside of a running transaction. A transaction that has nothing to do ends by itself, so it is asked for a record that
 * is not there until the wait is over; what then follows runs in answer to the last of these requests, where the transaction is still open.
 */
export async function awake<T>(transaction: WriteTransaction<'meta'>, outside: Promise<T>): Promise<T> {
  let isWaiting = true
  const stop = () => {
    isWaiting = false
  }
  outside.then(stop, stop)
  const meta = transaction.objectStore('meta')
  do await meta.getKey('')
  while (isWaiting)
  return outside
}

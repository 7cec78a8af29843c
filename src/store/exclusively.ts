/** Another window of Margin is at the same kind of work. */
export class BusyError extends Error {
  override name = 'BusyError'
  constructor() {
    super('Another window of Margin is changing the ledger right now. Wait until it is done, then try again.')
  }
}

/** Where there are no locks there is only one context (tests run so). */
const locks = (): LockManager | undefined => (globalThis.navigator as Navigator | undefined)?.locks ?? undefined

/** Does work of a kind while no other context of Margin does; waits until it is its turn. A context that dies gives its turn back. */
export function inTurn<T>(kind: string, work: () => Promise<T>): Promise<T> {
  // The types lose what the work gives.
  return (locks()?.request(kind, work) as Promise<T> | undefined) ?? work()
}

/** Changes much of the ledger at once (restore, wipe, re-pricing), one context at a time. Throws a BusyError where another is at it. */
export function inBulk<T>(work: () => Promise<T>): Promise<T> {
  const manager = locks()
  if (manager === undefined) return work()
  const turn = manager.request('margin-bulk', { ifAvailable: true }, (lock) => {
    if (lock === null) throw new BusyError()
    return work()
  })
  return turn as Promise<T>
}

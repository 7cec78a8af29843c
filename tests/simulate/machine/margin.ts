import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { standIn } from './fake-browser'

/** The parts of the real Margin that the simulation plays against. */
export type Margin = Awaited<ReturnType<typeof loadMargin>>

const disk = { isFull: false }

/** While the disk is full nothing can be written. */
export function fillDisk(isFull: boolean): void {
  disk.isFull = isFull
}

for (const method of ['put', 'add'] as const) {
  const real = IDBObjectStore.prototype[method]
  IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args: [unknown]) {
    if (disk.isFull) throw new DOMException('The current transaction exceeded its quota limitations.', 'QuotaExceededError')
    return real.apply(this, args)
  }
}

export async function loadMargin() {
  standIn()
  const [live, attention, readLive, store, rollups, projects, edits, recount] = await Promise.all([
    import('../../../src/background/live-work'),
    import('../../../src/background/attention-now'),
    import('../../../src/store/read-live'),
    import('../../../src/background/store'),
    import('../../../src/store/rollups'),
    import('../../../src/store/projects'),
    import('../../../src/store/ledger-edits'),
    import('../../../src/store/recount-ledger'),
  ])
  return { ...live, ...attention, ...readLive, ...store, ...rollups, ...projects, ...edits, ...recount }
}

/** An empty database, as at the first installation. */
export function emptyDatabase(margin: Margin): void {
  margin.store.close()
  fillDisk(false)
  globalThis.indexedDB = new IDBFactory()
}

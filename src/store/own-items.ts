import type { OwnItem } from '../core/own-item'
import type { Store } from './store'
import { ask, write } from './transaction'

/** Checklist items of the trainer's own, retired ones too, newest first. */
export async function allOwnItems(store: Store): Promise<OwnItem[]> {
  const items = await ask(store, (db) => db.getAll('ownItems'))
  return items.sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? -1 : 1))
}

/** Keeps an item. Gives what was kept under its id before: putting that back, or deleting where there was none, undoes it. */
export function putOwnItem(store: Store, item: OwnItem): Promise<OwnItem | undefined> {
  return write(store, ['ownItems'], async (transaction) => {
    const items = transaction.objectStore('ownItems')
    const before = await items.get(item.id)
    await items.put(item)
    return before
  })
}

/** Takes an item away, and gives it: putting it back undoes it. Undefined where there was none. */
export function deleteOwnItem(store: Store, id: string): Promise<OwnItem | undefined> {
  return write(store, ['ownItems'], async (transaction) => {
    const items = transaction.objectStore('ownItems')
    const before = await items.get(id)
    await items.delete(id)
    return before
  })
}

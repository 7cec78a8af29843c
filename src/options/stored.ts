import type { Store } from '../store/store'

/** What lies in one store: how much, under which keys, with which fields. No value is read out of it. */
export interface StoredStore {
  name: string
  count: number
  sampleKeys: string[]
  /** Names of the first record's fields. */
  fields: string[]
}

const SAMPLE = 3

/** Every store of the database as it is, so that the page cannot leave one out. */
export async function readStored(store: Store): Promise<StoredStore[]> {
  const db = await store.use()
  const names = [...db.objectStoreNames]
  const transaction = db.transaction(names, 'readonly')
  const stores = await Promise.all(
    names.map(async (name) => {
      const objects = transaction.objectStore(name)
      const [count, keys, first] = await Promise.all([objects.count(), objects.getAllKeys(null, SAMPLE), objects.getAll(null, 1)])
      const record: unknown = first[0]
      const fields = typeof record === 'object' && record !== null ? Object.keys(record) : []
      return { name, count, sampleKeys: keys.map(keyText), fields }
    }),
  )
  await transaction.done
  return stores
}

function keyText(key: IDBValidKey): string {
  return Array.isArray(key) ? key.map(keyText).filter(Boolean).join(' · ') : String(key)
}

/** A whole database as data: what a version left on disks, frozen. */
export interface Dump {
  version: number
  stores: Record<
    string,
    {
      keyPath: string | string[] | null
      indexes: Record<string, string | string[]>
      rows: { key: IDBValidKey; value: unknown }[]
    }
  >
}

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Builds the database with the browser's own interface, so that no code of today has a hand in it. */
export async function restoreDump(name: string, dump: Dump): Promise<void> {
  const request = indexedDB.open(name, dump.version)
  request.onupgradeneeded = () => {
    for (const [store, { keyPath, indexes, rows }] of Object.entries(dump.stores)) {
      const made = request.result.createObjectStore(store, { keyPath })
      for (const [index, path] of Object.entries(indexes)) made.createIndex(index, path)
      for (const { key, value } of rows) keyPath === null ? made.put(value, key) : made.put(value)
    }
  }
  ;(await done(request)).close()
}

/** Reads a database as it is. To freeze a new version: write what this gives, for the rows of the last dump migrated, as `dumps/v<n>.json`. */
export async function takeDump(name: string): Promise<Dump> {
  const db = await done(indexedDB.open(name))
  const dump: Dump = { version: db.version, stores: {} }
  for (const store of [...db.objectStoreNames]) {
    const from = db.transaction(store).objectStore(store)
    const [keys, values] = await Promise.all([done(from.getAllKeys()), done(from.getAll())])
    dump.stores[store] = {
      keyPath: from.keyPath as string | string[] | null,
      indexes: Object.fromEntries([...from.indexNames].map((index) => [index, from.index(index).keyPath])),
      rows: keys.map((key, i) => ({ key, value: values[i] })),
    }
  }
  db.close()
  return dump
}

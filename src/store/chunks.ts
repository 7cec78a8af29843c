const CHUNK = 1000

interface Readable<T> {
  getAll(range: IDBKeyRange | null, count: number): Promise<T[]>
  getAllKeys(range: IDBKeyRange | null, count: number): Promise<IDBValidKey[]>
}

/** Every record of a store with its key, in key order and a chunk at a time, so that a large ledger is never in memory twice. */
export async function* chunksOf<T>(store: Readable<T>, count = CHUNK): AsyncGenerator<{ keys: IDBValidKey[]; values: T[] }> {
  let range: IDBKeyRange | null = null
  for (;;) {
    const [keys, values] = await Promise.all([store.getAllKeys(range, count), store.getAll(range, count)])
    const last = keys.at(-1)
    if (last === undefined) return
    yield { keys, values }
    range = IDBKeyRange.lowerBound(last, true)
  }
}

import type { Page } from 'puppeteer-core'

/** What a ledger comes to: by store the number of records and a SHA-256 over all of them. */
export type Fingerprint = Record<string, { count: number; sha256: string }>

/**
 * Reads a ledger through a page of the extension and none of its code, a piece at a time. Equal only if every record is the same: keys and
 * values, with the fields of each in order of name, because browsers keep them in the order of writing.
 */
export function fingerprintThrough(page: Page, stores: readonly string[] = LEDGER): Promise<Fingerprint> {
  return page.evaluate(
    async (names) => {
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const inOrder = (_: string, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value
      const database = await asked(indexedDB.open('margin'))
      const found: Record<string, { count: number; sha256: string }> = {}
      for (const name of names) {
        let sha256 = ''
        let count = 0
        let range: IDBKeyRange | null = null
        for (;;) {
          const store = database.transaction(name).objectStore(name)
          const [keys, values]: [IDBValidKey[], unknown[]] = await Promise.all([
            asked(store.getAllKeys(range, 5000)),
            asked(store.getAll(range, 5000) as IDBRequest<unknown[]>),
          ])
          const last = keys.at(-1)
          if (last === undefined) break
          count += keys.length
          const bytes = new TextEncoder().encode(sha256 + JSON.stringify([keys, values], inOrder))
          const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
          sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
          range = IDBKeyRange.lowerBound(last, true)
        }
        found[name] = { count, sha256 }
      }
      database.close()
      return found
    },
    [...stores],
  )
}

const LEDGER = ['entries', 'payLines', 'projects', 'reviews', 'revisions', 'rollups', 'monthRollups']

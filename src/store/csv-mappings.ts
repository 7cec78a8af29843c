import type { CsvMapping } from '../core/statement'
import type { Store } from './store'
import { ask, write } from './transaction'

/** How the columns under a header were read last; undefined for one that is new. */
export function csvMapping(store: Store, id: string): Promise<CsvMapping | undefined> {
  return ask(store, (db) => db.get('csvMappings', id))
}

export function putCsvMapping(store: Store, mapping: CsvMapping): Promise<void> {
  return write(store, ['csvMappings'], async (transaction) => {
    await transaction.objectStore('csvMappings').put(mapping)
  })
}

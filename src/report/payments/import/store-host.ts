import { csvMapping, putCsvMapping } from '../../../store/csv-mappings'
import { importStatement, planImport } from '../../../store/statements'
import type { Store } from '../../../store/store'
import { takeBackImport } from '../../../store/take-back-import'
import type { ImportHost } from './host'
import { readFundsPage } from './read-funds-page'

/** The import on the store. `tell` lets the other surfaces know that the ledger may have changed. */
export function importHost(store: Store, now: () => number, tell?: () => Promise<unknown>): ImportHost {
  return {
    mapping: (id) => csvMapping(store, id),
    rememberMapping: (mapping) => putCsvMapping(store, mapping),
    plan: (draft) => planImport(store, draft),
    import: async (draft, onProgress, signal) => {
      const statement = await importStatement(store, draft, now(), onProgress, signal)
      // Nobody waits for it: a worker at rest takes a moment to wake.
      tell?.().catch(console.error)
      return statement
    },
    takeBack: (statementId) => takeBackImport(store, statementId),
    lookAtFunds: readFundsPage,
  }
}

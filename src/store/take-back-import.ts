import { inBulk } from './exclusively'
import { CHUNK } from './rollups'
import type { Store } from './store'
import { together, write } from './transaction'

/** What became of the rows that an import had brought. */
export interface TakenBack {
  removed: number
  /** Rows that were settled since: the ledger leans on them. */
  kept: number
}

/**
 * Takes an import back, in one transaction: the rows that it brought go, unless they are settled, and so does its record when none is left.
 * What it brought up to date stays as the platform says. The way forth is to import the file again. A BusyError while other bulk work runs.
 */
export function takeBackImport(store: Store, id: string): Promise<TakenBack> {
  return inBulk(() =>
    write(store, ['statements', 'statementRows'], async (transaction) => {
      const statement = await transaction.objectStore('statements').get(id)
      if (!statement) return { removed: 0, kept: 0 }
      const rows = transaction.objectStore('statementRows')
      // A later import may have moved a row to another day. A list sorts after every string.
      const all = await rows.index('day').getAll(IDBKeyRange.bound([statement.platform], [statement.platform, []]))
      const own = all.filter(({ statementId }) => statementId === id)
      const open = own.filter((row) => row.open === 1)
      for (let from = 0; from < open.length; from += CHUNK)
        await together(open.slice(from, from + CHUNK).map((row) => () => rows.delete(row.id)))
      if (open.length === own.length) await transaction.objectStore('statements').delete(id)
      return { removed: open.length, kept: own.length - open.length }
    }),
  )
}

import { openDB } from 'idb'
import { hasName, MigrationError, storeError } from './errors'
import { MIGRATIONS } from './migrations/all'
import type { Migration } from './migrations/migration'
import type { MarginDatabase, MarginSchema } from './schema'

/** A database that opens when it is first used, steps aside when another context must upgrade or delete it, and opens again at the next use. */
export interface Store {
  readonly name: string
  /**
   * The open connection. Begin the transaction at once: after other awaits the connection may have stepped aside.
   * Rejects with a StoreNewerError, a MigrationError, a StoreFullError or the browser's own error; the next use tries again.
   */
  use(): Promise<MarginDatabase>
  /** Ends the connection once its running transactions are done; a later use opens a new one. */
  close(): void
}

interface Options {
  migrations?: readonly Migration[]
  /** Told when an upgrade has to wait for another context that still holds the old version open. */
  onBlocked?: () => void
}

/** Does not open anything yet, so that it can be called where listeners are registered. */
export function openStore(name = 'margin', options: Options = {}): Store {
  let current: Promise<MarginDatabase> | undefined
  let close = () => {}
  return {
    name,
    use() {
      if (current) return current
      const opening: Promise<MarginDatabase> = connect(name, options, () => {
        if (current === opening) current = undefined
      })
      current = opening
      close = () =>
        void opening.then(
          (db) => db.close(),
          () => {},
        )
      opening.catch(() => {
        if (current === opening) current = undefined
      })
      return opening
    },
    close() {
      close()
      close = () => {}
      current = undefined
    },
  }
}

async function connect(name: string, { migrations = MIGRATIONS, onBlocked }: Options, gone: () => void): Promise<MarginDatabase> {
  let failure: MigrationError | undefined
  try {
    const db = await openDB<MarginSchema>(name, migrations.length, {
      async upgrade(untyped, fromVersion, _, transaction) {
        // idb hears neither a throw nor a rejection of this function: the browser would commit the new version with what was done so far.
        transaction.done.catch(() => {})
        const history = [untyped, transaction] as unknown as Parameters<Migration>
        try {
          for (const migrate of migrations.slice(fromVersion)) await migrate(...history)
        } catch (cause) {
          failure = new MigrationError(fromVersion, migrations.length, { cause: storeError(cause) })
          transaction.abort()
        }
      },
      blocked: () => onBlocked?.(),
      blocking: (_from, _to, event) => {
        gone()
        ;(event.target as IDBDatabase).close()
      },
      terminated: gone,
    })
    return db
  } catch (error) {
    if (failure && hasName(error, 'AbortError')) throw failure
    throw storeError(error)
  }
}

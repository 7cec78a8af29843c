import { OlderVersion, openMigrated } from './migrate'
import { migrateGuarded } from './migrate-guarded'
import { MIGRATIONS } from './migrations/all'
import type { Migration } from './migrations/migration'
import type { MarginDatabase, MarginSchema } from './schema'

/** A database that opens when it is first used, steps aside when another context must upgrade or delete it, and opens again at the next use. */
export interface Store {
  readonly name: string
  /**
   * The open connection. Begin the transaction at once: after other awaits the connection may have stepped aside.
   * Rejects with a StoreNewerError, a MigrationError, a SnapshotError, a StoreFullError or the browser's own error; the next use tries again.
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
  const open = (mayLeave: boolean) =>
    openMigrated<MarginSchema>(name, migrations, {
      mayLeave: () => mayLeave,
      blocked: () => onBlocked?.(),
      blocking: (_from, _to, event) => {
        gone()
        ;(event.target as IDBDatabase).close()
      },
      terminated: gone,
    })
  try {
    return await open(false)
  } catch (error) {
    if (!(error instanceof OlderVersion)) throw error
    return migrateGuarded(name, open)
  }
}

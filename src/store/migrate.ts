import { type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb'
import { hasName, MigrationError, storeError } from './errors'
import type { Migration } from './migrations/migration'

/** The database on disk has an older version, which may not be left yet. It is as it was. */
export class OlderVersion extends Error {
  override name = 'OlderVersion'
  constructor(readonly version: number) {
    super(`The database is still of version ${version}.`)
  }
}

interface Options<S> extends Omit<OpenDBCallbacks<S>, 'upgrade'> {
  /** Asked before a database that is there already is brought to a newer version; a no throws OlderVersion. */
  mayLeave?: (version: number) => boolean
}

/**
 * Opens a database at the version that these migrations make, and runs those that are missing. They succeed whole or leave everything as it
 * was. Throws a MigrationError, a StoreNewerError, a StoreFullError, OlderVersion, or the browser's own error.
 */
export async function openMigrated<S>(
  name: string,
  migrations: readonly Migration[],
  { mayLeave = () => true, ...callbacks }: Options<S> = {},
): Promise<IDBPDatabase<S>> {
  let failure: MigrationError | OlderVersion | undefined
  try {
    return await openDB<S>(name, migrations.length, {
      ...callbacks,
      async upgrade(untyped, fromVersion, _, transaction) {
        // idb hears neither a throw nor a rejection of this function: the browser would commit the new version with what was done so far.
        transaction.done.catch(() => {})
        if (fromVersion > 0 && !mayLeave(fromVersion)) {
          failure = new OlderVersion(fromVersion)
          transaction.abort()
          return
        }
        const history = [untyped, transaction] as unknown as Parameters<Migration>
        try {
          for (const migrate of migrations.slice(fromVersion)) await migrate(...history)
        } catch (cause) {
          failure = new MigrationError(fromVersion, migrations.length, { cause: storeError(cause) })
          transaction.abort()
        }
      },
    })
  } catch (error) {
    if (failure && hasName(error, 'AbortError')) throw failure
    throw storeError(error)
  }
}

/** The browser refused to keep more. The whole transaction was undone: nothing is half-written, what was kept before is still there. */
export class StoreFullError extends Error {
  override name = 'StoreFullError'
  constructor(options?: ErrorOptions) {
    super(
      'Nothing could be saved: the disk, or the space the browser allows to extensions, is full. What was saved before is safe. ' +
        'Free some disk space, then go on: Margin tries again by itself at the next event.',
      options,
    )
  }
}

/** The database was written by a later version of Margin than the one that runs. */
export class StoreNewerError extends Error {
  override name = 'StoreNewerError'
  constructor(options?: ErrorOptions) {
    super('The ledger was written by a newer version of Margin. Nothing was changed. Update Margin, then open it again.', options)
  }
}

/** A migration failed and was undone whole: the database has its old version and all its rows. `cause` tells what failed. */
export class MigrationError extends Error {
  override name = 'MigrationError'
  constructor(
    readonly fromVersion: number,
    readonly toVersion: number,
    options: ErrorOptions,
  ) {
    super(
      `The ledger could not be brought from version ${fromVersion} to ${toVersion}. Nothing was changed and nothing is lost.`,
      options,
    )
  }
}

/** No snapshot could be taken of the ledger before its migration, so it was not migrated. `cause` tells why. */
export class SnapshotError extends Error {
  override name = 'SnapshotError'
  constructor(version: number, options: ErrorOptions) {
    super(
      `The ledger is still of version ${version}: before it is changed a snapshot is taken, and that failed. Nothing was changed and nothing ` +
        'is lost. Restart the browser; Margin then tries again.',
      options,
    )
  }
}

export function hasName(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === name
}

/** The error as the rest of Margin knows it: full storage and too new a database by their types, everything else as it came. */
export function storeError(error: unknown): unknown {
  if (hasName(error, 'QuotaExceededError')) return new StoreFullError({ cause: error })
  if (hasName(error, 'VersionError')) return new StoreNewerError({ cause: error })
  return error
}

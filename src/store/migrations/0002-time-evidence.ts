import type { Migration } from './migration'

/** Entries are found by when they closed, so that a correction can see what else lies in its time. */
export const timeEvidence: Migration = (_db, transaction) => {
  transaction.objectStore('entries').createIndex('closedAt', 'closedAt')
}

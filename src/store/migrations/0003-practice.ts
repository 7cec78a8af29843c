import type { Migration } from './migration'

export const practice: Migration = (db) => {
  db.createObjectStore('practice', { keyPath: 'id' })
}

import type { Migration } from './migration'

/** What trainers taught Margin of pages, and how pages were recognised of late. */
export const detection: Migration = (db) => {
  db.createObjectStore('lessons', { keyPath: 'id' }).createIndex('site', 'site')
  db.createObjectStore('recognitions', { keyPath: ['site', 'shape', 'pageKind'] })
}

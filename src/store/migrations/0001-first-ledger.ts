import type { Migration } from './migration'

export const firstLedger: Migration = (db) => {
  db.createObjectStore('sessions', { keyPath: 'id' })
  const entries = db.createObjectStore('entries', { keyPath: 'id' })
  entries.createIndex('day', 'day')
  entries.createIndex('project', ['platform', 'project'])
  entries.createIndex('taskId', 'taskId')
  const payLines = db.createObjectStore('payLines', { keyPath: 'id' })
  payLines.createIndex('entryId', 'entryId')
  payLines.createIndex('day', 'day')
  db.createObjectStore('projects', { keyPath: ['platform', 'project'] })
  db.createObjectStore('reviews', { keyPath: 'sessionId' })
  db.createObjectStore('rollups', { keyPath: ['day', 'platform', 'project', 'taskType', 'domain', 'workKind', 'currency'] })
  db.createObjectStore('revisions', { keyPath: 'id' }).createIndex('at', 'at')
  db.createObjectStore('meta')
}

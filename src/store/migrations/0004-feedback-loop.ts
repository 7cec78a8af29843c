import type { Migration } from './migration'

/** The trainer's own rubrics, what reviewers said, and the checklist items that came of it. */
export const feedbackLoop: Migration = (db) => {
  db.createObjectStore('rubrics', { keyPath: 'id' })
  const feedback = db.createObjectStore('feedback', { keyPath: 'id' })
  feedback.createIndex('at', 'at')
  feedback.createIndex('entryId', 'entryId')
  feedback.createIndex('project', ['platform', 'project'])
  db.createObjectStore('ownItems', { keyPath: 'id' })
}

import type { TimeEntry } from '../core/entry'
import type { Feedback } from '../core/feedback'
import type { Store } from './store'
import { ask, read, write } from './transaction'

const newestFirst = (a: Feedback, b: Feedback) => b.at - a.at || (a.id < b.id ? 1 : -1)

/** What reviewers said last, of any work, newest first, at most `most`. */
export function lastFeedback(store: Store, most: number): Promise<Feedback[]> {
  return read(store, ['feedback'], async (transaction) => {
    const found: Feedback[] = []
    let cursor = await transaction.objectStore('feedback').index('at').openCursor(null, 'prev')
    while (cursor && found.length < most) {
      found.push(cursor.value)
      cursor = await cursor.continue()
    }
    return found.sort(newestFirst)
  })
}

/** What was said from one instant up to another, oldest first. */
export function feedbackBetween(store: Store, fromAt: number, toAt: number): Promise<Feedback[]> {
  return ask(store, (db) => db.getAllFromIndex('feedback', 'at', IDBKeyRange.bound(fromAt, toAt, false, true)))
}

/** All that was said of a project's work, newest first. */
export async function feedbackOfProject(store: Store, platform: string, project: string): Promise<Feedback[]> {
  const found = await ask(store, (db) => db.getAllFromIndex('feedback', 'project', [platform, project]))
  return found.sort(newestFirst)
}

/** What was said of one attempt, newest first; also what names its task id alone, from before the attempt was in the ledger. */
export function feedbackOfEntry(store: Store, { id, platform, project, taskId }: TimeEntry): Promise<Feedback[]> {
  return read(store, ['feedback'], async (transaction) => {
    const feedback = transaction.objectStore('feedback')
    const [itsOwn, ofProject] = await Promise.all([
      feedback.index('entryId').getAll(id),
      taskId === undefined ? [] : feedback.index('project').getAll([platform, project]),
    ])
    const ofTask = ofProject.filter((one) => one.entryId === undefined && one.taskId === taskId)
    return [...itsOwn, ...ofTask].sort(newestFirst)
  })
}

/** Keeps what a reviewer said. Gives what was kept under its id before: putting that back undoes it. */
export function putFeedback(store: Store, said: Feedback): Promise<Feedback | undefined> {
  return write(store, ['feedback'], async (transaction) => {
    const feedback = transaction.objectStore('feedback')
    const before = await feedback.get(said.id)
    await feedback.put(said)
    return before
  })
}

/** Takes feedback away, and gives it: putting it back undoes it. Undefined where there was none. */
export function deleteFeedback(store: Store, id: string): Promise<Feedback | undefined> {
  return write(store, ['feedback'], async (transaction) => {
    const feedback = transaction.objectStore('feedback')
    const before = await feedback.get(id)
    await feedback.delete(id)
    return before
  })
}

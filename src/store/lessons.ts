import type { Lesson } from '../core/lesson'
import { isAboutTheSame } from '../core/same-taught'
import type { Store } from './store'
import { ask, together, write } from './transaction'

/** All lessons, retired ones too, by site, newest first. */
export async function allLessons(store: Store): Promise<Lesson[]> {
  const lessons = await ask(store, (db) => db.getAll('lessons'))
  return lessons.sort((a, b) => (a.site < b.site ? -1 : a.site > b.site ? 1 : b.givenAt - a.givenAt))
}

export function lessonsOfSite(store: Store, site: string): Promise<Lesson[]> {
  return ask(store, (db) => db.getAllFromIndex('lessons', 'site', site))
}

/**
 * Keeps lessons. Each takes the place of what was taught of the same thing before; gives what was there and is not any more, or is
 * otherwise now. Removing those that are new and putting these back undoes it.
 */
export function putLessons(store: Store, lessons: readonly Lesson[]): Promise<Lesson[]> {
  return write(store, ['lessons'], async (transaction) => {
    const rows = transaction.objectStore('lessons')
    const replaced = (await rows.getAll()).filter((was) => lessons.some((one) => one.id === was.id || isAboutTheSame(one, was)))
    await together([
      ...replaced.map(
        ({ id }) =>
          () =>
            rows.delete(id),
      ),
      ...lessons.map((one) => () => rows.put(one)),
    ])
    return replaced
  })
}

/** Changes one lesson in one transaction; undefined where there is none. `change` must be synchronous. */
export function changeLesson(store: Store, id: string, change: (lesson: Lesson) => Lesson): Promise<Lesson | undefined> {
  return write(store, ['lessons'], async (transaction) => {
    const rows = transaction.objectStore('lessons')
    const was = await rows.get(id)
    if (!was) return undefined
    const next = change(was)
    if (next !== was) await rows.put(next)
    return next
  })
}

/** Takes a lesson away, and gives it: putting it back undoes it. */
export function removeLesson(store: Store, id: string): Promise<Lesson | undefined> {
  return write(store, ['lessons'], async (transaction) => {
    const rows = transaction.objectStore('lessons')
    const was = await rows.get(id)
    await rows.delete(id)
    return was
  })
}

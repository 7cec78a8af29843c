import { describe, expect, it } from 'vitest'
import type { Lesson, Taught } from '../../src/core/lesson'
import { allLessons, changeLesson, lessonsOfSite, putLessons, removeLesson } from '../../src/store/lessons'
import { freshDatabase } from './samples'

const test = freshDatabase()
const aLesson = (id: string, taught: Taught, site = 'a.example'): Lesson => ({
  ...{ id, site, shape: `${site}/t/*`, taught, givenAt: Number(id), health: { misses: 0 } },
})
const task = aLesson('1', { what: 'task' })

describe('lessons', () => {
  it('are listed by site, the newest first', async () => {
    const type = aLesson('2', { what: 'task-type', taskType: 'rating' })
    const other = aLesson('3', { what: 'task' }, 'b.example')
    await putLessons(test.store, [task, other, type])
    expect(await allLessons(test.store)).toEqual([type, task, other])
    expect(await lessonsOfSite(test.store, 'b.example')).toEqual([other])
  })

  it('take the place of what was taught of the same before, and give it for undo', async () => {
    await putLessons(test.store, [task])
    const not = aLesson('2', { what: 'no-task' })
    expect(await putLessons(test.store, [not])).toEqual([task])
    expect(await allLessons(test.store)).toEqual([not])
    await removeLesson(test.store, not.id)
    await putLessons(test.store, [task])
    expect(await allLessons(test.store)).toEqual([task])
  })

  it('are changed and removed one by one', async () => {
    await putLessons(test.store, [task])
    await changeLesson(test.store, task.id, (lesson) => ({ ...lesson, health: { misses: 2 } }))
    expect((await allLessons(test.store))[0]?.health.misses).toBe(2)
    expect(await changeLesson(test.store, 'none', (lesson) => lesson)).toBeUndefined()
    expect((await removeLesson(test.store, task.id))?.id).toBe(task.id)
    expect(await removeLesson(test.store, task.id)).toBeUndefined()
  })
})

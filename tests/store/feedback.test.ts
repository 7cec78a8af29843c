import { describe, expect, it } from 'vitest'
import { closeEntry } from '../../src/store/entries'
import { deleteFeedback, feedbackOfEntry, feedbackOfProject, lastFeedback, putFeedback } from '../../src/store/feedback'
import { allOwnItems, deleteOwnItem, putOwnItem } from '../../src/store/own-items'
import { readPastWork } from '../../src/store/past-work'
import { feedbackOf, ownItemOf, pastReview } from '../core/feedback-samples'
import { entryOf } from '../core/samples'
import { everything, freshDatabase } from './samples'

const test = freshDatabase()
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

describe('what reviewers said', () => {
  const all = [
    feedbackOf({ id: 'a', at: 3, entryId: 'e1' }),
    feedbackOf({ id: 'b', at: 9, project: 'Heron', entryId: 'e2' }),
    feedbackOf({ id: 'c', at: 5, taskId: 't1' }),
    feedbackOf({ id: 'd', at: 7, platform: 'mercor', taskId: 't1' }),
  ]
  const fill = async () => {
    for (const said of all) await putFeedback(test.store, said)
  }

  it('is found newest first: the last, of a project, of an attempt', async () => {
    await fill()
    expect(ids(await lastFeedback(test.store, 3))).toEqual(['b', 'd', 'c'])
    expect(ids(await feedbackOfProject(test.store, 'outlier', 'Crab'))).toEqual(['c', 'a'])
    expect(ids(await feedbackOfEntry(test.store, entryOf({ id: 'e1' })))).toEqual(['a'])
    expect(ids(await feedbackOfEntry(test.store, entryOf({ id: 'e1', taskId: 't1' })))).toEqual(['c', 'a'])
    expect(ids(await feedbackOfEntry(test.store, entryOf({ id: 'e9', project: 'Heron', taskId: 't1' })))).toEqual([])
  })

  it('gives the way back from a change and from a deletion', async () => {
    await fill()
    const before = await putFeedback(test.store, feedbackOf({ id: 'a', at: 4, note: 'other' }))
    expect(before).toEqual(all[0])
    expect(await deleteFeedback(test.store, 'b')).toEqual(all[1])
    expect(ids(await lastFeedback(test.store, 9))).toEqual(['d', 'c', 'a'])
    await putFeedback(test.store, all[0] as (typeof all)[0])
    await putFeedback(test.store, all[1] as (typeof all)[0])
    expect((await everything(test.store)).feedback).toEqual(all)
    expect(await deleteFeedback(test.store, 'never')).toBeUndefined()
  })
})

it('keeps items of one’s own, with the way back', async () => {
  const first = ownItemOf({ id: 'a', madeAt: 1 })
  expect(await putOwnItem(test.store, first)).toBeUndefined()
  await putOwnItem(test.store, ownItemOf({ id: 'b', madeAt: 2 }))
  expect(await putOwnItem(test.store, { ...first, retiredAt: 5 })).toEqual(first)
  expect(ids(await allOwnItems(test.store))).toEqual(['b', 'a'])
  expect(await deleteOwnItem(test.store, 'a')).toEqual({ ...first, retiredAt: 5 })
  expect(ids(await allOwnItems(test.store))).toEqual(['b'])
})

describe('the past that the record is told from', () => {
  const close = (n: number, review: ReturnType<typeof pastReview> | null) =>
    closeEntry(test.store, {
      entry: entryOf({ id: `e${n}`, closedAt: 1_780_000_000_000 + n * 3_600_000 }),
      payLines: [],
      ...(review ? { review: { sessionId: `e${n}`, notes: '', ...review } } : {}),
    })

  it('holds the last reviews in which something was answered, newest first, and no more than 200', async () => {
    for (let n = 0; n < 230; n += 1) await close(n, pastReview({ [`i${n}`]: 'done' }))
    await close(300, null)
    await close(301, pastReview({}, ['x']))
    const { reviews } = await readPastWork(test.store)
    expect(reviews.length).toBe(200)
    expect(Object.keys(reviews[0]?.answers ?? {})).toEqual(['i229'])
    expect(Object.keys(reviews.at(-1)?.answers ?? {})).toEqual(['i30'])
  })

  it('looks no further back than 600 attempts', async () => {
    await close(0, pastReview({ old: 'done' }))
    for (let n = 1; n <= 599; n += 1) await close(n, null)
    expect((await readPastWork(test.store)).reviews.length).toBe(1)
    await close(600, null)
    expect((await readPastWork(test.store)).reviews.length).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import type { OwnRubric } from '../../src/core/own-rubric'
import { readOwnRubric } from '../../src/core/rubric-pack'
import { allOwnRubrics, changeOwnRubrics, lastRubricChange, undoRubricChange } from '../../src/store/own-rubrics'
import { keepDraft, rubricDrafts } from '../../src/store/rubric-drafts'
import { GOOD } from '../core/rubric-file-samples'
import { freshDatabase } from './samples'

const test = freshDatabase()

function own(id: string, change: (text: string) => string = (text) => text): OwnRubric {
  const text = change(GOOD.replace('id: tiny', `id: ${id}`))
  const reading = readOwnRubric('x', text, () => undefined)
  if ('errors' in reading) throw new Error('invalid')
  return { id, value: reading.value, text, changedAt: 1 }
}
const put = (...rubrics: OwnRubric[]) =>
  changeOwnRubrics(
    test.store,
    'save',
    rubrics.map((value) => ({ id: value.id, value })),
  )
const all = () => allOwnRubrics(test.store)
const [a, b] = [own('a'), own('b')]
const newA = own('a', (text) => text.replace('version: 1', 'version: 2'))

describe('own rubrics', () => {
  it('are kept, overwritten and deleted, and each change can be taken back once', async () => {
    await put(a, b)
    await put(newA)
    expect(await all()).toEqual([newA, b])
    await undoRubricChange(test.store)
    expect(await all()).toEqual([a, b])
    await undoRubricChange(test.store)
    expect(await all()).toEqual([a, b])

    await changeOwnRubrics(test.store, 'delete', [{ id: 'a', value: undefined }])
    expect(await all()).toEqual([b])
    expect(await lastRubricChange(test.store)).toEqual({
      what: 'delete',
      before: [{ id: 'a', value: a }],
      after: [{ id: 'a', value: undefined }],
    })
    await undoRubricChange(test.store)
    expect(await all()).toEqual([a, b])
    expect(await lastRubricChange(test.store)).toBeNull()
  })

  it('are not taken back over what came since', async () => {
    await put(a)
    await test.store.use().then((db) => db.put('rubrics', newA))
    await expect(undoRubricChange(test.store)).rejects.toMatchObject({ name: 'EditRefused', reason: 'changed' })
    expect(await all()).toEqual([newA])
  })

  it('change all or not at all', async () => {
    const broken = { ...b, value: (() => {}) as unknown as OwnRubric['value'] }
    await expect(put(a, broken)).rejects.toThrow()
    expect(await all()).toEqual([])
    expect(await lastRubricChange(test.store)).toBeNull()
  })
})

it('keeps each draft until it is dropped, the newest first', async () => {
  await keepDraft(test.store, '1', { key: '1', text: 'one', changedAt: 1 })
  await keepDraft(test.store, '2', { key: '2', ofId: 'a', text: 'two', changedAt: 2 })
  await keepDraft(test.store, '1', { key: '1', text: 'one!', changedAt: 3 })
  expect((await rubricDrafts(test.store)).map(({ text }) => text)).toEqual(['one!', 'two'])
  await keepDraft(test.store, '1', null)
  expect((await rubricDrafts(test.store)).map(({ key }) => key)).toEqual(['2'])
})

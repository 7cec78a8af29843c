import { describe, expect, it } from 'vitest'
import type { Detection } from '../../src/core/detection'
import { allRecognitions, forgetRecognitions, noteRecognition } from '../../src/store/recognitions'
import { freshDatabase } from './samples'

const test = freshDatabase()
const see = (shape: string, pageKind: Detection['pageKind'], at: number, site = 's.example') =>
  noteRecognition(test.store, {
    ...{ site, shape, at, isNew: true },
    detection: {
      ...{ platform: site, pageKind, state: 'running', confidence: 0.9, reasons: [] },
      ...{ taskType: 'rating', taskTypeConfidence: 0.9, submitLabel: null, missing: [] },
    },
  })
const kept = async () => (await allRecognitions(test.store)).map(({ shape, pageKind, seen }) => `${shape} ${pageKind} ${seen}`)

describe('how pages were recognised', () => {
  it('is kept by site, shape and kind, the latest first', async () => {
    await see('a', 'task', 1)
    await see('b', 'queue', 2)
    await see('a', 'task', 3)
    expect(await kept()).toEqual(['a task 2', 'b queue 1'])
  })

  it('of a page that is nothing only where its shape was something before', async () => {
    await see('a', 'task', 1)
    await see('elsewhere', 'other', 2)
    await see('a', 'other', 3, 'another.example')
    await see('a', 'other', 4)
    expect(await kept()).toEqual(['a other 1', 'a task 1'])
  })

  it('is forgotten by kind, by shape and by site, and nothing else is', async () => {
    for (const shape of ['a', 'ab', 'b']) await see(shape, 'task', 1)
    await see('a', 'other', 2)
    await see('a', 'task', 3, 's.example.org')
    await forgetRecognitions(test.store, 's.example', 'a', 'other')
    expect((await kept()).length).toBe(4)
    await forgetRecognitions(test.store, 's.example', 'a')
    expect((await allRecognitions(test.store)).map(({ site, shape }) => `${site} ${shape}`).toSorted()).toEqual([
      's.example ab',
      's.example b',
      's.example.org a',
    ])
    await forgetRecognitions(test.store, 's.example')
    expect((await allRecognitions(test.store)).length).toBe(1)
  })

  it('does not grow without end: the longest unseen goes', async () => {
    for (let n = 0; n < 402; n++) await see(`shape-${n}`, 'task', n)
    const all = await allRecognitions(test.store)
    expect(all.length).toBe(400)
    expect(all.at(-1)?.shape).toBe('shape-2')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coversShape, isUnder, lessonsFor, widerShapes } from '../../src/core/lesson-scope'
import { shapeOf } from '../../src/core/page-shape'
import { aLesson, PAY, SUBMIT } from './lesson-samples'

describe('how far a lesson reaches', () => {
  it.each([
    ['a.example/t/*', 'a.example/t/*', true],
    ['a.example/t/*', 'a.example/t', false],
    ['a.example/t/**', 'a.example/t', true],
    ['a.example/t/**', 'a.example/t?id', true],
    ['a.example/t/**', 'a.example/t/*/edit', true],
    ['a.example/t/**', 'a.example/tasks', false],
    ['a.example/t/**', 'b.example/t/*', false],
    ['a.example/**', 'a.example/', true],
    ['a.example/**', 'a.example/#/queue', true],
    ['a.example/**', 'a.example.org/', false],
    ['a.example/**', 'a.example:8080/', false],
  ])('%s covers %s: %s', (shape, page, covers) => expect(coversShape(shape, page)).toBe(covers))

  it('is widened folder by folder, up to the site', () => {
    expect(widerShapes('a.example/t/*/edit?id')).toEqual([
      'a.example/t/*/edit/**',
      'a.example/t/*/**',
      'a.example/t/**',
      'a.example/**',
    ])
    expect(widerShapes('a.example/t/**')).toEqual(['a.example/**'])
    expect(widerShapes('a.example/')).toEqual(['a.example/**'])
    expect(widerShapes('a.example/**')).toEqual([])
  })

  it('never shrinks by widening, and stays on the site', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
        const url = new URL(text)
        const shape = shapeOf(url)
        for (const wider of widerShapes(shape)) {
          expect(coversShape(wider, shape), `${wider} ${shape}`).toBe(true)
          expect(isUnder(url.hostname, wider)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['a.example', 'a.example/t', true],
    ['a.example', 'a.example:8080/t', true],
    ['a.example', 'a.example.org/t', false],
    ['a.example', 'a.example:x/t', false],
  ])('%s owns %s: %s', (site, shape, owns) => expect(isUnder(site, shape)).toBe(owns))

  it('gives way to a lesson that was given for fewer pages, and to no other', () => {
    const lessons = [
      aLesson({ id: 'site', shape: 'tasks.example/**', taught: { what: 'no-task' } }),
      aLesson({ id: 'folder', shape: 'tasks.example/work/**', taught: SUBMIT }),
      aLesson({ id: 'site too', shape: 'tasks.example/**', taught: SUBMIT }),
      aLesson({ id: 'page' }),
      aLesson({ id: 'pay', shape: 'tasks.example/**', taught: PAY }),
      aLesson({ id: 'other', shape: 'tasks.example/queue' }),
    ]
    const ids = (page: string) => lessonsFor(lessons, page).map(({ id }) => id)
    expect(ids('tasks.example/work/*')).toEqual(['page', 'folder', 'pay'])
    expect(ids('tasks.example/help')).toEqual(['site', 'site too', 'pay'])
    expect(ids('b.example/')).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coversShape, isUnder, widerShapes } from '../../src/core/lesson-scope'
import { shapeOf } from '../../src/core/page-shape'

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
})

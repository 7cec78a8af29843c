import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crowding } from '../../src/popup/width'

describe('crowding', () => {
  it.each([
    [1024, 1280, { needs: 1024, leaves: 920 }],
    [1024, 1366, { needs: 1024, leaves: 1006 }],
    [1024, 1383.5, { needs: 1024, leaves: 1023 }],
    [1024, 1384, null],
    [1024, 1920, null],
    [1024, 300, { needs: 1024, leaves: 0 }],
    [1024, undefined, null],
    [1024, 0, null],
    [undefined, 800, null],
  ])('a platform that needs %s beside a page of %s: %o', (needs, width, expected) => {
    expect(crowding(needs === undefined ? {} : { minPageWidth: needs }, width)).toEqual(expected)
  })

  it('never warns on a page of no platform', () => {
    expect(crowding(null, 500)).toBeNull()
  })

  it('warns exactly where less is left than is needed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 4000 }), (needs, width) => {
        const found = crowding({ minPageWidth: needs }, width)
        return (found !== null) === width - 360 < needs && (found === null || found.leaves < found.needs)
      }),
    )
  })
})

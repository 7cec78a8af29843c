import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDigests, digest } from '../../src/core/digest'

describe('a digest', () => {
  it('is the same whatever the order of fields, and without what is undefined', () => {
    expect(digest({ a: 1, b: { c: [1, 2], d: undefined } })).toBe(digest({ b: { c: [1, 2] }, a: 1 }))
  })

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: '1' }],
    [{ a: null }, {}],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: { b: 1 } }, { 'a.b': 1 }],
    [['a', 'b'], ['a,b']],
    ['', ' '],
    ['ab', 'ba'],
  ])('tells %j from %j', (a, b) => expect(digest(a)).not.toBe(digest(b)))

  it('is the same after a way through JSON, and almost surely another for another value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(digest(JSON.parse(JSON.stringify(a)))).toBe(digest(a))
        if (JSON.stringify(a) !== JSON.stringify(b)) return
        expect(digest(a)).toBe(digest(b))
      }),
    )
    const many = Array.from({ length: 50_000 }, (_, index) => digest({ id: `entry-${index}` }))
    expect(new Set(many).size).toBe(50_000)
  })

  it('adds up exactly and in any order', () => {
    const list = fc.array(fc.integer({ min: 0, max: 2 ** 52 - 1 }))
    fc.assert(
      fc.property(list, (digests) => {
        const sum = digests.reduce(addDigests, 0)
        expect(digests.toReversed().reduce(addDigests, 0)).toBe(sum)
        expect(BigInt(sum)).toBe(digests.reduce((all, each) => all + BigInt(each), 0n) % 2n ** 52n)
      }),
    )
  })
})

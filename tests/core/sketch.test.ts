import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leadsWithOther, sameTask } from '../../src/core/sketch'

const SAME = 0.5
const long = Array.from({ length: 30 }, (_, i) => `i${i}`)

describe('sameTask', () => {
  it.each<[string, string[], string[], boolean]>([
    ['the same page', ['p', 'a', 'b'], ['p', 'a', 'b'], true],
    ['an answer that is streamed, block after block', ['p', 'a1'], ['p', 'a1', 'a2', 'a3'], true],
    ['two answers whose first blocks still grow', ['p1', 'p2', 'a', 'b'], ['p1', 'p2', 'a+', 'b+'], true],
    ['a conversation that goes on', ['u1', 'm1'], ['u1', 'm1', 'u2', 'm2', 'u3'], true],
    ['the next task under the same long instructions', ['p', 'a', 'b', ...long], ['p2', 'a2', 'b2', ...long], false],
    ['the next task', ['p', 'a', 'b'], ['p2', 'a2', 'b2'], false],
    ['the next task, one stock phrase shared', ['p', 'a', 'b', 's'], ['p2', 'a2', 'b2', 's'], false],
    ['a tab of instructions, beside the task', ['p', 'a', 'b', 'i1', 'i2'], ['p', 'a', 'b', 'j1', 'j2', 'j3'], true],
    ['and back', ['p', 'a', 'b', 'j1', 'j2', 'j3'], ['p', 'a', 'b', 'i1', 'i2'], true],
    ['a tab of instructions in place of the task: nothing is told', ['p', 'a', 'b'], [], true],
    ['and back', [], ['p', 'a', 'b'], true],
    ['instructions folded away', ['p', 'a', 'b', ...long], ['p', 'a', 'b'], true],
    ['responses that changed places', ['p', 'a', 'b'], ['p', 'b', 'a'], true],
  ])('%s', (_, before, after, same) => {
    expect(sameTask(before, after) >= SAME).toBe(same)
  })

  it('is between 0 and 1, symmetric, 1 for itself and 0 for nothing shared', () => {
    const sketch = fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 64 })
    fc.assert(
      fc.property(sketch, sketch, (a, b) => {
        const value = sameTask(a, b)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        expect(sameTask(b, a)).toBe(value)
        expect(sameTask(a, a)).toBe(1)
        if (a.length > 0 && b.length > 0 && !a.some((h) => b.includes(h))) expect(value).toBe(0)
      }),
    )
  })
})

describe('leadsWithOther', () => {
  it('is alike from both sides, and never so of a sketch that holds the other', () => {
    const sketches = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 6 })
    fc.assert(
      fc.property(sketches, sketches, (a, b) => {
        expect(leadsWithOther(b, a)).toBe(leadsWithOther(a, b))
        expect(leadsWithOther(a, [...b, ...a])).toBe(false)
      }),
    )
    expect(leadsWithOther(['a', 'q'], ['b', 'q'])).toBe(true)
  })
})

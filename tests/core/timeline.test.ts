import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Timeline } from '../../src/core/timeline'

it('finds exactly what has an instant in common with any of its stretches', () => {
  const stretch = fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 12 })).map(([from, ms]): [number, number] => [from, from + ms])
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 8 }), fc.array(stretch, { maxLength: 3 }), (here, asked) => {
      const meets = asked.some(([a, b]) => a < b && here.some(([c, d]) => a < d && c < b))
      expect(new Timeline(here).meets(asked.flat())).toBe(meets)
      expect(new Timeline([here.flat()]).meets(asked.flat())).toBe(meets)
    }),
    { numRuns: 1000 },
  )
})

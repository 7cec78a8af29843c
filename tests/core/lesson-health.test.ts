import { describe, expect, it } from 'vitest'
import type { LessonHealth } from '../../src/core/lesson'
import { afterMiss, afterUse } from '../../src/core/lesson-health'

const DAY = 24 * 3_600_000
const missed = (times: number, every: number): LessonHealth => {
  let health: LessonHealth = { misses: 0 }
  for (let n = 0; n < times; n += 1) health = afterMiss(health, 1_000 + n * every)
  return health
}

describe('the health of a lesson', () => {
  it('counts misses in a row, from the first to the last', () => {
    expect(missed(3, DAY)).toEqual({ misses: 3, missedSinceAt: 1_000, missedAt: 1_000 + 2 * DAY })
  })

  it('begins anew after a use', () => {
    expect(afterUse(missed(4, DAY), 9 * DAY)).toEqual({ misses: 0, usedAt: 9 * DAY })
  })

  it('notes a use once an hour at most', () => {
    const health = { misses: 0, usedAt: 5_000 }
    expect(afterUse(health, 6_000)).toBe(health)
    expect(afterUse(health, 5_000 + 3_600_000).usedAt).toBe(5_000 + 3_600_000)
  })

  it('retires it after five misses over two days, not before', () => {
    expect(missed(4, DAY).retired).toBeUndefined()
    expect(missed(5, DAY / 2).retired).toEqual({ at: 1_000 + 2 * DAY, why: 'misses' })
    expect(missed(5, DAY / 2 - 1).retired).toBeUndefined()
  })

  it('retires it after ten misses on one day', () => {
    expect(missed(9, 1).retired).toBeUndefined()
    expect(missed(10, 1).retired).toEqual({ at: 1_009, why: 'misses' })
  })
})

import type { LessonHealth } from './lesson'

const MISSES = 5
const OVER_MS = 2 * 24 * 3_600_000
const MISSES_AT_ONCE = 10
/** Its use is noted no more often than this. */
const NOTED_EVERY_MS = 3_600_000

/** It was of use. The same health where that is no news. */
export function afterUse(health: LessonHealth, at: number): LessonHealth {
  if (health.misses === 0 && at - (health.usedAt ?? 0) < NOTED_EVERY_MS) return health
  const { missedSinceAt: _since, missedAt: _missed, ...rest } = health
  return { ...rest, misses: 0, usedAt: at }
}

/** On a page of its shape it found nothing. Five times in a row over two days, or ten times, and it is retired. */
export function afterMiss(health: LessonHealth, at: number): LessonHealth {
  const missedSinceAt = health.misses === 0 ? at : (health.missedSinceAt ?? at)
  const misses = health.misses + 1
  const isOver = misses >= MISSES_AT_ONCE || (misses >= MISSES && at - missedSinceAt >= OVER_MS)
  return { ...health, misses, missedSinceAt, missedAt: at, ...(isOver ? { retired: { at, why: 'misses' } } : {}) }
}

import type { Feedback } from '../../src/core/feedback'
import type { Attempt } from '../../src/core/quality-score'
import type { Answer } from '../../src/core/self-review'

export const DAY = 24 * 3_600_000

/** A submitted attempt; `answers` by item, where `open` is one without an answer at submit. */
export function attemptOf(id: string, more: Partial<Attempt> = {}, answers?: Record<string, Answer | 'open'>): Attempt {
  const all = Object.entries(answers ?? {})
  const given = all.flatMap(([item, answer]) => (answer === 'open' ? [] : [[item, { answer, at: 1 }] as const]))
  const openAtSubmit = all.flatMap(([item, answer]) => (answer === 'open' || answer === 'doubtful' ? [item] : []))
  return {
    ...{ id, platform: 'outlier', project: 'Crab', taskType: 'comparison', countedMs: 600_000 },
    ...(answers ? { review: { answers: Object.fromEntries(given), openAtSubmit } } : {}),
    ...more,
  }
}

/** Feedback on an attempt, on a scale of 1 to 5 with 5 the best. */
export function feedbackOf(id: string, value: number | null, more: Partial<Feedback> = {}): Feedback {
  return {
    ...{ id, at: 0, platform: 'outlier', project: 'Crab', taskType: 'comparison', missed: [], note: '', disagreed: false },
    ...(value === null ? {} : { score: { value, worst: 1, best: 5 } }),
    ...more,
  }
}

export const mapOf = (attempts: readonly Attempt[]) => new Map(attempts.map((attempt) => [attempt.id, attempt]))

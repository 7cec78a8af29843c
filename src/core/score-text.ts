import type { Feedback, Score } from './feedback'

/** A score as it was typed. */
export interface ScoreText {
  value: string
  worst: string
  best: string
}

/** Which field is wrong, and how. */
export type ScoreFault = { field: keyof ScoreText; fault: 'no-number' | 'same-ends' | 'outside' | 'missing' }

export const SCALE_BEFORE_ANY = { worst: '1', best: '5' }

/** Null where no score was given: the ends of the scale alone are none. */
export function readScore(text: ScoreText): Score | null | ScoreFault {
  if (text.value.trim() === '') return null
  const score = { value: numberOf(text.value), worst: numberOf(text.worst), best: numberOf(text.best) }
  for (const field of ['value', 'worst', 'best'] as const) {
    if (text[field].trim() === '') return { field, fault: 'missing' }
    if (!Number.isFinite(score[field])) return { field, fault: 'no-number' }
  }
  if (score.worst === score.best) return { field: 'best', fault: 'same-ends' }
  const isInside = score.value >= Math.min(score.worst, score.best) && score.value <= Math.max(score.worst, score.best)
  return isInside ? score : { field: 'value', fault: 'outside' }
}

/** `4`, `-2`, `3.5`, `3,5`, `85 %`. */
function numberOf(text: string): number {
  const plain = /^([+-−]?\d{1,9}(?:[.,]\d{1,6})?)\s*%?$/.exec(text.trim())?.[1]
  return plain === undefined ? Number.NaN : Number(plain.replace(',', '.').replace('−', '-'))
}

export const isFault = (read: Score | null | ScoreFault): read is ScoreFault => read !== null && 'fault' in read

/** The scale that a platform's reviewers used last; feedback newest first. */
export function lastScaleOf(feedback: readonly Feedback[], platform: string): Pick<Score, 'worst' | 'best'> | null {
  return feedback.find((one) => one.platform === platform && one.score !== undefined)?.score ?? null
}

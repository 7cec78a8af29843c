import type { Feedback } from '../../src/core/feedback'
import type { OwnItem } from '../../src/core/own-item'
import type { Answer } from '../../src/core/self-review'
import type { PastReview } from '../../src/core/track-record'

export const PLACE = { platform: 'outlier', project: 'Crab', taskType: 'comparison' } as const

export const feedbackOf = (more: Partial<Feedback> = {}): Feedback => ({
  id: 'f1',
  at: 1,
  ...PLACE,
  missed: [],
  note: '',
  disagreed: false,
  ...more,
})

export const ownItemOf = (more: Partial<OwnItem> = {}): OwnItem => ({
  id: 'units',
  question: 'Are the units there?',
  level: 'must',
  madeAt: 1,
  ...more,
})

/** A review of a submitted attempt: what was answered, and what was left open. */
export function pastReview(answers: Record<string, Answer>, unanswered: string[] = []): PastReview {
  const doubtful = Object.keys(answers).filter((id) => answers[id] === 'doubtful')
  return {
    answers: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { answer, at: 1 }])),
    openAtSubmit: [...doubtful, ...unanswered],
  }
}

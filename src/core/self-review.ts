import type { FailureTag } from './failure-tag'

export const ANSWERS = ['done', 'not-applicable', 'doubtful'] as const
export type Answer = (typeof ANSWERS)[number]

/** One question before submitting, ready to be shown. `id` is stable across versions of its rubric. */
export interface ChecklistItem {
  id: string
  question: string
  why?: string
  level: 'must' | 'should'
  from: 'rubric' | 'platform' | 'own'
}

/** The answered list of one attempt. Holds item ids and answers only; notes are the trainer's own words. */
export interface SelfReview {
  sessionId: string
  answers: Record<string, { answer: Answer; at: number }>
  /** Filled when the attempt is submitted: ids of items that were still open. A batch has none: not all of its tasks are reviewed. */
  openAtSubmit?: string[]
  notes: string
  /** The trainer's own words on an item, by its id. */
  itemNotes?: Record<string, string>
  /** What went wrong in the model's output. */
  failures?: FailureTag[]
}

/** Items without an answer, and items marked doubtful, are open. */
export function openItems<I extends Pick<ChecklistItem, 'id'>>(items: readonly I[], review: Pick<SelfReview, 'answers'>): I[] {
  return items.filter((item) => {
    const answer = review.answers[item.id]?.answer
    return answer === undefined || answer === 'doubtful'
  })
}

/** From the first answer to the last; null where there are not two. */
export function reviewMs({ answers }: Pick<SelfReview, 'answers'>): number | null {
  const times = Object.values(answers).map(({ at }) => at)
  return times.length < 2 ? null : Math.max(...times) - Math.min(...times)
}

import { vi } from 'vitest'
import type { TimeEntry } from '../../src/core/entry'
import type { Feedback } from '../../src/core/feedback'
import type { Missable } from '../../src/core/missable'
import type { OwnItem } from '../../src/core/own-item'
import type { SelfReview } from '../../src/core/self-review'
import type { PastReview } from '../../src/core/track-record'
import type { FeedbackHost } from '../../src/ui/feedback/host'

/** Feedback, items and attempts in memory, as the store would keep them. */
export const kept = {
  feedback: [] as Feedback[],
  own: [] as OwnItem[],
  reviews: [] as PastReview[],
  entries: [] as TimeEntry[],
  reviewOf: {} as Record<string, SelfReview>,
  missables: [] as Missable[],
  refusal: null as string | null,
  reset() {
    Object.assign(this, { feedback: [], own: [], reviews: [], entries: [], reviewOf: {}, missables: [], refusal: null })
    tell.mockClear()
  },
}
export const tell = vi.fn(async () => {})

function put<T extends { id: string }>(list: 'feedback' | 'own', record: T | null, id: string): T | undefined {
  if (kept.refusal !== null) throw new Error(kept.refusal)
  const all = kept[list] as unknown as T[]
  const before = all.find((one) => one.id === id)
  const others = all.filter((one) => one.id !== id)
  Object.assign(kept, { [list]: record ? [record, ...others] : others })
  return before
}
const newest = (list: readonly Feedback[]) => list.toSorted((a, b) => b.at - a.at)

export const feedbackHost: FeedbackHost = {
  sites: [{ id: 'alpha', label: 'Alpha Works', hosts: ['https://alpha.example/*'] }],
  past: async () => ({ reviews: kept.reviews, feedback: newest(kept.feedback), own: kept.own }),
  ofProject: async (platform, project) =>
    newest(kept.feedback.filter((one) => one.platform === platform && one.project === project)),
  ofEntry: async ({ id }) => newest(kept.feedback.filter((one) => one.entryId === id)),
  lastAttempts: async (of) =>
    kept.entries.filter((one) => of === null || (one.platform === of.platform && one.project === of.project)),
  entry: async (id) => kept.entries.find((one) => one.id === id),
  find: async (taskId) => kept.entries.filter((one) => one.taskId === taskId),
  review: async (id) => kept.reviewOf[id],
  missables: async (_work, review) =>
    kept.missables.map((one) => ({ ...one, wasOpen: review?.openAtSubmit?.includes(one.what.replace('item:', '')) ?? false })),
  putFeedback: async (said) => put<Feedback>('feedback', said, said.id),
  deleteFeedback: async (id) => put<Feedback>('feedback', null, id),
  putItem: async (item) => put<OwnItem>('own', item, item.id),
  deleteItem: async (id) => put<OwnItem>('own', null, id),
  tell,
  onChanged: () => () => {},
}

import { groupBy } from './group-by'
import { type Interval, shareInterval } from './interval'
import { type Difference, mean, meanDifference, type NoDifference, whyNoDifference } from './mean-difference'
import { type Attempt, comparisonsOf, type ScaleGroup, type ScaleKey } from './quality-score'
import type { TaskType } from './task'

/** An item asked less often says nothing of a habit. */
export const LEAST_ASKED = 10

export interface Skipped {
  taskType: TaskType
  item: string
  asked: number
  /** How often it had no answer, or a doubtful one, at submit. */
  open: number
  /** Share of what was asked; null where it was asked too seldom. */
  share: { value: number; interval: Interval } | null
}

/** What became of an item: not asked, or done, not applicable, or still open at submit. */
type ItemState = 'done' | 'not-applicable' | 'open'

/**
 * Items of an attempt's review. Nothing is known of an attempt without an answer, whose checklist was not used, nor of one that closed
 * before open items were kept.
 */
export function itemStates({ review }: Attempt): Map<string, ItemState> {
  const states = new Map<string, ItemState>()
  if (!review?.openAtSubmit || Object.keys(review.answers).length === 0) return states
  for (const [item, { answer }] of Object.entries(review.answers)) if (answer !== 'doubtful') states.set(item, answer)
  for (const item of review.openAtSubmit) states.set(item, 'open')
  return states
}

/** How often each item is left open, by task type: the largest share first, then those asked too seldom, the most asked first. */
export function skippedItems(attempts: readonly Attempt[]): Skipped[] {
  // Counted in place: a ledger of years has a million items.
  const types = new Map<TaskType, Map<string, { asked: number; open: number }>>()
  for (const attempt of attempts) {
    const items = types.get(attempt.taskType) ?? new Map<string, { asked: number; open: number }>()
    types.set(attempt.taskType, items)
    for (const [item, state] of itemStates(attempt)) {
      const counts = items.get(item) ?? { asked: 0, open: 0 }
      items.set(item, counts)
      counts.asked += 1
      if (state === 'open') counts.open += 1
    }
  }
  const rows = [...types].flatMap(([taskType, items]) =>
    [...items].map(([item, counts]): Skipped => ({ taskType, item, ...counts, share: openShare(counts) })),
  )
  const sorted = groupBy(rows, ({ taskType, item }) => [taskType, item]).flat()
  return sorted.sort((a, b) => (b.share?.value ?? -1) - (a.share?.value ?? -1) || b.asked - a.asked)
}

function openShare({ asked, open }: Pick<Skipped, 'asked' | 'open'>): Skipped['share'] {
  const interval = asked < LEAST_ASKED ? null : shareInterval(open, asked)
  return interval && { value: open / asked, interval }
}

export interface SkipAndScore extends ScaleKey {
  item: string
  open: Side
  done: Side
  /** Mean score with the item open less mean score with it done: below 0 where skipping goes with poorer scores. */
  difference: Difference | NoDifference
}

interface Side {
  n: number
  /** Null where there are too few for a difference. */
  mean: number | null
}

/**
 * Scores of attempts with an item open at submit against those with it done, within one platform, type and scale. Attempts to which it did
 * not apply are in neither. The intervals of all rows of a platform hold together, so that of its many items none stands out by chance
 * alone more than one time in twenty. The strongest first: by how far the interval lies from 0; then those with too few scores, the
 * nearest to enough first.
 */
export function skipsAndScores(groups: readonly ScaleGroup[]): SkipAndScore[] {
  const sides = groups.flatMap(({ scores, ...key }) => {
    const states = scores.flatMap(({ share, attempt }) =>
      attempt ? [...itemStates(attempt)].map(([item, state]) => ({ item, state, share })) : [],
    )
    return groupBy(states, ({ item }) => [item]).map((group) => {
      const shares = (wanted: ItemState) => group.filter(({ state }) => state === wanted).map(({ share }) => share)
      return { ...key, item: group[0].item, open: shares('open'), done: shares('done') }
    })
  })
  const comparisons = comparisonsOf(sides, ({ open, done }) => whyNoDifference(open, done) === null)
  const rows = sides.map(({ open, done, ...key }): SkipAndScore => {
    const difference = meanDifference(open, done, comparisons(key))
    const side = (shares: readonly number[]): Side => ({ n: shares.length, mean: difference === 'few' ? null : mean(shares) })
    return { ...key, open: side(open), done: side(done), difference }
  })
  const sorted = groupBy(rows, ({ platform, taskType, worst, best, item }) => [platform, taskType, worst, best, item]).flat()
  return sorted.sort(
    (a, b) => strength(b.difference) - strength(a.difference) || Math.min(b.open.n, b.done.n) - Math.min(a.open.n, a.done.n),
  )
}

/** How far from 0 the nearer end of the interval lies; below 0 where 0 is inside, and least where there is none. */
function strength(difference: Difference | NoDifference): number {
  if (difference === 'few') return Number.MIN_SAFE_INTEGER
  if (difference === 'uniform') return Number.MIN_SAFE_INTEGER + 1
  const { from, to } = difference.interval
  return Math.max(from, -to)
}

import type { Feedback } from './feedback'
import { groupBy } from './group-by'
import type { Attempt } from './quality-score'
import type { TaskType } from './task'

export interface MissedOften {
  taskType: TaskType
  /** As feedback keeps it (`Missed.what`); absent where only words tell. */
  what?: string
  /** As it was last called. */
  label: string
  /** In how many pieces of feedback it was missed, of how many on this type. */
  n: number
  of: number
}

/**
 * What reviewers found missing, by task type, most often first. The type is the attempt's, which may have been corrected since. What the
 * trainer disagreed with is left out on both sides.
 */
export function missedOften(feedback: readonly Feedback[], attempts: ReadonlyMap<string, Attempt>): MissedOften[] {
  const agreed = feedback
    .filter(({ disagreed }) => !disagreed)
    .map((one) => ({ ...one, taskType: (attempts.get(one.entryId ?? '') ?? one).taskType }))
  const rows = groupBy(agreed, ({ taskType }) => [taskType]).flatMap((ofType) => {
    const missed = ofType.flatMap(({ id, at, missed }) => missed.map(({ what, label }) => ({ id, at, what, label })))
    return groupBy(missed, ({ what, label }) => (what === undefined ? ['', plainly(label)] : [what])).map(
      (group): MissedOften => {
        const last = group.reduce((latest, one) =>
          one.at > latest.at || (one.at === latest.at && one.label < latest.label) ? one : latest,
        )
        return {
          taskType: ofType[0].taskType,
          ...(last.what === undefined ? {} : { what: last.what }),
          label: last.label,
          n: new Set(group.map(({ id }) => id)).size,
          of: ofType.length,
        }
      },
    )
  })
  return rows.sort((a, b) => b.n - a.n)
}

/** The same words in other letters or spaces are the same. */
const plainly = (label: string) => label.trim().replace(/\s+/g, ' ').toLowerCase()

import type { TimeEntry } from '../../../src/core/entry'
import type { Ended } from '../oracle/attempt'
import { type Comparison, compare, entryOf } from './compare'

export interface Judged {
  violations: string[]
  comparisons: Omit<Comparison, 'wrong'>[]
  lost: number
}

/**
 * Whether an attempt in which nothing was done may be the end of an earlier one of its task. Where a clock was set and nobody could tell by
 * how much, nobody knows when a time limit ran out: the earlier one may just as well have gone on.
 */
const goesOnWith = ({ platform, taskId, pieces, outcome }: Ended, others: readonly Ended[]) =>
  taskId !== undefined &&
  pieces.length === 0 &&
  others.some(
    (one) =>
      one.isAdrift && one.deadline !== undefined && one.platform === platform && one.taskId === taskId && one.outcome === outcome,
  )

const named = (e: { platform: string; taskId?: string; startedAt: number }) =>
  `${e.platform || 'work by hand'} ${e.taskId ?? ''} of ${new Date(e.startedAt).toISOString()}`

/** Every attempt must be one entry, as the oracle has it, and there must be no other. */
export function judge(entries: readonly TimeEntry[], ended: readonly Ended[]): Judged {
  const judged: Judged = { violations: [], comparisons: [], lost: 0 }
  const left = new Set(entries)
  // Those whose instants are known choose first.
  const order = [...ended].sort((a, b) => Number(a.isAdrift) - Number(b.isAdrift))
  for (const [index, expected] of order.entries()) {
    const found = entryOf(expected, left)
    if (!found && goesOnWith(expected, order.slice(index + 1))) continue
    if (!found) {
      judged.lost += 1
      judged.violations.push(`${named(expected)}: there is no entry; it ended ${expected.outcome}`)
      continue
    }
    left.delete(found)
    const { wrong, ...rest } = compare(found, expected)
    judged.comparisons.push(rest)
    if (wrong.length > 0) judged.violations.push(`${named(found)}: ${wrong.join('\n    ')}`)
  }
  for (const entry of left) judged.violations.push(`${named(entry)}: should not be; it ended ${entry.outcome}`)
  return judged
}

import type { TimeEntry } from '../../../src/core/entry'
import type { Ended } from '../oracle/attempt'
import { type Comparison, compare, entryOf } from './compare'

export interface Judged {
  violations: string[]
  comparisons: Omit<Comparison, 'wrong'>[]
  lost: number
}

const named = (e: { platform: string; taskId?: string; startedAt: number }) =>
  `${e.platform || 'work by hand'} ${e.taskId ?? ''} of ${new Date(e.startedAt).toISOString()}`

/** Every attempt must be one entry, as the oracle has it, and there must be no other. */
export function judge(entries: readonly TimeEntry[], ended: readonly Ended[]): Judged {
  const judged: Judged = { violations: [], comparisons: [], lost: 0 }
  const left = new Set(entries)
  // Those whose instants are known choose first.
  for (const expected of [...ended].sort((a, b) => Number(a.isAdrift) - Number(b.isAdrift))) {
    const found = entryOf(expected, left)
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

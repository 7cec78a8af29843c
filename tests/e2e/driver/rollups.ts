import type { TimeEntry } from '../../../src/core/entry'
import type { PayLine } from '../../../src/core/pay'
import {
  addRollup,
  contributionOf,
  contributionOfLine,
  emptyRollup,
  isEmpty,
  ofMonth,
  type Rollup,
  rollupKey,
  sameRollup,
} from '../../../src/core/rollup'
import type { Dump } from './probe'

const idOf = (row: Rollup) => JSON.stringify(rollupKey(row))

/** Where the stored roll-ups of days and months say otherwise than the stored ledger, in words; none when L9 holds. */
export function rollupFaults(dump: Dump): string[] {
  const stored = <T>(store: string) => (dump.databases.margin?.[store] ?? []).map(({ value }) => value as T)
  const [entries, lines, rows] = [stored<TimeEntry>('entries'), stored<PayLine>('payLines'), stored<Rollup>('rollups')]
  const right = new Map<string, Rollup>()
  const known = new Set(entries.map(({ id }) => id))
  const parts = [
    ...entries.flatMap((entry) =>
      contributionOf(
        entry,
        lines.filter(({ entryId }) => entryId === entry.id),
      ),
    ),
    ...lines.filter(({ entryId }) => entryId === null || !known.has(entryId)).map(contributionOfLine),
  ]
  for (const part of parts) right.set(idOf(part), addRollup(right.get(idOf(part)) ?? emptyRollup(part), part))
  const months = new Map<string, Rollup>()
  for (const part of parts.map(ofMonth)) months.set(idOf(part), addRollup(months.get(idOf(part)) ?? emptyRollup(part), part))
  const faults = [...differences(rows, right), ...differences(stored<Rollup>('monthRollups'), months)]
  // The sum by another way, which asks nothing of the code under test.
  const total = (list: readonly { countedMs: number }[]) => list.reduce((sum, one) => sum + one.countedMs, 0)
  if (total(rows) !== total(entries)) faults.push(`The rows come to ${total(rows)} ms, the entries to ${total(entries)} ms.`)
  return faults
}

function differences(rows: readonly Rollup[], right: ReadonlyMap<string, Rollup>): string[] {
  const kept = new Map(rows.map((row) => [idOf(row), row]))
  return [...new Set([...right.keys(), ...kept.keys()])].flatMap((id) => {
    const [a, b] = [kept.get(id), right.get(id)]
    const agree = a !== undefined && b !== undefined ? sameRollup(a, b) : (a ?? b) !== undefined && isEmpty((a ?? b) as Rollup)
    return agree ? [] : [`Row ${id}: kept ${JSON.stringify(a)}, by the ledger ${JSON.stringify(b)}.`]
  })
}

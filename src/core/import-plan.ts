import { localDay } from './day'
import type { ImportedRow } from './import-row'
import type { LedgerItem } from './ledger-edit'
import { claims, outside } from './ledger-edit-spans'
import { policyOfEntry, recount, repriced } from './recount'
import type { Stretch } from './span'
import { TakenTime } from './taken-time'

/** What becomes of rows whose time is partly somebody else's: they are left out, or the free part of them is taken. */
export type OverlapChoice = 'leave' | 'clip'

export interface PlannedRow extends ImportedRow {
  /**
   * `there`: the ledger has it, or all of its time, already; so has an earlier row of the file. `overlaps`: left out, as some of its time is
   * taken. `clipped`: `item` is the free part of it.
   */
  is: 'new' | 'clipped' | 'overlaps' | 'there'
  /** Of its time, what is taken already. */
  takenMs: number
}

/**
 * What rows of a file would bring, so that no minute counts twice: neither with `taken`, the time of the ledger and of open work, nor with
 * each other, the earlier in time going first. `known` are the ids of the ledger.
 */
export function planImport(
  rows: readonly ImportedRow[],
  taken: readonly Stretch[],
  known: ReadonlySet<string>,
  choice: OverlapChoice,
  makeId: () => string,
): PlannedRow[] {
  const time = new TakenTime(taken)
  const inOrder = rows.toSorted((a, b) => a.item.entry.startedAt - b.item.entry.startedAt || a.line - b.line)
  return inOrder.map((row): PlannedRow => {
    const wanted = claims(row.item.entry.spans)
    const gone = time.takenOf(wanted)
    const takenMs = lengthOf(gone)
    if (known.has(row.item.entry.id) || (takenMs > 0 && takenMs === lengthOf(wanted))) return { ...row, is: 'there', takenMs }
    if (takenMs > 0 && choice === 'leave') return { ...row, is: 'overlaps', takenMs }
    time.take(time.freeOf(wanted))
    if (takenMs === 0) return { ...row, is: 'new', takenMs }
    return { ...row, item: clipped(row.item, gone, makeId), is: 'clipped', takenMs }
  })
}

const lengthOf = (stretches: readonly Stretch[]) => stretches.reduce((sum, { fromAt, toAt }) => sum + toAt - fromAt, 0)

/** An entry without time that is another's. It begins and ends with what is left of it, and what follows from its time follows anew. */
function clipped({ entry, payLines }: LedgerItem, gone: readonly Stretch[], makeId: () => string): LedgerItem {
  const spans = outside(entry.spans, gone)
  const [startedAt, closedAt] = [spans[0]?.fromAt ?? entry.startedAt, spans.at(-1)?.toAt ?? entry.closedAt]
  const next = recount({ ...entry, spans, startedAt, closedAt, day: localDay(closedAt, entry.zone) }, policyOfEntry(entry))
  const lines = payLines.map((line) => ({ ...line, at: closedAt }))
  return { entry: next, payLines: repriced(next, lines, makeId) }
}

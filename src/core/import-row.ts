import type { LedgerItem } from './ledger-edit'
import type { SpanKind } from './span'

/** Why a row of a table cannot become an entry: where, what stands there, and what is wrong. */
export interface RowFault {
  /** Line of the file, the first being 1. */
  line: number
  field: string
  value: string
  reason: FaultReason
}

export type FaultReason =
  /** Nothing stands where something must. */
  | 'empty'
  | 'no-date'
  | 'no-time'
  /** The clock was put forward over this time. */
  | 'missing-time'
  | 'no-zone'
  | 'no-duration'
  /** The end is not after the start. */
  | 'order'
  | 'future'
  | 'no-number'
  | 'no-currency'
  | 'no-word'
  | 'too-long'
  /** What it says of its time does not agree with itself. */
  | 'disagrees'
  /** It is still running there. */
  | 'running'
  /** Not as many cells as the header has. */
  | 'cells'
  /** The same id stands in an earlier row. */
  | 'twice'
  /** A record of ours that is none; what stands there says why. */
  | 'record'

export class RowRefused extends Error {
  override name = 'RowRefused'
  constructor(
    readonly field: string,
    readonly value: string,
    readonly reason: FaultReason,
  ) {
    super(`${field}: ${reason}`)
  }
}

/** A row that could become an entry. */
export interface ImportedRow {
  line: number
  item: LedgerItem
}

export interface ReadTable {
  rows: ImportedRow[]
  faults: RowFault[]
}

/** Reads rows one by one; those that are refused are told with the reason, and the others go on. */
export function readRows<T extends { line: number }>(rows: readonly T[], read: (row: T) => LedgerItem): ReadTable {
  const table: ReadTable = { rows: [], faults: [] }
  const ids = new Set<string>()
  for (const row of rows) {
    try {
      const item = read(row)
      if (ids.has(item.entry.id)) throw new RowRefused('entry_id', item.entry.id, 'twice')
      ids.add(item.entry.id)
      table.rows.push({ line: row.line, item })
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error
      const { field, value, reason } = error
      table.faults.push({ line: row.line, field, value: value.slice(0, 80), reason })
    }
  }
  return table
}

/** A record of another ledger, if its parts agree with each other; throws a RowRefused where they do not. */
export function checkedItem(item: LedgerItem, now: number): LedgerItem {
  const { startedAt, closedAt, spans, countedMs, id } = item.entry
  if (startedAt > closedAt) throw new RowRefused('closedAt', String(closedAt), 'order')
  if (closedAt > now) throw new RowRefused('closedAt', String(closedAt), 'future')
  let lastAt = startedAt
  for (const { fromAt, toAt } of spans) {
    if (fromAt < lastAt || toAt < fromAt || toAt > closedAt) throw new RowRefused('spans', `${fromAt}–${toAt}`, 'order')
    lastAt = toAt
  }
  const lengthOf = (...kinds: SpanKind[]) =>
    spans.reduce((sum, { kind, fromAt, toAt }) => sum + (kinds.includes(kind) ? toAt - fromAt : 0), 0)
  const isShown = countedMs >= lengthOf('work') && countedMs <= lengthOf('work', 'away')
  // What no span shows lies within the entry all the same.
  if (spans.length > 0 ? !isShown : countedMs > closedAt - startedAt)
    throw new RowRefused('countedMs', String(countedMs), 'disagrees')
  if (item.payLines.some(({ entryId }) => entryId !== id)) throw new RowRefused('payLines', id, 'disagrees')
  return item
}

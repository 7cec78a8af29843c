import { linesBefore, settledLines } from '../core/match-settle'
import type { PayLine } from '../core/pay'
import { sameValue } from '../core/same-value'
import type { StatementRow } from '../core/statement'
import { changedSince } from './ledger-images'
import type { OnProgress } from './ledger-pass'
import { byIds, type LineChange, rewriteLines } from './line-rewriting'
import { addRevision } from './revisions'
import { CHUNK, ROLLUP_STORES } from './rollups'
import type { Revision, SettledWith, WriteTransaction } from './schema'
import { changedLines, isAsSeen, linesWithout, type Settling, settledRow } from './settle'
import type { Store } from './store'
import { together, within, write } from './transaction'

type SettleTransaction = WriteTransaction<'entries' | 'payLines' | 'statementRows' | 'rollups' | 'monthRollups'>

/** What is to be written: rows, and what becomes of their lines. */
interface Settled {
  rows: StatementRow[]
  changes: LineChange[]
}

/**
 * Settles many rows whose amounts agree with their lines, with roll-ups and one revision, in one transaction: while it runs, live work waits for it.
 * Aborted by the signal, it changes nothing and rejects with the signal's reason. Refuses, changing nothing, where a row or a line is not as it was
 * seen.
 */
export function acceptMatches(
  store: Store,
  settlings: readonly Settling[],
  at: number,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<Revision> {
  return write(store, ['entries', 'payLines', 'statementRows', ...ROLLUP_STORES, 'revisions'], async (transaction) => {
    onProgress?.(0, settlings.length)
    const rowsNow = await rowsOf(
      within(transaction),
      settlings.map(({ row }) => row.id),
    )
    const linesNow = await linesOf(
      within(transaction),
      settlings.flatMap(({ lines }) => lines.map(({ id }) => id)),
    )
    const settled: Settled = { rows: [], changes: [] }
    for (const { row, lines, how } of settlings) {
      const now = lines.map(({ id }) => linesNow.get(id))
      if (!isAsSeen({ row, lines }, rowsNow.get(row.id), now)) throw changedLines(row)
      const next = settledLines(row, lines)
      if (!isSameAmounts(lines, next)) throw new TypeError(`row ${row.id} and its lines differ: it is settled by itself`)
      settled.rows.push(settledRow(row, { how, at, lineIds: lines.map(({ id }) => id), was: linesBefore(lines) }))
      settled.changes.push(...changesBetween(lines, next))
    }
    await put(within(transaction), settled, onProgress, signal)
    const settledRows = settlings.map(({ row }) => row.id)
    return addRevision(within(transaction), { at, what: 'settle', before: [], after: [], settledRows })
  })
}

/**
 * Opens rows again that were settled at once, and tells what each was settled with. Refuses, changing nothing, where one of them or of their lines
 * was changed since.
 */
export async function openAgain(
  transaction: SettleTransaction,
  ids: readonly string[],
  settledAt: number,
): Promise<SettledWith[]> {
  const settledWith: SettledWith[] = []
  await turnRows(
    transaction,
    ids,
    (row) => row.settled?.lineIds ?? [],
    (row, lines) => {
      const { settled, ...rest } = row
      if (settled === undefined || row.open === 1 || settled.at !== settledAt) throw changedSince()
      settledWith.push({ how: settled.how, lineIds: settled.lineIds })
      return { row: { ...rest, open: 1 }, lines: linesWithout(row, lines, settled.was) }
    },
  )
  return settledWith
}

/** Settles rows again with what they were settled with before. Refuses, changing nothing, where a row or a line says something else by now. */
export async function settleAgain(
  transaction: SettleTransaction,
  ids: readonly string[],
  settledWith: readonly SettledWith[],
  at: number,
): Promise<void> {
  const withOf = new Map(ids.map((id, i) => [id, settledWith[i]]))
  await turnRows(
    transaction,
    ids,
    (row) => withOf.get(row.id)?.lineIds ?? [],
    (row, lines) => {
      const settlement = withOf.get(row.id)
      const next = settledLines(row, lines)
      if (row.open !== 1 || settlement === undefined || !isSameAmounts(lines, next)) throw changedSince()
      return { row: settledRow(row, { ...settlement, at, was: linesBefore(lines) }), lines: next }
    },
  )
}

async function turnRows(
  transaction: SettleTransaction,
  ids: readonly string[],
  lineIdsOf: (row: StatementRow) => readonly string[],
  turned: (row: StatementRow, lines: readonly PayLine[]) => { row: StatementRow; lines: PayLine[] },
): Promise<void> {
  const rows = await rowsOf(transaction, ids)
  const linesNow = await linesOf(transaction, [...rows.values()].flatMap(lineIdsOf))
  const settled: Settled = { rows: [], changes: [] }
  for (const id of ids) {
    const row = rows.get(id)
    if (row === undefined) throw changedSince()
    const lineIds = lineIdsOf(row)
    const lines = lineIds.flatMap((lineId) => linesNow.get(lineId) ?? [])
    if (lines.length < lineIds.length) throw changedSince()
    const next = turned(row, lines)
    settled.rows.push(next.row)
    settled.changes.push(...changesBetween(lines, next.lines))
  }
  await put(transaction, settled)
}

async function put(transaction: SettleTransaction, { rows, changes }: Settled, onProgress?: OnProgress, signal?: AbortSignal) {
  const of = rows.length + changes.length
  const step = (done: number) => {
    onProgress?.(done, of)
    signal?.throwIfAborted()
  }
  await rewriteLines(within(transaction), changes, step)
  const objects = transaction.objectStore('statementRows')
  for (let from = 0; from < rows.length; from += CHUNK) {
    await together(rows.slice(from, from + CHUNK).map((row) => () => objects.put(row)))
    step(changes.length + Math.min(rows.length, from + CHUNK))
  }
}

function rowsOf(transaction: SettleTransaction, ids: readonly string[]): Promise<Map<string, StatementRow>> {
  return byIds<StatementRow>(transaction.objectStore('statementRows'), ids)
}

function linesOf(transaction: SettleTransaction, ids: readonly string[]): Promise<Map<string, PayLine>> {
  return byIds<PayLine>(transaction.objectStore('payLines'), ids)
}

function changesBetween(before: readonly PayLine[], after: readonly PayLine[]): LineChange[] {
  return before.flatMap((was, i) => {
    const next = after[i]
    return next && !sameValue(was, next) ? [{ was, next }] : []
  })
}

function isSameAmounts(before: readonly PayLine[], after: readonly PayLine[]): boolean {
  return before.every(({ minor, currency }, i) => after[i]?.minor === minor && after[i].currency === currency)
}

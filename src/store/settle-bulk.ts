import type { TimeEntry } from '../core/entry'
import { linesBefore, settledLines } from '../core/match-settle'
import type { PayLine } from '../core/pay'
import { contributionOf, contributionOfLine, isEmpty, type Rollup, subtractRollup } from '../core/rollup'
import { sameValue } from '../core/same-value'
import type { StatementRow } from '../core/statement'
import { changedSince } from './ledger-images'
import type { OnProgress } from './ledger-pass'
import { addRevision } from './revisions'
import { addRows, changeRollups, ROLLUP_STORES } from './rollups'
import type { Revision, SettledWith, WriteTransaction } from './schema'
import { changedLines, isAsSeen, linesWithout, type Settling, settledRow } from './settle'
import type { Store } from './store'
import { together, within, write } from './transaction'

/** How many rows are settled before the next are read. */
const CHUNK = 1000

type SettleTransaction = WriteTransaction<'entries' | 'payLines' | 'statementRows' | 'rollups' | 'monthRollups'>

/**
 * Settles many rows whose amounts agree with their lines, with roll-ups and one revision, in one transaction: while it runs, live work waits for it. Aborted by
 * the signal, it changes nothing and rejects with the signal's reason. Refuses, changing nothing, where a row or a line is not as it was seen.
 */
export function acceptMatches(
  store: Store,
  settlings: readonly Settling[],
  at: number,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<Revision> {
  return write(store, ['entries', 'payLines', 'statementRows', ...ROLLUP_STORES, 'revisions'], async (transaction) => {
    const pass = new LineRewriting(within(transaction))
    const rows = transaction.objectStore('statementRows')
    const settledRows: string[] = []
    for (let from = 0; from < settlings.length; from += CHUNK) {
      signal?.throwIfAborted()
      onProgress?.(from, settlings.length)
      const part = settlings.slice(from, from + CHUNK)
      const [rowsNow, linesNow] = await Promise.all([
        rowsOf(
          within(transaction),
          part.map(({ row }) => row.id),
        ),
        pass.lines(part.flatMap(({ lines }) => lines.map(({ id }) => id))),
      ])
      const changes: Change[] = []
      const written: StatementRow[] = []
      for (const { row, lines, how } of part) {
        if (
          !isAsSeen(
            { row, lines },
            rowsNow.get(row.id),
            lines.map(({ id }) => linesNow.get(id)),
          )
        )
          throw changedLines(row)
        written.push(settledRow(row, { how, at, lineIds: lines.map(({ id }) => id), was: linesBefore(lines) }))
        const next = settledLines(row, lines)
        if (!isSameAmounts(lines, next)) throw new TypeError(`row ${row.id} and its lines differ: it is settled by itself`)
        changes.push(...changesBetween(lines, next))
        settledRows.push(row.id)
      }
      await pass.put(changes)
      await together(written.map((row) => () => rows.put(row)))
    }
    onProgress?.(settlings.length, settlings.length)
    signal?.throwIfAborted()
    await pass.finish()
    return addRevision(within(transaction), { at, what: 'settle', before: [], after: [], settledRows })
  })
}

/**
 * Opens rows again that were settled at once, and tells what each was settled with. Refuses, changing nothing, where one of them or of their lines was
 * changed since.
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
  const pass = new LineRewriting(transaction)
  const objects = transaction.objectStore('statementRows')
  for (let from = 0; from < ids.length; from += CHUNK) {
    const part = ids.slice(from, from + CHUNK)
    const rows = await rowsOf(transaction, part)
    const linesNow = await pass.lines([...rows.values()].flatMap(lineIdsOf))
    const changes: Change[] = []
    const written: StatementRow[] = []
    for (const id of part) {
      const row = rows.get(id)
      if (row === undefined) throw changedSince()
      const lineIds = lineIdsOf(row)
      const lines = lineIds.flatMap((lineId) => linesNow.get(lineId) ?? [])
      if (lines.length < lineIds.length) throw changedSince()
      const next = turned(row, lines)
      changes.push(...changesBetween(lines, next.lines))
      written.push(next.row)
    }
    await pass.put(changes)
    await together(written.map((row) => () => objects.put(row)))
  }
  await pass.finish()
}

function isSameAmounts(before: readonly PayLine[], after: readonly PayLine[]): boolean {
  return before.every(({ minor, currency }, i) => after[i]?.minor === minor && after[i].currency === currency)
}

interface Change {
  was: PayLine
  next: PayLine
}

function changesBetween(before: readonly PayLine[], after: readonly PayLine[]): Change[] {
  return before.flatMap((was, i) => {
    const next = after[i]
    return next && !sameValue(was, next) ? [{ was, next }] : []
  })
}

async function rowsOf(transaction: SettleTransaction, ids: readonly string[]): Promise<Map<string, StatementRow>> {
  return byId(transaction.objectStore('statementRows'), ids)
}

async function byId<T>(objects: { get(id: string): Promise<T | undefined> }, ids: Iterable<string>): Promise<Map<string, T>> {
  const found = new Map<string, T>()
  await together(
    [...new Set(ids)].map((id) => async () => {
      const value = await objects.get(id)
      if (value !== undefined) found.set(id, value)
    }),
  )
  return found
}

/** Writes changed pay lines as they come, and at the end what all of them change of the roll-ups. */
class LineRewriting {
  private readonly sums = new Map<string, Rollup>()
  constructor(private readonly transaction: SettleTransaction) {}

  lines(ids: readonly string[]): Promise<Map<string, PayLine>> {
    return byId<PayLine>(this.transaction.objectStore('payLines'), ids)
  }

  async put(changes: readonly Change[]): Promise<void> {
    const next = new Map(changes.map((change) => [change.next.id, change.next]))
    const ids = new Set(changes.flatMap(({ was }) => was.entryId ?? []))
    const [entries, linesOf] = await Promise.all([
      byId<TimeEntry>(this.transaction.objectStore('entries'), ids),
      byId<PayLine[]>({ get: (id) => this.transaction.objectStore('payLines').index('entryId').getAll(id) }, ids),
    ])
    for (const id of ids) {
      const [entry, lines] = [entries.get(id), linesOf.get(id) ?? []]
      const sum = (of: readonly PayLine[]) => (entry ? contributionOf(entry, of) : of.map(contributionOfLine))
      addRows(this.sums, sum(lines), subtractRollup)
      addRows(this.sums, sum(lines.map((line) => next.get(line.id) ?? line)))
    }
    for (const change of changes) {
      if (change.was.entryId !== null) continue
      addRows(this.sums, [contributionOfLine(change.was)], subtractRollup)
      addRows(this.sums, [contributionOfLine(change.next)])
    }
    const objects = this.transaction.objectStore('payLines')
    await together([...next.values()].map((line) => () => objects.put(line)))
  }

  async finish(): Promise<void> {
    const add = [...this.sums.values()].filter((row) => !isEmpty(row))
    await changeRollups(within(this.transaction), { add })
  }
}

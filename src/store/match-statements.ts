import { addDays, type Day } from '../core/day'
import type { TimeEntry } from '../core/entry'
import type { Match, MatchedEntry, ToMatch } from '../core/match'
import { matchStatement } from '../core/match-statement'
import type { PayLine } from '../core/pay'
import type { Statement, StatementRow } from '../core/statement'
import { chunksOf } from './chunks'
import { dayWindows } from './day-windows'
import type { OnProgress } from './ledger-pass'
import { CHUNK } from './rollups'
import type { ReadTransaction } from './schema'
import type { Store } from './store'
import { read, together } from './transaction'

export interface Matching {
  matches: Match[]
  /** Rows of which something is said, newest day first. */
  settled: StatementRow[]
  /** Newest import first. */
  statements: Statement[]
}

type Reading = ReadTransaction<'statements' | 'statementRows' | 'entries' | 'payLines'>

/**
 * Matches the open rows of statements, of one platform or of all, with the ledger as it is now. Reads in chunks, of the ledger the days that
 * statements speak of and the tasks that they name. Changes nothing. Rejects with the signal's reason once it is aborted.
 */
export function matchStatements(
  store: Store,
  platform?: string,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<Matching> {
  return read(store, ['statements', 'statementRows', 'entries', 'payLines'], async (transaction) => {
    const isIn = (of: { platform: string }) => platform === undefined || of.platform === platform
    const statements = (await transaction.objectStore('statements').getAll()).filter(isIn)
    const rows = new Rows()
    const of = { rows: await transaction.objectStore('statementRows').count(), entries: 0 }
    let done = 0
    const step = (n: number) => {
      signal?.throwIfAborted()
      done += n
      onProgress?.(done, of.rows + of.entries)
    }
    step(0)
    for await (const { values } of chunksOf<StatementRow>(transaction.objectStore('statementRows'), CHUNK)) {
      rows.add(values.filter(isIn))
      step(values.length)
    }
    const ledger = new LedgerPart(isIn)
    const days = daysOf([...rows.open, ...statements.flatMap(({ from, to }) => [{ day: from }, { day: to }])])
    if (days) {
      const range = IDBKeyRange.bound(days.from, days.to)
      of.entries = await transaction.objectStore('entries').index('day').count(range)
      await ledger.readDays(transaction, days, step)
      await ledger.readTasks(transaction, rows.open, step)
    }
    const matches = matchStatement(ledger.toMatch(rows, statements))
    return {
      matches,
      settled: rows.settled.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? -1 : 1)),
      statements: statements.sort((a, b) => b.at - a.at),
    }
  })
}

/** The days that are spoken of, and one more on either side: the platform's calendar may be a day off. */
function daysOf(list: readonly { day: Day }[]): { from: Day; to: Day } | null {
  let [from, to] = ['', '']
  for (const { day } of list) {
    if (from === '' || day < from) from = day
    if (day > to) to = day
  }
  return from === '' ? null : { from: addDays(from, -1), to: addDays(to, 1) }
}

class Rows {
  readonly open: StatementRow[] = []
  readonly settled: StatementRow[] = []
  readonly listedDays = new Map<string, Set<Day>>()
  /** Lines that settled rows have. */
  readonly taken = new Set<string>()

  add(rows: readonly StatementRow[]): void {
    for (const row of rows) {
      const days = this.listedDays.get(row.platform)
      if (days) days.add(row.day)
      else this.listedDays.set(row.platform, new Set([row.day]))
      if (row.open === 1) this.open.push(row)
      else {
        this.settled.push(row)
        for (const id of row.settled?.lineIds ?? []) this.taken.add(id)
      }
    }
  }
}

/** The part of the ledger that rows may belong to. */
class LedgerPart {
  private readonly entries = new Map<string, MatchedEntry>()
  private readonly lines = new Map<string, PayLine>()
  constructor(private readonly isIn: (of: { platform: string }) => boolean) {}

  async readDays(transaction: Reading, days: { from: Day; to: Day }, step: (entries: number) => void): Promise<void> {
    for (const { from, to } of dayWindows(days.from, days.to)) {
      const range = IDBKeyRange.bound(from, to)
      const [entries, lines] = await Promise.all([
        transaction.objectStore('entries').index('day').getAll(range),
        transaction.objectStore('payLines').index('day').getAll(range),
      ])
      this.add(entries, lines)
      step(entries.length)
    }
  }

  /** Entries of the tasks that rows name, where they are of other days. */
  async readTasks(transaction: Reading, rows: readonly StatementRow[], step: (entries: number) => void): Promise<void> {
    const known = new Set([...this.entries.values()].map(({ taskId }) => taskId))
    const wanted = [...new Set(rows.flatMap(({ taskId }) => (taskId === undefined || known.has(taskId) ? [] : taskId)))]
    const [byTask, byEntry] = [
      transaction.objectStore('entries').index('taskId'),
      transaction.objectStore('payLines').index('entryId'),
    ]
    for (let from = 0; from < wanted.length; from += CHUNK) {
      const found: TimeEntry[] = []
      await together(wanted.slice(from, from + CHUNK).map((id) => async () => void found.push(...(await byTask.getAll(id)))))
      const lines: PayLine[] = []
      await together(
        found.map(
          ({ id }) =>
            async () =>
              void lines.push(...(await byEntry.getAll(id))),
        ),
      )
      this.add(found, lines)
      step(0)
    }
  }

  toMatch(rows: Rows, statements: readonly Statement[]): ToMatch {
    const lines = [...this.lines.values()]
    return {
      rows: rows.open,
      listedDays: rows.listedDays,
      statements,
      entries: [...this.entries.values()],
      lines: lines.filter(({ id, entryId }) => !rows.taken.has(id) && (entryId === null || this.entries.has(entryId))),
      priced: new Set(lines.flatMap(({ kind, entryId }) => (kind === 'task' && entryId !== null ? entryId : []))),
    }
  }

  private add(entries: readonly TimeEntry[], lines: readonly PayLine[]): void {
    for (const entry of entries) if (this.isIn(entry)) this.entries.set(entry.id, partOf(entry))
    for (const line of lines) if (this.isIn(line)) this.lines.set(line.id, line)
  }
}

/** Without the evidence, which is most of an entry. */
function partOf(entry: TimeEntry): MatchedEntry {
  const { id, platform, project, taskId, workKind, outcome, day, startedAt, closedAt, zone, countedMs, platformTimerMs } = entry
  return {
    ...{ id, platform, project, workKind, outcome, day, startedAt, closedAt, zone, countedMs },
    ...(taskId === undefined ? {} : { taskId }),
    ...(platformTimerMs === undefined ? {} : { platformTimerMs }),
  }
}

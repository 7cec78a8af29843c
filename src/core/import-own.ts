import type { TableRow } from './csv-table'
import { unsafeText } from './csv-write'
import { localDay } from './day'
import type { TimeEntry } from './entry'
import { readAmount, readDecimal, readIso, readSeconds } from './figure-text'
import { type FaultReason, RowRefused } from './import-row'
import type { LedgerItem } from './ledger-edit'
import { inOrder } from './ledger-edit-spans'
import { PAY_LINE_KINDS, PAY_LINE_STATES, type PayLine, type PayTerms } from './pay'
import type { Span } from './span'
import { DOMAINS, OUTCOMES, TASK_TYPES, WORK_KINDS } from './task'

/** The columns without which a row is no entry. */
const NEEDED = ['entry_id', 'started', 'ended', 'zone', 'platform', 'counted_seconds'] as const
const SCHEMES = ['hourly', 'per-task', 'per-unit', 'fixed', 'unpaid'] as const

/** Whether a table has the columns of our own table of entries. */
export function isOwnTable(columns: readonly string[]): boolean {
  return NEEDED.every((name) => columns.some((column) => column.trim().toLowerCase() === name))
}

/**
 * The entry and its pay lines as a row of our own table tells them; marked as the user's own word, since the evidence is not in the table.
 * Throws a RowRefused.
 */
export function ownItem(row: TableRow, at: number, makeId: () => string): LedgerItem {
  const cells = cellsOf(row)
  const { text, refuse, needed, optional, word, instant, seconds, whole } = cells
  if (!row.isWhole) throw new RowRefused('', '', 'cells')
  const [startedAt, closedAt, zone] = [instant('started'), instant('ended'), needed('zone')]
  if (startedAt < 0 || closedAt < startedAt) refuse('ended', 'order')
  if (closedAt > at) refuse('ended', 'future')
  const day = dayIn(zone, closedAt) ?? refuse('zone', 'no-zone')
  const told = inOrder([
    ...stretches(row, 'counted_stretches', 'work', startedAt, closedAt),
    ...stretches(row, 'other_stretches', 'idle', startedAt, closedAt),
  ])
  if (told.some(({ fromAt }, i) => fromAt < (told[i - 1]?.toAt ?? 0))) refuse('other_stretches', 'order')
  const countedMs = seconds('counted_seconds') ?? refuse('counted_seconds', 'empty')
  // A table that was made by hand need not say when: it was all of the time.
  const allOfIt: Span = { kind: 'work', fromAt: startedAt, toAt: closedAt, was: 'nothing' }
  const spans = told.length === 0 && countedMs > 0 ? [allOfIt] : told
  const length = (kinds: readonly string[]) =>
    spans.reduce((sum, { kind, fromAt, toAt }) => sum + (kinds.includes(kind) ? toAt - fromAt : 0), 0)
  if (countedMs !== length(['work'])) refuse('counted_seconds', 'disagrees')
  const elapsedMs = seconds('elapsed_seconds') ?? length(['work', 'idle'])
  if (elapsedMs !== length(['work', 'idle'])) refuse('elapsed_seconds', 'disagrees')
  const units = whole('tasks', 1) ?? 1
  const id = needed('entry_id')
  const entry: TimeEntry = {
    id,
    ...{ platform: needed('platform'), project: text('project') },
    taskType: word('task_type', TASK_TYPES, 'other'),
    domain: word('domain', DOMAINS, 'general'),
    workKind: word('work_kind', WORK_KINDS, 'task'),
    outcome: word('outcome', OUTCOMES, 'unknown'),
    ...{ spans, startedAt, closedAt, zone, day, countedMs, elapsedMs },
    terms: termsIn(cells),
    origin: 'added',
    editedAt: at,
    ...(units === 1 ? {} : { units }),
    ...given('taskId', optional('task_id', String)),
    ...given('paidUnits', whole('paid_units', 0)),
    ...given('timeLimitMs', seconds('time_limit_seconds')),
    ...given('platformTimerMs', seconds('platform_timer_seconds')),
    ...given('doubt', optional('doubt', String)),
    ...given('note', optional('note', String)),
  }
  for (const [column, most] of Object.entries(MOST)) if (text(column).length > most) refuse(column, 'too-long')
  const payLines = text('pay_lines')
    .split('; ')
    .filter((part) => part !== '')
    .map((part) => lineIn(part, entry, makeId) ?? refuse('pay_lines', 'no-number'))
  return { entry, payLines }
}

type Cells = ReturnType<typeof cellsOf>

/** The cells of a row as what they have to be; what they are not is refused. An empty cell is one that is not there. */
function cellsOf(row: TableRow) {
  const text = (column: string) => unsafeText(row.cell(column) ?? '')
  const refuse = (column: string, reason: FaultReason): never => {
    throw new RowRefused(column, text(column), reason)
  }
  const needed = (column: string) => text(column) || refuse(column, 'empty')
  const optional = <T>(column: string, read: (value: string) => T): T | undefined =>
    text(column) === '' ? undefined : read(text(column))
  const word = <T extends string>(column: string, words: readonly T[], fallback: T): T =>
    words.find((one) => one === (text(column) || fallback)) ?? refuse(column, 'no-word')
  const instant = (column: string): number => readIso(needed(column)) ?? refuse(column, 'no-time')
  const seconds = (column: string) => optional(column, (value) => readSeconds(value) ?? refuse(column, 'no-duration'))
  const whole = (column: string, least: number) =>
    optional(column, (value) => {
      const read = readDecimal(value)
      return read && read.scale === 0 && read.amount >= least ? read.amount : refuse(column, 'no-number')
    })
  return { text, refuse, needed, optional, word, instant, seconds, whole }
}

/** What a backup would refuse to take is not taken here. */
const MOST = { entry_id: 300, platform: 2000, project: 2000, task_id: 2000, doubt: 200_000, note: 200_000 }

const given = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V }

function dayIn(zone: string, at: number): string | null {
  try {
    return localDay(at, zone)
  } catch {
    return null
  }
}

function stretches(row: TableRow, column: string, kind: 'work' | 'idle', startedAt: number, closedAt: number): Span[] {
  const text = row.cell(column) ?? ''
  let lastAt = startedAt
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map((part): Span => {
      const [from = '', to = ''] = part.split('-')
      const [fromMs, toMs] = [readSeconds(from), readSeconds(to)]
      if (fromMs === null || toMs === null) throw new RowRefused(column, part, 'no-duration')
      const [fromAt, toAt] = [startedAt + fromMs, startedAt + toMs]
      if (fromAt < lastAt || toAt <= fromAt || toAt > closedAt) throw new RowRefused(column, part, 'order')
      lastAt = toAt
      return kind === 'work' ? { kind, fromAt, toAt, was: 'nothing' } : { kind, fromAt, toAt }
    })
}

function termsIn({ text, refuse, seconds, whole }: Cells): PayTerms | null {
  if (text('terms') === '') return null
  const scheme = SCHEMES.find((one) => one === text('terms')) ?? refuse('terms', 'no-word')
  const main = readDecimal(text('terms_amount'))
  if (!main || main.amount < 0 || main.scale > 8) return refuse('terms_amount', 'no-number')
  const { amount, scale } = main
  const same = (column: string) => {
    if (text(column) === '') return undefined
    const read = readDecimal(text(column))
    return read && read.amount >= 0 && read.scale === scale ? read.amount : refuse(column, 'no-number')
  }
  const currency = /^[A-Z]{3}$/.test(text('terms_currency')) ? text('terms_currency') : refuse('terms_currency', 'no-currency')
  return {
    ...{ scheme, amount, scale, currency },
    ...given('capMs', seconds('terms_cap_seconds')),
    ...given('overtimeAmount', same('terms_overtime')),
    ...given('unitsPerTask', whole('terms_units', 1)),
    ...given('priorityAmount', same('terms_priority')),
    validFrom: text('terms_from') === '' ? 0 : (readIso(text('terms_from')) ?? refuse('terms_from', 'no-time')),
    source: text('terms_source') === 'page' ? 'page' : 'user',
  }
}

function lineIn(part: string, entry: TimeEntry, makeId: () => string): PayLine | null {
  const [kindText, stateText, amount = '', currency = '', entered] = part.split(' ')
  const kind = PAY_LINE_KINDS.find((one) => one === kindText)
  const state = PAY_LINE_STATES.find((one) => one === stateText)
  if (!kind || !state || !/^[A-Z]{3}$/.test(currency) || (entered !== undefined && entered !== 'entered')) return null
  const minor = readAmount(amount, currency)
  if (minor === null) return null
  const { platform, project, day, closedAt: at, id: entryId } = entry
  return {
    ...{ id: makeId(), entryId, kind, state, minor, currency, day, platform, project, at },
    ...(entered ? { byUser: true } : {}),
  }
}

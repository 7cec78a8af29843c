import type { Column } from './csv-write'
import type { TimeEntry } from './entry'
import { countedStretches } from './entry-days'
import { amountText, decimalText, hoursText, isoText, secondsText } from './figure-text'
import type { LedgerItem } from './ledger-edit'
import { joined, without } from './ledger-edit-spans'
import { sumByCurrency } from './money'
import type { PayLine, PayTerms } from './pay'
import type { Stretch } from './span'

/*
 * One row per entry. Times are ISO 8601 in the entry's own zone, with its offset; hours are decimal, and seconds beside them exact. Enough
 * is in a row that the entry can be made of it again: see `import-own.ts`. What the columns mean is told in the report, in
 * `ui/messages/exports.ts`.
 */

type EntryColumn = Column<LedgerItem>

/** What may be left out of a table that is handed to others. */
const PRIVATE = ['task_id', 'note'] as const

const text = (name: string, of: (item: LedgerItem) => string | undefined): EntryColumn => ({
  name,
  kind: 'text',
  of: (item) => of(item) ?? '',
})
const figure = (name: string, of: (item: LedgerItem) => string): EntryColumn => ({ name, kind: 'figure', of })
const term = (name: string, of: (terms: PayTerms) => string): EntryColumn =>
  figure(name, ({ entry }) => (entry.terms ? of(entry.terms) : ''))

const ENTRY_COLUMNS: readonly EntryColumn[] = [
  figure('day', ({ entry }) => entry.day),
  figure('started', ({ entry }) => isoText(entry.startedAt, entry.zone)),
  figure('ended', ({ entry }) => isoText(entry.closedAt, entry.zone)),
  text('zone', ({ entry }) => entry.zone),
  text('platform', ({ entry }) => entry.platform),
  text('project', ({ entry }) => entry.project),
  text('task_id', ({ entry }) => entry.taskId),
  text('task_type', ({ entry }) => entry.taskType),
  text('domain', ({ entry }) => entry.domain),
  text('work_kind', ({ entry }) => entry.workKind),
  text('outcome', ({ entry }) => entry.outcome),
  figure('tasks', ({ entry }) => String(entry.units ?? 1)),
  figure('paid_units', ({ entry }) => (entry.paidUnits === undefined ? '' : String(entry.paidUnits))),
  figure('counted_hours', ({ entry }) => hoursText(entry.countedMs)),
  figure('counted_seconds', ({ entry }) => secondsText(entry.countedMs)),
  figure('elapsed_hours', ({ entry }) => hoursText(entry.elapsedMs)),
  figure('elapsed_seconds', ({ entry }) => secondsText(entry.elapsedMs)),
  figure('earned', (item) => mainSum(item)?.amount ?? ''),
  text('currency', (item) => mainSum(item)?.currency),
  text('earned_in_others', (item) => otherSums(item)),
  text('pay_lines', ({ payLines }) => payLines.map(lineText).join('; ')),
  text('terms', ({ entry }) => entry.terms?.scheme),
  term('terms_amount', ({ amount, scale }) => decimalText(amount, scale)),
  term('terms_currency', ({ currency }) => currency),
  term('terms_cap_seconds', ({ capMs }) => (capMs === undefined ? '' : secondsText(capMs))),
  term('terms_overtime', ({ overtimeAmount, scale }) => (overtimeAmount === undefined ? '' : decimalText(overtimeAmount, scale))),
  term('terms_units', ({ unitsPerTask }) => (unitsPerTask === undefined ? '' : String(unitsPerTask))),
  term('terms_priority', ({ priorityAmount, scale }) => (priorityAmount === undefined ? '' : decimalText(priorityAmount, scale))),
  term('terms_from', ({ validFrom }) => isoText(validFrom, 'UTC')),
  text('terms_source', ({ entry }) => entry.terms?.source),
  figure('time_limit_seconds', ({ entry }) => (entry.timeLimitMs === undefined ? '' : secondsText(entry.timeLimitMs))),
  figure('platform_timer_seconds', ({ entry }) =>
    entry.platformTimerMs === undefined ? '' : secondsText(entry.platformTimerMs),
  ),
  text('counted_stretches', ({ entry }) => stretchesText(entry.startedAt, joined(countedStretches(entry)))),
  text('other_stretches', ({ entry }) => stretchesText(entry.startedAt, uncounted(entry))),
  text('doubt', ({ entry }) => entry.doubt),
  text('note', ({ entry }) => entry.note),
  text('entry_id', ({ entry }) => entry.id),
]

/** The columns; without what names a task or is the trainer's own words where it is not to be shown. */
export function entryColumns(withPrivate: boolean): readonly EntryColumn[] {
  return withPrivate ? ENTRY_COLUMNS : ENTRY_COLUMNS.filter(({ name }) => !(PRIVATE as readonly string[]).includes(name))
}

/** Sums by currency of what is not rejected, the currency of the terms first. Never added over currencies (L7). */
function sums({ entry, payLines }: LedgerItem) {
  const list = sumByCurrency(payLines.filter(({ state }) => state !== 'rejected'))
  const isMain = ({ currency }: { currency: string }) => currency === entry.terms?.currency
  return list.toSorted((a, b) => Number(isMain(b)) - Number(isMain(a)))
}

function mainSum(item: LedgerItem): { amount: string; currency: string } | undefined {
  const [main] = sums(item)
  return main && { amount: amountText(main.minor, main.currency), currency: main.currency }
}

function otherSums(item: LedgerItem): string {
  return sums(item)
    .slice(1)
    .map(({ minor, currency }) => `${amountText(minor, currency)} ${currency}`)
    .join('; ')
}

/** `task expected 12.50 USD`, with `entered` behind it where the amount does not follow from the terms. */
export function lineText({ kind, state, minor, currency, byUser }: PayLine): string {
  return `${kind} ${state} ${amountText(minor, currency)} ${currency}${byUser ? ' entered' : ''}`
}

/** Stretches in seconds from the start: `0-495 945-1629.25`. */
function stretchesText(startedAt: number, stretches: readonly Stretch[]): string {
  return stretches.map(({ fromAt, toAt }) => `${secondsText(fromAt - startedAt)}-${secondsText(toAt - startedAt)}`).join(' ')
}

/** What was recorded and does not count. */
function uncounted(entry: TimeEntry): Stretch[] {
  return without(joined(entry.spans), countedStretches(entry))
}

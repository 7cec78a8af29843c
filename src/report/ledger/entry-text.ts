import type { Domain, Outcome, TaskType, WorkKind } from '../../core/task'
import type { EntryDraft, EntryEdit, LineEdit } from '../../store/ledger-edits'
import type { LedgerRow } from '../../store/read-ledger'
import { report as words } from '../../ui/messages/report'
import { start } from '../../ui/messages/start'
import { type DraftErrors, draftOf, type TermsDraft, termsOf } from '../../ui/terms/terms-draft'
import { type LineErrors, type LineText, lineText, readLine } from './line-text'
import { readTime, type TimeText, timeText } from './time-text'

/** An entry as it is being typed. */
export interface EntryText {
  platform: string
  project: string
  taskType: TaskType
  domain: Domain
  workKind: WorkKind
  outcome: Outcome
  taskId: string
  start: TimeText
  end: TimeText
  units: string
  /** What is paid per unit, over all tasks; empty leaves it to the terms. */
  paidUnits: string
  note: string
  terms: TermsDraft
  lines: LineText[]
}

export interface EntryErrors {
  platform?: string
  start?: string
  end?: string
  units?: string
  paidUnits?: string
  terms?: DraftErrors
  /** By the line's place. */
  lines?: LineErrors[]
}

export function entryText({ entry, payLines }: LedgerRow, currency: string): EntryText {
  const { platform, project, taskType, domain, workKind, outcome, zone } = entry
  return {
    ...{ platform, project, taskType, domain, workKind, outcome },
    taskId: entry.taskId ?? '',
    start: timeText(entry.startedAt, zone),
    end: timeText(entry.closedAt, zone),
    units: String(entry.units ?? 1),
    paidUnits: entry.paidUnits === undefined ? '' : String(entry.paidUnits),
    note: entry.note ?? '',
    terms: draftOf(entry.terms, currency),
    lines: payLines.map(lineText),
  }
}

interface Read {
  times: { startedAt: number; closedAt: number } | null
  units: number
  paidUnits: number | null
  lines: LineEdit[]
  errors: EntryErrors
}

const LABELS = ['platform', 'project', 'taskType', 'domain', 'workKind', 'outcome', 'taskId', 'note'] as const
const TRIMMED = ['platform', 'project', 'taskId', 'note'] as const

/** What was typed against what stood there: only what differs. An edit without fields changes nothing. */
export function readEdit(text: EntryText, before: EntryText, row: LedgerRow): { edit: EntryEdit } | { errors: EntryErrors } {
  const { times, units, paidUnits, lines, errors } = readFields(text, row.entry.zone)
  const changed = <K extends keyof EntryText>(key: K) => JSON.stringify(text[key]) !== JSON.stringify(before[key])
  const terms = changed('terms') ? termsOf(text.terms, row.entry.terms?.validFrom ?? row.entry.startedAt) : null
  if (terms && 'errors' in terms) errors.terms = terms.errors
  if (Object.keys(errors).length > 0 || times === null) return { errors }
  const typed = trimmed(text)
  return {
    edit: {
      ...Object.fromEntries(LABELS.filter((key) => typed[key] !== before[key]).map((key) => [key, typed[key]])),
      ...(times.startedAt === row.entry.startedAt ? {} : { startedAt: times.startedAt }),
      ...(times.closedAt === row.entry.closedAt ? {} : { closedAt: times.closedAt }),
      ...(changed('units') ? { units } : {}),
      ...(changed('paidUnits') ? { paidUnits } : {}),
      ...(terms && 'terms' in terms ? { terms: terms.terms } : {}),
      ...(changed('lines') ? { lines } : {}),
    },
  }
}

/** A new entry, paid by its project's terms unless lines were written. */
export function readDraft(text: EntryText, zone: string): { draft: EntryDraft } | { errors: EntryErrors } {
  const { times, units, lines, errors } = readFields(text, zone)
  if (Object.keys(errors).length > 0 || times === null) return { errors }
  const { platform, project, taskType, domain, workKind, outcome, taskId, note } = trimmed(text)
  return {
    draft: {
      ...{ platform, project, taskType, domain, workKind, outcome, zone },
      ...times,
      ...(taskId === '' ? {} : { taskId }),
      ...(note === '' ? {} : { note }),
      ...(units === 1 ? {} : { units }),
      ...(lines.length === 0 ? {} : { lines }),
    },
  }
}

function trimmed(text: EntryText): EntryText {
  return { ...text, ...Object.fromEntries(TRIMMED.map((key) => [key, text[key].trim()])) }
}

function readFields(text: EntryText, zone: string): Read {
  const errors: EntryErrors = {}
  if (text.platform.trim() === '') errors.platform = start.platformMissing
  const [begin, finish] = [readTime(text.start, zone), readTime(text.end, zone)]
  if ('error' in begin) errors.start = begin.error
  if ('error' in finish) errors.end = finish.error
  const times = 'at' in begin && 'at' in finish ? { startedAt: begin.at, closedAt: finish.at } : null
  if (times && times.closedAt <= times.startedAt) errors.end = words.endNotAfter
  const units = /^\d{1,5}$/.test(text.units.trim()) ? Number(text.units) : 0
  if (units < 1 || units > 10_000) errors.units = words.badUnits
  const paidUnits = text.paidUnits.trim() === '' ? null : readUnits(text.paidUnits)
  if (paidUnits === undefined) errors.paidUnits = words.badPaidUnits
  const read = text.lines.map(readLine)
  if (read.some((one) => 'errors' in one)) errors.lines = read.map((one) => ('errors' in one ? one.errors : {}))
  return { times, units, paidUnits: paidUnits ?? null, lines: read.flatMap((one) => ('line' in one ? one.line : [])), errors }
}

/** A whole number up to a million; undefined for anything else. */
function readUnits(text: string): number | undefined {
  const units = /^\d{1,7}$/.test(text.trim()) ? Number(text) : Number.NaN
  return units <= 1_000_000 ? units : undefined
}

/** How many fields are wrong. */
export function countErrors({ terms, lines, ...rest }: EntryErrors): number {
  const inLines = (lines ?? []).reduce((all, one) => all + Object.keys(one).length, 0)
  return Object.keys(rest).length + Object.keys(terms ?? {}).length + inLines
}

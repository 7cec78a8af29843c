import { csvHeader, csvLine } from '../../core/csv-write'
import { CALENDAR_FOOT, type CalendarEvent, calendarEvent, calendarHead } from '../../core/export-calendar'
import { DAY_COLUMNS, dayRows } from '../../core/export-days'
import { entryColumns } from '../../core/export-entries'
import { jsonEntry, jsonFoot, jsonHead } from '../../core/export-json'
import { type ExportedLine, lineColumns } from '../../core/export-lines'
import { isoText } from '../../core/figure-text'
import { groupBy } from '../../core/group-by'
import type { LedgerItem } from '../../core/ledger-edit'
import type { DayRange, WrittenFile } from '../../store/export-ledger'
import type { Run } from '../../store/run'
import { duration } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { exports as words } from '../../ui/messages/exports'
import { platformName, workName } from '../../ui/work-name'
import type { ReportHost } from '../host'

export const FILE_KINDS = ['entries', 'lines', 'days', 'json', 'calendar', 'calendar-days'] as const
export type FileKind = (typeof FILE_KINDS)[number]

export interface FileChoice {
  kind: FileKind
  /** With task ids and notes. */
  withPrivate: boolean
  /** A mark at the beginning of tables, by which spreadsheets know how letters are encoded. */
  forSpreadsheet: boolean
}

const TYPES = { csv: 'text/csv;charset=utf-8', json: 'application/json', ics: 'text/calendar;charset=utf-8' }
const MARK = '\uFEFF'

export function endingOf(kind: FileKind): keyof typeof TYPES {
  return kind === 'json' ? 'json' : kind === 'calendar' || kind === 'calendar-days' ? 'ics' : 'csv'
}

/** Writes a file of the ledger. Rejects with the signal's reason when it is stopped. */
export async function writeFile(host: ReportHost, choice: FileChoice, range: DayRange, run: Run): Promise<WrittenFile> {
  const { kind, withPrivate } = choice
  const mark = choice.forSpreadsheet ? MARK : ''
  const type = TYPES[endingOf(kind)]
  const { zone, exports } = host
  if (kind === 'entries') {
    const columns = entryColumns(withPrivate)
    const item = (each: LedgerItem) => csvLine(columns, each)
    return exports.entriesFile(range, { head: mark + csvHeader(columns), item, foot: () => '' }, run, type)
  }
  if (kind === 'json') {
    const head = jsonHead({
      ...{ format: 'margin-export', version: 1, madeAt: isoText(host.now(), zone), ...range, complete: withPrivate },
    })
    const item = (each: LedgerItem, isFirst: boolean) => jsonEntry(each, isFirst, withPrivate)
    return exports.entriesFile(range, { head, item, foot: jsonFoot }, run, type)
  }
  if (kind === 'calendar') {
    const item = (each: LedgerItem) => calendarEvent(entryEvent(host, each, withPrivate), host.now())
    return exports.entriesFile(range, { head: calendarHead(words.calendarName), item, foot: () => CALENDAR_FOOT }, run, type)
  }
  if (kind === 'lines') {
    const columns = lineColumns(withPrivate)
    const format = {
      head: mark + csvHeader(columns),
      line: (each: ExportedLine) => csvLine(columns, each),
    }
    return exports.linesFile(range, format, zone, run, type)
  }
  const rows = dayRows(await exports.rollups(range.from, range.to))
  run.signal?.throwIfAborted()
  if (kind === 'days') {
    const texts = [mark + csvHeader(DAY_COLUMNS), ...rows.map((row) => csvLine(DAY_COLUMNS, row))]
    return { file: new Blob(texts, { type }), rows: rows.length }
  }
  const events = dayEvents(host, rows)
  const texts = [calendarHead(words.calendarName), ...events.map((event) => calendarEvent(event, host.now())), CALENDAR_FOOT]
  return { file: new Blob(texts, { type }), rows: events.length }
}

function entryEvent({ sites }: ReportHost, { entry }: LedgerItem, withPrivate: boolean): CalendarEvent {
  const { id, startedAt, closedAt, countedMs, outcome, taskId, note } = entry
  return {
    uid: `${id}@margin`,
    when: { fromAt: startedAt, toAt: closedAt },
    title: workName(sites, entry),
    text: [
      words.counted(duration(countedMs)),
      common.outcomes[outcome],
      ...(withPrivate && taskId ? [words.taskIdLine(taskId)] : []),
      ...(withPrivate && note ? [note] : []),
    ].join('\n'),
  }
}

function dayEvents({ sites }: ReportHost, rows: ReturnType<typeof dayRows>): CalendarEvent[] {
  return groupBy(
    rows.filter(({ countedMs }) => countedMs > 0),
    ({ day }) => [day],
  ).map((group) => ({
    uid: `day-${group[0].day}@margin`,
    when: { day: group[0].day },
    title: words.counted(duration(group.reduce((sum, { countedMs }) => sum + countedMs, 0))),
    text: group
      .map(({ platform, project, countedMs }) =>
        words.partLine([platformName(sites, platform), project].filter(Boolean).join(' · '), duration(countedMs)),
      )
      .join('\n'),
  }))
}

import type { TableRow } from './csv-table'
import { groupBy } from './group-by'
import { RowRefused } from './import-row'
import { instantOf, readClock, type WallInstant } from './local-time'

/*
 * Tables of other time trackers. Columns as public readers and writers of these files have them:
 * Toggl Track, detailed report: User, Email, Client, Project, Task, Description, Billable, Start date, Start time, End date, End time,
 * Duration, Tags, Amount () (support.toggl.com, “Editing and uploading a CSV file”); newer ones have Description, Duration, Member, Email,
 * Project, Tags, Start date, Start time, Stop date, Stop time.
 * Clockify, detailed report: Project, Client, Description, Task, User, Group, Email, Tags, Billable, Start Date, Start Time, End Date,
 * End Time, Duration (h), Duration (decimal), Billable Rate (…), Billable Amount (…) (clockify.me/help/reports/detailed-report); dates and
 * clocks as the person has set them: MM/DD/YYYY, DD/MM/YYYY, YYYY-MM-DD and others, 12 or 24 hours.
 * Neither names a zone: times are those of the profile.
 */

export type Tracker = 'toggl' | 'clockify'
/** How a date with slashes or dots is to be read. */
export type DateOrder = 'mdy' | 'dmy'

/** Which tracker's table it is; null where it is neither, or has no times of day, as a summary. */
export function trackerOf(columns: readonly string[]): Tracker | null {
  const names = new Set(columns.map((name) => name.trim().toLowerCase()))
  const has = (...wanted: string[]) => wanted.every((name) => names.has(name))
  if (!has('start date', 'start time')) return null
  if (has('duration (h)') || has('duration (decimal)')) return 'clockify'
  return has('end date', 'end time') || has('stop date', 'stop time') || has('duration') ? 'toggl' : null
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const PARTS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/
const COLUMNS = {
  startDate: ['start date'],
  startTime: ['start time'],
  endDate: ['end date', 'stop date'],
  endTime: ['end time', 'stop time'],
  duration: ['duration', 'duration (h)'],
  decimal: ['duration (decimal)'],
} as const

const cellOf = (row: TableRow, name: keyof typeof COLUMNS) =>
  COLUMNS[name].map((column) => row.cell(column)?.trim()).find((text) => text !== undefined && text !== '') ?? ''

/** The order in which the dates of a table can be read; both where every date reads either way, none where no order reads them all. */
export function dateOrders(rows: readonly TableRow[]): DateOrder[] {
  const texts = rows.flatMap((row) => [cellOf(row, 'startDate'), cellOf(row, 'endDate')])
  const parts = texts.flatMap((text) => {
    const match = PARTS.exec(text)
    return match ? [[Number(match[1]), Number(match[2])] as const] : []
  })
  const fits = {
    mdy: ([month]: readonly [number, number]) => month <= 12,
    dmy: ([, month]: readonly [number, number]) => month <= 12,
  }
  return (['mdy', 'dmy'] as const).filter((order) => parts.every(fits[order]))
}

/** Whether any date reads otherwise in another order. */
export function hasPartDates(rows: readonly TableRow[]): boolean {
  return rows.some((row) => PARTS.test(cellOf(row, 'startDate')))
}

/** `YYYY-MM-DD`, not yet known to be a day of the calendar; null for what is no date. */
function readDate(text: string, order: DateOrder): string | null {
  const iso = ISO.exec(text)
  const parts = PARTS.exec(text)
  const [, first = '', second = '', year = ''] = parts ?? []
  const [y, m, d] = iso ? [iso[1], iso[2], iso[3]] : order === 'mdy' ? [year, first, second] : [year, second, first]
  return iso || parts ? `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : null
}

/** `1:30:00`, `47:06 min`, `1:30`, `1.50`, `1.50 h`; undefined for anything else. */
function readLength(text: string): number | undefined {
  const clock = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?( min)?$/.exec(text)
  if (clock) {
    const [, first = '0', second = '0', third = '0', isMinutes] = clock
    const minutes = isMinutes ? Number(first) : 60 * Number(first) + Number(second)
    return 1000 * (60 * minutes + Number(isMinutes ? second : third))
  }
  const hours = /^(\d{1,4}(?:[.,]\d{1,6})?)(?: ?h)?$/.exec(text)?.[1]
  return hours === undefined ? undefined : Math.round(Number(hours.replace(',', '.')) * 3_600_000)
}

/** What is the same for all rows of one project there. */
export interface TrackerGroup {
  key: string
  client: string
  project: string
  rows: number
}

export const groupKeyOf = (row: TableRow) => JSON.stringify([row.cell('client')?.trim() ?? '', projectOf(row)])
/** Newer files write a dash for none. */
const projectOf = (row: TableRow) => (row.cell('project')?.trim() ?? '').replace(/^-$/, '')

export function trackerGroups(rows: readonly TableRow[]): TrackerGroup[] {
  return groupBy(rows, (row) => [groupKeyOf(row)]).map((group) => ({
    ...{ key: groupKeyOf(group[0]), client: group[0].cell('client')?.trim() ?? '', project: projectOf(group[0]) },
    rows: group.length,
  }))
}

/** The time of a row. `unsure`: the clock was put back over it and nothing told which of the two it was. `differs`: the file gives another length. */
export interface TrackerTime {
  startedAt: number
  closedAt: number
  doubt?: 'unsure' | 'differs'
}

/** Trackers round lengths to a minute at most. */
const MOST_APART_MS = 60_000

/** Throws a RowRefused where a row does not tell its time. */
export function trackerTime(row: TableRow, order: DateOrder, zone: string): TrackerTime {
  const start = wallOf(row, 'startDate', 'startTime', order, zone)
  const duration = cellOf(row, 'duration') || cellOf(row, 'decimal')
  const ms = readLength(duration)
  if (cellOf(row, 'endDate') === '' && cellOf(row, 'endTime') === '') {
    if (duration === '') throw new RowRefused('End time', '', 'running')
    if (ms === undefined || ms === 0) throw new RowRefused('Duration', duration, 'no-duration')
    return { startedAt: start[0], closedAt: start[0] + ms, ...(start.length > 1 ? { doubt: 'unsure' } : {}) }
  }
  const end = wallOf(row, 'endDate', 'endTime', order, zone)
  const pairs = start.flatMap((startedAt) => end.map((closedAt) => ({ startedAt, closedAt })))
  const real = pairs.filter(({ startedAt, closedAt }) => closedAt > startedAt)
  const [first] = real
  if (!first) throw new RowRefused('End time', `${cellOf(row, 'endDate')} ${cellOf(row, 'endTime')}`, 'order')
  const agree = real.filter(({ startedAt, closedAt }) => ms === undefined || Math.abs(closedAt - startedAt - ms) <= MOST_APART_MS)
  const [best] = agree
  if (!best) return { ...first, doubt: 'differs' }
  return { ...best, ...(agree.length > 1 ? { doubt: 'unsure' } : {}) }
}

/** The instants that a wall time can have been, the earlier first. */
function wallOf(
  row: TableRow,
  dateColumn: 'startDate' | 'endDate',
  timeColumn: 'startTime' | 'endTime',
  order: DateOrder,
  zone: string,
): [number, ...number[]] {
  const [dateText, timeText] = [cellOf(row, dateColumn), cellOf(row, timeColumn)]
  const [dateName, timeName] = dateColumn === 'startDate' ? ['Start date', 'Start time'] : ['End date', 'End time']
  const date = readDate(dateText, order)
  if (date === null) throw new RowRefused(dateName, dateText, dateText === '' ? 'empty' : 'no-date')
  const time = readClock(timeText)
  if (time === null) throw new RowRefused(timeName, timeText, timeText === '' ? 'empty' : 'no-time')
  const instant: WallInstant | null = instantOf({ date, time }, zone)
  if (instant === null) throw new RowRefused(dateName, dateText, 'no-date')
  if (instant.is === 'missing') throw new RowRefused(timeName, `${dateText} ${timeText}`, 'missing-time')
  return instant.is === 'once' ? [instant.at] : [instant.earlierAt, instant.laterAt]
}

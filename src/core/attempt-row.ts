import { Temporal } from 'temporal-polyfill'
import { type Day, dayRange, localDay } from './day'
import type { TimeEntry } from './entry'
import { wallTime } from './local-time'
import { HOUR_MS } from './money'
import { PAY_LINE_STATES, type PayLine } from './pay'
import { contributionOf } from './rollup'
import type { Domain, TaskType, WorkKind } from './task'

/**
 * What one closed entry brought in one currency, for questions that roll-ups cannot answer: at which hour, and as which task of its project.
 * An entry paid in several currencies has a row for each.
 */
export interface AttemptRow {
  /** When the entry began, and the local day, ISO weekday (1 Monday to 7 Sunday) and hour of that. The whole entry lies there. */
  startedAt: number
  day: Day
  weekday: number
  hour: number
  platform: string
  project: string
  taskType: TaskType
  domain: Domain
  workKind: WorkKind
  /** ISO 4217; empty for time whose pay is in no known currency. */
  currency: string
  countedMs: number
  unpaidMs: number
  /** Minor units of every line that is not rejected, bonuses with them. */
  minor: number
  /** Submitted tasks, and the counted time of each; on one row of an entry only. */
  submitted: number
  taskMs: number
}

const KEPT_STATES = PAY_LINE_STATES.filter((state) => state !== 'rejected')

/** The rows of an entry; their times and amounts add up to those of its roll-ups. */
export function attemptRows(entry: TimeEntry, payLines: readonly PayLine[]): AttemptRow[] {
  const { startedAt, platform, project, taskType, domain, workKind } = entry
  const place = { startedAt, ...beginning(entry), platform, project, taskType, domain, workKind }
  const rows = new Map<string, AttemptRow>()
  for (const part of contributionOf(entry, payLines)) {
    const row = rows.get(part.currency) ?? {
      ...{ ...place, currency: part.currency },
      ...{ countedMs: 0, unpaidMs: 0, minor: 0, submitted: 0, taskMs: 0 },
    }
    rows.set(part.currency, row)
    row.countedMs += part.countedMs
    row.unpaidMs += part.unpaidMs
    row.minor += KEPT_STATES.reduce((sum, state) => sum + part.pay[state] + part.bonus[state], 0)
    if (part.times.n > 0) {
      row.submitted = part.times.n
      row.taskMs = entry.countedMs / part.times.n
    }
  }
  return [...rows.values()]
}

function beginning({ startedAt, day: closedOn, zone }: TimeEntry): { day: Day; weekday: number; hour: number } {
  const closing = dayRange(closedOn, zone)
  const day = startedAt >= closing.fromAt && startedAt < closing.toAt ? closedOn : localDay(startedAt, zone)
  return { day, weekday: weekdayOf(day), hour: hourOf(startedAt, day, zone) }
}

/** On a day of 24 hours no clock was changed, so that there is no need to ask the calendar, which is slow. */
function hourOf(at: number, day: Day, zone: string): number {
  const { fromAt, toAt } = dayRange(day, zone)
  return toAt - fromAt === 24 * HOUR_MS ? Math.floor((at - fromAt) / HOUR_MS) : Number(wallTime(at, zone).time.slice(0, 2))
}

function weekdayOf(day: Day): number {
  const weekday = weekdays.get(day) ?? Temporal.PlainDate.from(day).dayOfWeek
  weekdays.set(day, weekday)
  return weekday
}

/** Asked for with every entry of a day. */
const weekdays = new Map<Day, number>()

import type { Day } from './day'
import type { TimeEntry } from './entry'
import { countedByDay } from './entry-days'
import { groupBy } from './group-by'
import type { HourReport } from './hour-report'
import type { HoursForm } from './hours-form'
import type { OpenSession } from './open-session'

/** Only these kinds of work are reported: what is waited for or arranged is not theirs to pay. */
const REPORTED_KINDS: readonly TimeEntry['workKind'][] = ['task', 'instructions']

/** What can be reported of one project. */
export interface ReportableHours {
  platform: string
  project: string
  /** The last report of the project; null before the first. */
  last: HourReport | null
  /** Counted since then, what was carried from it in it. */
  countedMs: number
  /** What the form takes of that. */
  reportMs: number
  /** Days of the work, oldest first; they add up to `reportMs`. None where all of it was carried. */
  days: { day: Day; ms: number }[]
  /** Entries in it. */
  entries: number
  /** The end of the last of them: what the report will reach up to. */
  untilAt: number
  /** Work of the project that is open now and so not in it. */
  open: number
  doubts: HoursDoubt[]
}

export type HoursDoubt =
  /** What was reported last counts otherwise now: it was corrected since, or an entry that ended before came later. */
  | { is: 'corrected'; wasMs: number; isMs: number }
  /** An entry's time is in doubt, or an absence in it was not answered. */
  | { is: 'unsure'; entries: number }

export interface HoursEvidence {
  /** All entries of self-reporting platforms that closed from `sinceAt` on. */
  entries: readonly TimeEntry[]
  reports: readonly HourReport[]
  sessions: readonly Pick<OpenSession, 'platform' | 'project' | 'workKind'>[]
  /** Nothing older was read. */
  sinceAt: number
}

const ofProject = ({ platform, project }: { platform: string; project: string }) => [platform, project]
const isReported = ({ workKind }: Pick<TimeEntry, 'workKind'>) => REPORTED_KINDS.includes(workKind)
/** Work that is known to be paid by tasks or by units needs no hours. */
const isByHours = ({ terms }: Pick<TimeEntry, 'terms'>) => terms === null || terms.scheme === 'hourly'
const sumMs = (entries: readonly TimeEntry[]) => entries.reduce((sum, { countedMs }) => sum + countedMs, 0)

/**
 * Per project what can be reported, most first; projects with nothing to report and no doubt are left out, and so are those that are paid by
 * tasks.
 */
export function hoursToReport(
  { entries, reports, sessions, sinceAt }: HoursEvidence,
  formOf: (platform: string) => HoursForm | undefined,
): ReportableHours[] {
  return groupBy(entries.filter(isReported), ofProject)
    .flatMap((group) => {
      const [{ platform, project }] = group
      const tasks = group.filter(({ workKind }) => workKind === 'task')
      if (tasks.length > 0 && !tasks.some(isByHours)) return []
      const form = formOf(platform)
      const isSame = (one: { platform: string; project: string }) => one.platform === platform && one.project === project
      const mine = reports.filter(isSame).sort((a, b) => a.untilAt - b.untilAt || a.at - b.at)
      const open = sessions.filter((session) => isSame(session) && isReported(session)).length
      const hours = form && ofOne(group.filter(isByHours), mine, form, sinceAt)
      return hours ? [{ ...hours, platform, project, open }] : []
    })
    .filter(({ reportMs, doubts }) => reportMs > 0 || doubts.length > 0)
    .sort((a, b) => b.reportMs - a.reportMs)
}

function ofOne(
  entries: readonly TimeEntry[],
  reports: readonly HourReport[],
  form: HoursForm,
  sinceAt: number,
): Omit<ReportableHours, 'platform' | 'project' | 'open'> {
  const last = reports.at(-1) ?? null
  const before = reports.at(-2)
  const fresh = entries.filter(({ closedAt }) => closedAt > (last?.untilAt ?? 0))
  const carriedMs = last?.carriedMs ?? 0
  const countedMs = carriedMs + sumMs(fresh)
  const days = byUnits(fresh, carriedMs, form)
  return {
    ...{ last, countedMs, days, entries: fresh.length },
    reportMs: Math.floor(countedMs / form.unitMs) * form.unitMs,
    untilAt: fresh.reduce((latest, { closedAt }) => Math.max(latest, closedAt), last?.untilAt ?? 0),
    doubts: [...correctedSince(entries, last, before, sinceAt), ...unsure(fresh)],
  }
}

/** Counted time by day in whole units: what one day leaves goes on to the next, so that nothing is lost between them. */
function byUnits(entries: readonly TimeEntry[], carriedMs: number, { unitMs }: HoursForm): { day: Day; ms: number }[] {
  const days = new Map<Day, number>()
  for (const entry of entries) for (const [day, ms] of countedByDay(entry)) days.set(day, (days.get(day) ?? 0) + ms)
  let left = carriedMs
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, counted]) => {
      const ms = Math.floor((left + counted) / unitMs) * unitMs
      left += counted - ms
      return { day, ms }
    })
    .filter(({ ms }) => ms > 0)
}

function correctedSince(
  entries: readonly TimeEntry[],
  last: HourReport | null,
  before: HourReport | undefined,
  sinceAt: number,
): HoursDoubt[] {
  // Where its entries were not all read, nothing can be said of them. Before the first report everything was.
  if (last === null || (before?.untilAt ?? sinceAt) < sinceAt || last.untilAt < sinceAt) return []
  const reported = entries.filter(({ closedAt }) => closedAt <= last.untilAt && closedAt > (before?.untilAt ?? 0))
  const isMs = (before?.carriedMs ?? 0) + sumMs(reported)
  return isMs === last.countedMs ? [] : [{ is: 'corrected', wasMs: last.countedMs, isMs }]
}

function unsure(entries: readonly TimeEntry[]): HoursDoubt[] {
  const n = entries.filter(({ doubt, unanswered = [] }) => doubt !== undefined || unanswered.length > 0).length
  return n === 0 ? [] : [{ is: 'unsure', entries: n }]
}

/** The record of a report in which `reportedMs` was said. What was counted and not said is carried on. */
export function reportOf(
  { platform, project, countedMs, untilAt }: ReportableHours,
  reportedMs: number,
  at: number,
  id: string,
): HourReport {
  if (!Number.isSafeInteger(reportedMs) || reportedMs < 0) throw new RangeError(`${reportedMs} is no length of time`)
  return { id, platform, project, at, untilAt, countedMs, reportedMs, carriedMs: Math.max(0, countedMs - reportedMs) }
}

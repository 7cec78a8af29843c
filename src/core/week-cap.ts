import { type Day, dayRange, type WeekStart, weekOf } from './day'
import type { OpenSession } from './open-session'
import type { Project } from './project'
import type { Rollup } from './rollup'
import type { Stretch } from './span'

/** From this share of a weekly cap on, a warning. */
const NEAR = 0.9

export interface WeekUse {
  usedMs: number
  capMs: number
  stage: 'calm' | 'near' | 'passed'
}

/** A local week: its seven days, and the instant at which it begins. */
export interface Week {
  days: readonly Day[]
  fromAt: number
}

export function weekAround(today: Day, weekStartsOn: WeekStart, zone: string): Week {
  const days = weekOf(today, weekStartsOn)
  return { days, fromAt: dayRange(days[0] ?? today, zone).fromAt }
}

/** When an open session was at work. */
export interface OpenWork {
  session: Pick<OpenSession, 'platform' | 'project' | 'workKind'>
  stretches: readonly Stretch[]
}

/** How much of a contract's hours this week has used: counted task time that is in the ledger, and that of the open sessions. Null without a cap. */
export function weekUse(
  { platform, project, weeklyCapMs }: Pick<Project, 'platform' | 'project' | 'weeklyCapMs'>,
  rows: readonly Pick<Rollup, 'day' | 'platform' | 'project' | 'workKind' | 'countedMs'>[],
  open: readonly OpenWork[],
  week: Week,
): WeekUse | null {
  if (weeklyCapMs === undefined) return null
  const isOfIt = (one: OpenWork['session']) => one.platform === platform && one.project === project && one.workKind === 'task'
  let usedMs = 0
  for (const row of rows) if (isOfIt(row) && week.days.includes(row.day)) usedMs += row.countedMs
  for (const { session, stretches } of open)
    if (isOfIt(session)) for (const { fromAt, toAt } of stretches) usedMs += Math.max(0, toAt - Math.max(fromAt, week.fromAt))
  return { usedMs, capMs: weeklyCapMs, stage: usedMs >= weeklyCapMs ? 'passed' : usedMs >= weeklyCapMs * NEAR ? 'near' : 'calm' }
}

/** Time given away past caps in a week, of the ledger alone. */
export function givenAwayIn(week: Week, rows: readonly Pick<Rollup, 'day' | 'overCapMs'>[]): number {
  return rows.reduce((sum, { day, overCapMs }) => sum + (week.days.includes(day) ? overCapMs : 0), 0)
}

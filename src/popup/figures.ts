import { addDays, type Day, type WeekStart, weekOf } from '../core/day'
import { byPlatform, byTaskType, type Figures, figures, type WeekFigures, weekTrend } from '../core/report'
import type { Rollup } from '../core/rollup'
import type { TaskType } from '../core/task'

export const TREND_WEEKS = 8

export interface PopupFigures {
  today: Figures
  week: Figures
  byTaskType: { taskType: TaskType; figures: Figures }[]
  byPlatform: { platform: string; figures: Figures }[]
  /** Oldest first; weeks without work are there. */
  trend: WeekFigures[]
}

/** Days that hold all the popup shows, wherever the week starts, so that the read need not wait for the settings. */
export function popupRange(today: Day): { from: Day; to: Day } {
  return { from: addDays(today, -7 * TREND_WEEKS), to: addDays(today, 6) }
}

/** Null when nothing was recorded in the weeks shown. */
export function popupFigures(
  rows: readonly Rollup[],
  today: Day,
  weekStartsOn: WeekStart,
  homeCurrency: string,
): PopupFigures | null {
  const trend = weekTrend(rows, TREND_WEEKS, today, weekStartsOn)
  if (trend.every((week) => isNothing(week.figures))) return null
  const days = weekOf(today, weekStartsOn)
  const inWeek = rows.filter(({ day }) => days.includes(day))
  return {
    today: figures(
      rows.filter(({ day }) => day === today),
      homeCurrency,
    ),
    week: figures(inWeek, homeCurrency),
    byTaskType: byTaskType(inWeek),
    byPlatform: byPlatform(inWeek),
    trend,
  }
}

export function isNothing(f: Figures): boolean {
  return (
    f.elapsedMs === 0 &&
    f.countedMs === 0 &&
    f.earned.every(({ minor }) => minor === 0) &&
    Object.values(f.counts).every((n) => n === 0)
  )
}

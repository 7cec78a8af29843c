import { allot } from './allot'
import type { AttemptRow } from './attempt-row'
import type { Day } from './day'
import { perHour } from './money'
import type { Earning } from './rate-estimate'

/** Hours that one row of the grid stands for. */
export const BLOCK_HOURS = 3

export interface HourCell {
  /** ISO weekday. */
  weekday: number
  /** The first hour of the block. */
  hour: number
  /** Submitted tasks. */
  tasks: number
  ms: number
  minor: number
  /** True rate in minor units, exact; null without time. */
  perHour: number | null
}

/** What attempts earned in a currency and the time its true rate carries of them; attempts that have neither are left out. */
export function earningsOf(rows: readonly AttemptRow[], currency: string): { row: AttemptRow; earning: Earning }[] {
  return allot(rows).flatMap(({ row, trueMs }) => {
    const earning = { minor: row.currency === currency ? row.minor : 0, ms: trueMs.get(currency) ?? 0 }
    return earning.ms > 0 || earning.minor !== 0 ? [{ row, earning }] : []
  })
}

/** The true rate by weekday and block of hours, every cell of the week; by when an attempt began. */
export function hourGrid(rows: readonly AttemptRow[], currency: string): HourCell[] {
  const cells = Array.from({ length: 7 * (24 / BLOCK_HOURS) }, (_, index): HourCell => {
    const weekday = (index % 7) + 1
    return { weekday, hour: Math.floor(index / 7) * BLOCK_HOURS, tasks: 0, ms: 0, minor: 0, perHour: null }
  })
  for (const { row, earning } of earningsOf(rows, currency)) {
    const cell = cells[Math.floor(row.hour / BLOCK_HOURS) * 7 + row.weekday - 1]
    if (!cell) continue
    cell.ms += earning.ms
    cell.minor += earning.minor
    if (row.currency === currency) cell.tasks += row.submitted
  }
  return cells.map((cell) => ({ ...cell, perHour: perHour(cell.minor, cell.ms) }))
}

/** Of each day, what was earned within a part of the week and what was earned outside of it. */
export function splitDays(
  earnings: readonly { row: AttemptRow; earning: Earning }[],
  isWithin: (row: AttemptRow) => boolean,
): (readonly [Earning, Earning])[] {
  const days = new Map<Day, readonly [Earning, Earning]>()
  for (const { row, earning } of earnings) {
    const day = days.get(row.day) ?? [
      { minor: 0, ms: 0 },
      { minor: 0, ms: 0 },
    ]
    days.set(row.day, day)
    const side = day[isWithin(row) ? 0 : 1]
    side.minor += earning.minor
    side.ms += earning.ms
  }
  return [...days.values()]
}

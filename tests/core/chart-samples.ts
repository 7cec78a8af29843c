import { type AttemptRow, attemptRows } from '../../src/core/attempt-row'
import { addDays } from '../../src/core/day'
import type { TimeEntry } from '../../src/core/entry'
import { payLinesFor } from '../../src/core/pay'
import { addRollup, contributionOf, emptyRollup, type Rollup, rollupKey } from '../../src/core/rollup'
import type { TaskType } from '../../src/core/task'
import type { Dice } from '../simulate/random'
import { entryOf, HOUR, MINUTE, perTask } from './samples'

export const FIRST_DAY = '2026-01-05'

/** What makes one trainer's work differ from another's; by itself nothing pays more than anything else. */
export interface Trainer {
  days: number
  /** Times the usual pay. */
  payOf?: (task: { taskType: TaskType; platform: string; weekday: number; hour: number }) => number
  /** Times the usual time, for the nth task of a project. */
  timeOf?: (nth: number) => number
}

const TYPES: readonly [TaskType, number][] = [
  ['ranking', 20],
  ['rating', 9],
  ['rewriting', 30],
]
const PLATFORMS = ['outlier', 'mercor', 'appen']

const normal = (dice: Dice) => Math.sqrt(-2 * Math.log(1 - dice.next())) * Math.cos(2 * Math.PI * dice.next())
const pick = <T>(dice: Dice, list: readonly T[]): T => list[Math.floor(dice.next() * list.length)] as T

/** Entries as they come: some days free, good days and bad, times with a long tail, instructions now and then. */
export function lifeOf(dice: Dice, { days, payOf = () => 1, timeOf = () => 1 }: Trainer): TimeEntry[] {
  const entries: TimeEntry[] = []
  const done = new Map<string, number>()
  for (let day = 0; day < days; day += 1) {
    if (dice.next() < 0.25) continue
    const mood = 0.15 * normal(dice)
    const midnight = Date.parse(`${addDays(FIRST_DAY, day)}T00:00:00Z`)
    let startedAt = midnight + pick(dice, [7, 10, 13, 17]) * HOUR
    for (let left = 3 + Math.floor(dice.next() * 8); left > 0; left -= 1) {
      const [taskType, usual] = pick(dice, TYPES)
      const platform = pick(dice, PLATFORMS)
      const project = `${platform} ${1 + Math.floor(day / 60)}`
      const isReading = dice.next() < 0.08
      const nth = done.get(project) ?? 0
      const minutes = usual * Math.exp(0.6 * normal(dice) - 0.18 + mood) * (isReading ? 1 : timeOf(nth))
      const workMs = Math.max(10_000, Math.round(minutes * MINUTE))
      const when = { weekday: ((day % 7) + 1) as number, hour: new Date(startedAt).getUTCHours() }
      const minor = Math.round(40 * usual * payOf({ taskType, platform, ...when }))
      const more = { id: `e${entries.length}`, platform, project, taskType, closedAt: startedAt + workMs }
      if (isReading) entries.push(entryOf({ ...more, workKind: 'instructions', outcome: 'left', terms: null }, workMs))
      else {
        done.set(project, nth + 1)
        entries.push(entryOf({ ...more, terms: perTask(minor) }, workMs))
      }
      startedAt += workMs + Math.round(dice.next() * 20 * MINUTE)
    }
  }
  return entries
}

const linesOf = (entry: TimeEntry) => payLinesFor(entry, entry.terms, () => `${entry.id}-line`)

export function rollupsOf(entries: readonly TimeEntry[]): Rollup[] {
  const rows = new Map<string, Rollup>()
  for (const part of entries.flatMap((entry) => contributionOf(entry, linesOf(entry)))) {
    const key = JSON.stringify(rollupKey(part))
    rows.set(key, addRollup(rows.get(key) ?? emptyRollup(part), part))
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

export const attemptsOf = (entries: readonly TimeEntry[]): AttemptRow[] =>
  entries.flatMap((entry) => attemptRows(entry, linesOf(entry)))

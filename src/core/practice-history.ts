import { type Agreement, agreementOf, type MarkTable } from './agreement'
import type { MarkResult, Sitting } from './practice-sitting'
import type { Trap } from './practice-task'
import type { TaskType } from './task'

/** One finished attempt. */
export interface PastAttempt {
  taskId: string
  taskType: TaskType
  doneAt: number
  marks: readonly MarkResult[]
  /** The gold of this task had been seen before: agreement then says little, and does not count. */
  again: boolean
}

/** All finished attempts, oldest first. */
export function pastAttempts(sittings: readonly Sitting[]): PastAttempt[] {
  const done = sittings.flatMap(({ attempts }) =>
    Object.entries(attempts).flatMap(([taskId, { doneAt, result }]) =>
      doneAt !== undefined && result ? [{ taskId, taskType: result.taskType, doneAt, marks: result.marks }] : [],
    ),
  )
  const seen = new Set<string>()
  return done
    .sort((a, b) => a.doneAt - b.doneAt)
    .map((attempt) => {
      const again = seen.has(attempt.taskId)
      seen.add(attempt.taskId)
      return { ...attempt, again }
    })
}

/** Marks by criterion, each with its agreement, in the order in which they first come. Marks that were not given are left out. */
export interface CriterionAgreement {
  criterion: string
  agreement: Agreement
}

export function byCriterion(marks: readonly MarkResult[]): CriterionAgreement[] {
  return [...tablesOf(marks)].map(([criterion, tables]) => ({ criterion, agreement: agreementOf(tables) }))
}

/** Agreement of all marks together, pooled over their criteria. */
export function overall(marks: readonly MarkResult[]): Agreement {
  return agreementOf([...tablesOf(marks).values()].flat())
}

/** Marks of one criterion can come from scales of different length, where a task ranks two and another three: these are kept apart. */
function tablesOf(marks: readonly MarkResult[]): Map<string, MarkTable[]> {
  const tables = new Map<string, { points: number; ordered: boolean; pairs: { mine: number; gold: number }[] }[]>()
  for (const { criterion, mine, gold, points, ordered } of marks) {
    if (mine === undefined) continue
    const list = tables.get(criterion) ?? []
    const table = list.find((one) => one.points === points && one.ordered === ordered)
    if (table) table.pairs.push({ mine, gold })
    else list.push({ points, ordered, pairs: [{ mine, gold }] })
    tables.set(criterion, list)
  }
  return tables
}

/** How the later attempts compare with the earlier ones, by the share of exact marks. */
export interface Trend {
  before: number
  lately: number
}

export interface TypeRow {
  taskType: TaskType
  /** Tasks done for the first time, and attempts at tasks that were known. */
  tasks: number
  again: number
  agreement: Agreement
  criteria: CriterionAgreement[]
  /** Null with too few tasks. */
  trend: Trend | null
}

/** Tasks on each side of a trend. */
export const TREND_TASKS = 3

/** A row for each type of task, most practised first. */
export function byType(attempts: readonly PastAttempt[]): TypeRow[] {
  const types = [...new Set(attempts.map(({ taskType }) => taskType))]
  return types
    .map((taskType) =>
      rowOf(
        taskType,
        attempts.filter((one) => one.taskType === taskType),
      ),
    )
    .sort((a, b) => b.tasks - a.tasks)
}

function rowOf(taskType: TaskType, attempts: readonly PastAttempt[]): TypeRow {
  const first = attempts.filter(({ again }) => !again)
  const marks = first.flatMap((one) => one.marks)
  return {
    taskType,
    tasks: first.length,
    again: attempts.length - first.length,
    agreement: overall(marks),
    criteria: byCriterion(marks),
    trend: trendOf(first),
  }
}

/** Attempts in which something was marked, by the share of exact marks: the last three against all before them. */
export function trendOf(attempts: readonly PastAttempt[]): Trend | null {
  const marked = attempts.filter(({ marks }) => marks.some(({ mine }) => mine !== undefined))
  if (marked.length < 2 * TREND_TASKS) return null
  const exact = (some: readonly PastAttempt[]) => overall(some.flatMap(({ marks }) => marks)).exact ?? 0
  return { before: exact(marked.slice(0, -TREND_TASKS)), lately: exact(marked.slice(-TREND_TASKS)) }
}

export interface TrapRow {
  trap: Trap
  /** Marks just where the trap was, and how many of them were the gold's own. */
  met: number
  caught: number
}

/** Which traps were caught; the ones most often missed come first. */
export function byTrap(marks: readonly MarkResult[]): TrapRow[] {
  const rows = new Map<Trap, TrapRow>()
  for (const { trap, mine, gold } of marks) {
    if (!trap || mine === undefined) continue
    const row = rows.get(trap) ?? { trap, met: 0, caught: 0 }
    rows.set(trap, { trap, met: row.met + 1, caught: row.caught + (mine === gold ? 1 : 0) })
  }
  return [...rows.values()].sort((a, b) => b.met - b.caught - (a.met - a.caught) || b.met - a.met)
}

import type { PracticeTask } from './practice-schema'
import { type PracticeQuestion, placeOf, type QuestionGroup, type Trap } from './practice-task'
import type { TaskType } from './task'

/** One task, a mixed set with the comparison after each task, or a timed test with the comparison at the end. */
export type SittingMode = 'one' | 'mixed' | 'test'

/** One mark beside the gold's, kept so that it can be counted also when the task has changed or gone. */
export interface MarkResult {
  criterion: string
  part?: string
  /** Places on the scale, counted from 0 at its lowest value. Absent where it was not marked. */
  mine?: number
  gold: number
  points: number
  ordered: boolean
  trap?: Trap
}

/** What one task brought, once it is done. */
export interface AttemptResult {
  taskType: TaskType
  /** Id and version of the rubric. */
  rubric: string
  marks: MarkResult[]
}

export interface Attempt {
  startedAt: number
  /** Values by the key of the question. */
  marks: Record<string, number>
  doneAt?: number
  /** The limit ended it. */
  timedOut?: boolean
  result?: AttemptResult
  /** What the trainer marked in their own text, by the check's place in its list. */
  checks?: Record<number, boolean>
  /** The trainer's own text, only where they chose to keep it. */
  text?: string
}

/** One go at one task or several. Kept from its first moment, so that leaving loses nothing that was marked. */
export interface Sitting {
  id: string
  mode: SittingMode
  startedAt: number
  taskIds: readonly string[]
  attempts: Readonly<Record<string, Attempt>>
  /** Test: what the limits are multiplied by, 1 or more. */
  pace?: number
  endedAt?: number
}

export const PACES = [1, 1.5, 2] as const
/** A test leaves less time than the limits of its tasks together, so that time spent on one is missing for another. */
export const TEST_SHARE = 0.75
const MINUTE = 60_000

/** The task in hand: the first that is not done. */
export function taskInHand({ taskIds, attempts, endedAt }: Sitting): string | undefined {
  return endedAt === undefined ? taskIds.find((id) => attempts[id]?.doneAt === undefined) : undefined
}

/** Begins a task; its time runs from here. Nothing changes where it has begun. */
export function beginTask(sitting: Sitting, taskId: string, at: number): Sitting {
  if (sitting.attempts[taskId]) return sitting
  return withAttempt(sitting, taskId, { startedAt: at, marks: {} })
}

/** Sets one mark, or takes it back. A task that is done keeps its marks. */
export function setMark(sitting: Sitting, taskId: string, key: string, value: number | null): Sitting {
  const attempt = sitting.attempts[taskId]
  if (!attempt || attempt.doneAt !== undefined) return sitting
  const { [key]: _before, ...others } = attempt.marks
  return withAttempt(sitting, taskId, { ...attempt, marks: value === null ? others : { ...others, [key]: value } })
}

/** What of an attempt the trainer adds after the comparison. */
export function addToAttempt(
  sitting: Sitting,
  taskId: string,
  more: Pick<Attempt, 'checks'> & { text?: string | null },
): Sitting {
  const attempt = sitting.attempts[taskId]
  if (!attempt) return sitting
  const { text: before, ...kept } = attempt
  const text = more.text === undefined ? before : more.text
  return withAttempt(sitting, taskId, {
    ...kept,
    ...(more.checks && { checks: more.checks }),
    ...(text !== undefined && text !== null && { text }),
  })
}

/** Closes a task with the marks that it has; the sitting ends with its last one. `edition` is the rubric's. */
export function finishTask(
  sitting: Sitting,
  task: PracticeTask,
  groups: readonly QuestionGroup[],
  edition: string,
  at: number,
  timedOut = false,
): Sitting {
  const attempt = sitting.attempts[task.id]
  if (!attempt || attempt.doneAt !== undefined) return sitting
  const marks = groups.flatMap(({ questions }) => questions.map((question) => resultOf(question, attempt.marks)))
  const result = { taskType: task.taskType, rubric: edition, marks }
  const closed = withAttempt(sitting, task.id, { ...attempt, doneAt: at, ...(timedOut && { timedOut }), result })
  return taskInHand(closed) === undefined ? { ...closed, endedAt: at } : closed
}

function resultOf({ key, criterion, part, points, ordered, gold, trap }: PracticeQuestion, marks: Attempt['marks']): MarkResult {
  const mine = marks[key]
  return {
    criterion,
    ...(part !== undefined && { part }),
    ...(mine !== undefined && { mine: placeOf(points, mine) }),
    gold: placeOf(points, gold),
    points: points.length,
    ordered,
    ...(trap && { trap }),
  }
}

/** Ends a sitting before its last task. What was done counts; the task in hand does not. */
export function endSitting(sitting: Sitting, at: number): Sitting {
  return sitting.endedAt === undefined ? { ...sitting, endedAt: at } : sitting
}

export interface TestLimits {
  /** When the task in hand ends: its own limit, or the whole test's where that is sooner. */
  taskEndsAt: number
  testEndsAt: number
}

/** The limits of a test; nothing in the other modes. The clock runs on while the page is away, as it does in real tests. */
export function limitsOf(sitting: Sitting, minutesOf: (taskId: string) => number): TestLimits | undefined {
  if (sitting.mode !== 'test') return undefined
  const pace = sitting.pace ?? 1
  const limitMs = (id: string) => minutesOf(id) * MINUTE * pace
  const testEndsAt = sitting.startedAt + sitting.taskIds.reduce((sum, id) => sum + limitMs(id), 0) * TEST_SHARE
  const inHand = taskInHand(sitting)
  const startedAt = inHand === undefined ? undefined : sitting.attempts[inHand]?.startedAt
  if (inHand === undefined || startedAt === undefined) return { taskEndsAt: testEndsAt, testEndsAt }
  return { taskEndsAt: Math.min(testEndsAt, startedAt + limitMs(inHand)), testEndsAt }
}

function withAttempt(sitting: Sitting, taskId: string, attempt: Attempt): Sitting {
  return { ...sitting, attempts: { ...sitting.attempts, [taskId]: attempt } }
}

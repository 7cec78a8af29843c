import type { Detection } from '../../../src/core/detection'
import type { TaskType } from '../../../src/core/task'
import type { Seen } from '../facts'
import type { Dice } from '../random'

export interface Stream {
  platform: string
  project: string
  taskType: TaskType
  /** Whether its pages show an id of the task. */
  ids: boolean
  /** Whether the next task comes in the same document. */
  inPlace: boolean
  /** Whether its task pages are surely tasks. */
  sure: boolean
  /** Least and most seconds of work in one task. */
  seconds: [number, number]
  pay?: Detection['pay']
  timeLimitMs?: number
  /** Minutes until the platform takes a task back. */
  takesBackAfter?: number
  /** Short tasks that are timed as one session. */
  batch?: { reviewEvery: number }
}

/** Streams of work that differ in all that matters for time: ids, navigation, leaving, reading limit, pay, countdown. */
export const STREAMS: readonly Stream[] = [
  {
    ...{ platform: 'outlier', project: 'Kestrel', taskType: 'comparison', ids: true, inPlace: true, sure: true },
    seconds: [120, 1500],
    pay: { basis: 'hour', amount: 2250, scale: 2, currency: 'USD' },
    timeLimitMs: 40 * 60_000,
  },
  {
    ...{ platform: 'dataannotation', project: 'Heron', taskType: 'fact-check', ids: true, inPlace: false, sure: true },
    seconds: [200, 2400],
    pay: { basis: 'hour', amount: 28, scale: 0, currency: 'USD' },
  },
  {
    ...{ platform: 'appen', project: 'Wren', taskType: 'rating', ids: false, inPlace: true, sure: true },
    seconds: [60, 400],
    pay: { basis: 'task', amount: 125, scale: 3, currency: 'USD' },
  },
  {
    ...{ platform: 'mercor', project: 'Finch', taskType: 'review', ids: true, inPlace: false, sure: true },
    seconds: [150, 1200],
    takesBackAfter: 45,
  },
  {
    ...{ platform: 'notes.example', project: '', taskType: 'labelling', ids: false, inPlace: false, sure: false },
    seconds: [60, 600],
  },
  {
    ...{ platform: 'remotasks', project: 'Swift', taskType: 'classification', ids: true, inPlace: true, sure: true },
    seconds: [12, 45],
    pay: { basis: 'task', amount: 7, scale: 2, currency: 'EUR' },
    batch: { reviewEvery: 5 },
  },
]

export interface Task {
  stream: Stream
  key: string
  /** Use of the page that it still needs. */
  leftMs: number
  /** Sent or skipped: its page will not come back. */
  done: boolean
  /** Until when it may be worked on, by the true clock. */
  deadline?: number
}

export function makeTask(
  { dice, clock, number }: { dice: Dice; clock: { truth: number }; number: number },
  stream: Stream,
): Task {
  const [from, to] = stream.seconds
  const deadline = stream.takesBackAfter === undefined ? {} : { deadline: clock.truth + stream.takesBackAfter * 60_000 }
  return { stream, key: `${stream.platform}-${number}`, leftMs: dice.ms(from, to), done: false, ...deadline }
}

/** What a document of a watched host shows. */
export type Showing = { task: Task; grown: number } | { stream: Stream; kind: 'queue' | 'other' }

const OTHER: Detection = {
  ...{
    platform: 'site',
    pageKind: 'other',
    state: 'running',
    confidence: 0,
    reasons: [],
    taskType: 'other',
    taskTypeConfidence: 0,
  },
  ...{ submitLabel: null, missing: [] },
}

/** What the watcher would read. */
export function detectionOf(showing: Showing, truth: number): { detection: Detection; sketch: string[] } {
  if (!('task' in showing)) {
    const { platform, project } = showing.stream
    if (showing.kind === 'other') return { detection: { ...OTHER, platform }, sketch: [] }
    return { detection: { ...OTHER, platform, pageKind: 'queue', confidence: 0.9, ...named(project) }, sketch: [] }
  }
  const { task, grown } = showing
  const { platform, project, taskType, ids, sure, pay, timeLimitMs } = task.stream
  return {
    detection: {
      ...OTHER,
      ...{ platform, pageKind: 'task', confidence: sure ? 0.9 : 0.55, taskType, taskTypeConfidence: 0.8, submitLabel: 'Submit' },
      ...named(project),
      ...(ids ? { taskId: task.key } : {}),
      ...(pay ? { pay } : {}),
      ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
      ...(task.deadline === undefined ? {} : { remainingMs: Math.max(0, task.deadline - truth) }),
    },
    sketch: [...Array.from({ length: 3 + grown }, (_, i) => hash(`${task.key}#${i}`)), hash(`instructions of ${platform}`)],
  }
}

/** The same as anyone sees it. */
export function seenOf(showing: Showing, truth: number): Seen {
  if (!('task' in showing)) {
    const { platform, project } = showing.stream
    return {
      platform,
      runs: false,
      isTask: false,
      text: '',
      taskType: 'other',
      ...named(showing.kind === 'other' ? '' : project),
    }
  }
  const { task } = showing
  const { platform, project, taskType, ids, sure } = task.stream
  return {
    ...{ platform, runs: sure, isTask: true, text: task.key, taskType, ...named(project) },
    ...(ids ? { taskId: task.key } : {}),
    ...(task.deadline === undefined ? {} : { remainingMs: Math.max(0, task.deadline - truth) }),
  }
}

const named = (project: string) => (project === '' ? {} : { project })

function hash(text: string): string {
  let h = 2166136261
  for (const c of text) h = Math.imul(h ^ c.charCodeAt(0), 16777619)
  return (h >>> 0).toString(16)
}

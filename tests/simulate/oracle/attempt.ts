import type { Seen } from '../facts'
import type { Blur, Piece } from './timeline'

/** One person's pass at one task, or a stretch of other work, as the oracle follows it. Instants are wall time, as facts tell it. */
export interface Attempt {
  origin: 'page' | 'hand'
  platform: string
  project: string
  taskType: string
  workKind: string
  taskId?: string
  text: string
  startedAt: number
  /** When it began, as the clock told before it was set back. */
  formerly: number[]
  /** Where its task is shown. */
  tab: number | null
  /** Other tabs that belong to it, or show the same task. */
  own: Set<number>
  /** Since when its page is gone, while it is. */
  goneAt?: number
  isPaused: boolean
  pressed?: { control: 'submit' | 'skip'; at: number }
  /** A press after which work went on. */
  refused?: { control: 'submit' | 'skip'; at: number }
  deadline?: number
  usedAt: number
  /** End of what is known of it. */
  evidenceAt: number
  zone: string
  units: number
  pieces: Piece[]
  blurs: Blur[]
  /** What the user was to be asked and has answered. */
  answered: { from: number; to: number }[]
  isRetyped: boolean
  /** The clock was set and nobody could tell by how much: its lengths are known, its instants are not. */
  isAdrift: boolean
  /** Taken in hand when its page had not spoken since the machine woke up: until it does, it may not have been taken. */
  unspoken?: Blur | undefined
  /** When another attempt, or none, took its place; tells what one instant did. */
  lostHandAt?: number
}

/** How an attempt must have ended. */
export interface Ended extends Attempt {
  outcome: string
  /** What is right as well. */
  orElse: string
  closedAt: number
  /** When its end was noticed, in the order of facts. */
  order: number
}

/** Whether a page shows an attempt's task: by the platform's id where both have one, else by its texts. Undefined when neither tells. */
export function shows(attempt: Attempt, seen: Seen): boolean | undefined {
  if (attempt.platform !== seen.platform) return false
  if (attempt.taskId !== undefined && seen.taskId !== undefined) return attempt.taskId === seen.taskId
  if (attempt.text === '' || seen.text === '') return undefined
  return attempt.text === seen.text
}

export function fromPage(seen: Seen, at: number, zone: string, taskType: string, tab: number): Attempt {
  return {
    origin: 'page',
    platform: seen.platform,
    project: seen.project ?? '',
    taskType,
    workKind: 'task',
    ...(seen.taskId === undefined ? {} : { taskId: seen.taskId }),
    ...(seen.remainingMs === undefined ? {} : { deadline: at + seen.remainingMs }),
    text: seen.text,
    ...fresh(at, zone),
    tab,
  }
}

export const fresh = (at: number, zone: string) => ({
  startedAt: at,
  formerly: [],
  tab: null,
  own: new Set<number>(),
  isPaused: false,
  usedAt: at,
  evidenceAt: at,
  zone,
  units: 0,
  pieces: [],
  blurs: [],
  answered: [],
  isRetyped: false,
  isAdrift: false,
})

/** Moves all that is remembered of it, after the clock was set back. */
export function moved(attempt: Attempt, ms: number): void {
  const move = <S extends { from: number; to: number; usedAt?: number }>(list: S[]) => {
    for (const one of list) {
      one.from += ms
      one.to += ms
      if (one.usedAt !== undefined) one.usedAt += ms
    }
  }
  move(attempt.pieces)
  move(attempt.blurs)
  move(attempt.answered)
  attempt.formerly.push(attempt.startedAt)
  attempt.startedAt += ms
  attempt.usedAt += ms
  attempt.evidenceAt += ms
  if (attempt.goneAt !== undefined) attempt.goneAt += ms
  if (attempt.pressed) attempt.pressed.at += ms
  if (attempt.refused) attempt.refused.at += ms
  if (attempt.deadline !== undefined) attempt.deadline += ms
}

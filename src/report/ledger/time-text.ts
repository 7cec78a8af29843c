import { addDays } from '../../core/day'
import { instantOf, type WallInstant, type WallTime, wallTime } from '../../core/local-time'
import type { Stretch } from '../../core/span'
import { report as words } from '../../ui/messages/report'

/** An instant as it is being typed. */
export interface TimeText extends WallTime {
  /** The instant that it was, for as long as its text is not changed: a wall time knows no milliseconds and may stand for two instants. */
  at?: number
  /** Which of two instants is meant, where the clock was changed. */
  choice?: 'earlier' | 'later'
}

export function timeText(at: number, zone: string): TimeText {
  return { ...wallTime(at, zone), at }
}

/** The instant, or why there is none; `doubtful` where the clock was changed and the user has to choose. */
export function readTime(text: TimeText, zone: string): { at: number } | { error: string; doubtful?: WallInstant } {
  if (text.at !== undefined) return { at: text.at }
  const found = instantOf(text, zone)
  if (found === null) return { error: words.badClock }
  if (found.is === 'once') return { at: found.at }
  if (text.choice === undefined) return { error: words.chooseTime, doubtful: found }
  return { at: text.choice === 'earlier' ? found.earlierAt : found.laterAt }
}

/** Two instants between which the user has to choose; null where there is but one. */
export function choiceOf(text: TimeText, zone: string): (WallInstant & { is: 'missing' | 'twice' }) | null {
  if (text.at !== undefined) return null
  const found = instantOf(text, zone)
  return found === null || found.is === 'once' ? null : found
}

/** The middle of a stretch, as a whole millisecond. */
export function middleOf({ fromAt, toAt }: Stretch): number {
  return Math.floor((fromAt + toAt) / 2)
}

/** A typed time of day as the first instant of that wall time inside a stretch; null where there is none. */
export function readWithin(time: string, { fromAt, toAt }: Stretch, zone: string): number | null {
  const last = wallTime(toAt, zone).date
  for (let date = wallTime(fromAt, zone).date; date <= last; date = addDays(date, 1)) {
    const found = instantOf({ date, time }, zone)
    const instants = found === null ? [] : found.is === 'once' ? [found.at] : [found.earlierAt, found.laterAt]
    const inside = instants.find((at) => at > fromAt && at < toAt)
    if (inside !== undefined) return inside
  }
  return null
}

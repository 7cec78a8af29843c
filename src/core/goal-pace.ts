import { roundHalfEven, safe } from './money'

/** How a weekly goal stands. All in the goal's own unit: milliseconds, or minor units of one currency. */
export interface GoalPace {
  goal: number
  done: number
  /** What an even week would have done by the end of today. */
  byTonight: number
  /** How far `done` is past `byTonight`; negative where it is behind. */
  ahead: number
  /** What is missing of the goal; 0 once it is reached. */
  left: number
  /** Today included. */
  daysLeft: number
  /** What is missing, shared evenly by the days left. */
  perDay: number
}

const DAYS = 7

/** `dayOfWeek` is 0 on the week's first day and 6 on its last. Null without a goal. */
export function goalPace(goal: number, done: number, dayOfWeek: number): GoalPace | null {
  if (goal <= 0) return null
  const byTonight = share(goal * (dayOfWeek + 1), DAYS)
  const left = Math.max(0, goal - done)
  const daysLeft = DAYS - dayOfWeek
  return { goal, done, byTonight, ahead: done - byTonight, left, daysLeft, perDay: share(left, daysLeft) }
}

const share = (whole: number, parts: number) => safe(roundHalfEven(BigInt(whole), BigInt(parts)))

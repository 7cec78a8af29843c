import type { Span, Stretch } from './span'

/** The evidence of a session or an entry, with the length up to which its stretches of `away` count. */
export interface Worked {
  spans: readonly Span[]
  awayMs: number
}

interface Away extends Stretch {
  awayMs: number
}

/** Shorter than this, not working is no break but a breath. */
const BREATH_MS = 60_000
/** After this long without work the day's stretch is over, and there is nothing to say. */
const OVER_MS = 2 * 3_600_000

/** In order of time, joined where they touch or overlap. */
function joined<T extends Stretch>(stretches: readonly T[]): T[] {
  const all: T[] = []
  for (const one of stretches.toSorted((a, b) => a.fromAt - b.fromAt)) {
    const last = all.at(-1)
    if (last && one.fromAt <= last.toAt) last.toAt = Math.max(last.toAt, one.toAt)
    else all.push({ ...one })
  }
  return all
}

/**
 * When work was done, in order: every `work` and the counted part of each unbroken stretch of `away`. Seen over all the evidence at once, so
 * that it makes no difference how the work is cut into entries, or which task it was.
 */
export function workStretches(worked: readonly Worked[]): Stretch[] {
  const work: Stretch[] = []
  const away: Away[] = []
  for (const { spans, awayMs } of worked) {
    for (const { kind, fromAt, toAt } of spans) {
      if (kind === 'work') work.push({ fromAt, toAt })
      if (kind === 'away') away.push({ fromAt, toAt, awayMs })
    }
  }
  const counted = joined(away).map(({ fromAt, toAt, awayMs }) => ({ fromAt, toAt: Math.min(toAt, fromAt + awayMs) }))
  return joined([...work, ...counted].filter(({ fromAt, toAt }) => toAt > fromAt))
}

/** Work since the last real break. */
export interface Focus {
  /** When the first work after that break began. */
  sinceAt: number
  /** Work since then; the pauses that were no break are not in it. */
  workedMs: number
  /** How long no work has been done by now. */
  restMs: number
}

/** Null where nothing was worked before `now`, or the last of it is long over. A break is to do no work for `breakMs`. */
export function focusOf(worked: readonly Worked[], now: number, breakMs: number): Focus | null {
  const stretches = workStretches(worked)
    .filter(({ fromAt }) => fromAt < now)
    .toReversed()
  const last = stretches[0]
  if (!last) return null
  const restMs = Math.max(0, now - last.toAt)
  if (restMs >= Math.max(OVER_MS, breakMs)) return null
  let sinceAt = last.toAt
  let workedMs = 0
  for (const { fromAt, toAt } of stretches) {
    if (sinceAt - toAt >= breakMs) break
    workedMs += Math.min(toAt, now) - fromAt
    sinceAt = fromAt
  }
  return { sinceAt, workedMs, restMs }
}

export interface FocusLengths {
  /** Work for at most this long without a break; 0 is no limit. */
  focusBlockMs: number
  /** Not to work for this long is a break. */
  breakMs: number
}

/** `working`; `due`: time for a break; `break`: not working just now; `rested`: for long enough. Null where blocks are switched off. */
export function focusState(focus: Focus | null, lengths: FocusLengths): 'working' | 'due' | 'break' | 'rested' | null {
  if (!focus || lengths.focusBlockMs === 0) return null
  if (focus.restMs >= lengths.breakMs) return 'rested'
  if (focus.restMs >= BREATH_MS) return 'break'
  return focus.workedMs >= lengths.focusBlockMs ? 'due' : 'working'
}

import type { ClockReading, Desk } from './live'

/** Less than this is jitter of timers and of the message's way. */
export const JITTER_MS = 5_000

/** A word that is older than the newest by more than this was not late on its way: the clock was set back. */
const LATE_MS = 60_000

/** While work is open the alarm speaks every 30 s. */
const ALARM_LATE_MS = 45_000

/**
 * How far the wall clock ran ahead of the monotonic clock of the same document since its last reading: positive after a sleep or a
 * clock set forward, negative after a clock set back, 0 within the jitter. A document or worker that speaks for the first time has no
 * reading to compare with; only that the clock was set back shows then, by the least that it must have been.
 */
export function driftOf(desk: Desk, reading: ClockReading | undefined): number {
  if (!reading) return 0
  const last = desk.clocks[reading.doc]
  if (!last) {
    const back = reading.at - Math.max(...Object.values(desk.clocks).map(({ at }) => at))
    return back < -LATE_MS && Number.isFinite(back) ? Math.round(back) : 0
  }
  const drift = reading.at - last.at - (reading.mono - last.mono)
  return Math.abs(drift) <= JITTER_MS ? 0 : Math.round(drift)
}

/**
 * The part of a sleep, or of a clock set forward, that lies in the time since `recordedAt`. It was somewhere since the last reading of the
 * same document, so that what has been recorded since then may have had all of it.
 */
export function unrecordedDrift(desk: Desk, reading: ClockReading | undefined, driftMs: number, recordedAt: number): number {
  const last = reading && desk.clocks[reading.doc]
  return last === undefined ? 0 : Math.max(0, driftMs - Math.max(0, recordedAt - last.at))
}

/**
 * Of a clock that was set back, told by a document that has been silent: whether time that was recorded up to `recordedAt` goes by the new
 * clock already, because it was recorded since that document's last word and others have spoken by the new clock since. That they have is
 * told by the newest of their words: by the old clock it would lie ahead of this one, or all would have been silent since, the alarm too.
 */
export function isPastSetting(desk: Desk, reading: ClockReading | undefined, driftMs: number, recordedAt: number): boolean {
  const last = reading && desk.clocks[reading.doc]
  const [doc, newest] = Object.entries(desk.clocks).at(-1) ?? []
  if (!last || !newest || doc === reading.doc) return false
  const silence = reading.at - newest.at - driftMs
  return recordedAt > last.at && newest.at <= reading.at && silence > ALARM_LATE_MS
}

/**
 * Keeps the reading as the newest. After a drift the clocks that were read before this one's last word are expected to have moved alike, so
 * that no jump is seen twice; of those that were read since, nobody knows whether they had moved already, and they begin anew.
 */
export function withReading(desk: Desk, reading: ClockReading | undefined, driftMs: number): Desk {
  if (!reading) return desk
  const clocks: Desk['clocks'] = {}
  let isOlder = desk.clocks[reading.doc] !== undefined
  for (const [doc, c] of Object.entries(desk.clocks).slice(-MOST_CLOCKS)) {
    if (doc === reading.doc) isOlder = false
    else if (driftMs === 0) clocks[doc] = c
    else if (isOlder) clocks[doc] = { ...c, at: c.at + driftMs }
  }
  clocks[reading.doc] = { at: reading.at, mono: reading.mono }
  return { ...desk, clocks }
}

/** Kept in the order in which they were read. */
const MOST_CLOCKS = 31

/** Moves what is known of the desk by `ms`, after the machine's clock was set back by that much. */
export function shiftDesk(desk: Desk, ms: number): Desk {
  const { focusedAt, recordedAt, tabs } = desk
  const moved = Object.entries(tabs).map(([id, tab]) => [
    id,
    tab.spokeAt === undefined ? tab : { ...tab, spokeAt: tab.spokeAt + ms },
  ])
  return {
    ...desk,
    tabs: Object.fromEntries(moved),
    ...(focusedAt === undefined ? {} : { focusedAt: focusedAt + ms }),
    ...(recordedAt === undefined ? {} : { recordedAt: recordedAt + ms }),
  }
}

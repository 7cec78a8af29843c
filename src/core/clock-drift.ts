import type { ClockReading, Desk } from './live'

/** Less than this is jitter of timers and of the message's way. */
const JITTER_MS = 5_000

/**
 * How far the wall clock ran ahead of the monotonic clock of the same document since its last reading: positive after a sleep or a
 * clock set forward, negative after a clock set back, 0 within the jitter.
 */
export function driftOf(desk: Desk, reading: ClockReading | undefined): number {
  const last = reading && desk.clocks[reading.doc]
  if (!reading || !last) return 0
  const drift = reading.at - last.at - (reading.mono - last.mono)
  return Math.abs(drift) <= JITTER_MS ? 0 : Math.round(drift)
}

/** Keeps the reading. After a drift all other clocks are expected to have moved alike, so that no jump is seen twice. */
export function withReading(desk: Desk, reading: ClockReading | undefined, driftMs: number): Desk {
  if (!reading) return desk
  const clocks = { ...desk.clocks }
  if (driftMs !== 0) for (const [doc, c] of Object.entries(clocks)) clocks[doc] = { ...c, at: c.at + driftMs }
  clocks[reading.doc] = { at: reading.at, mono: reading.mono }
  return { ...desk, clocks: newest(clocks) }
}

const MOST_CLOCKS = 32

function newest(clocks: Desk['clocks']): Desk['clocks'] {
  const list = Object.entries(clocks)
  if (list.length <= MOST_CLOCKS) return clocks
  return Object.fromEntries(list.sort((a, b) => b[1].at - a[1].at).slice(0, MOST_CLOCKS))
}

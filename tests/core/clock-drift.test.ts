import { expect, it } from 'vitest'
import { driftOf, isPastSetting, unrecordedDrift, withReading } from '../../src/core/clock-drift'
import { EMPTY_DESK } from '../../src/core/live'

const desk = withReading(
  withReading(EMPTY_DESK, { doc: 'a', at: 1_000_000, mono: 500 }, 0),
  { doc: 'b', at: 1_000_100, mono: 0 },
  0,
)

it.each([
  ['the first word of a document', { doc: 'new', at: 1_500_000, mono: 5 }, 0],
  ['the first word of a document, a while late', { doc: 'new', at: 950_000, mono: 5 }, 0],
  ['the first word of a document after a clock set back', { doc: 'new', at: 400_100, mono: 5 }, -600_000],
  ['both clocks alike', { doc: 'a', at: 1_060_000, mono: 60_500 }, 0],
  ['the jitter of timers', { doc: 'a', at: 1_064_900, mono: 60_500 }, 0],
  ['a sleep of ten minutes', { doc: 'a', at: 1_660_000, mono: 60_500 }, 600_000],
  ['a clock set back an hour', { doc: 'a', at: 1_060_000 - 3_600_000, mono: 60_500 }, -3_600_000],
])('reads the drift of %s', (_what, reading, drift) => {
  expect(driftOf(desk, reading)).toBe(drift)
})

it('has no drift without a clock, or before the first word of all', () => {
  expect(driftOf(desk, undefined)).toBe(0)
  expect(driftOf(EMPTY_DESK, { doc: 'a', at: 5, mono: 5 })).toBe(0)
})

it('sees one jump once, whichever document speaks next', () => {
  const reading = { doc: 'a', at: 1_660_000, mono: 60_500 }
  const after = withReading(desk, reading, driftOf(desk, reading))
  expect(driftOf(after, { doc: 'b', at: 1_661_100, mono: 61_000 })).toBe(0)
})

it('does not take a document that spoke first after a sleep for one with a clock set back', () => {
  // Read at nine, asleep for ten minutes, then a new worker is the first to speak, and the old document comes after it.
  const slept = withReading(desk, { doc: 'new worker', at: 1_660_000, mono: 10 }, 0)
  const page = { doc: 'a', at: 1_661_000, mono: 61_500 }
  const drift = driftOf(slept, page)
  expect(drift).toBe(600_000)
  const after = withReading(slept, page, drift)
  expect(driftOf(after, { doc: 'new worker', at: 1_662_000, mono: 2_010 })).toBe(0)
})

it('gives a sleep to what is not recorded yet, and not again to what comes after it', () => {
  const page = { doc: 'a', at: 1_661_000, mono: 61_500 }
  expect(unrecordedDrift(desk, page, 600_000, 1_000_000)).toBe(600_000)
  // The alarm was there first, and has recorded the whole sleep.
  expect(unrecordedDrift(desk, page, 600_000, 1_660_000)).toBe(0)
  expect(unrecordedDrift(desk, { doc: 'new', at: 5, mono: 5 }, 0, 0)).toBe(0)
})

it.each([
  ['a clock set back before a worker spoke, of what that worker began', { at: 1_900_000, recordedAt: 1_900_000 }, true],
  ['the same, of what nobody has spoken of since', { at: 1_900_000, recordedAt: 1_000_000 }, false],
  ['a clock set back after the worker spoke, whose word lies ahead', { at: 3_000_000, recordedAt: 3_000_000 }, false],
])('tells of %s, whether it goes by the new clock', (_what, { at, recordedAt }, isPast) => {
  const page = { doc: 'b', at: 2_000_000, mono: 2_600_000 }
  const since = withReading(desk, { doc: 'new worker', at, mono: 10 }, 0)
  expect(isPastSetting(since, page, driftOf(since, page), recordedAt)).toBe(isPast)
  expect(isPastSetting(desk, page, driftOf(desk, page), recordedAt)).toBe(false)
})

it('keeps the newest clocks alone', () => {
  let many = EMPTY_DESK
  for (let i = 0; i < 100; i += 1) many = withReading(many, { doc: `d${i}`, at: i, mono: i }, 0)
  expect(Object.keys(many.clocks)).toHaveLength(32)
  expect(many.clocks.d99).toEqual({ at: 99, mono: 99 })
})

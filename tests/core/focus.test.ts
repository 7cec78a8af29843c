import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { focusOf, focusState, type Worked, workStretches } from '../../src/core/focus'
import { SPAN_KINDS, type Span } from '../../src/core/span'
import { countedMs } from '../../src/core/time-policy'
import { MINUTE, NINE } from './session-world'

const AWAY = 5 * MINUTE
const BREAK = 15 * MINUTE
const at = (minute: number) => NINE + minute * MINUTE
const span = (kind: Span['kind'], from: number, to: number): Span => ({ kind, fromAt: at(from), toAt: at(to) })
const worked = (...spans: Span[]): Worked => ({ spans, awayMs: AWAY })
const focus = (list: Worked[], now: number) => {
  const found = focusOf(list, at(now), BREAK)
  return found && { since: (found.sinceAt - NINE) / MINUTE, worked: found.workedMs / MINUTE, rest: found.restMs / MINUTE }
}

describe('work since the last real break', () => {
  it.each([
    ['nothing was worked', [], 60, null],
    ['one stretch', [worked(span('work', 0, 50))], 50, { since: 0, worked: 50, rest: 0 }],
    [
      'a short pause is no break',
      [worked(span('work', 0, 50), span('paused', 50, 60), span('work', 60, 80))],
      80,
      { since: 0, worked: 70, rest: 0 },
    ],
    [
      'a pause of the break’s length is one',
      [worked(span('work', 0, 50), span('paused', 50, 65), span('work', 65, 80))],
      80,
      { since: 65, worked: 15, rest: 0 },
    ],
    [
      'another task does not begin anew',
      [worked(span('work', 0, 50)), worked(span('work', 52, 80))],
      80,
      { since: 0, worked: 78, rest: 0 },
    ],
    [
      'nor does one that waited meanwhile',
      [worked(span('work', 0, 20), span('work', 50, 60)), worked(span('work', 20, 50))],
      60,
      { since: 0, worked: 60, rest: 0 },
    ],
    [
      'to sit idle is not to work',
      [worked(span('work', 0, 50), span('idle', 50, 66), span('work', 66, 70))],
      70,
      { since: 66, worked: 4, rest: 0 },
    ],
    [
      'to be away counts up to its limit',
      [worked(span('work', 0, 50), span('away', 50, 60), span('work', 60, 70))],
      70,
      { since: 0, worked: 65, rest: 0 },
    ],
    [
      'long away is a break from there on',
      [worked(span('work', 0, 50), span('away', 50, 70), span('work', 70, 75))],
      75,
      { since: 70, worked: 5, rest: 0 },
    ],
    ['not working now', [worked(span('work', 0, 50))], 58, { since: 0, worked: 50, rest: 8 }],
    ['long over', [worked(span('work', 0, 50))], 170, null],
    ['what lies ahead is not worked yet', [worked(span('work', 0, 50))], 20, { since: 0, worked: 20, rest: 0 }],
  ] as const)('%s', (_case, list, now, expected) => {
    expect(focus(list as unknown as Worked[], now)).toEqual(expected)
  })

  it('an edited entry changes it: time that the user took out is a break', () => {
    expect(focus([worked(span('work', 0, 50)), worked(span('work', 50, 100))], 100)?.worked).toBe(100)
    expect(focus([worked(span('work', 0, 30)), worked(span('work', 50, 100))], 100)?.worked).toBe(50)
  })
})

/** Any evidence of one day: spans in order, with and without holes between them. */
const anySpans = fc
  .array(fc.tuple(fc.constantFrom(...SPAN_KINDS), fc.integer({ min: 1, max: 40 }), fc.constantFrom(0, 0, 0, 3, 20)), {
    maxLength: 14,
  })
  .map((list) => {
    let minute = 0
    return list.map(([kind, length, hole]): Span => {
      const from = minute + hole
      minute = from + length
      return span(kind, from, minute)
    })
  })

/** The same spans, some of them cut in two. */
const cut = (spans: readonly Span[], cuts: readonly number[]): Span[] =>
  spans.flatMap((one, index) => {
    const middle = one.fromAt + ((cuts[index % Math.max(1, cuts.length)] ?? 0) / 100) * (one.toAt - one.fromAt)
    if (middle <= one.fromAt || middle >= one.toAt) return [one]
    return [
      { ...one, toAt: middle },
      { ...one, fromAt: middle },
    ]
  })

describe('however the work is cut into entries', () => {
  it('the focus is the same', () => {
    const cuts = fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 6 })
    const homes = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(anySpans, cuts, homes, fc.integer({ min: 0, max: 500 }), (spans, cuts, homes, now) => {
        const entries: Worked[] = [0, 1, 2, 3].map(() => ({ spans: [], awayMs: AWAY }))
        for (const [index, piece] of cut(spans, cuts).entries()) {
          const home = homes[index % homes.length] ?? 0
          entries[home] = { awayMs: AWAY, spans: [...(entries[home]?.spans ?? []), piece] }
        }
        expect(workStretches(entries.toReversed())).toEqual(workStretches([worked(...spans)]))
        expect(focusOf(entries, at(now), BREAK)).toEqual(focusOf([worked(...spans)], at(now), BREAK))
      }),
    )
  })

  it('the stretches are what counts: in order, apart, and as long as the counted time', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const stretches = workStretches([worked(...spans)])
        const total = stretches.reduce((sum, { fromAt, toAt }) => sum + toAt - fromAt, 0)
        expect(total).toBe(countedMs(spans, { stillMs: 0, awayMs: AWAY }))
        for (const [index, one] of stretches.entries()) {
          expect(one.toAt).toBeGreaterThan(one.fromAt)
          expect(one.fromAt).toBeGreaterThan(stretches[index - 1]?.toAt ?? 0)
        }
      }),
    )
  })

  it('never more than was worked, and none of it before a break', () => {
    fc.assert(
      fc.property(anySpans, fc.integer({ min: 0, max: 500 }), (spans, now) => {
        const found = focusOf([worked(...spans)], at(now), BREAK)
        if (!found) return
        const since = workStretches([worked(...spans)]).filter(({ fromAt }) => fromAt >= found.sinceAt && fromAt < at(now))
        expect(found.workedMs).toBe(since.reduce((sum, { fromAt, toAt }) => sum + Math.min(toAt, at(now)) - fromAt, 0))
        for (const [index, { fromAt }] of since.entries())
          if (index > 0) expect(fromAt - (since[index - 1]?.toAt ?? 0)).toBeLessThan(BREAK)
      }),
    )
  })
})

describe('what is said of it', () => {
  const lengths = { focusBlockMs: 150 * MINUTE, breakMs: BREAK }
  const said = (workedMinutes: number, restMinutes: number, change = {}) =>
    focusState({ sinceAt: NINE, workedMs: workedMinutes * MINUTE, restMs: restMinutes * MINUTE }, { ...lengths, ...change })

  it.each([
    ['working', 110, 0, 'working'],
    ['working, with a breath', 110, 0.5, 'working'],
    ['time for a break', 150, 0, 'due'],
    ['on a break, not yet a real one', 150, 3, 'break'],
    ['rested', 150, 15, 'rested'],
  ] as const)('%s', (_case, worked, rest, state) => expect(said(worked, rest)).toBe(state))

  it('nothing where blocks are switched off, or nothing was worked', () => {
    expect(said(500, 0, { focusBlockMs: 0 })).toBeNull()
    expect(focusState(null, lengths)).toBeNull()
  })
})

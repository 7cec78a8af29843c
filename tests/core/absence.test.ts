import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerAsked, lastAbsence, withAnswer } from '../../src/core/absence'
import { SPAN_KINDS, type Span } from '../../src/core/span'
import { elapsedMs } from '../../src/core/time-policy'
import { openSession } from './session-world'

const MIN = 60_000
const spans: Span[] = [
  { kind: 'work', fromAt: 0, toAt: 10 * MIN },
  { kind: 'idle', fromAt: 10 * MIN, toAt: 13 * MIN, stillSinceAt: 8 * MIN },
  { kind: 'gap', fromAt: 13 * MIN, toAt: 20 * MIN },
]

describe('an absence', () => {
  it('is the last unbroken run of what is not work, when it is long', () => {
    expect(lastAbsence(spans, 5 * MIN)).toEqual({ fromAt: 10 * MIN, toAt: 20 * MIN })
    expect(lastAbsence(spans, 10 * MIN)).toBeNull()
    expect(lastAbsence([], 0)).toBeNull()
  })

  it('does not reach over a pause, a hole, or what was answered', () => {
    const pause: Span = { kind: 'paused', fromAt: 20 * MIN, toAt: 30 * MIN }
    expect(lastAbsence([...spans, pause], MIN)).toBeNull()
    const late: Span = { kind: 'gap', fromAt: 21 * MIN, toAt: 22 * MIN }
    expect(lastAbsence([...spans, late], 0)).toEqual({ fromAt: 21 * MIN, toAt: 22 * MIN })
    const told: Span = { kind: 'paused', fromAt: 20 * MIN, toAt: 22 * MIN, was: 'gap' }
    expect(lastAbsence([...spans, told], 0)).toBeNull()
  })

  const stretch = { fromAt: 10 * MIN, toAt: 20 * MIN }
  it.each([
    ['work', { was: 'work' }, [10, 'work', 13, 'work', 20]],
    ['break', { was: 'break' }, [10, 'paused', 13, 'paused', 20]],
    ['work, then a break', { was: 'split', at: 15 * MIN, first: 'work' }, [10, 'work', 13, 'work', 15, 'paused', 20]],
    ['a break, then work', { was: 'split', at: 11 * MIN, first: 'break' }, [10, 'paused', 11, 'work', 13, 'work', 20]],
  ] as const)('was %s: the spans say so and keep what the evidence said', (_, answer, shape) => {
    const answered = withAnswer(spans, stretch, answer)
    expect(answered[0]).toEqual(spans[0])
    const rest = answered.slice(1)
    expect([10, ...rest.flatMap(({ kind, toAt }) => [kind, toAt / MIN])]).toEqual(shape)
    for (const { fromAt, was } of rest) expect(was).toBe(fromAt < 13 * MIN ? 'idle' : 'gap')
    // Answered again, the first evidence is still known.
    expect(withAnswer(answered, stretch, { was: 'break' })).toEqual(withAnswer(spans, stretch, { was: 'break' }))
  })

  it('is answered as it was shown, also when it has gone on since; a long rest is asked about still', () => {
    const whole: Span = { kind: 'gap', fromAt: 0, toAt: 20 * MIN }
    const session = openSession({ spans: [whole], asks: [{ fromAt: 0, toAt: 20 * MIN }] })
    const shown = { fromAt: 0, toAt: 12 * MIN }
    const told = answerAsked(session, shown, { was: 'work' }, 5 * MIN)
    expect(told.spans).toEqual([
      { ...whole, kind: 'work', toAt: 12 * MIN, was: 'gap' },
      { ...whole, fromAt: 12 * MIN },
    ])
    expect(told.asks).toEqual([{ fromAt: 12 * MIN, toAt: 20 * MIN }])
    expect(answerAsked(session, shown, { was: 'work' }, 8 * MIN).asks).toEqual([])
    expect(answerAsked(told, shown, { was: 'break' }, 5 * MIN)).toBe(told)
  })

  it('gives a stretch away its limit once, also where the answer is to its first part only', () => {
    const away: Span[] = [{ kind: 'away', fromAt: 0, toAt: 20 * MIN }]
    const [told, rest] = withAnswer(away, { fromAt: 0, toAt: 10 * MIN }, { was: 'work' })
    expect(told).toEqual({ kind: 'work', fromAt: 0, toAt: 10 * MIN, was: 'away' })
    expect(rest).toEqual({ kind: 'away', fromAt: 10 * MIN, toAt: 20 * MIN, awaySinceAt: 0 })
  })

  it('never makes time longer or shorter, and touches nothing outside', () => {
    const any = fc.array(fc.tuple(fc.constantFrom(...SPAN_KINDS), fc.integer({ min: 1, max: 20 }), fc.nat(3)), { maxLength: 12 })
    fc.assert(
      fc.property(any, fc.nat(100), fc.nat(100), fc.nat(100), fc.boolean(), (list, from, length, at, workFirst) => {
        let now = 0
        const given = list.map(([kind, ms, hole]): Span => {
          const fromAt = now + hole
          now = fromAt + ms
          return { kind, fromAt, toAt: now }
        })
        const asked = { fromAt: from, toAt: from + length }
        const answered = withAnswer(given, asked, { was: 'split', at, first: workFirst ? 'work' : 'break' })
        expect(elapsedMs(answered)).toBe(elapsedMs(given))
        for (const { fromAt, toAt, was } of answered)
          expect(was !== undefined).toBe(fromAt >= asked.fromAt && toAt <= asked.toAt && asked.toAt > asked.fromAt)
      }),
    )
  })
})

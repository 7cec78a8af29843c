import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { explain, wholeSeconds } from '../../src/core/explain'
import type { Span } from '../../src/core/span'
import { countedMs } from '../../src/core/time-policy'
import { anyClosed, HOUR, MINUTE } from './samples'

// Properties take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const policy = { stillMs: 2 * MINUTE, awayMs: 5 * MINUTE }
const M = (minute: number) => minute * MINUTE

function entryOf(spans: Span[], more: { startedAt?: number; closedAt?: number; countedMs?: number } = {}) {
  return {
    spans,
    startedAt: spans[0]?.fromAt ?? 0,
    closedAt: spans.at(-1)?.toAt ?? 0,
    countedMs: countedMs(spans, policy),
    ...more,
  }
}

describe('why an entry comes to its counted time', () => {
  it('is told span by span, with what each counts', () => {
    const spans: Span[] = [
      { kind: 'work', fromAt: M(2), toAt: M(8) },
      { kind: 'work', fromAt: M(8), toAt: M(9), stillSinceAt: M(7) },
      { kind: 'idle', fromAt: M(9), toAt: M(13), stillSinceAt: M(7) },
      { kind: 'away', fromAt: M(13), toAt: M(20) },
      { kind: 'gap', fromAt: M(20), toAt: M(40) },
      { kind: 'work', fromAt: M(40), toAt: M(50), was: 'gap' },
    ]
    const told = explain(entryOf(spans), policy)
    expect(told.parts).toEqual([
      { kind: 'work', fromAt: M(2), toAt: M(9), countsMs: M(7) },
      { kind: 'idle', fromAt: M(9), toAt: M(13), countsMs: 0, stillSinceAt: M(7) },
      { kind: 'away', fromAt: M(13), toAt: M(20), countsMs: M(5) },
      { kind: 'gap', fromAt: M(20), toAt: M(40), countsMs: 0 },
      { kind: 'work', fromAt: M(40), toAt: M(50), countsMs: M(10), was: 'gap' },
    ])
    expect(told).toMatchObject({ workMs: M(17), awayMs: M(5), otherMs: 0, countedMs: M(22), elapsedMs: M(48) })
  })

  it('keeps one limit for an unbroken stretch of away, however it is cut', () => {
    const spans: Span[] = [
      { kind: 'away', fromAt: 0, toAt: M(4) },
      { kind: 'away', fromAt: M(4), toAt: M(8), was: 'idle' },
      { kind: 'work', fromAt: M(8), toAt: M(9) },
      { kind: 'away', fromAt: M(9), toAt: M(12) },
    ]
    expect(explain(entryOf(spans), policy).parts.map(({ countsMs }) => countsMs)).toEqual([M(4), M(1), M(1), M(3)])
  })

  it('names time in no span, before, between and after', () => {
    const spans: Span[] = [
      { kind: 'work', fromAt: M(5), toAt: M(6) },
      { kind: 'work', fromAt: M(9), toAt: M(10) },
    ]
    const told = explain(entryOf(spans, { startedAt: M(1), closedAt: M(12) }), policy)
    expect(told.parts.map(({ kind, fromAt, toAt }) => [kind, fromAt / MINUTE, toAt / MINUTE])).toEqual([
      ['elsewhere', 1, 5],
      ['work', 5, 6],
      ['elsewhere', 6, 9],
      ['work', 9, 10],
      ['elsewhere', 10, 12],
    ])
  })

  it('says what no span shows: hours written by hand, or an earlier policy', () => {
    expect(explain(entryOf([], { closedAt: HOUR, countedMs: HOUR }), policy)).toMatchObject({ parts: [], otherMs: HOUR })
    const away: Span[] = [{ kind: 'away', fromAt: 0, toAt: M(4) }]
    expect(explain(entryOf(away, { countedMs: 0 }), policy)).toMatchObject({ awayMs: M(4), otherMs: -M(4) })
  })

  it('adds up, for every entry and every policy', () => {
    fc.assert(
      fc.property(anyClosed, fc.integer({ min: 0, max: 20 * MINUTE }), ({ entry, awayMs }, other) => {
        for (const limit of [awayMs, other]) {
          const told = explain(entry, { stillMs: 0, awayMs: limit })
          const counts = told.parts.reduce((all, part) => all + part.countsMs, 0)
          expect(counts + told.otherMs).toBe(entry.countedMs)
          expect(told.workMs + told.awayMs).toBe(counts)
          expect(counts).toBe(countedMs(entry.spans, { stillMs: 0, awayMs: limit }))
          // The parts lie end to end, and every one that counts is no longer than it is.
          for (const [index, part] of told.parts.entries()) {
            expect(part.fromAt).toBe(told.parts[index - 1]?.toAt ?? entry.startedAt)
            expect(part.countsMs).toBeGreaterThanOrEqual(0)
            expect(part.countsMs).toBeLessThanOrEqual(part.toAt - part.fromAt)
          }
        }
        expect(explain(entry, { stillMs: 0, awayMs }).otherMs).toBe(0)
      }),
    )
  })
})

describe('whole seconds', () => {
  it('add up to the whole seconds of the sum', () => {
    const ms = fc.integer({ min: 0, max: 10 * HOUR })
    fc.assert(
      fc.property(fc.array(ms, { maxLength: 40 }), (lengths) => {
        const shown = wholeSeconds(lengths)
        const total = Math.floor(lengths.reduce((all, length) => all + length, 0) / 1000)
        expect(shown.reduce((all, seconds) => all + seconds, 0)).toBe(total)
        for (const [index, seconds] of shown.entries())
          expect(Math.abs(seconds * 1000 - (lengths[index] ?? 0))).toBeLessThan(1000)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { payLinesFor } from '../../src/core/pay'
import { recount, repriced, respan } from '../../src/core/recount'
import type { Span } from '../../src/core/span'
import { elapsedMs } from '../../src/core/time-policy'
import { entryOf } from './samples'
import { MINUTE, NINE, World } from './session-world'

const sum = (spans: readonly Span[], kind: Span['kind']) =>
  spans.filter((span) => span.kind === kind).reduce((all, { fromAt, toAt }) => all + toAt - fromAt, 0)

/** Reading without a touch for 5 min 15 s and for 5 min, with 45 s of typing between. */
const reading = () =>
  new World()
    .open(1, { taskId: 'a' })
    .use(1, 5 * MINUTE, 'visible')
    .use(1, MINUTE)
    .use(1, 5 * MINUTE, 'visible')
    .hand().spans

describe('another policy', () => {
  it('divides still stretches anew, and the first policy gives the first spans again', () => {
    const spans = reading()
    expect([sum(spans, 'work'), sum(spans, 'idle')]).toEqual([4.75 * MINUTE, 6.25 * MINUTE])
    const wide = respan(spans, { stillMs: 4 * MINUTE })
    expect([sum(wide, 'work'), sum(wide, 'idle')]).toEqual([8.75 * MINUTE, 2.25 * MINUTE])
    const narrow = respan(wide, { stillMs: MINUTE })
    expect([sum(narrow, 'work'), sum(narrow, 'idle')]).toEqual([2.75 * MINUTE, 8.25 * MINUTE])
    expect(respan(narrow, { stillMs: 2 * MINUTE })).toEqual(spans)
  })

  it('leaves evidence of other kinds and the user’s own word alone', () => {
    const spans: Span[] = [
      { kind: 'work', fromAt: 0, toAt: 10 },
      { kind: 'gap', fromAt: 10, toAt: 20 },
      { kind: 'work', fromAt: 20, toAt: 30, was: 'idle', stillSinceAt: 0 },
      { kind: 'locked', fromAt: 30, toAt: 40 },
    ]
    expect(respan(spans, { stillMs: MINUTE })).toEqual(spans)
  })

  it('never changes how long anything took', () => {
    const limit = fc.integer({ min: 1, max: 600 }).map((seconds) => seconds * 1000)
    fc.assert(
      fc.property(limit, limit, (one, other) => {
        const spans = respan(reading(), { stillMs: one })
        const again = respan(spans, { stillMs: other })
        expect(elapsedMs(again)).toBe(elapsedMs(spans))
        expect(respan(again, { stillMs: one })).toEqual(spans)
      }),
      { numRuns: 50 },
    )
  })

  it('counts the entry by it', () => {
    const entry = entryOf({ spans: reading(), startedAt: NINE, closedAt: NINE + 11 * MINUTE })
    const policy = { stillMs: 6 * MINUTE, awayMs: 0 }
    expect(recount(entry, policy)).toMatchObject({ countedMs: 11 * MINUTE, elapsedMs: 11 * MINUTE, policy })
  })
})

describe('the pay lines of a changed entry', () => {
  const terms = { scheme: 'hourly', amount: 30, scale: 0, currency: 'USD', validFrom: 0, source: 'user' } as const
  const makeId = () => 'new'
  const entry = entryOf({ countedMs: 60 * MINUTE, terms })

  it('follow its time and keep their id while they are only expected', () => {
    const lines = payLinesFor(entry, terms, () => 'line')
    expect(repriced({ ...entry, countedMs: 30 * MINUTE }, lines, makeId)).toMatchObject([{ id: 'line', minor: 1500 }])
    expect(repriced({ ...entry, workKind: 'meeting' }, lines, makeId)).toEqual([])
    expect(repriced(entry, [], makeId)).toMatchObject([{ id: 'new', minor: 3000 }])
  })

  it('stay what the user entered or the platform settled, under the labels of the entry', () => {
    const [line] = payLinesFor(entry, terms, () => 'line')
    if (!line) throw new Error('no line')
    for (const settled of [
      { ...line, state: 'paid' as const },
      { ...line, minor: 7, byUser: true as const },
    ]) {
      const changed = { ...entry, project: 'Other', countedMs: 5 * MINUTE }
      expect(repriced(changed, [settled], makeId)).toEqual([{ ...settled, project: 'Other' }])
    }
    const bonus = { ...line, id: 'bonus', kind: 'bonus' as const }
    expect(repriced(entry, [bonus], makeId)).toMatchObject([{ id: 'bonus' }, { id: 'new', kind: 'task' }])
  })
})

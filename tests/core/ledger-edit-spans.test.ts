import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claims, inOrder, joined, outside, shared, within, without } from '../../src/core/ledger-edit-spans'
import { respan } from '../../src/core/recount'
import type { Stretch } from '../../src/core/span'
import { countedMs, elapsedMs } from '../../src/core/time-policy'
import { anyLedger, anyPolicy, spansOf } from './edit-samples'
import { MINUTE } from './samples'

const stretch = (fromAt: number, toAt: number): Stretch => ({ fromAt, toAt })
const list = fc.array(
  fc.tuple(fc.nat(40), fc.nat(12)).map(([from, length]) => stretch(from, from + length)),
  { maxLength: 6 },
)
/** The instants of a list one by one: the plainest account of what it covers. */
const instants = (stretches: readonly Stretch[]) =>
  Array.from({ length: 60 }, (_, at) => at).filter((at) => stretches.some(({ fromAt, toAt }) => fromAt <= at && at < toAt))

describe('stretches', () => {
  it('are joined, shared and left as their instants are', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(instants(joined(a))).toEqual(instants(a))
        expect(instants(shared(a, b))).toEqual(instants(a).filter((at) => instants(b).includes(at)))
        expect(instants(without(a, b))).toEqual(instants(a).filter((at) => !instants(b).includes(at)))
        for (const result of [joined(a), shared(a, b), without(a, b)])
          for (const [i, { fromAt, toAt }] of result.entries()) {
            expect(fromAt).toBeLessThan(toAt)
            expect(fromAt).toBeGreaterThan(result[i - 1]?.toAt ?? -1)
          }
      }),
    )
  })
})

describe('spans that are cut', () => {
  it('keep what they say, and the rest of a stretch away remembers when it began', () => {
    const spans = [
      { kind: 'work', fromAt: 0, toAt: 10, stillSinceAt: -5 },
      { kind: 'away', fromAt: 10, toAt: 20 },
      { kind: 'away', fromAt: 20, toAt: 30 },
    ] as const
    expect(within(spans, [stretch(4, 12)])).toEqual([
      { kind: 'work', fromAt: 4, toAt: 10, stillSinceAt: -5 },
      { kind: 'away', fromAt: 10, toAt: 12 },
    ])
    expect(within(spans, [stretch(25, 40)])).toEqual([{ kind: 'away', fromAt: 25, toAt: 30, awaySinceAt: 10 }])
    expect(outside(spans, [stretch(5, 30)])).toEqual([{ kind: 'work', fromAt: 0, toAt: 5, stillSinceAt: -5 }])
    // Cut again, and joined again.
    const rest = within(within(spans, [stretch(15, 40)]), [stretch(20, 40)])
    expect(rest).toEqual([{ kind: 'away', fromAt: 20, toAt: 30, awaySinceAt: 10 }])
    expect(inOrder([...rest, ...within(spans, [stretch(0, 20)])])).toEqual(inOrder(spans))
  })

  it('count together what the whole counts, cut anywhere, under any policy', () => {
    const cut = fc.integer({ min: 0, max: 300 * MINUTE })
    fc.assert(
      fc.property(anyLedger, fc.array(cut, { maxLength: 4 }), anyPolicy, (items, cuts, policy) => {
        for (const { entry } of items) {
          const bounds = [0, ...cuts.map((ms) => entry.startedAt + ms).sort((a, b) => a - b), Number.MAX_SAFE_INTEGER]
          const parts = bounds.slice(1).map((toAt, i) => within(entry.spans, [stretch(bounds[i] ?? 0, toAt)]))
          const counted = (spans: typeof entry.spans) => countedMs(respan(spans, policy), policy)
          expect(parts.reduce((sum, part) => sum + counted(part), 0)).toBe(counted(entry.spans))
          expect(parts.reduce((sum, part) => sum + elapsedMs(part), 0)).toBe(elapsedMs(entry.spans))
          expect(inOrder(parts.flat())).toEqual(inOrder(entry.spans))
        }
      }),
    )
  })
})

it('claims are work and away, whatever counts', () => {
  const spans = spansOf(0, ['work', 1], ['away', 90], ['idle', 1], ['paused', 1], ['locked', 1], ['gap', 1], ['work', 1])
  expect(claims(spans)).toEqual([stretch(0, 91 * MINUTE), stretch(95 * MINUTE, 96 * MINUTE)])
})

import { appendSpan } from './evidence'
import type { Span, Stretch } from './span'

const byStart = (a: Stretch, b: Stretch) => a.fromAt - b.fromAt

/** Stretches in order, with those that touch or overlap made one; empty ones vanish. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const list: Stretch[] = []
  for (const { fromAt, toAt } of stretches.filter((s) => s.toAt > s.fromAt).toSorted(byStart)) {
    const last = list.at(-1)
    if (last && fromAt <= last.toAt) last.toAt = Math.max(last.toAt, toAt)
    else list.push({ fromAt, toAt })
  }
  return list
}

/** The parts of one list of stretches that lie in the other as well. */
export function shared(some: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  const [a, b] = [joined(some), joined(others)]
  const both: Stretch[] = []
  let [i, j] = [0, 0]
  for (let [x, y] = [a[0], b[0]]; x && y; x = a[i], y = b[j]) {
    both.push({ fromAt: Math.max(x.fromAt, y.fromAt), toAt: Math.min(x.toAt, y.toAt) })
    if (x.toAt < y.toAt) i += 1
    else j += 1
  }
  return joined(both)
}

/** The parts of the first list of stretches that the second leaves. */
export function without(some: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  const gone = joined(taken)
  const between = [...gone, null].map((next, i) => ({
    fromAt: gone[i - 1]?.toAt ?? Number.NEGATIVE_INFINITY,
    toAt: next?.fromAt ?? Number.POSITIVE_INFINITY,
  }))
  return shared(some, between)
}

/** Spans in order, those that continue each other made one. */
export function inOrder(spans: readonly Span[]): Span[] {
  return spans.toSorted(byStart).reduce<Span[]>(appendSpan, [])
}

/**
 * What of the spans lies in the stretches. Evidence is cut, never changed: the rest of a stretch of `away` remembers when it began, so that
 * no cut gives it its limit anew.
 */
export function within(spans: readonly Span[], stretches: readonly Stretch[]): Span[] {
  let kept: Span[] = []
  let awayFrom = 0
  let awayEnd = Number.NaN
  for (const span of spans) {
    if (span.kind === 'away') {
      if (span.fromAt !== awayEnd) awayFrom = span.awaySinceAt ?? span.fromAt
      awayEnd = span.toAt
    }
    for (const { fromAt, toAt } of shared([span], stretches)) {
      const { awaySinceAt: _old, ...evidence } = span
      const isRest = span.kind === 'away' && awayFrom < fromAt
      kept = appendSpan(kept, { ...evidence, fromAt, toAt, ...(isRest ? { awaySinceAt: awayFrom } : {}) })
    }
  }
  return kept
}

/** What of the spans lies outside the stretches. */
export function outside(spans: readonly Span[], stretches: readonly Stretch[]): Span[] {
  return within(spans, without(spans, stretches))
}

/** Time that nobody else may have: `work` and `away`, whether the policy counts it or not. */
export function claims(spans: readonly Span[]): Stretch[] {
  return joined(spans.filter(({ kind }) => kind === 'work' || kind === 'away'))
}

import type { TimeEntry } from './entry'
import { appendSpan, LEAST_STILL_MS } from './evidence'
import { keptHome } from './home-amount'
import { type PayLine, payLinesFor, WORK_LINE_KINDS } from './pay'
import type { Span } from './span'
import { countedMs, defaultPolicy, elapsedMs, type TimePolicy } from './time-policy'

/**
 * The spans as another policy would have had them. Still stretches are divided anew between `work` and `idle`; everything else is evidence,
 * or the user's own word, and stays. Applying the policy of before gives the spans of before.
 */
export function respan(spans: readonly Span[], { stillMs }: Pick<TimePolicy, 'stillMs'>): Span[] {
  let next: Span[] = []
  for (const span of spans) {
    const { fromAt, toAt, stillSinceAt, was } = span
    if (stillSinceAt === undefined || was !== undefined) {
      next = appendSpan(next, span)
      continue
    }
    const idleAt = Math.min(toAt, Math.max(fromAt, stillSinceAt + Math.max(LEAST_STILL_MS, stillMs)))
    next = appendSpan(next, { kind: 'work', fromAt, toAt: idleAt, stillSinceAt })
    next = appendSpan(next, { kind: 'idle', fromAt: idleAt, toAt, stillSinceAt })
  }
  return next
}

/** The entry counted by a policy. Its evidence, its labels and the day on which it closed stay. */
export function recount(entry: TimeEntry, policy: TimePolicy): TimeEntry {
  const spans = respan(entry.spans, policy)
  return { ...entry, spans, countedMs: countedMs(spans, policy), elapsedMs: elapsedMs(spans), policy }
}

/**
 * How the entry was counted. One of the first version names no policy: it counted by the defaults of its type, with or without time in
 * other tabs, whichever gives what it counted.
 */
export function policyOfEntry(entry: TimeEntry): TimePolicy {
  const { policy, taskType, spans } = entry
  const defaults = [defaultPolicy(taskType, true), defaultPolicy(taskType, false)]
  return policy ?? defaults.find((each) => countedMs(spans, each) === entry.countedMs) ?? defaultPolicy(taskType, true)
}

/** Whether a line is what terms and time give; any other is the user's own word, or the platform's. */
export function followsFromTerms({ kind, state, byUser }: Pick<PayLine, 'kind' | 'state' | 'byUser'>): boolean {
  return byUser !== true && state === 'expected' && WORK_LINE_KINDS.includes(kind)
}

/**
 * The pay lines of an entry that was changed: those that follow from its terms anew, where they are still only expected; a line that the user
 * entered, or that the platform has moved on, stays as it is and stands in for the one of its kind.
 */
export function repriced(entry: TimeEntry, lines: readonly PayLine[], makeId: () => string): PayLine[] {
  const kept = lines.filter((line) => !followsFromTerms(line))
  const settled = new Set(kept.map(({ kind }) => kind))
  const anew = payLinesFor(entry, entry.terms, makeId)
    .filter(({ kind }) => !settled.has(kind))
    .map((line) => {
      const old = lines.find((each) => followsFromTerms(each) && each.kind === line.kind)
      return keptHome({ ...line, id: old?.id ?? line.id }, old)
    })
  const { platform, project, day } = entry
  return [...kept.map((line) => ({ ...line, platform, project, day })), ...anew]
}

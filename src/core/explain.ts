import type { TimeEntry } from './entry'
import type { Span, SpanKind } from './span'
import { countedMs, elapsedMs, type TimePolicy } from './time-policy'

/** One stretch of an entry as it is told: neighbouring spans that say the same are one. */
export interface ExplainedPart {
  /** `elsewhere`: in no span, as another session was in hand. */
  kind: SpanKind | 'elsewhere'
  fromAt: number
  toAt: number
  /** How much of it counts. */
  countsMs: number
  /** What the evidence had said where the user said otherwise. */
  was?: SpanKind | 'nothing'
  /** Last input before an `idle` stretch in which the task was in view. */
  stillSinceAt?: number
  /** When the stretch of `away` began whose rest this is, where its beginning was cut off: the limit runs from there. */
  awaySinceAt?: number
}

/** Why an entry comes to its counted time: `workMs` + `awayMs` + `otherMs` = `countedMs`, and the parts count `workMs` + `awayMs`. */
export interface Explanation {
  parts: ExplainedPart[]
  workMs: number
  /** Time in other tabs or windows, each stretch up to the policy's limit. */
  awayMs: number
  /** Counted time that no span accounts for: entered by hand, or counted by an earlier policy. Negative where the spans would give more. */
  otherMs: number
  countedMs: number
  elapsedMs: number
}

type Explained = Pick<TimeEntry, 'spans' | 'startedAt' | 'closedAt' | 'countedMs'>

/** Tells the counted time of an entry, or of an open session up to its last evidence, part by part. */
export function explain(entry: Explained, policy: TimePolicy): Explanation {
  const parts: ExplainedPart[] = []
  let at = entry.startedAt
  // What a span of `away` counts hangs on those before it: the limit is one for the unbroken stretch.
  let run: Span[] = []
  for (const span of entry.spans) {
    add(parts, elsewhere(at, span.fromAt))
    if (span.kind !== 'away' || run.at(-1)?.toAt !== span.fromAt) run = []
    add(parts, partOf(span, countedMs([...run, span], policy) - countedMs(run, policy)))
    run.push(span)
    at = Math.max(at, span.toAt)
  }
  if (parts.length > 0) add(parts, elsewhere(at, entry.closedAt))
  const sum = (kind: ExplainedPart['kind']) => parts.reduce((all, part) => all + (part.kind === kind ? part.countsMs : 0), 0)
  const [workMs, awayMs] = [sum('work'), sum('away')]
  return {
    parts,
    workMs,
    awayMs,
    otherMs: entry.countedMs - workMs - awayMs,
    countedMs: entry.countedMs,
    elapsedMs: elapsedMs(entry.spans),
  }
}

const elsewhere = (fromAt: number, toAt: number): ExplainedPart => ({ kind: 'elsewhere', fromAt, toAt, countsMs: 0 })

function partOf({ kind, fromAt, toAt, was, stillSinceAt, awaySinceAt }: Span, countsMs: number): ExplainedPart {
  return {
    kind,
    fromAt,
    toAt,
    countsMs,
    ...(was === undefined ? {} : { was }),
    ...(kind === 'idle' && stillSinceAt !== undefined ? { stillSinceAt } : {}),
    ...(kind === 'away' && awaySinceAt !== undefined ? { awaySinceAt } : {}),
  }
}

function add(parts: ExplainedPart[], part: ExplainedPart): void {
  if (part.toAt <= part.fromAt) return
  const last = parts.at(-1)
  const isLike =
    last?.toAt === part.fromAt && last.kind === part.kind && last.was === part.was && last.stillSinceAt === part.stillSinceAt
  if (!isLike) parts.push(part)
  else {
    last.toAt = part.toAt
    last.countsMs += part.countsMs
  }
}

/**
 * Lengths in whole seconds that add up to the whole seconds of their sum, so that what is shown adds up too. Each is off by less than a second.
 */
export function wholeSeconds(lengths: readonly number[]): number[] {
  let before = 0
  return lengths.map((ms) => {
    const from = Math.floor(before / 1000)
    before += ms
    return Math.floor(before / 1000) - from
  })
}

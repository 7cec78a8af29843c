import type { TimeEntry } from '../core/entry'
import { type ExplainedPart, explain, wholeSeconds } from '../core/explain'
import type { TimePolicy } from '../core/time-policy'
import { clock, duration, time } from './format'
import { explain as words } from './messages/explain'

export interface ExplainedLine {
  part: ExplainedPart
  /** `14:02–14:10`, in the zone asked for. */
  range: string
  /** `work`, `idle` … */
  kind: string
  /** One or two sentences: what it was, and whether it counts. */
  why: string
  /** How much of it counts: `8:15`; the lines add up to the total, to the second. */
  counts: string
}

export interface ExplainedWords {
  title: string
  lines: ExplainedLine[]
  /** Counted time that no span shows, or takes away; null where the spans tell it all. */
  other: { why: string; counts: string } | null
  /** `work 20:15 + away up to the limit 3:00 = 23:15 counted.` */
  sum: string
  /** The limits of the policy. */
  limits: string
}

type Explained = Pick<TimeEntry, 'spans' | 'startedAt' | 'closedAt' | 'countedMs'>

/** Why an entry, or an open session up to its last evidence, comes to its counted time: part by part, and as a sum. */
export function explainWords(entry: Explained, policy: TimePolicy, zone: string): ExplainedWords {
  const { parts, otherMs, countedMs } = explain(entry, policy)
  const seconds = wholeSeconds([...parts.map(({ countsMs }) => countsMs), otherMs])
  const of = (kind: ExplainedPart['kind']) =>
    parts.reduce((all, part, index) => all + (part.kind === kind ? (seconds[index] ?? 0) : 0), 0)
  const other = seconds[parts.length] ?? 0
  const terms = [
    ...(of('work') > 0 ? [words.sumWork(shown(of('work')))] : []),
    ...(of('away') > 0 ? [words.sumAway(shown(of('away')))] : []),
    ...(other > 0 ? [words.sumOther(shown(other))] : []),
  ]
  const less = other < 0 ? ` − ${words.sumLess(shown(-other))}` : ''
  return {
    title: words.title(duration(countedMs)),
    lines: parts.map((part, index) => ({
      part,
      range: words.range(time(part.fromAt, zone), time(part.toAt, zone)),
      kind: words.kinds[part.kind],
      why: whyOf(part, policy, zone),
      counts: shown(seconds[index] ?? 0),
    })),
    other: other === 0 ? null : { why: other > 0 ? words.other : words.otherLess, counts: signed(other) },
    sum: terms.length === 0 ? words.nothingCounts : words.sum(terms.join(' + ') + less, clock(countedMs)),
    limits:
      policy.awayMs > 0
        ? words.limits(duration(policy.stillMs), duration(policy.awayMs))
        : words.limitsNoAway(duration(policy.stillMs)),
  }
}

const shown = (seconds: number) => clock(seconds * 1000)
const signed = (seconds: number) => (seconds < 0 ? `−${shown(-seconds)}` : shown(seconds))

function whyOf(part: ExplainedPart, { stillMs, awayMs }: TimePolicy, zone: string): string {
  const { kind, fromAt, toAt, countsMs, was, stillSinceAt, awaySinceAt } = part
  if (was !== undefined) {
    if (kind === 'work') return was === 'nothing' ? words.saidWorkUnseen : words.saidWork(words.kinds[was])
    return kind === 'paused' ? words.saidBreak(words.kinds[was]) : words.saidOther(words.kinds[kind], words.kinds[was])
  }
  if (kind === 'away') {
    if (awayMs === 0) return words.awayNone
    if (awaySinceAt !== undefined) return words.awayRest(time(awaySinceAt, zone), duration(awayMs))
    return countsMs === toAt - fromAt ? words.awayWhole(duration(awayMs)) : words.awayPart(clock(toAt - fromAt), duration(awayMs))
  }
  if (kind === 'idle' && stillSinceAt !== undefined) {
    const since = time(stillSinceAt, zone)
    return stillMs > 0 ? words.idleStill(since, duration(stillMs)) : words.idleStillAtOnce(since)
  }
  return words[kind]
}

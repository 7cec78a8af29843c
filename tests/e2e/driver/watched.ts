import type { Span } from '../../../src/core/span'

/** A stretch for which a task was worked on under Margin's eyes, by the test's own clock. */
export interface Watched {
  /** Not yet open; open for sure. */
  from: number
  seen: number
  /** Worked on until here; over for sure. */
  until: number
  over: number
  /** What may be missing at its end, in milliseconds. */
  mayLoseMs: number
}

/** Clocks of two processes are read to the millisecond, rounded either way. */
const ROUNDING_MS = 5

/**
 * Where the spans of one session say otherwise than that it was worked on in these stretches and in no others, in words. Nothing may be
 * missing but what each may lose at its end, and nothing may be invented for the dark between them.
 */
export function watchedFaults(spans: readonly Span[], stretches: readonly Watched[]): string[] {
  // A tab that the browser brings back can be hidden for an instant before it is shown; by `seen` it is in view for sure.
  const comesUp = ({ fromAt, toAt }: Span) =>
    toAt - fromAt <= ROUNDING_MS && stretches.some(({ from, seen }) => fromAt >= from && toAt <= seen)
  const odd = spans
    .filter((span) => span.kind !== 'work' && !comesUp(span))
    .map(({ kind, fromAt, toAt }) => `${kind} from ${fromAt} to ${toAt}`)
  const isWithin = (span: Span, { from, over }: Watched) => span.fromAt >= from - ROUNDING_MS && span.toAt <= over + ROUNDING_MS
  const dark = spans
    .filter((span) => !stretches.some((one) => isWithin(span, one)))
    .map(({ fromAt, toAt }) => `time from ${fromAt} to ${toAt}, when nobody worked`)
  const lost = stretches.flatMap((one, index) => {
    const own = spans.filter((span) => isWithin(span, one))
    const start = own[0]?.fromAt ?? one.from
    const end = own.at(-1)?.toAt ?? start
    const name = `stretch ${index + 1}`
    const holes = own.filter((span, at) => at > 0 && span.fromAt !== own[at - 1]?.toAt).map(() => `a hole in ${name}`)
    const late = start > one.seen + ROUNDING_MS ? [`${name} began at ${one.seen} at the latest; the spans say ${start}`] : []
    const missing = one.until - end
    return [...holes, ...late, ...(missing > one.mayLoseMs + ROUNDING_MS ? [`${missing} ms missing at the end of ${name}`] : [])]
  })
  return [...odd, ...dark, ...lost]
}

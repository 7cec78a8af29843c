export const SPAN_KINDS = ['work', 'away', 'idle', 'locked', 'paused', 'gap'] as const
export type SpanKind = (typeof SPAN_KINDS)[number]

/** A stretch of one session, from `fromAt` up to but not including `toAt` (epoch milliseconds). */
export interface Span {
  kind: SpanKind
  fromAt: number
  toAt: number
  /**
   * Last input before a stretch in which the task was in view and unused. How much of it is `work`, and from where it is `idle`, is the time
   * policy's to say, so that another policy can say otherwise later (see `recount.ts`).
   */
  stillSinceAt?: number
  /**
   * `away` only: when the stretch began whose rest this span is, its first part being in another entry or cut off. The policy's limit runs
   * from there, so that it is not granted a second time.
   */
  awaySinceAt?: number
  /** What the evidence had said where the user said otherwise; `nothing` where there was none. No policy changes such a span. */
  was?: SpanKind | 'nothing'
}

/** From–to without a kind: epoch milliseconds, the end not included. */
export interface Stretch {
  fromAt: number
  toAt: number
}

/** The parts of a stretch in which none of these spans is work or away: only those could be counted a second time. */
export function freeOf(stretch: Stretch, spans: readonly Span[]): Stretch[] {
  let free = [stretch]
  for (const { kind, fromAt, toAt } of spans) {
    if (kind !== 'work' && kind !== 'away') continue
    free = free.flatMap((part) => [
      { fromAt: part.fromAt, toAt: Math.min(part.toAt, fromAt) },
      { fromAt: Math.max(part.fromAt, toAt), toAt: part.toAt },
    ])
    free = free.filter((part) => part.toAt > part.fromAt)
  }
  return free.filter((part) => part.toAt > part.fromAt)
}

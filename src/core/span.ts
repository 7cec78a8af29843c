export const SPAN_KINDS = ['work', 'away', 'idle', 'locked', 'paused', 'gap'] as const
export type SpanKind = (typeof SPAN_KINDS)[number]

/** A stretch of one session, from `fromAt` up to but not including `toAt` (epoch milliseconds). */
export interface Span {
  kind: SpanKind
  fromAt: number
  toAt: number
}

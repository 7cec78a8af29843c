import type { Limit } from '../core/running'
import { clock, duration } from './format'
import { session as words } from './messages/session'
import { Meter } from './meter'

const NEAR = 0.8

interface Props {
  limit: Limit
  countedMs: number
}

/** Counted time of a session against the limit that is reached first. */
export function LimitMeter({ limit, countedMs }: Props) {
  const tone = countedMs > limit.ms ? 'danger' : countedMs >= limit.ms * NEAR ? 'warn' : 'plain'
  const text = words.meterText(duration(countedMs), duration(limit.ms))
  return <Meter name={words.meter} value={countedMs} max={limit.ms} text={text} tone={tone} />
}

/** Says by how much the limit is passed, and what that means; nothing before. */
export function OverLimit({ limit, countedMs }: Props) {
  const over = countedMs - limit.ms
  if (over <= 0) return null
  return <span class="over">{limit.kind === 'paid' ? words.overUnpaid(clock(over)) : words.over(clock(over))}</span>
}

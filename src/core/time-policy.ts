import type { Span } from './span'
import type { TaskType } from './task'

const MINUTE = 60_000

/** What of a session counts as time worked. Data, so that it can differ by platform and task type and change later. */
export interface TimePolicy {
  /** Without input for this long, reading still counts; what is beyond is idle from its first second. */
  stillMs: number
  /** A stretch in another tab or window counts up to this. */
  awayMs: number
}

/** A change of the default policy, for all work or for a platform, a task type or both. What it does not name stays. */
export interface PolicyRule {
  platform?: string
  taskType?: TaskType
  stillMs?: number
  awayMs?: number
}

/** Types that are long reading, listening or watching. */
export const LONG_READING: readonly TaskType[] = ['review', 'agent-trajectory', 'transcription', 'fact-check', 'curation']

/** The default policy. `leavingCounts` is false on platforms that forbid leaving a task. */
export function defaultPolicy(taskType: TaskType, leavingCounts = true): TimePolicy {
  return { stillMs: (LONG_READING.includes(taskType) ? 5 : 2) * MINUTE, awayMs: leavingCounts ? 5 * MINUTE : 0 }
}

/** Limits within which a rule may set a policy. A page that is not touched for ten minutes falls silent: what is beyond is not evidence. */
export const POLICY_LIMITS = {
  stillMs: { least: MINUTE, most: 10 * MINUTE },
  awayMs: { least: 0, most: 60 * MINUTE },
  askAfterMs: { least: MINUTE, most: 60 * MINUTE },
} as const

/**
 * The default with the user's rules put over it: those for all work first, then for the platform, then for the type, then for both. Where
 * leaving a task is forbidden, only a rule that names the platform makes other tabs count.
 */
export function policyFor(
  rules: readonly PolicyRule[],
  platform: string,
  taskType: TaskType,
  leavingCounts: boolean,
): TimePolicy {
  const rank = (rule: PolicyRule) => (rule.platform === undefined ? 0 : 1) + (rule.taskType === undefined ? 0 : 2)
  const fitting = rules.filter((rule) => (rule.platform ?? platform) === platform && (rule.taskType ?? taskType) === taskType)
  const policy = defaultPolicy(taskType, leavingCounts)
  for (const { platform: named, stillMs, awayMs } of fitting.toSorted((a, b) => rank(a) - rank(b))) {
    policy.stillMs = stillMs ?? policy.stillMs
    if (leavingCounts || named !== undefined) policy.awayMs = awayMs ?? policy.awayMs
  }
  return policy
}

/** Milliseconds of these spans that count: all `work`, and each unbroken stretch of `away` up to the policy's limit. */
export function countedMs(spans: readonly Span[], policy: TimePolicy): number {
  let counted = 0
  let stretch = 0
  let lastAwayEnd = Number.NaN
  for (const span of spans) {
    const length = span.toAt - span.fromAt
    if (span.kind === 'work') counted += length
    if (span.kind !== 'away') continue
    if (span.fromAt !== lastAwayEnd) stretch = span.fromAt - (span.awaySinceAt ?? span.fromAt)
    counted += Math.min(length, Math.max(0, policy.awayMs - stretch))
    stretch += length
    lastAwayEnd = span.toAt
  }
  return counted
}

/** Milliseconds that the spans cover; time in which another session was in hand is not among them. */
export function elapsedMs(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.toAt - span.fromAt, 0)
}

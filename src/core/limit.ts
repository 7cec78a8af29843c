import type { OpenSession } from './open-session'
import { paysOvertime } from './pay'
import { unitsNow } from './running'

/**
 * What a limit means. Three run in counted time and stand still with the clock: past `unpaid` nothing more is paid, past `rate` another rate
 * holds, `allowed` is the platform's own limit for one task. A `deadline` runs in wall time, whatever the clock does: the platform then
 * takes the task back.
 */
export type LimitKind = 'unpaid' | 'rate' | 'allowed' | 'deadline'

/** How near a limit is. `near` and `close` are the two warnings, see {@link Warnings}. */
export type Stage = 'calm' | 'near' | 'close' | 'passed'

/** When to warn before a limit. 0 leaves that warning out. */
export interface Warnings {
  /** `near`: this much of it is used, in per cent. */
  warnPercent: number
  /** `close`: this little of it is left; at most half of a short limit, so that no task begins with a warning. */
  warnLeftMs: number
}

export interface Limit {
  kind: LimitKind
  ms: number
  usedMs: number
  stage: Stage
}

export function stageOf(usedMs: number, ms: number, { warnPercent, warnLeftMs }: Warnings): Stage {
  const leftMs = ms - usedMs
  if (leftMs <= 0) return 'passed'
  if (leftMs <= Math.min(warnLeftMs, ms / 2)) return 'close'
  return warnPercent > 0 && usedMs * 100 >= ms * warnPercent ? 'near' : 'calm'
}

type Limited = Pick<OpenSession, 'terms' | 'workKind' | 'timeLimitMs' | 'deadlineAt' | 'startedAt' | 'units'>

/**
 * The limits of a session, those in counted time first and among them the shortest. Each task of a batch has its own. The platform's own
 * limit is left out where its countdown shows that it runs out by the wall clock before that.
 */
export function limitsNow(session: Limited, countedMs: number, now: number, warnings: Warnings): Limit[] {
  const { terms, workKind, timeLimitMs, deadlineAt, startedAt } = session
  const units = unitsNow(session)
  const limit = (kind: LimitKind, ms: number, usedMs: number): Limit => ({
    kind,
    ms,
    usedMs,
    stage: stageOf(usedMs, ms, warnings),
  })
  const counted: Limit[] = []
  if (workKind === 'task' && terms?.scheme === 'hourly' && terms.capMs !== undefined)
    counted.push(limit(paysOvertime(terms) ? 'rate' : 'unpaid', terms.capMs * units, countedMs))
  const isDueFirst = timeLimitMs !== undefined && deadlineAt !== undefined && deadlineAt - startedAt <= timeLimitMs
  if (timeLimitMs !== undefined && !isDueFirst) counted.push(limit('allowed', timeLimitMs * units, countedMs))
  counted.sort((a, b) => a.ms - b.ms)
  if (deadlineAt === undefined) return counted
  const fromAt = isDueFirst ? deadlineAt - timeLimitMs : Math.min(startedAt, deadlineAt)
  return [...counted, limit('deadline', deadlineAt - fromAt, Math.max(0, now - fromAt))]
}

const URGENCY: Record<Stage, number> = { calm: 0, near: 1, close: 2, passed: 3 }
/** Past a cap at which only the rate changes, nothing is lost. */
const urgency = ({ kind, stage }: Limit) => (kind === 'rate' && stage === 'passed' ? URGENCY.near : URGENCY[stage])

/** The limit to speak of first, as the furthest along; null where there is none, or all is calm. */
export function mostUrgent(limits: readonly Limit[]): Limit | null {
  const [first] = limits.filter(({ stage }) => stage !== 'calm').toSorted((a, b) => urgency(b) - urgency(a))
  return first ?? null
}

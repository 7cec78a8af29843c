import type { Seen, SystemState } from '../facts'
import type { Attempt } from './attempt'
import { ALARM_MS, type Kind, PULSE_MS } from './policy'

/** What is known of the screen at a moment. */
export interface Known {
  tabs: Map<number, { seen: Seen | null; visible: boolean; crashedInView?: true }>
  /** The tab in front, null when another program is. */
  focus: number | null
  system: SystemState
}

/** True where the page of the task itself is before the user. */
export function isInView({ tab, own }: Attempt, { tabs, focus }: Known): boolean {
  if (tab === null || focus !== tab || own.has(tab)) return false
  const facts = tabs.get(tab)
  return facts?.seen != null && facts.visible
}

/** The policy's table: what a moment of the attempt in hand is. `view`: work while it is used, idle beyond the limit. */
export function kindOf(attempt: Attempt, known: Known): Kind | 'view' {
  const { tab, own, isPaused } = attempt
  const { focus, system, tabs } = known
  if (isPaused) return 'paused'
  if (system === 'locked') return 'locked'
  if (focus !== null && own.has(focus)) return 'view'
  if (tab === null && own.size === 0) return 'view'
  if (isInView(attempt, known)) return 'view'
  if (tab !== null && focus === tab && tabs.get(tab)?.crashedInView) return 'gap'
  return system === 'active' ? 'away' : 'idle'
}

/** How old the last word of it may be: a watched page in view speaks every 15 s, for everything else the alarm does every 30 s. */
export function mayBlur(attempt: Attempt, known: Known): number {
  return !attempt.isPaused && known.system !== 'locked' && isInView(attempt, known) ? PULSE_MS : ALARM_MS
}

import type { Seen, SystemState } from '../facts'
import type { Attempt } from './attempt'
import { ALARM_MS, FALLS_SILENT_MS, type Kind, PULSE_MS } from './policy'

interface TabFacts {
  seen: Seen | null
  visible: boolean
  /** When it was last used, shown or loaded. */
  calledAt: number
  /** What it showed before it crashed or was put to sleep: the tab is still there. */
  last?: Seen | null
  /** It crashed after it had fallen silent, so that nobody missed it. */
  hasCrashed?: true
  /** It may not have told that it fell silent, which it does at its pulse: then it is missed after all. */
  maySpeak?: boolean
  /** When it crashed in view. */
  crashedAt?: number
}

/** What is known of the screen at a moment. */
export interface Known {
  tabs: Map<number, TabFacts>
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

/** In a marked tab, and by hand without any tab, all use of the machine is use of it. */
export function isUsedAnywhere({ tab, own }: Attempt, { focus }: Known): boolean {
  return (focus !== null && own.has(focus)) || (tab === null && own.size === 0)
}

/** The policy's table: what a moment of the attempt in hand is. `view`: work while it is used, idle beyond the limit. */
export function kindOf(attempt: Attempt, known: Known): Kind | 'view' {
  const { tab, isPaused } = attempt
  const { focus, system, tabs } = known
  if (isPaused) return 'paused'
  if (system === 'locked') return 'locked'
  if (isUsedAnywhere(attempt, known) || isInView(attempt, known)) return 'view'
  if (tab !== null && focus === tab && tabs.get(tab)?.crashedAt !== undefined) return 'gap'
  return system === 'active' ? 'away' : 'idle'
}

/** A page in view speaks until it has been neither used nor shown for ten minutes. */
export const speaks = (facts: TabFacts | undefined, now: number) =>
  facts?.seen != null && facts.visible && now - facts.calledAt < FALLS_SILENT_MS

/** How old the last word of an attempt may be: a page that speaks does so every 15 s, the alarm every 30 s. */
export function mayBlur(attempt: Attempt, known: Known, now: number): number {
  const { tab, isPaused } = attempt
  if (tab === null || isPaused || known.system === 'locked' || !isInView(attempt, known)) return ALARM_MS
  return speaks(known.tabs.get(tab), now) ? PULSE_MS : ALARM_MS
}

import { localDay } from '../core/day'
import { weekAround } from '../core/week-cap'
import type { PanelState } from '../messages/panel-state'
import { useNow } from '../ui/use-now'
import { type Fact, factsOf, type Given, type Warning, warningsOf } from './facts'
import type { Library } from './library'
import { useLedger } from './use-ledger'

/** These lines are in minutes: they need not follow every second. */
const EVERY_MS = 5_000

/** What is worth knowing of time beside the clock, and what is worth a warning. */
export function useFacts(state: PanelState, library: Library): { facts: Fact[]; warnings: Warning[] } {
  const { sessions, settings } = state
  const now = useNow(true, EVERY_MS)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const today = localDay(now, zone)
  const ledger = useLedger(library.ledger, today, sessions.map(({ id }) => id).join(' '))
  const given: Given = { state, sites: library.sites, ledger, week: weekAround(today, settings.weekStartsOn, zone), now }
  const facts = factsOf(given)
  return { facts, warnings: warningsOf(given, facts) }
}

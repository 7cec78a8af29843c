import { SURE } from './detection'
import type { TabFacts } from './live'
import { leadingFrame } from './task-page'

/** Under this confidence a page is not worth a question. */
const WORTH_ASKING = 0.4

/** True for a page that may be a task, or is other work worth timing, and that the user has not yet answered for. */
export function isOffered(tab: TabFacts): boolean {
  const lead = leadingFrame(tab)
  if (!lead || lead.doc === tab.dismissedDoc) return false
  const { pageKind, state, confidence } = lead.detection
  if (pageKind === 'task') return state === 'running' && confidence >= WORTH_ASKING
  return (pageKind === 'instructions' || pageKind === 'qualification') && confidence >= SURE
}

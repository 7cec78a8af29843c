import type { Revision } from '../../store/schema'

/** What can be undone next, and what can be done again next, of revisions newest first. */
export function undoableOf(revisions: readonly Revision[]): { undoable?: Revision | undefined; redoable?: Revision | undefined } {
  const live = revisions.filter(({ dropped }) => dropped === undefined)
  return {
    undoable: live.find(({ undoneAt }) => undoneAt === undefined),
    redoable: live.findLast(({ undoneAt }) => undoneAt !== undefined),
  }
}

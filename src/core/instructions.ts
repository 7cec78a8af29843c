import type { Project } from './project'

/** What a page shows of a project's instructions: keyed hashes, of the whole text and of where it stands. */
export interface ShownInstructions {
  /** One page of instructions, or the block of a task page. */
  place: string
  hash: string
}

/** What is kept of it. The key that the hash was made with stays on this machine as long as Margin does; the text is kept nowhere. */
export interface SeenInstructions {
  hash: string
  /** The document that showed it: what changes within one, soon after, is a page that is still filling. */
  doc: string
  seenAt: number
  /** Another text than the one before, until the trainer has looked at it. */
  changed?: {
    at: number
    /** The text of before, and when it was last seen. */
    from: { hash: string; seenAt: number }
  }
}

/** That the same text was seen again is noted once an hour at most. */
const SEEN_AGAIN_MS = 3_600_000
/** A document that shows another text within this time is still filling, or was unfolded. */
const FILLING_MS = 10 * 60_000
/** A project's instructions stand on a few pages; beyond this the ones seen longest ago are dropped. */
const MOST_PLACES = 8

/** A page shows a project's instructions. The same project again when there is nothing new to keep. */
export function seeInstructions(project: Project, { place, hash }: ShownInstructions, doc: string, at: number): Project {
  const seen = project.instructions?.[place]
  const next = seeAgain(seen, hash, doc, at)
  if (next === seen) return project
  const places = Object.entries({ ...project.instructions, [place]: next })
  const kept = places.sort(([, a], [, b]) => b.seenAt - a.seenAt).slice(0, MOST_PLACES)
  return { ...project, instructions: Object.fromEntries(kept) }
}

function seeAgain(seen: SeenInstructions | undefined, hash: string, doc: string, at: number): SeenInstructions {
  if (!seen) return { hash, doc, seenAt: at }
  if (seen.hash === hash) return at - seen.seenAt < SEEN_AGAIN_MS && seen.doc === doc ? seen : { ...seen, doc, seenAt: at }
  const from = seen.changed?.from
  // The known text again: the other one was a page that was not yet whole, or a change that was taken back.
  if (from?.hash === hash) return { hash, doc, seenAt: at }
  if (seen.doc === doc && at - seen.seenAt < FILLING_MS) return { ...seen, hash, seenAt: at }
  return { hash, doc, seenAt: at, changed: { at, from: from ?? { hash: seen.hash, seenAt: seen.seenAt } } }
}

/** When the trainer last saw the instructions as they were before they changed; undefined where they did not change. */
export function instructionsChangedSince(project: Project | null): number | undefined {
  const since = Object.values(project?.instructions ?? {}).flatMap(({ changed }) => (changed ? [changed.from.seenAt] : []))
  return since.length > 0 ? Math.min(...since) : undefined
}

/** The trainer has looked at the changed instructions. */
export function acknowledgeInstructions(project: Project): Project {
  if (instructionsChangedSince(project) === undefined) return project
  const places = Object.entries(project.instructions ?? {}).map(([place, { changed: _seen, ...seen }]) => [place, seen] as const)
  return { ...project, instructions: Object.fromEntries(places) }
}

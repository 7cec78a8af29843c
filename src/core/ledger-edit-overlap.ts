import { localMinute } from './day'
import { EditRefused, type OtherWork } from './edit-refused'
import type { TimeEntry } from './entry'
import { claims, joined, outside, shared, without } from './ledger-edit-spans'
import type { OpenSession } from './open-session'
import type { Stretch } from './span'
import { TakenTime } from './taken-time'
import { elapsedMs } from './time-policy'

/** Somebody else's claim on time. */
export interface Claim {
  other: OtherWork
  stretches: Stretch[]
}

export function claimOfEntry({ platform, project, startedAt, closedAt, spans }: TimeEntry): Claim {
  return { other: { platform, project, fromAt: startedAt, toAt: closedAt }, stretches: claims(spans) }
}

/**
 * What an open session has. More than a closed entry: its idle time and gaps may still be answered to have been work, and what is not
 * recorded yet is its own while it is in hand. Only a pause is free.
 */
export function claimOfSession(session: OpenSession, now: number): Claim {
  const { platform, project, startedAt, spans, cursorAt, status } = session
  const live = status === 'working' ? [{ fromAt: cursorAt, toAt: now }] : []
  const stretches = joined([...spans.filter(({ kind }) => kind !== 'paused'), ...live])
  return { other: { platform, project, fromAt: startedAt, toAt: Math.max(startedAt, now) }, stretches }
}

/**
 * Throws an EditRefused when time that a correction gains is another's. It offers the longest part of the wanted time that is free, rather
 * one that holds what the entry has already.
 */
export function checkFree(
  gained: readonly Stretch[],
  wanted: { whole: Stretch; own: readonly Stretch[]; zone: string },
  claimants: readonly Claim[],
): void {
  // Both may be many thousand, as when an import is done again.
  const time = new TakenTime(gained)
  const taken = claimants.flatMap(({ stretches }) => time.takenOf(stretches))
  if (taken.length === 0) return
  const { other } = claimants.find(({ stretches }) => time.takenOf(stretches).length > 0) ?? {}
  const lengthOf = (stretch: Stretch) => stretch.toAt - stretch.fromAt
  const ownIn = (stretch: Stretch) => shared([stretch], wanted.own).reduce((sum, part) => sum + lengthOf(part), 0)
  const [free] = without([wanted.whole], taken).toSorted((a, b) => ownIn(b) - ownIn(a) || lengthOf(b) - lengthOf(a))
  const name = other ? [other.platform, other.project].filter(Boolean).join(' · ') : ''
  const times = other ? `${localMinute(other.fromAt, wanted.zone)} to ${localMinute(other.toAt, wanted.zone)}` : ''
  throw new EditRefused('overlap', `That would count time twice: ${name} has time in it, from ${times}. Nothing was changed.`, {
    other,
    free,
  })
}

/**
 * The entry without time that another has gained, as if that other work had been in hand: what it counted stays, since nobody can gain what it
 * claims, but no policy and no answer can later make work of that time here as well. The same entry where there is nothing to give.
 */
export function yielding(entry: TimeEntry, gained: readonly Stretch[]): TimeEntry {
  if (shared(entry.spans, gained).length === 0) return entry
  const { unanswered = [], ...rest } = entry
  const spans = outside(entry.spans, gained)
  const open = without(unanswered, gained)
  return { ...rest, spans, elapsedMs: elapsedMs(spans), ...(open.length > 0 ? { unanswered: open } : {}) }
}

import { localDay } from './day'
import { EditRefused } from './edit-refused'
import type { TimeEntry } from './entry'
import type { EditSurroundings, LedgerItem } from './ledger-edit'
import { joinedLines } from './ledger-edit-lines'
import { claims, inOrder, outside } from './ledger-edit-spans'
import { paidUnitsOf } from './pay'
import { paysAlike } from './pays-alike'
import { policyOfEntry, recount, repriced } from './recount'
import type { SelfReview } from './self-review'
import type { Span } from './span'

const ALIKE = [
  ['platform', 'platform'],
  ['project', 'project'],
  ['taskType', 'task type'],
  ['workKind', 'kind of work'],
] as const

/**
 * Entries of the same work made one, under the id and labels of the earliest. It closes in the zone of the last and counts by the policy of the
 * last that has evidence, and its tasks are those of the entries that ended as it does: an attempt that was left and then submitted is one task. Throws an EditRefused
 * when there are fewer than two, or when they are unlike in what they are about or how they are paid.
 */
export function merged(items: readonly LedgerItem[], { at, makeId }: EditSurroundings): LedgerItem {
  const sorted = items.toSorted((a, b) => a.entry.startedAt - b.entry.startedAt || a.entry.closedAt - b.entry.closedAt)
  const [head, ...others] = sorted
  if (!head || others.length === 0)
    throw new EditRefused('unlike', 'Choose at least two entries to make one of them. Nothing was changed.')
  checkAlike(head.entry, others)
  const entries = sorted.map(({ entry }) => entry)
  const last = entries.reduce((a, b) => (b.closedAt >= a.closedAt ? b : a))
  const entry = joinedEntry(entries, last, at)
  const lines = joinedLines(
    sorted.map(({ payLines }) => payLines),
    entry.id,
  )
  const review = joinedReview(sorted, entry.id)
  return { entry, payLines: repriced(entry, lines, makeId), ...(review ? { review } : {}) }
}

function joinedEntry(entries: readonly TimeEntry[], last: TimeEntry, at: number): TimeEntry {
  const [head = last] = entries
  const outcome = entries.some((e) => e.outcome === 'submitted') ? 'submitted' : last.outcome
  const alike = entries.filter((e) => e.outcome === outcome)
  const units = alike.reduce((sum, e) => sum + (e.units ?? 1), 0)
  const paidUnits = joinedPaidUnits(alike)
  const note = joinedText(entries.map((e) => e.note))
  const doubt = entries.find((e) => e.doubt !== undefined)?.doubt
  const taskId = entries.find((e) => e.taskId !== undefined)?.taskId
  const timeLimitMs = entries.find((e) => e.timeLimitMs !== undefined)?.timeLimitMs
  const timer = platformTimer(entries)
  const unanswered = entries.flatMap((e) => e.unanswered ?? []).toSorted((a, b) => a.fromAt - b.fromAt)
  const whole: TimeEntry = {
    ...{ id: head.id, platform: head.platform, project: head.project, taskType: head.taskType, domain: head.domain },
    workKind: head.workKind,
    ...(taskId === undefined ? {} : { taskId }),
    spans: joinedSpans(entries),
    startedAt: head.startedAt,
    closedAt: last.closedAt,
    zone: last.zone,
    day: localDay(last.closedAt, last.zone),
    ...{ countedMs: 0, elapsedMs: 0 },
    outcome,
    terms: last.terms,
    ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
    ...(units > 1 ? { units } : {}),
    ...(paidUnits === undefined ? {} : { paidUnits }),
    ...(timer === undefined ? {} : { platformTimerMs: timer }),
    ...(unanswered.length > 0 ? { unanswered } : {}),
    ...(entries.every((e) => e.origin === 'added') ? { origin: 'added' as const } : {}),
    editedAt: at,
    ...(doubt === undefined ? {} : { doubt }),
    ...(note === undefined ? {} : { note }),
  }
  // What the user wrote counts whole, and says nothing of how the rest should count.
  const recorded = entries.filter((e) => e.origin !== 'added')
  const counted = recorded.length > 0 ? recorded.reduce((a, b) => (b.closedAt >= a.closedAt ? b : a)) : last
  return recount(whole, policyOfEntry(counted))
}

/** All spans in order. Where one entry has work in time that is a pause or a gap of another, the work alone stays. */
function joinedSpans(entries: readonly TimeEntry[]): Span[] {
  let spans: Span[] = []
  for (const { spans: more } of entries) {
    const isClaim = ({ kind }: Span) => kind === 'work' || kind === 'away'
    const kept = [
      ...spans.filter(isClaim),
      ...outside(
        spans.filter((s) => !isClaim(s)),
        claims(more),
      ),
    ]
    spans = inOrder([...kept, ...outside(more, kept)])
  }
  return spans
}

/** Undefined where the terms tell it of every one. */
function joinedPaidUnits(entries: readonly TimeEntry[]): number | undefined {
  if (entries.every((e) => e.paidUnits === undefined)) return undefined
  return entries.reduce((sum, e) => sum + (e.terms ? paidUnitsOf(e, e.terms) : (e.paidUnits ?? e.units ?? 1)), 0)
}

/** Of one task, what its timer said last; of several, their sum where every one of them is known. */
function platformTimer(entries: readonly TimeEntry[]): number | undefined {
  const [head] = entries
  const timers = entries.map((e) => e.platformTimerMs)
  const isOneTask = head?.taskId !== undefined && entries.every((e) => e.taskId === head.taskId)
  if (isOneTask) return timers.findLast((timer) => timer !== undefined)
  return timers.reduce((sum, timer) => (sum === undefined || timer === undefined ? undefined : sum + timer))
}

function joinedReview(items: readonly LedgerItem[], id: string): SelfReview | undefined {
  const [first, ...others] = items.map(({ review }) => review).filter((review) => review !== undefined)
  return first && { ...first, sessionId: id, notes: joinedText([first, ...others].map(({ notes }) => notes)) ?? '' }
}

function joinedText(texts: readonly (string | undefined)[]): string | undefined {
  return texts.filter(Boolean).join('\n') || undefined
}

function checkAlike(head: TimeEntry, others: readonly LedgerItem[]): void {
  for (const { entry } of others) {
    const [, name] = ALIKE.find(([field]) => entry[field] !== head[field]) ?? []
    if (name)
      throw new EditRefused('unlike', `These entries differ in their ${name}. Give them the same one first. Nothing was changed.`)
    if (!paysAlike(entry.terms, head.terms))
      throw new EditRefused(
        'unlike',
        'These entries are paid by different terms. Give them the same terms first. Nothing was changed.',
      )
  }
}

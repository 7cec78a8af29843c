import { browser } from 'wxt/browser'
import type { TimeEntry } from '../core/entry'
import { type Desk, EMPTY_DESK, type Live } from '../core/live'
import type { OpenSession } from '../core/open-session'
import { payLinesFor } from '../core/pay'
import type { SelfReview } from '../core/self-review'
import { type Step, step } from '../core/session'
import type { SessionEvent, Surroundings } from '../core/session-event'
import type { Settings } from '../core/settings'
import { timePolicy } from '../platforms/leaving'
import type { ClosedEntry } from '../store/entries'
import { type LiveWork, stepLiveWork } from '../store/live-work'
import { type LiveReading, readLive } from '../store/read-live'
import { attentionNow } from './attention-now'
import { keepBeat } from './beat'
import { NOT_PERSONAL, openItemsOf, readPersonal } from './checklist'
import { forgetPresses, laidPresses, pressEvents } from './laid-presses'
import { SITES } from './sites'
import { store } from './store'
import { noteClosed } from './track-record'
import { announceChange, dismissProblem, tellProblem } from './word-out'

function surroundings({ policyRules, askAfterMs }: Settings): Surroundings {
  return {
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    makeId: () => crypto.randomUUID(),
    policyFor: (platform, taskType) => timePolicy(SITES, policyRules, { platform, taskType }),
    askAfterMs,
  }
}

const PENDING = 'pendingEvents'

/**
 * Loads the live work, steps it by each event, and saves, all in one transaction (L6). What could not be written (a full disk) waits in
 * the browser's memory, in order, and goes first the next time: nothing is lost while the browser runs.
 */
export const applyEvents = freshWorker()

/** All that a worker keeps in its own memory, and that dies with it. */
interface WorkerMemory {
  line: Promise<void>
  /** Whether anything was live after the last event; not known when the worker starts. */
  isLive: boolean
  /** True until this worker has asked where the attention is: what was told to one that was killed meanwhile is lost. */
  isFresh: boolean
  /** Whether this worker has looked for presses that one before it heard and did not take. */
  hasLookedBack: boolean
}

/** {@link applyEvents} of a worker that has just started. */
export function freshWorker(): (events: readonly SessionEvent[]) => Promise<void> {
  const memory: WorkerMemory = { line: Promise.resolve(), isLive: false, isFresh: true, hasLookedBack: false }
  return (events) => {
    const turn = memory.line.then(() => applyNow(events, memory))
    memory.line = turn.catch(() => undefined)
    return turn
  }
}

async function applyNow(events: readonly SessionEvent[], memory: WorkerMemory): Promise<void> {
  const stored = await browser.storage.session.get(PENDING)
  const pending = (stored[PENDING] as SessionEvent[] | undefined) ?? []
  const { before: known, after: news } = await attentionAround(events, memory)
  const due = [...pending, ...known, ...events, ...news]
  const laid = memory.hasLookedBack ? [] : await laidPresses().catch(() => [])
  let personal = NOT_PERSONAL
  let after: LiveReading | undefined
  let closedReviews: SelfReview[] = []
  try {
    await stepLiveWork(
      store,
      (before: LiveWork<Desk>) => {
        const around = surroundings(before.settings)
        let live: Live = { sessions: before.sessions, desk: before.desk ?? EMPTY_DESK, projects: before.projects }
        const closed: ClosedEntry[] = []
        for (const event of [...laid.flatMap((press) => pressEvents(live.desk, press)), ...due]) {
          const { sessions, desk } = live
          const next = stepSafely(live, event, around)
          live = next.live
          for (const entry of next.closed) {
            const tabId = sessions.find((s) => s.id === entry.id)?.tabId
            const pinned = tabId === undefined ? undefined : desk.tabs[tabId]?.pinnedRubric
            const project = live.projects.find((p) => p.platform === entry.platform && p.project === entry.project)
            const review = before.reviews.find((r) => r.sessionId === entry.id)
            closed.push({
              entry,
              payLines: payLinesFor(entry, entry.terms, around.makeId),
              ...reviewOf(entry, review, () => openItemsOf(entry, project, review ?? null, personal, pinned)),
            })
          }
        }
        closedReviews = closed.flatMap(({ review }) => review ?? [])
        const reviews = freshReviews(before, live)
        after = { ...live, reviews: before.reviews.map((r) => reviews.find((f) => f.sessionId === r.sessionId) ?? r) }
        return {
          reviews,
          sessions: live.sessions,
          desk: live.desk,
          projects: live.projects.filter((p) => !before.projects.includes(p)),
          closed,
        }
      },
      async () => {
        personal = await readPersonal()
      },
    )
  } catch (error) {
    // What the ledger refuses for its meaning it will always refuse; what it had no room for it takes later.
    const isRefused = error instanceof TypeError || error instanceof RangeError
    await browser.storage.session.set({ [PENDING]: isRefused ? pending : due.slice(-MOST_PENDING) })
    // The alarm tries again, and is the evidence of what waits: work may have begun of which nothing is saved yet.
    await keepBeat(true)
    await tellProblem(error)
    throw error
  }
  if (pending.length > 0) {
    await browser.storage.session.remove(PENDING)
    await dismissProblem()
  }
  memory.hasLookedBack = true
  if (laid.length > 0) await forgetPresses(laid.map(({ doc }) => doc))
  if (!after) return
  noteClosed(closedReviews)
  memory.isLive = anythingLive(after)
  memory.isFresh &&= news.length === 0 && known.length === 0
  await Promise.all([announceChange(after), keepBeat(after.sessions.length > 0)])
}

/**
 * The review that an attempt closes with. A task that was submitted has one always, so that it can be told what was open then; the tasks
 * of a batch are not all reviewed.
 */
function reviewOf(entry: TimeEntry, review: SelfReview | undefined, open: () => { id: string }[]): { review?: SelfReview } {
  const isReviewed = entry.outcome === 'submitted' && entry.workKind === 'task' && entry.units === undefined
  if (!isReviewed) return review ? { review } : {}
  const openAtSubmit = open().map(({ id }) => id)
  return { review: { ...(review ?? { sessionId: entry.id, answers: {}, notes: '' }), openAtSubmit } }
}

/** Whether events wait for room on a full disk. */
export async function eventsWait(): Promise<boolean> {
  return ((await browser.storage.session.get(PENDING))[PENDING] as SessionEvent[] | undefined) !== undefined
}

/** Each task of a batch is reviewed for itself: the answers to the one before are done with. */
function freshReviews(before: Pick<LiveWork<Desk>, 'sessions' | 'reviews'>, { sessions }: Live): SelfReview[] {
  const unitsOf = (list: readonly OpenSession[], id: string) => list.find((s) => s.id === id)?.units ?? 0
  return before.reviews
    .filter(({ sessionId: id }) => unitsOf(sessions, id) > unitsOf(before.sessions, id))
    .map((review) => ({ ...review, answers: {} }))
}

const anythingLive = ({ sessions, desk }: Pick<Live, 'sessions' | 'desk'>) =>
  sessions.length > 0 || Object.keys(desk.tabs).length > 0

/**
 * Where the user's attention is: before the first events of new work, which need to know; after the first event of a fresh worker, which
 * may know better how the time until now was spent. A reading that fails must not cost the event itself.
 */
async function attentionAround(
  events: readonly SessionEvent[],
  { isLive, isFresh }: WorkerMemory,
): Promise<{ before: SessionEvent[]; after: SessionEvent[] }> {
  const none = { before: [], after: [] }
  const [first] = events
  if ((isLive && !isFresh) || first === undefined || first.kind === 'boot') return none
  try {
    if (!isLive && !anythingLive(await readLive(store))) return { ...none, before: await attentionNow(first.at) }
    return isFresh ? { ...none, after: await attentionNow(Date.now(), { onlyInFront: true }) } : none
  } catch {
    return none
  }
}

/** An event that the machine can not digest is left out and told: it must not hold up those that follow. */
function stepSafely(live: Live, event: SessionEvent, around: Surroundings): Step {
  try {
    return step(live, event, around)
  } catch (error) {
    void tellProblem(
      new Error(
        `Margin could not take in what happened on a page (${event.kind}). The clock goes on; please check this entry's time.`,
        { cause: error },
      ),
    )
    return { live, closed: [] }
  }
}

/** Some hours of work at one event every few seconds. */
const MOST_PENDING = 5_000

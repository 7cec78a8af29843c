import { type Focus, type FocusLengths, focusState } from './focus'
import type { Limit, LimitKind, Stage } from './limit'
import type { OpenSession } from './open-session'
import type { WeekUse } from './week-cap'

/** Something worth a word while no surface of Margin is in view. Carries labels and times, never a task's content. */
export type Notice = { sessionId: string; platform: string; project: string; tabId?: number } & (
  | { kind: 'limit'; limit: LimitKind; stage: Exclude<Stage, 'calm'>; leftMs: number }
  /** A long absence waits for the user's word. */
  | { kind: 'question'; awayMs: number }
  | { kind: 'focus'; workedMs: number; breakMs: number }
  | { kind: 'week'; stage: 'near' | 'passed'; usedMs: number; capMs: number }
)

/** An occasion for a notice, as long as it lasts. */
export interface Standing {
  key: string
  /** Lesser occasions that need no word of their own once this one is told. */
  covers: readonly string[]
  /** Null while it can wait: it belongs to work that is not in hand. */
  notice: Notice | null
}

export interface Situation {
  sessions: readonly { session: OpenSession; limits: readonly Limit[] }[]
  handId: string | null
  focus: Focus | null
  lengths: FocusLengths
  /** Of every contract with a weekly cap, whether it is worked on now or not. */
  weeks: readonly { platform: string; project: string; use: WeekUse }[]
  /** The first day of this week. */
  weekFrom: string
}

const STAGES = ['near', 'close', 'passed'] as const

const about = ({ id, platform, project, tabId }: OpenSession) => ({
  ...{ sessionId: id, platform, project },
  ...(tabId === undefined ? {} : { tabId }),
})

/** `keys`: the lesser occasions first, then the one that is meant. */
function standing(keys: readonly string[], notice: Notice | null): Standing {
  return { key: keys.at(-1) ?? '', covers: keys.slice(0, -1), notice }
}

/** Every occasion there is now, whether it was told or not. */
export function standingNotices({ sessions, handId, focus, lengths, weeks, weekFrom }: Situation): Standing[] {
  const hand = sessions.find(({ session }) => session.id === handId && session.status === 'working')?.session
  const ofSessions = sessions.flatMap(({ session, limits }) => {
    const [ask] = session.asks ?? []
    const key = ask && `question ${session.id} ${ask.fromAt}`
    return [
      ...limits.flatMap((limit) => ofLimit(session, limit, session === hand)),
      ...(ask && key ? [standing([key], { ...about(session), kind: 'question', awayMs: ask.toAt - ask.fromAt })] : []),
    ]
  })
  const ofWeeks = weeks.flatMap(({ platform, project, use: { stage, usedMs, capMs } }) => {
    if (stage === 'calm') return []
    const steps = stage === 'near' ? (['near'] as const) : (['near', 'passed'] as const)
    const keys = steps.map((one) => `week ${weekFrom} ${JSON.stringify([platform, project])} ${one}`)
    const isInHand = hand?.platform === platform && hand.project === project
    return [standing(keys, isInHand ? { ...about(hand), kind: 'week', stage, usedMs, capMs } : null)]
  })
  return [...ofSessions, ...ofFocus(focus, lengths, hand), ...ofWeeks]
}

/** A limit of work that is not in hand can wait; a deadline cannot. */
function ofLimit(session: OpenSession, { kind, stage, ms, usedMs }: Limit, isInHand: boolean): Standing[] {
  if (stage === 'calm') return []
  const keys = STAGES.slice(0, STAGES.indexOf(stage) + 1).map((one) => `limit ${session.id} ${kind} ${one}`)
  const isDue = isInHand || kind === 'deadline'
  return [standing(keys, isDue ? { ...about(session), kind: 'limit', limit: kind, stage, leftMs: ms - usedMs } : null)]
}

/** A full block lasts until a real break, through breaths and from one task to the next. */
function ofFocus(focus: Focus | null, lengths: FocusLengths, hand: OpenSession | undefined): Standing[] {
  const state = focusState(focus, lengths)
  if (!focus || !state || state === 'rested' || focus.workedMs < lengths.focusBlockMs) return []
  const { workedMs, sinceAt } = focus
  const notice = hand && state === 'due' ? { ...about(hand), kind: 'focus' as const, workedMs, breakMs: lengths.breakMs } : null
  return [standing([`focus ${sinceAt}`], notice)]
}

/**
 * What to tell now, and what is told from now on. Each occasion is told once: while it lasts it stays told, and when it has passed (a pause
 * was taken, a cap was raised) the next one is another. What a surface in view says already is not told and counts as told.
 */
export function noticesDue(
  standing: readonly Standing[],
  told: readonly string[],
  isSurfaceInView: boolean,
): { tell: Notice[]; told: string[] } {
  const due = standing.filter(({ key, notice }) => notice !== null && !told.includes(key))
  const lasting = new Set(standing.flatMap(({ key, covers }) => [...covers, key]))
  const toldNow = new Set([...told, ...due.flatMap(({ key, covers }) => [...covers, key])])
  return {
    tell: isSurfaceInView ? [] : due.flatMap(({ notice }) => notice ?? []),
    told: [...toldNow].filter((key) => lasting.has(key)),
  }
}

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

/** A notice whose occasion is there. */
export interface Standing {
  notice: Notice
  /** Names the occasion. */
  key: string
  /** Lesser occasions that need no word of their own once this one is told. */
  covers: readonly string[]
  /** The user is to be told now; a limit of work that is not in hand can wait. */
  isDue: boolean
}

export interface Situation {
  sessions: readonly { session: OpenSession; limits: readonly Limit[]; week: WeekUse | null }[]
  handId: string | null
  focus: Focus | null
  lengths: FocusLengths
  /** The first day of this week. */
  weekFrom: string
}

const STAGES = ['near', 'close', 'passed'] as const

/** Every occasion there is now, whether it was told or not. */
export function standingNotices({ sessions, handId, focus, lengths, weekFrom }: Situation): Standing[] {
  return sessions.flatMap(({ session, limits, week }) => {
    const { id, platform, project, tabId, status, asks = [] } = session
    const about = { sessionId: id, platform, project, ...(tabId === undefined ? {} : { tabId }) }
    const inHand = id === handId && status === 'working'
    const all: Standing[] = []
    const add = (notice: Notice, keys: readonly string[], isDue: boolean) =>
      all.push({ notice, key: keys.at(-1) ?? '', covers: keys.slice(0, -1), isDue })

    for (const { kind, stage, ms, usedMs } of limits) {
      if (stage === 'calm') continue
      const keys = STAGES.slice(0, STAGES.indexOf(stage) + 1).map((one) => `limit ${id} ${kind} ${one}`)
      add({ ...about, kind: 'limit', limit: kind, stage, leftMs: ms - usedMs }, keys, inHand || kind === 'deadline')
    }
    const [ask] = asks
    if (ask) add({ ...about, kind: 'question', awayMs: ask.toAt - ask.fromAt }, [`question ${id} ${ask.fromAt}`], true)
    const blockIsFull = focus !== null && lengths.focusBlockMs > 0 && focus.workedMs >= lengths.focusBlockMs
    if (id === handId && blockIsFull && focusState(focus, lengths) !== 'rested') {
      const { workedMs, sinceAt } = focus
      const isDue = focusState(focus, lengths) === 'due'
      add({ ...about, kind: 'focus', workedMs, breakMs: lengths.breakMs }, [`focus ${sinceAt}`], isDue)
    }
    if (week && week.stage !== 'calm') {
      const { stage, usedMs, capMs } = week
      const keys = (['near', 'passed'] as const)
        .slice(0, stage === 'near' ? 1 : 2)
        .map((one) => `week ${weekFrom} ${JSON.stringify([platform, project])} ${one}`)
      add({ ...about, kind: 'week', stage, usedMs, capMs }, keys, inHand)
    }
    return all
  })
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
  const due = new Map<string, Standing>()
  for (const one of standing) if (one.isDue && !told.includes(one.key) && !due.has(one.key)) due.set(one.key, one)
  const lasting = new Set(standing.flatMap(({ key, covers }) => [...covers, key]))
  const toldNow = new Set([...told, ...[...due.values()].flatMap(({ key, covers }) => [...covers, key])])
  return {
    tell: isSurfaceInView ? [] : [...due.values()].map(({ notice }) => notice),
    told: [...toldNow].filter((key) => lasting.has(key)),
  }
}

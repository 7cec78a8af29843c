import { useMemo } from 'preact/hooks'
import { localDay } from '../core/day'
import { focusOf, focusState } from '../core/focus'
import { otherTimer } from '../core/platform-timer'
import { countedNow, givenAwayNow } from '../core/running'
import { typicalTime } from '../core/typical-time'
import { givenAwayIn, type WeekUse, weekAround, weekUse } from '../core/week-cap'
import type { PanelState } from '../messages/panel-state'
import { timePolicy } from '../platforms/leaving'
import { limitsOf, openWorkOf, workedOf } from '../platforms/work-now'
import { duration } from '../ui/format'
import { limitText } from '../ui/limit-meter'
import { panel } from '../ui/messages/panel'
import { useNow } from '../ui/use-now'
import { weekText } from '../ui/week-meter'
import type { Library } from './library'
import { useLedger } from './use-ledger'

const { facts: words } = panel

/** One line about the time of a task, a stretch of work or a week. */
export interface Fact {
  id: 'typical' | 'timer' | 'focus' | 'week' | 'given-away'
  text: string
  /** `plain` lines can be folded away. */
  tone: 'plain' | 'shown' | 'near' | 'over'
  week?: WeekUse
}

/** Said once to a screen reader when it comes about. */
export interface Warning {
  key: string
  text: string
}

const EVERY_MS = 5_000

/** What is worth knowing of time beside the clock, and what is worth a warning. */
export function useFacts(state: PanelState, library: Library): { facts: Fact[]; warnings: Warning[] } {
  const { session, sessions, project, settings } = state
  const { sites } = library
  const now = useNow(true, EVERY_MS)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const today = localDay(now, zone)
  const { rows, entries } = useLedger(library.ledger, today, sessions.map(({ id }) => id).join(' '))
  const week = useMemo(() => weekAround(today, settings.weekStartsOn, zone), [today, settings.weekStartsOn, zone])
  const typical = useMemo(
    () => (session?.workKind === 'task' ? typicalTime(rows, session) : null),
    [rows, session?.workKind, session?.platform, session?.project, session?.taskType],
  )

  const facts: Fact[] = []
  const warnings: Warning[] = []
  if (typical) {
    const text = words.typical(duration(typical.medianMs), duration(typical.mostMs))
    facts.push({ id: 'typical', text: `${text} · ${words.typicalOf[typical.of](typical.n)}`, tone: 'plain' })
  }

  const counted = session ? countedNow(session, now, timePolicy(sites, settings.policyRules, session)) : 0
  if (session) {
    const theirs = otherTimer(session, counted, now)
    if (theirs !== null) facts.push({ id: 'timer', text: words.theirTimer(duration(theirs)), tone: 'shown' })
    for (const limit of limitsOf(sites, settings, session, now))
      if (limit.stage !== 'calm')
        warnings.push({ key: `${session.id} ${limit.kind} ${limit.stage}`, text: limitText(limit, session) })
  }

  const focus = focusOf(workedOf(sites, settings.policyRules, entries, sessions, now), now, settings.breakMs)
  const stretch = focusState(focus, settings)
  if (focus && stretch) {
    const [worked, rest, block, length] = [focus.workedMs, focus.restMs, settings.focusBlockMs, settings.breakMs].map(
      duration,
    ) as [string, string, string, string]
    const texts = {
      working: words.focus(worked, block),
      due: words.due(length, worked),
      break: words.rest(rest, length),
      rested: words.rested(rest),
    }
    facts.push({
      id: 'focus',
      text: texts[stretch],
      tone: stretch === 'due' ? 'near' : stretch === 'working' ? 'plain' : 'shown',
    })
    if (stretch === 'due') warnings.push({ key: `focus ${focus.sinceAt}`, text: texts.due })
  }

  const use = project && weekUse(project, rows, openWorkOf(sites, settings.policyRules, sessions, now), week)
  if (use) {
    facts.push({
      id: 'week',
      text: weekText(use),
      tone: use.stage === 'calm' ? 'plain' : use.stage === 'near' ? 'near' : 'over',
      week: use,
    })
    if (use.stage !== 'calm') warnings.push({ key: `week ${week.days[0]} ${use.stage}`, text: weekText(use) })
  }

  const givenOf = (one: (typeof sessions)[number]) =>
    givenAwayNow(one, countedNow(one, now, timePolicy(sites, settings.policyRules, one)))
  const onTask = session ? givenOf(session) : 0
  const inWeek = givenAwayIn(week, rows) + sessions.reduce((sum, one) => sum + givenOf(one), 0)
  if (inWeek > 0) {
    const text = onTask > 0 ? words.givenAway(duration(onTask), duration(inWeek)) : words.givenAwayWeek(duration(inWeek))
    facts.push({ id: 'given-away', text, tone: 'plain' })
  }
  return { facts, warnings }
}

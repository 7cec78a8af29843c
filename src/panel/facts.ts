import { focusOf, focusState } from '../core/focus'
import { otherTimer } from '../core/platform-timer'
import { countedNow, givenAwayNow } from '../core/running'
import { typicalTime } from '../core/typical-time'
import { givenAwayIn, type Week, type WeekUse, weekUse } from '../core/week-cap'
import type { PanelState } from '../messages/panel-state'
import { timePolicy } from '../platforms/leaving'
import type { PlatformSite } from '../platforms/platform'
import { limitsOf, openWorkOf, workedOf } from '../platforms/work-now'
import { duration } from '../ui/format'
import { limitText } from '../ui/limit-meter'
import { panel } from '../ui/messages/panel'
import { weekText } from '../ui/week-meter'
import type { LedgerRead } from './use-ledger'

const { facts: words } = panel

/** One line about the time of a task, a stretch of work or a week. */
export interface Fact {
  id: 'typical' | 'timer' | 'focus' | 'week' | 'given-away'
  text: string
  /** `plain` lines can be folded away. */
  tone: 'plain' | 'shown' | 'near' | 'over'
  week?: WeekUse
  /** Said aloud once for each key. */
  warning?: string
}

/** Said once to a screen reader when it comes about. */
export interface Warning {
  key: string
  text: string
}

/** What the lines follow from. */
export interface Given {
  state: Pick<PanelState, 'session' | 'sessions' | 'project' | 'settings'>
  sites: readonly PlatformSite[]
  ledger: LedgerRead
  week: Week
  now: number
}

/** Less is not worth being told apart. */
const LEAST_MS = 60_000

/** The lines that there are now, in the order of reading. */
export function factsOf(given: Given): Fact[] {
  return [typicalFact(given), timerFact(given), focusFact(given), weekFact(given), givenAwayFact(given)].filter(
    (fact) => fact !== null,
  )
}

export function warningsOf(given: Given, facts: readonly Fact[]): Warning[] {
  const { state, sites, now } = given
  const { session, settings } = state
  const near = session ? limitsOf(sites, settings, session, now).filter(({ stage }) => stage !== 'calm') : []
  return [
    ...near.map((limit) => ({
      key: `${session?.id} ${limit.kind} ${limit.stage}`,
      text: session ? limitText(limit, session) : '',
    })),
    ...facts.flatMap(({ warning, text }) => (warning === undefined ? [] : [{ key: warning, text }])),
  ]
}

const countedOf = ({ state: { settings }, sites, now }: Given, session: PanelState['sessions'][number]) =>
  countedNow(session, now, timePolicy(sites, settings.policyRules, session))

function typicalFact({ state: { session }, ledger }: Given): Fact | null {
  const typical = session?.workKind === 'task' ? typicalTime(ledger.rows, session) : null
  if (!typical) return null
  const text = words.typical(duration(typical.medianMs), duration(typical.mostMs))
  return { id: 'typical', text: `${text} · ${words.typicalOf[typical.of](typical.n)}`, tone: 'plain' }
}

function timerFact(given: Given): Fact | null {
  const { session } = given.state
  const theirs = session && otherTimer(session, countedOf(given, session), given.now)
  return theirs === null ? null : { id: 'timer', text: words.theirTimer(duration(theirs)), tone: 'shown' }
}

function focusFact({ state: { sessions, settings }, sites, ledger, now }: Given): Fact | null {
  const { focusBlockMs, breakMs } = settings
  const focus = focusOf(workedOf(sites, settings.policyRules, ledger.entries, sessions, now), now, breakMs)
  const state = focusState(focus, settings)
  if (!focus || !state) return null
  const worked = duration(focus.workedMs)
  switch (state) {
    case 'working':
      return { id: 'focus', text: words.focus(worked, duration(focusBlockMs)), tone: 'plain' }
    case 'due':
      return { id: 'focus', text: words.due(duration(breakMs), worked), tone: 'near', warning: `focus ${focus.sinceAt}` }
    case 'break':
      return { id: 'focus', text: words.rest(duration(focus.restMs), duration(breakMs)), tone: 'shown' }
    case 'rested':
      return { id: 'focus', text: words.rested(duration(focus.restMs)), tone: 'shown' }
  }
}

function weekFact({ state: { project, sessions, settings }, sites, ledger, week, now }: Given): Fact | null {
  const use = project && weekUse(project, ledger.rows, openWorkOf(sites, settings.policyRules, sessions, now), week)
  if (!use) return null
  const text = weekText(use)
  const warning = `week ${week.days[0]} ${use.stage}`
  if (use.stage === 'calm') return { id: 'week', text, tone: 'plain', week: use }
  // Past the cap a full meter would only say the same again.
  return use.stage === 'near'
    ? { id: 'week', text, tone: 'near', week: use, warning }
    : { id: 'week', text, tone: 'over', warning }
}

function givenAwayFact(given: Given): Fact | null {
  const { session, sessions } = given.state
  const givenOf = (one: (typeof sessions)[number]) => givenAwayNow(one, countedOf(given, one))
  const onTask = session ? givenOf(session) : 0
  const inWeek = givenAwayIn(given.week, given.ledger.rows) + sessions.reduce((sum, one) => sum + givenOf(one), 0)
  if (inWeek === 0) return null
  if (onTask === 0) return { id: 'given-away', text: words.givenAwayWeek(duration(inWeek)), tone: 'plain' }
  const isAll = inWeek - onTask < LEAST_MS
  const text = isAll ? words.givenAway(duration(onTask)) : words.givenAwayBoth(duration(onTask), duration(inWeek))
  return { id: 'given-away', text, tone: 'shown' }
}

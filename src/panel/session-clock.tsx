import type { OpenSession } from '../core/open-session'
import { countedNow, expectedNow, limitOf } from '../core/running'
import type { PolicyRule } from '../core/time-policy'
import { timePolicy } from '../platforms/leaving'
import { clock, duration, money, payTerms, time } from '../ui/format'
import { LimitMeter, OverLimit } from '../ui/limit-meter'
import { panel } from '../ui/messages/panel'
import { session as shared } from '../ui/messages/session'
import { sessionState } from '../ui/session-state'
import { useNow } from '../ui/use-now'
import type { Library } from './library'

const { session: words } = panel

interface Props {
  session: OpenSession
  library: Library
  rules: readonly PolicyRule[]
  onFillIn: () => void
}

/** The counted clock against the limit, and the expected pay. Screen readers may read it; they are never told that it ticks. */
export function SessionClock({ session, library, rules, onFillIn }: Props) {
  const { text, isRunning } = sessionState(library.sites, session)
  const now = useNow(isRunning || session.deadlineAt !== undefined)
  const counted = countedNow(session, now, timePolicy(library.sites, rules, session))
  const limit = limitOf(session)
  return (
    <div class="clock">
      <div class="clock-row">
        <div>
          <span
            class={isRunning ? 'clock-time' : 'clock-time clock-still'}
            role="timer"
            aria-live="off"
            aria-label={shared.counted}
          >
            {clock(counted)}
          </span>{' '}
          {limit && <span class="muted">{shared.ofLimit(duration(limit.ms))}</span>}
        </div>
        <Pay session={session} counted={counted} onFillIn={onFillIn} />
      </div>
      {limit && <LimitMeter limit={limit} countedMs={counted} />}
      <div class="clock-notes small">
        <span class={isRunning ? 'state state-on' : 'state'}>{text}</span>
        {limit && <OverLimit limit={limit} countedMs={counted} />}
        {session.deadlineAt !== undefined && <Deadline at={session.deadlineAt} now={now} zone={session.zone} />}
      </div>
    </div>
  )
}

function Pay({ session, counted, onFillIn }: { session: OpenSession; counted: number; onFillIn: () => void }) {
  const { terms, workKind } = session
  if (workKind !== 'task') return <div class="clock-pay muted small">{words.unpaidKind}</div>
  if (terms === null) {
    return (
      <button type="button" class="button button-quiet button-small" onClick={onFillIn}>
        {shared.payUnknown}
      </button>
    )
  }
  const expected = expectedNow(session, counted)
  if (terms.scheme === 'unpaid' || expected === null) {
    return <div class="clock-pay muted">{terms.scheme === 'fixed' ? words.fixed(payTerms(terms)) : payTerms(terms)}</div>
  }
  return (
    <div class="clock-pay">
      <span class="clock-sum">{money(expected)}</span>{' '}
      <span class="muted small">{terms.scheme === 'hourly' ? words.soFar(payTerms(terms)) : words.ifSubmitted}</span>
    </div>
  )
}

function Deadline({ at, now, zone }: { at: number; now: number; zone: string }) {
  const left = at - now
  const clockTime = time(at, zone)
  return (
    <span class={left < 5 * 60_000 ? 'over' : 'muted'}>
      {left > 0 ? words.deadline(duration(left), clockTime) : words.deadlinePast(clockTime)}
    </span>
  )
}

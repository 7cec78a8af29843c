import type { OpenSession } from '../core/open-session'
import { clock, duration, money, payTerms, time } from '../ui/format'
import { panel } from '../ui/messages/panel'
import { Meter } from '../ui/meter'
import { useNow } from '../ui/use-now'
import { forbidsLeaving, type Library, platformLabel, policyOf } from './library'
import { countedNow, expectedNow, limitOf } from './live-figures'
import { isRunning, stateName } from './session-state'

const { session: words } = panel
const NEAR_LIMIT = 0.8

interface Props {
  session: OpenSession
  library: Library
  onFillIn: () => void
}

/** The counted clock against the limit, and the expected pay. Screen readers may read it; they are never told that it ticks. */
export function SessionClock({ session, library, onFillIn }: Props) {
  const state = stateName(session)
  const isForbidden = state === 'away' && forbidsLeaving(library, session.platform)
  const isMoving = isRunning(state) && !isForbidden
  const now = useNow(isMoving || session.deadlineAt !== undefined)
  const counted = countedNow(session, now, policyOf(library, session))
  const limit = limitOf(session)
  const over = limit ? counted - limit.ms : 0
  const tone = over > 0 ? 'danger' : limit && counted >= limit.ms * NEAR_LIMIT ? 'warn' : 'plain'
  return (
    <div class="clock">
      <div class="clock-row">
        <div>
          <span
            class={isMoving ? 'clock-time' : 'clock-time clock-still'}
            role="timer"
            aria-live="off"
            aria-label={words.counted}
          >
            {clock(counted)}
          </span>{' '}
          {limit && <span class="muted">{words.ofLimit(duration(limit.ms))}</span>}
        </div>
        <Pay session={session} counted={counted} onFillIn={onFillIn} />
      </div>
      {limit && (
        <Meter
          name={words.meter}
          value={counted}
          max={limit.ms}
          text={words.meterText(duration(counted), duration(limit.ms))}
          tone={tone}
        />
      )}
      <div class="clock-notes small">
        <span class={isMoving ? 'state state-on' : 'state'}>
          {isForbidden ? words.leavingForbidden(platformLabel(library, session.platform)) : words.states[state]}
        </span>
        {limit && over > 0 && (
          <span class="over">{limit.kind === 'paid' ? words.overUnpaid(clock(over)) : words.over(clock(over))}</span>
        )}
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
        {words.payUnknown}
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

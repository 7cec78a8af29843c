import { laterTerms } from '../core/first-tasks'
import type { Limit } from '../core/limit'
import { limitsNow } from '../core/limit'
import type { OpenSession } from '../core/open-session'
import type { PayTerms } from '../core/pay'
import { paysAlike } from '../core/pays-alike'
import { countedNow, expectedNow } from '../core/running'
import type { Settings } from '../core/settings'
import type { PanelState } from '../messages/panel-state'
import { timePolicy } from '../platforms/leaving'
import { clock, limitLength, money, payTerms } from '../ui/format'
import { LimitMeter, LimitWords } from '../ui/limit-meter'
import { panel } from '../ui/messages/panel'
import { session as shared } from '../ui/messages/session'
import { terms as termsWords } from '../ui/messages/terms'
import { sessionState } from '../ui/session-state'
import { useNow } from '../ui/use-now'
import type { Library } from './library'

const { session: words } = panel

/** What stands behind the terms of the session. */
export type PayBehind = Pick<PanelState, 'agreed' | 'isDefault'>

interface Props {
  session: OpenSession
  pay: PayBehind
  library: Library
  settings: Settings
  onFillIn: () => void
}

/** The counted clock against its limits, and the expected pay. Screen readers may read it; they are never told that it ticks. */
export function SessionClock({ session, pay, library, settings, onFillIn }: Props) {
  const { text, isRunning } = sessionState(library.sites, session)
  const now = useNow(isRunning || session.deadlineAt !== undefined)
  const counted = countedNow(session, now, timePolicy(library.sites, settings.policyRules, session))
  const limits = limitsNow(session, counted, now, settings)
  const [first] = limits
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
          <OfLimit limit={first} />
        </div>
        <Pay session={session} behind={pay} counted={counted} onFillIn={onFillIn} />
      </div>
      {first && <LimitMeter limit={first} />}
      <div class="clock-notes small">
        <span class={isRunning ? 'state state-on' : 'state'}>{text}</span>
        <LimitWords limits={limits} session={session} />
      </div>
    </div>
  )
}

/** A deadline does not run with the clock, so the clock is not put against it. */
function OfLimit({ limit }: { limit: Limit | undefined }) {
  if (!limit || limit.kind === 'deadline') return null
  return <span class="muted">{shared.ofLimit(limitLength(limit.ms))}</span>
}

interface PayProps {
  session: OpenSession
  behind: PayBehind
  counted: number
  onFillIn: () => void
}

function Pay({ session, behind, counted, onFillIn }: PayProps) {
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
  const whence = whenceOf(behind, terms)
  if (terms.scheme === 'unpaid' || expected === null) {
    return (
      <div class="clock-pay muted">
        {terms.scheme === 'fixed' ? words.fixed(payTerms(terms)) : payTerms(terms)}
        {whence}
      </div>
    )
  }
  return (
    <div class="clock-pay">
      <span class="clock-sum">{money(expected)}</span>{' '}
      <span class="muted small">{terms.scheme === 'hourly' ? words.soFar(payTerms(terms)) : words.ifSubmitted}</span>
      {whence}
    </div>
  )
}

/** Says where terms come from that are not simply those of the project. */
function whenceOf({ agreed, isDefault }: PayBehind, terms: PayTerms) {
  const first = agreed?.firstTasks
  const isFirst = agreed !== undefined && first !== undefined && !paysAlike(laterTerms(agreed), terms)
  const parts = [...(isFirst ? [words.oneOfFirst(first.count)] : []), ...(isDefault ? [termsWords.isDefault] : [])]
  return parts.length > 0 && <div class="muted small">{parts.join(', ')}</div>
}

import { useRef, useState } from 'preact/hooks'
import { limitsNow } from '../core/limit'
import type { OpenSession } from '../core/open-session'
import { countedNow } from '../core/running'
import type { Outcome } from '../core/task'
import type { PanelState } from '../messages/panel-state'
import { timePolicy } from '../platforms/leaving'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { EndChoice } from '../ui/end-choice'
import { clock, limitLength, payTerms } from '../ui/format'
import { Icon } from '../ui/icon'
import { LimitMeter, LimitWords } from '../ui/limit-meter'
import { common } from '../ui/messages/common'
import { popup } from '../ui/messages/popup'
import { session as words } from '../ui/messages/session'
import { terms } from '../ui/messages/terms'
import { sessionState } from '../ui/session-state'
import { useNow } from '../ui/use-now'
import { placeName, workName } from '../ui/work-name'
import type { ActiveTab, PopupHost } from './host'

interface Props {
  host: PopupHost
  state: PanelState | null
  tab: ActiveTab | null
  run: (asked: Promise<unknown>) => Promise<boolean>
}

/** The session of this tab, else the one in hand: clock, pause, end. */
export function SessionCard({ host, state, tab, run }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const session = state?.session
  const end = async (id: string, outcome: Outcome) => {
    if (await run(host.ask('session.end', { sessionId: id, outcome }))) heading.current?.focus()
  }
  return (
    <section class="popup-card" aria-labelledby="session-title">
      <h2 id="session-title" ref={heading} tabIndex={-1} class={session ? 'visually-hidden' : 'popup-h2'}>
        {state && !session ? popup.noSession : popup.session}
      </h2>
      {!state && <p class="muted">{popup.loading}</p>}
      {state && !session && <p class="muted small">{popup.noSessionHint}</p>}
      {state && session && <Running key={session.id} host={host} state={state} session={session} tab={tab} run={run} end={end} />}
      {state && <Others host={host} state={state} run={run} />}
    </section>
  )
}

function Running({
  host,
  state: { settings, isDefault },
  session,
  tab,
  run,
  end,
}: Omit<Props, 'state'> & { state: PanelState; session: OpenSession; end: (id: string, o: Outcome) => void }) {
  const [ending, setEnding] = useState(false)
  const { text, isRunning } = sessionState(host.sites, session)
  const now = useNow(isRunning || session.deadlineAt !== undefined)
  const counted = countedNow(session, now, timePolicy(host.sites, settings.policyRules, session))
  const limits = limitsNow(session, counted, now, settings)
  const [first] = limits
  const sessionId = session.id
  const isPaused = session.status !== 'working'
  return (
    <>
      <div class="session-line">
        <div class="session-what">
          <p class="session-name clamped" title={session.project}>
            {session.project || common.noProject}
          </p>
          <p class="muted small">
            {placeName(host.sites, session)}
            {session.workKind === 'task' && ` · ${session.terms ? payTerms(session.terms) : words.payUnknown}`}
            {session.workKind === 'task' && isDefault && `, ${terms.isDefault}`}
          </p>
        </div>
        <Badge tone={isRunning ? 'good' : 'warn'}>{text}</Badge>
      </div>
      <div class="session-line">
        <p class="session-clock">
          <span role="timer" aria-live="off" aria-label={words.counted}>
            {clock(counted)}
          </span>
          {first && first.kind !== 'deadline' && <span class="muted session-limit"> {words.ofLimit(limitLength(first.ms))}</span>}
        </p>
        <div class="popup-actions">
          {isPaused ? (
            <Button variant="primary" onClick={() => void run(host.ask('session.resume', { sessionId }))}>
              <Icon name="play" /> {common.resume}
            </Button>
          ) : (
            <Button onClick={() => void run(host.ask('session.pause', { sessionId }))}>
              <Icon name="pause" /> {common.pause}
            </Button>
          )}
          <Button aria-expanded={ending} onClick={() => setEnding(!ending)}>
            <Icon name="stop" /> {common.end}
          </Button>
        </div>
      </div>
      {ending && <EndChoice session={session} onEnd={(outcome) => end(sessionId, outcome)} onCancel={() => setEnding(false)} />}
      {first && <LimitMeter limit={first} />}
      <p class="small session-limits">
        <LimitWords limits={limits} session={session} />
      </p>
      {session.doubt && <p class="small doubt">{words.doubt(session.doubt)}</p>}
      {tab && tab.id !== session.tabId && <Belongs host={host} session={session} tabId={tab.id} run={run} />}
    </>
  )
}

/** For work in documents, tables and client tools: being in a marked tab is work. */
function Belongs({ host, session, tabId, run }: Pick<Props, 'host' | 'run'> & { session: OpenSession; tabId: number }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={session.ownTabs.includes(tabId)}
        onChange={(e) => void run(host.ask('session.tab', { sessionId: session.id, tabId, belongs: e.currentTarget.checked }))}
      />
      <span>
        {words.belongs} <span class="muted small check-hint">{words.belongsHint}</span>
      </span>
    </label>
  )
}

function Others({ host, state, run }: Pick<Props, 'host' | 'run'> & { state: PanelState }) {
  const others = state.sessions.filter(({ id }) => id !== state.session?.id)
  if (others.length === 0) return null
  return (
    <div class="session-others">
      <h3 class="muted small">{words.others(others.length)}</h3>
      <ul class="popup-list">
        {others.map((session) => {
          const name = workName(host.sites, session)
          const counted = countedNow(session, state.at, timePolicy(host.sites, state.settings.policyRules, session))
          return (
            <li key={session.id} class="session-line">
              <div class="session-what">
                <p class="clamped" title={name}>
                  {name}
                </p>
                <p class="muted small">
                  {clock(counted)} · {sessionState(host.sites, session).text}
                </p>
              </div>
              {session.status !== 'working' && (
                <Button
                  small
                  aria-label={words.switchName(name)}
                  onClick={() => void run(host.ask('session.resume', { sessionId: session.id }))}
                >
                  {words.switchTo}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

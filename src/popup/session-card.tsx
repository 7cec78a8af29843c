import { useRef, useState } from 'preact/hooks'
import type { OpenSession } from '../core/open-session'
import type { Outcome } from '../core/task'
import { defaultPolicy } from '../core/time-policy'
import type { PanelState } from '../messages/panel-state'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { clock, duration, payTerms } from '../ui/format'
import { Icon } from '../ui/icon'
import { common } from '../ui/messages/common'
import { popup } from '../ui/messages/popup'
import { Meter } from '../ui/meter'
import { useNow } from '../ui/use-now'
import { EndSession } from './end-session'
import type { ActiveTab, PopupHost } from './host'
import { platformName } from './names'

interface Props {
  host: PopupHost
  state: PanelState | null
  tab: ActiveTab | null
  run: (asked: Promise<unknown>) => Promise<boolean>
}

/** The session of this tab, else the one in hand: clock, pause, end. */
export function SessionCard({ host, state, tab, run }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const session = state?.session ?? null
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
      {session && <Running key={session.id} host={host} session={session} tab={tab} run={run} end={end} />}
      {state && <Others host={host} state={state} run={run} />}
    </section>
  )
}

function Running({
  host,
  session,
  tab,
  run,
  end,
}: Omit<Props, 'state'> & { session: OpenSession; end: (id: string, o: Outcome) => void }) {
  const [ending, setEnding] = useState(false)
  const working = session.status === 'working'
  const now = useNow(working)
  const spent = host.counting.countedNow(session, now, defaultPolicy(session.taskType))
  const limit = host.counting.limitOf(session)?.ms
  const sessionId = session.id
  const label = working ? popup.mode[session.mode] : popup.status[session.status]
  const going = working && (session.mode === 'work' || session.mode === 'away')
  return (
    <>
      <div class="session-line">
        <div class="session-what">
          <p class="session-name">
            {[platformName(session.platform, host.sites), session.project || common.noProject].join(' · ')}
          </p>
          <p class="muted small">
            {session.workKind === 'task' ? common.taskTypes[session.taskType] : common.workKinds[session.workKind]}
            {' · '}
            {session.terms ? popup.pays(payTerms(session.terms)) : popup.noTerms}
          </p>
        </div>
        <Badge tone={going ? 'good' : 'warn'}>{label}</Badge>
      </div>
      <div class="session-line">
        <p class="session-clock" role="timer" aria-label={popup.clock(duration(spent))}>
          {clock(spent)}
          {limit !== undefined && <span class="muted session-limit"> {popup.of(clock(limit))}</span>}
        </p>
        <div class="popup-actions">
          {session.status === 'paused' || session.status === 'waiting' ? (
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
      {ending && <EndSession session={session} onEnd={(outcome) => end(sessionId, outcome)} onCancel={() => setEnding(false)} />}
      {limit !== undefined && <Limit spent={spent} limit={limit} />}
      {session.doubt && <p class="small session-doubt">{popup.doubt(session.doubt)}</p>}
      {tab && tab.id !== session.tabId && <Belongs host={host} session={session} tabId={tab.id} run={run} />}
    </>
  )
}

function Limit({ spent, limit }: { spent: number; limit: number }) {
  const tone = spent > limit ? 'danger' : spent > limit * 0.9 ? 'warn' : 'plain'
  return (
    <>
      <Meter name={popup.limit} value={spent} max={limit} text={popup.goalText(duration(spent), duration(limit))} tone={tone} />
      {spent > limit && <p class="small session-doubt">{popup.overLimit(duration(spent - limit))}</p>}
    </>
  )
}

/** For work in documents, tables and client tools: being in a marked tab is work. */
function Belongs({ host, session, tabId, run }: Pick<Props, 'host' | 'run'> & { session: OpenSession; tabId: number }) {
  return (
    <label class="popup-check" title={popup.belongsHint}>
      <input
        type="checkbox"
        checked={session.ownTabs.includes(tabId)}
        onChange={(e) => void run(host.ask('session.tab', { sessionId: session.id, tabId, belongs: e.currentTarget.checked }))}
      />
      <span>
        {popup.belongs}
        <span class="muted small popup-check-hint">{popup.belongsHint}</span>
      </span>
    </label>
  )
}

function Others({ host, state, run }: Pick<Props, 'host' | 'run'> & { state: PanelState }) {
  const others = state.sessions.filter(({ id }) => id !== state.session?.id)
  if (others.length === 0) return null
  return (
    <div class="session-others">
      <p class="muted small">{popup.others(others.length)}</p>
      <ul class="popup-list">
        {others.map((session) => {
          const name = `${platformName(session.platform, host.sites)} · ${session.project || common.taskTypes[session.taskType]}`
          return (
            <li key={session.id} class="session-line">
              <span class="session-what small">
                {name}{' '}
                <span class="muted">{clock(host.counting.countedNow(session, state.at, defaultPolicy(session.taskType)))}</span>
              </span>
              {session.status !== 'working' && (
                <Button
                  small
                  variant="quiet"
                  aria-label={popup.resumeOther(name)}
                  onClick={() => void run(host.ask('session.resume', { sessionId: session.id }))}
                >
                  {common.resume}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

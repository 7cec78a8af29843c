import type { OpenSession } from '../core/open-session'
import { countedNow } from '../core/running'
import type { PolicyRule } from '../core/time-policy'
import { timePolicy } from '../platforms/leaving'
import { Button } from '../ui/button'
import { duration } from '../ui/format'
import { panel } from '../ui/messages/panel'
import { session as shared } from '../ui/messages/session'
import { sessionState } from '../ui/session-state'
import type { Asking } from '../ui/use-asking'
import { useNow } from '../ui/use-now'
import { workName } from '../ui/work-name'
import type { Library } from './library'
import { showTab } from './tab-of-session'

const { others: words } = panel

/** The open sessions that are not shown above, with what is left of their time. */
export function OtherSessions({
  sessions,
  library,
  rules,
  asking,
}: {
  sessions: readonly OpenSession[]
  library: Library
  rules: readonly PolicyRule[]
  asking: Asking
}) {
  const now = useNow(sessions.length > 0)
  if (sessions.length === 0) return null
  return (
    <section class="others" aria-label={shared.others(sessions.length)}>
      <h2 class="small muted">{shared.others(sessions.length)}</h2>
      <ul class="others-list">
        {sessions.map((session) => {
          const left = session.deadlineAt === undefined ? null : session.deadlineAt - now
          return (
            <li key={session.id} class="others-row">
              <div class="others-name">
                <div class="clamped" title={workName(library.sites, session)}>
                  {workName(library.sites, session)}
                </div>
                <div class="small muted">
                  {words.counted(duration(countedNow(session, now, timePolicy(library.sites, rules, session))))} ·{' '}
                  {sessionState(library.sites, session).text}
                  {left !== null && (
                    <span class={left < 10 * 60_000 ? 'over' : ''}>
                      {' '}
                      · {left > 0 ? words.due(duration(left)) : words.pastDue}
                    </span>
                  )}
                </div>
              </div>
              <Button
                small
                aria-label={shared.switchName(workName(library.sites, session))}
                onClick={() => {
                  showTab(session.tabId)
                  void asking.act('session.resume', { sessionId: session.id })
                }}
              >
                {shared.switchTo}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

import type { OpenSession } from '../core/open-session'
import { Button } from '../ui/button'
import { duration } from '../ui/format'
import { panel } from '../ui/messages/panel'
import type { Asking } from '../ui/use-asking'
import { useNow } from '../ui/use-now'
import { type Library, policyOf } from './library'
import { countedNow } from './live-figures'
import { stateName } from './session-state'
import { showTab } from './tab-of-session'
import { workName } from './work-name'

const { others: words } = panel

/** The open sessions that are not shown above, with what is left of their time. */
export function OtherSessions({
  sessions,
  library,
  asking,
}: {
  sessions: readonly OpenSession[]
  library: Library
  asking: Asking
}) {
  const now = useNow(sessions.length > 0)
  if (sessions.length === 0) return null
  return (
    <section class="others" aria-label={words.title(sessions.length)}>
      <h2 class="small muted">{words.title(sessions.length)}</h2>
      <ul class="others-list">
        {sessions.map((session) => {
          const left = session.deadlineAt === undefined ? null : session.deadlineAt - now
          return (
            <li key={session.id} class="others-row">
              <div class="others-name">
                <div>{workName(library, session)}</div>
                <div class="small muted">
                  {words.counted(duration(countedNow(session, now, policyOf(library, session))))} ·{' '}
                  {panel.session.states[stateName(session)]}
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
                aria-label={words.switchName(workName(library, session))}
                onClick={() => {
                  showTab(session.tabId)
                  void asking.act('session.resume', { sessionId: session.id })
                }}
              >
                {words.switchTo}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

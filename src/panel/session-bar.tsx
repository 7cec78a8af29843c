import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { tasksToReview } from '../core/batch'
import type { FieldName } from '../core/detection'
import type { OpenSession } from '../core/open-session'
import type { Project } from '../core/project'
import type { Settings } from '../core/settings'
import type { Outcome } from '../core/task'
import type { TabView } from '../messages/panel-state'
import { Button } from '../ui/button'
import { EndChoice } from '../ui/end-choice'
import { HowKnown } from '../ui/how-known'
import { Icon } from '../ui/icon'
import { IconButton } from '../ui/icon-button'
import { common } from '../ui/messages/common'
import { panel } from '../ui/messages/panel'
import { session as shared } from '../ui/messages/session'
import type { Asking } from '../ui/use-asking'
import { placeName } from '../ui/work-name'
import { CorrectForm } from './correct-form'
import type { Library } from './library'
import { type PayBehind, SessionClock } from './session-clock'
import { TabOfSession } from './tab-of-session'

const { session: words } = panel

interface Props {
  session: OpenSession
  tab: TabView | null
  /** The tab in view, known or not to Margin. */
  tabId: number | undefined
  library: Library
  asking: Asking
  project: Project | null
  settings: Settings
  pay: PayBehind
  /** What is worth knowing of time beside the clock. */
  facts: ComponentChildren
}

/** Mount with the session's id as key. */
export function SessionBar({ session, tab, tabId, library, asking, project, settings, pay, facts }: Props) {
  const [open, setOpen] = useState<'correct' | 'end' | null>(null)
  const [copied, setCopied] = useState<string>('')
  useEffect(() => {
    if (copied === '') return
    const timer = setTimeout(() => setCopied(''), 4000)
    return () => clearTimeout(timer)
  }, [copied])
  const toggle = (what: 'correct' | 'end') => setOpen(open === what ? null : what)
  const { id, taskId, reopenUrl, status } = session
  const isPaused = status !== 'working'
  const unknown = unknownFields(session, tab)
  const software = tab?.tabId === session.tabId ? tab?.detection?.software : undefined

  const end = async (outcome: Outcome) => {
    if (await asking.act('session.end', { sessionId: id, outcome })) setOpen(null)
  }
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(words.copied),
      () => setCopied(words.copyFailed),
    )

  return (
    <section class="session" aria-label={words.region}>
      <div class="session-head">
        <div class="session-name">
          <div class="muted small">{placeName(library.sites, session, software)}</div>
          <h2 class="session-project" title={session.project}>
            {session.project || common.noProject}
          </h2>
        </div>
        <div class="session-tools">
          {taskId !== undefined && <IconButton name={words.copyId(taskId)} icon="copy" onClick={() => void copy(taskId)} />}
          {reopenUrl !== undefined && (
            <a
              class="icon-button"
              href={reopenUrl}
              target="_blank"
              rel="noreferrer"
              aria-label={words.reopen}
              title={words.reopen}
            >
              <Icon name="link" />
            </a>
          )}
          <IconButton name={words.correct} icon="edit" aria-expanded={open === 'correct'} onClick={() => toggle('correct')} />
        </div>
      </div>
      <SessionClock session={session} library={library} settings={settings} pay={pay} onFillIn={() => setOpen('correct')} />
      {facts}
      {project?.batch && (
        <p class="small muted" role="status">
          {panel.batch.units(session.units ?? 0)}. {panel.batch.reviewIn(tasksToReview(session, project))}
        </p>
      )}
      {session.doubt && <p class="small doubt">{shared.doubt(session.doubt)}</p>}
      {unknown.length > 0 && (
        <p class="small muted session-unknown">
          {words.unknown(unknown.map((field) => panel.fields[field]).join(', '))}{' '}
          <button type="button" class="link" onClick={() => setOpen('correct')}>
            {words.fillIn}
          </button>
        </p>
      )}
      <div class="session-actions">
        <Button
          variant={isPaused ? 'primary' : 'plain'}
          onClick={() => void asking.act(isPaused ? 'session.resume' : 'session.pause', { sessionId: id })}
        >
          <Icon name={isPaused ? 'play' : 'pause'} /> {isPaused ? common.resume : common.pause}
        </Button>
        <Button aria-expanded={open === 'end'} onClick={() => toggle('end')}>
          <Icon name="stop" /> {common.end}…
        </Button>
        <span class="small muted" role="status">
          {copied}
        </span>
      </div>
      {open === 'end' && <EndChoice session={session} onEnd={(outcome) => void end(outcome)} onCancel={() => setOpen(null)} />}
      {open === 'correct' && (
        <CorrectForm
          session={session}
          agreed={pay.agreed ?? session.terms}
          asking={asking}
          currency={settings.currency}
          project={project}
          onDone={() => setOpen(null)}
        />
      )}
      {tab?.detection?.pageKind === 'task' && tab.tabId === session.tabId && <HowKnown detection={tab.detection} />}
      <TabOfSession session={session} tabId={tabId} asking={asking} />
    </section>
  )
}

/** Fields that the page should show and that neither it nor the user has told, named so that nothing is guessed in silence (L11). */
function unknownFields(session: OpenSession, tab: TabView | null): FieldName[] {
  if (session.workKind !== 'task') return []
  const missing = new Set<FieldName>(tab?.tabId === session.tabId ? tab?.detection?.missing : [])
  if (session.project === '') missing.add('project')
  else missing.delete('project')
  // The clock names it, with the way to fill it in.
  missing.delete('pay')
  if (session.timeLimitMs !== undefined) missing.delete('timeLimit')
  if (session.taskType !== 'other') missing.delete('taskType')
  else missing.add('taskType')
  if (session.taskId !== undefined) missing.delete('taskId')
  return [...missing]
}

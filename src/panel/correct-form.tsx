import { useState } from 'preact/hooks'
import type { OpenSession } from '../core/open-session'
import type { PayTerms } from '../core/pay'
import type { Project } from '../core/project'
import { DOMAINS, TASK_TYPES, WORK_KINDS } from '../core/task'
import type { SurfaceRequests } from '../messages/protocol'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { common } from '../ui/messages/common'
import { panel } from '../ui/messages/panel'
import { terms } from '../ui/messages/terms'
import { choicesOf, Select } from '../ui/select'
import { type DraftErrors, draftOf, hoursText, minutesText, readHours, readMinutes, termsOf } from '../ui/terms/terms-draft'
import { TermsFields } from '../ui/terms/terms-fields'
import type { Asking } from '../ui/use-asking'

const { correct: words } = panel

interface Props {
  session: OpenSession
  /** Its terms whole, with what they say of first tasks. */
  agreed: PayTerms | null
  asking: Asking
  currency: string
  project: Project | null
  onDone: () => void
}

/** Corrects what a session is about. Only what was changed is sent, so that nothing unseen is overwritten. */
export function CorrectForm({ session, agreed, asking, currency, project: record, onDone }: Props) {
  const [project, setProject] = useState(session.project)
  const [taskType, setTaskType] = useState(session.taskType)
  const [domain, setDomain] = useState(session.domain)
  const [workKind, setWorkKind] = useState(session.workKind)
  const [limit, setLimit] = useState(session.timeLimitMs === undefined ? '' : minutesText(session.timeLimitMs))
  const [began, setBegan] = useState('')
  const [every, setEvery] = useState(record?.batch ? String(record.batch.reviewEvery) : '')
  const [week, setWeek] = useState(record?.weeklyCapMs === undefined ? '' : hoursText(record.weeklyCapMs))
  const [draft, setDraft] = useState(() => draftOf(agreed, currency))
  const [errors, setErrors] = useState<DraftErrors & { limit?: string; began?: string; every?: string; week?: string }>({})

  const save = async (event: Event) => {
    event.preventDefault()
    const before = draftOf(agreed, currency)
    const wantsTerms = JSON.stringify(draft) !== JSON.stringify(before)
    const read = wantsTerms ? termsOf(draft, Date.now()) : { terms: null }
    const limitMs = readMinutes(limit)
    const beganMs = readMinutes(began)
    const reviewEvery = readCount(every)
    const weeklyCapMs = readHours(week)
    setErrors({
      ...('errors' in read ? read.errors : {}),
      ...(limitMs === undefined ? { limit: terms.badDuration } : {}),
      ...(beganMs === undefined ? { began: terms.badDuration } : {}),
      ...(reviewEvery === undefined ? { every: words.badCount } : {}),
      ...(weeklyCapMs === undefined ? { week: terms.badHours } : {}),
    })
    if ('errors' in read || limitMs === undefined || weeklyCapMs === undefined) return
    if (beganMs === undefined || reviewEvery === undefined) return
    const change: SurfaceRequests['session.correct'] = { sessionId: session.id }
    if (project.trim() !== session.project) change.project = project.trim()
    if (taskType !== session.taskType) change.taskType = taskType
    if (domain !== session.domain) change.domain = domain
    if (workKind !== session.workKind) change.workKind = workKind
    if (limitMs !== (session.timeLimitMs ?? null)) change.timeLimitMs = limitMs
    if (read.terms) change.terms = read.terms
    const { id: sessionId, platform, startedAt } = session
    const of = { platform, project: project.trim() }
    const done = [
      Object.keys(change).length === 1 || (await asking.act('session.correct', change)),
      beganMs === null || (await asking.act('session.backdate', { sessionId, toAt: startedAt - beganMs })),
      reviewEvery === (record?.batch?.reviewEvery ?? null) || (await asking.act('project.batch', { ...of, reviewEvery })),
      weeklyCapMs === (record?.weeklyCapMs ?? null) || (await asking.act('project.weeklyCap', { ...of, weeklyCapMs })),
    ]
    if (done.every(Boolean)) onDone()
  }

  return (
    <form class="form" aria-label={words.title} onSubmit={save}>
      <TextField label={common.project} value={project} onValue={setProject} maxLength={300} />
      <div class="form-pair">
        <Select
          label={common.taskType}
          value={taskType}
          choices={choicesOf(TASK_TYPES, common.taskTypes)}
          onValue={setTaskType}
        />
        <Select label={common.domain} value={domain} choices={choicesOf(DOMAINS, common.domains)} onValue={setDomain} />
        <Select
          label={common.workKind}
          value={workKind}
          choices={choicesOf(WORK_KINDS, common.workKinds)}
          onValue={setWorkKind}
        />
        <TextField label={words.timeLimit} hint={words.timeLimitHint} error={errors.limit} value={limit} onValue={setLimit} />
        <TextField label={words.began} hint={words.beganHint} error={errors.began} value={began} onValue={setBegan} />
        <TextField
          label={words.batch}
          hint={words.batchHint}
          error={errors.every}
          inputMode="numeric"
          value={every}
          onValue={setEvery}
        />
      </div>
      <TermsFields draft={draft} errors={errors} onDraft={setDraft} canForget={session.terms === null} />
      <TextField
        label={terms.weeklyCap}
        hint={terms.weeklyCapHint}
        error={errors.week}
        inputMode="decimal"
        value={week}
        onValue={setWeek}
      />
      {session.taskId !== undefined && (
        <p class="small">
          <span class="muted">{panel.session.taskId}:</span> <code>{session.taskId}</code>
        </p>
      )}
      <p class="small muted">{words.kept}</p>
      <div class="form-actions">
        <Button type="submit" variant="primary">
          {common.save}
        </Button>
        <Button onClick={onDone}>{common.cancel}</Button>
      </div>
    </form>
  )
}

/** A whole number from 1 to 1000; null for nothing, undefined for anything else. */
function readCount(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const count = Number(text)
  return Number.isInteger(count) && count >= 1 && count <= 1000 ? count : undefined
}

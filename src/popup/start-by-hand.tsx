import { useEffect, useId, useState } from 'preact/hooks'
import { TASK_TYPES, type TaskType, WORK_KINDS, type WorkKind } from '../core/task'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { Fold } from '../ui/fold'
import { common } from '../ui/messages/common'
import { popup } from '../ui/messages/popup'
import { choicesOf, Select } from '../ui/select'
import type { KnownProject, PopupHost } from './host'

const OTHER = 'other platform'

interface Props {
  host: PopupHost
  tabId: number | undefined
  run: (asked: Promise<unknown>) => Promise<boolean>
}

/** Manual mode: any work on any platform, without access to a page. */
export function StartByHand({ host, tabId, run }: Props) {
  const [known, setKnown] = useState<KnownProject[]>([])
  useEffect(() => {
    host.projects().then(setKnown, console.error)
  }, [host])
  return (
    <section class="popup-card by-hand">
      <Fold title={popup.byHand}>
        <p class="muted small">{popup.byHandHint}</p>
        <HandForm host={host} tabId={tabId} run={run} known={known} />
      </Fold>
    </section>
  )
}

function HandForm({ host, tabId, run, known }: Props & { known: readonly KnownProject[] }) {
  const form = useId()
  const [choice, setChoice] = useState(host.sites[0]?.id ?? OTHER)
  const [name, setName] = useState('')
  const [project, setProject] = useState('')
  const [taskType, setTaskType] = useState<TaskType>('comparison')
  const [workKind, setWorkKind] = useState<WorkKind>('task')
  const [tabBelongs, setTabBelongs] = useState(false)
  const [missing, setMissing] = useState(false)

  const platform = choice === OTHER ? name.trim() : choice
  const named = known.filter((p) => p.platform === platform && p.project !== '').map((p) => p.project)
  const typed = [...new Set(known.map((p) => p.platform))].filter(
    (id) => id !== 'site' && !host.sites.some((site) => site.id === id),
  )
  const platforms = [...host.sites.map(({ id, label }) => ({ value: id, label })), { value: OTHER, label: popup.otherPlatform }]

  const submit = async (event: Event) => {
    event.preventDefault()
    setMissing(!platform)
    if (!platform) return
    const withTab = tabBelongs && tabId !== undefined ? { tabId } : {}
    const started = await run(host.ask('session.start', { platform, project: project.trim(), taskType, workKind, ...withTab }))
    if (started) setProject('')
  }

  return (
    <form id={form} class="hand-form" onSubmit={(e) => void submit(e)}>
      <Select label={common.platform} value={choice} choices={platforms} onValue={setChoice} />
      {choice === OTHER && (
        <TextField
          label={popup.platformName}
          value={name}
          onValue={setName}
          suggestions={typed}
          maxLength={100}
          error={missing && !platform ? popup.platformNeeded : undefined}
        />
      )}
      <TextField
        label={common.project}
        hint={popup.projectHint}
        value={project}
        onValue={setProject}
        suggestions={named}
        maxLength={200}
      />
      <div class="hand-pair">
        <Select
          label={common.workKind}
          value={workKind}
          choices={choicesOf(WORK_KINDS, common.workKinds)}
          onValue={setWorkKind}
        />
        <Select
          label={common.taskType}
          value={taskType}
          choices={choicesOf(TASK_TYPES, common.taskTypes)}
          onValue={setTaskType}
        />
      </div>
      {tabId !== undefined && (
        <label class="popup-check">
          <input type="checkbox" checked={tabBelongs} onChange={(e) => setTabBelongs(e.currentTarget.checked)} />
          <span>{popup.belongs}</span>
        </label>
      )}
      <div>
        <Button type="submit" variant="primary">
          {popup.start}
        </Button>
      </div>
    </form>
  )
}

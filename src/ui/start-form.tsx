import { useState } from 'preact/hooks'
import { TASK_TYPES, type TaskType, WORK_KINDS, type WorkKind } from '../core/task'
import type { SurfaceRequests } from '../messages/protocol'
import type { PlatformSite } from '../platforms/platform'
import { Button } from './button'
import { TextField } from './field'
import { common } from './messages/common'
import { session } from './messages/session'
import { start as words } from './messages/start'
import { choicesOf, Select } from './select'

const OTHER = 'other platform'

interface Props {
  sites: readonly PlatformSite[]
  /** What is believed of the page in view; offered first. */
  seen?: { platform: string; project?: string } | undefined
  /** Projects that were worked on before: offered as completions, and so are the platforms typed for them. */
  known?: readonly { platform: string; project: string }[]
  /** The tab in view, which may be marked as belonging to the work. */
  tabId: number | undefined
  /** False when it could not be started. */
  onStart: (work: SurfaceRequests['session.start']) => Promise<boolean>
}

/** Manual mode: any work on any platform, without access to a page. */
export function StartForm({ sites, seen, known = [], tabId, onStart }: Props) {
  const choices = [...sites.map(({ id, label }) => ({ value: id, label })), { value: OTHER, label: words.otherPlatform }]
  const isListed = (id: string) => sites.some((site) => site.id === id)
  const [choice, setChoice] = useState(seen && isListed(seen.platform) ? seen.platform : (sites[0]?.id ?? OTHER))
  const [name, setName] = useState('')
  const [project, setProject] = useState(seen?.project ?? '')
  const [taskType, setTaskType] = useState<TaskType>('other')
  const [workKind, setWorkKind] = useState<WorkKind>('task')
  const [tabBelongs, setTabBelongs] = useState(false)
  const [missing, setMissing] = useState(false)

  const platform = choice === OTHER ? name.trim() : choice
  const projects = known.filter((one) => one.platform === platform && one.project !== '').map((one) => one.project)
  const typed = [...new Set(known.map((one) => one.platform))].filter((id) => id !== 'site' && !isListed(id))

  const submit = async (event: Event) => {
    event.preventDefault()
    setMissing(platform === '')
    if (platform === '') return
    const withTab = tabBelongs && tabId !== undefined ? { tabId } : {}
    if (await onStart({ platform, project: project.trim(), taskType, workKind, ...withTab })) setProject('')
  }

  return (
    <form class="start-form" aria-label={words.byHand} onSubmit={(event) => void submit(event)}>
      <Select label={common.platform} value={choice} choices={choices} onValue={setChoice} />
      {choice === OTHER && (
        <TextField
          label={words.platformName}
          value={name}
          onValue={setName}
          suggestions={typed}
          maxLength={300}
          error={missing && platform === '' ? words.platformMissing : undefined}
        />
      )}
      <TextField
        label={common.project}
        hint={words.projectHint}
        value={project}
        onValue={setProject}
        suggestions={projects}
        maxLength={300}
      />
      <div class="form-pair">
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
        <label class="check">
          <input type="checkbox" checked={tabBelongs} onChange={(event) => setTabBelongs(event.currentTarget.checked)} />
          <span>{session.belongs}</span>
        </label>
      )}
      <div>
        <Button type="submit" variant="primary">
          {common.start}
        </Button>
      </div>
    </form>
  )
}

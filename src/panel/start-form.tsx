import { useState } from 'preact/hooks'
import { TASK_TYPES, type TaskType, WORK_KINDS, type WorkKind } from '../core/task'
import type { TabView } from '../messages/panel-state'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'

import { TextField } from '../ui/field'
import { Fold } from '../ui/fold'
import { common } from '../ui/messages/common'
import { panel } from '../ui/messages/panel'
import { choicesOf, Select } from '../ui/select'
import type { Asking } from '../ui/use-asking'
import type { Library } from './library'

const { start: words } = panel
const OTHER = ''

/** No session: says honestly what is known of the page, and starts one by hand. */
export function NoSession({ tab, library, asking }: { tab: TabView | null; library: Library; asking: Asking }) {
  const detection = tab?.detection
  const form = <StartForm platform={detection?.platform} project={detection?.project} library={library} asking={asking} />
  // A task in preview has its own notice and starts its clock by itself.
  if (detection?.pageKind === 'task' && detection.state === 'preview') return <Fold title={words.byHand}>{form}</Fold>
  return (
    <section class="start">
      <EmptyState title={words.title}>{detection ? words.notTask(words.kinds[detection.pageKind]) : words.unread}</EmptyState>
      {form}
    </section>
  )
}

interface Props {
  platform: string | undefined
  project: string | undefined
  library: Library
  asking: Asking
}

function StartForm({ platform: seen, project: seenProject, library, asking }: Props) {
  const known = library.sites.map(({ id, label }) => ({ value: id, label }))
  const [platform, setPlatform] = useState(known.some((k) => k.value === seen) ? (seen ?? OTHER) : (known[0]?.value ?? OTHER))
  const [name, setName] = useState('')
  const [project, setProject] = useState(seenProject ?? '')
  const [taskType, setTaskType] = useState<TaskType>('other')
  const [workKind, setWorkKind] = useState<WorkKind>('task')
  const [missing, setMissing] = useState('')

  const start = (event: Event) => {
    event.preventDefault()
    const chosen = platform === OTHER ? name.trim() : platform
    setMissing(chosen === '' ? words.platformMissing : '')
    if (chosen !== '') void asking.act('session.start', { platform: chosen, project: project.trim(), taskType, workKind })
  }

  return (
    <form class="form" aria-labelledby="start-title" onSubmit={start}>
      <h2 id="start-title">{words.byHand}</h2>
      <Select
        label={common.platform}
        value={platform}
        choices={[...known, { value: OTHER, label: words.otherPlatform }]}
        onValue={setPlatform}
      />
      {platform === OTHER && (
        <TextField label={words.platformName} value={name} error={missing || undefined} maxLength={300} onValue={setName} />
      )}
      <TextField label={common.project} hint={words.projectHint} value={project} maxLength={300} onValue={setProject} />
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
      <div class="form-actions">
        <Button type="submit" variant="primary">
          {common.start}
        </Button>
      </div>
    </form>
  )
}

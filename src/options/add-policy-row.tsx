import { useEffect, useState } from 'preact/hooks'
import { TASK_TYPES, type TaskType } from '../core/task'
import type { PlatformSite } from '../platforms/platform'
import { Button } from '../ui/button'
import { common } from '../ui/messages/common'
import { policy as words } from '../ui/messages/policy'
import { Select } from '../ui/select'
import { platformName } from '../ui/work-name'
import { isFor, type RowDraft } from './policy-draft'

interface Props {
  rows: readonly RowDraft[]
  sites: readonly PlatformSite[]
  /** Platforms that have projects, those typed by hand among them. */
  platforms: readonly string[]
  onAdd: (row: RowDraft) => void
}

/** A row for a platform, a task type, or both. */
export function AddPolicyRow({ rows, sites, platforms, onAdd }: Props) {
  const [platform, setPlatform] = useState('')
  const [taskType, setTaskType] = useState<TaskType | ''>('')
  const [problem, setProblem] = useState('')
  // What was wrong with the last choice says nothing of another one, or of other rows.
  useEffect(() => setProblem(''), [rows, platform, taskType])
  const ids = [...new Set([...sites.map(({ id }) => id), ...platforms])].filter((id) => id !== '' && id !== 'site')
  const add = () => {
    const row: RowDraft = { platform, taskType, stillMs: '', awayMs: '' }
    if (platform === '' && taskType === '') return setProblem(words.chooseOne)
    if (rows.some((other) => isFor(other, row))) return setProblem(words.known)
    setPlatform('')
    setTaskType('')
    onAdd(row)
  }
  return (
    <fieldset class="policy-add">
      <legend class="visually-hidden">{words.addName}</legend>
      <Select
        label={common.platform}
        value={platform}
        choices={[{ value: '', label: words.anyPlatform }, ...ids.map((id) => ({ value: id, label: platformName(sites, id) }))]}
        onValue={setPlatform}
      />
      <Select
        label={common.taskType}
        value={taskType}
        choices={[
          { value: '', label: words.anyType },
          ...TASK_TYPES.map((type) => ({ value: type, label: common.taskTypes[type] })),
        ]}
        onValue={setTaskType}
      />
      <Button onClick={add}>{words.add}</Button>
      <p role="status" class="field-error">
        {problem}
      </p>
    </fieldset>
  )
}

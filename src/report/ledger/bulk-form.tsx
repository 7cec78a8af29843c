import { useState } from 'preact/hooks'
import { DOMAINS, OUTCOMES, TASK_TYPES, WORK_KINDS } from '../../core/task'
import type { LabelEdit } from '../../store/ledger-edits'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { common } from '../../ui/messages/common'
import { report as words } from '../../ui/messages/report'
import { type Choice, choicesOf, Select } from '../../ui/select'
import type { LedgerDesk } from './desk'
import { platformChoices } from './platform-field'
import { ProblemNotice } from './problem-notice'
import type { Problem } from './use-corrections'

const KEEP = ''
const withKeep = <T extends string>(choices: readonly Choice<T>[]): Choice<T | ''>[] => [
  { value: KEEP, label: words.leave },
  ...choices,
]

interface Props {
  desk: LedgerDesk
  ids: readonly string[]
  onDone: () => void
}

/** Changes labels of many entries at once; what is left alone stays as each has it. */
export function BulkForm({ desk, ids, onDone }: Props) {
  const [edit, setEdit] = useState<LabelEdit>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const set = <K extends keyof LabelEdit>(key: K, value: LabelEdit[K] | '') => {
    const { [key]: _before, ...rest } = edit
    setEdit(value === KEEP ? rest : { ...rest, [key]: value })
  }
  const save = async (event: Event) => {
    event.preventDefault()
    if (Object.keys(edit).length === 0) return setProblem({ text: words.changedNothing })
    const wrong = await desk.corrections.run(() => desk.host.ledger.editLabels(ids, edit))
    setProblem(wrong)
    if (wrong === null) onDone()
  }
  const projects = [...new Set(desk.known.map(({ project }) => project))].filter((name) => name !== '').sort()
  return (
    <form class="bulk-form" aria-label={words.bulkTitle(ids.length)} onSubmit={(e) => void save(e)}>
      <h3>{words.bulkTitle(ids.length)}</h3>
      <div class="form-grid">
        <Select
          label={common.platform}
          value={edit.platform ?? KEEP}
          choices={withKeep(platformChoices(desk.host.sites, desk.known))}
          onValue={(value) => set('platform', value)}
        />
        <TextField
          label={common.project}
          hint={words.leaveProject}
          value={edit.project ?? ''}
          onValue={(value) => set('project', value)}
          suggestions={projects}
          maxLength={300}
        />
        <Select
          label={common.taskType}
          value={edit.taskType ?? KEEP}
          choices={withKeep(choicesOf(TASK_TYPES, common.taskTypes))}
          onValue={(value) => set('taskType', value)}
        />
        <Select
          label={common.domain}
          value={edit.domain ?? KEEP}
          choices={withKeep(choicesOf(DOMAINS, common.domains))}
          onValue={(value) => set('domain', value)}
        />
        <Select
          label={common.workKind}
          value={edit.workKind ?? KEEP}
          choices={withKeep(choicesOf(WORK_KINDS, common.workKinds))}
          onValue={(value) => set('workKind', value)}
        />
        <Select
          label={common.outcome}
          value={edit.outcome ?? KEEP}
          choices={withKeep(choicesOf(OUTCOMES, common.outcomes))}
          onValue={(value) => set('outcome', value)}
        />
      </div>
      <ProblemNotice problem={problem} zone={desk.host.zone} />
      <div class="form-actions">
        <Button type="submit" variant="primary">
          {common.save}
        </Button>
        <Button onClick={onDone}>{common.cancel}</Button>
      </div>
    </form>
  )
}

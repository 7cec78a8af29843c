import { DOMAINS, OUTCOMES, TASK_TYPES, WORK_KINDS } from '../../core/task'
import { TextField } from '../../ui/field'
import { common } from '../../ui/messages/common'
import { report as words } from '../../ui/messages/report'
import { choicesOf, Select } from '../../ui/select'
import type { LedgerDesk } from './desk'
import type { EntryErrors, EntryText } from './entry-text'
import { PlatformField } from './platform-field'

interface Props {
  desk: LedgerDesk
  text: EntryText
  errors: EntryErrors
  set: (change: Partial<EntryText>) => void
}

/** What the work was, and how it ended. */
export function LabelFields({ desk, text, errors, set }: Props) {
  return (
    <div class="form-grid">
      <PlatformField desk={desk} value={text.platform} error={errors.platform} onValue={(platform) => set({ platform })} />
      <TextField
        label={common.project}
        value={text.project}
        onValue={(project) => set({ project })}
        suggestions={projectsOf(desk, text.platform)}
        maxLength={300}
      />
      <Select
        label={common.taskType}
        value={text.taskType}
        choices={choicesOf(TASK_TYPES, common.taskTypes)}
        onValue={(taskType) => set({ taskType })}
      />
      <Select
        label={common.domain}
        value={text.domain}
        choices={choicesOf(DOMAINS, common.domains)}
        onValue={(domain) => set({ domain })}
      />
      <Select
        label={common.workKind}
        value={text.workKind}
        choices={choicesOf(WORK_KINDS, common.workKinds)}
        onValue={(workKind) => set({ workKind })}
      />
      <Select
        label={common.outcome}
        value={text.outcome}
        choices={choicesOf(OUTCOMES, common.outcomes)}
        onValue={(outcome) => set({ outcome })}
      />
      <TextField label={words.taskId} value={text.taskId} onValue={(taskId) => set({ taskId })} maxLength={300} />
      <TextField
        label={words.units}
        hint={words.unitsHint}
        error={errors.units}
        inputMode="numeric"
        value={text.units}
        onValue={(units) => set({ units })}
        maxLength={5}
      />
    </div>
  )
}

export function projectsOf({ known }: LedgerDesk, platform: string): string[] {
  return [...new Set(known.filter((one) => one.platform === platform && one.project !== '').map((one) => one.project))].sort()
}

import type { TrackerGroup } from '../../core/import-tracker'
import type { TrackerLabel } from '../../core/import-tracker-item'
import { TASK_TYPES, WORK_KINDS } from '../../core/task'
import { TextField } from '../../ui/field'
import { common } from '../../ui/messages/common'
import { exports as words } from '../../ui/messages/exports'
import { choicesOf, Select } from '../../ui/select'
import type { ReportHost } from '../host'

interface Props {
  host: ReportHost
  groups: readonly TrackerGroup[]
  labels: ReadonlyMap<string, TrackerLabel>
  onLabels: (labels: ReadonlyMap<string, TrackerLabel>) => void
}

/** What each project of the other tracker is here; those that are not ticked are left out. */
export function TrackerGroups({ host, groups, labels, onLabels }: Props) {
  const change = (key: string, label: TrackerLabel | null) => {
    const next = new Map(labels)
    if (label) next.set(key, label)
    else next.delete(key)
    onLabels(next)
  }
  const platforms = host.sites.map(({ label }) => label)
  const idOf = (name: string) =>
    host.sites.find(({ label }) => label.toLowerCase() === name.trim().toLowerCase())?.id ?? name.trim()
  const nameOf = (id: string) => host.sites.find((site) => site.id === id)?.label ?? id
  return (
    <fieldset class="tracker-groups">
      <legend>{words.mapping}</legend>
      <p class="muted small">{words.mappingHint}</p>
      {groups.map(({ key, client, project, rows }) => {
        const name = words.theirProject(client, project) || words.theirNone
        const label = labels.get(key)
        return (
          <div key={key} class="tracker-group">
            <label class="check">
              <input
                type="checkbox"
                checked={label !== undefined}
                aria-label={words.take(name)}
                onChange={(e) =>
                  change(key, e.currentTarget.checked ? { platform: '', project, taskType: 'other', workKind: 'task' } : null)
                }
              />
              <span>
                {name}
                <span class="check-hint muted small">{words.groupRows(rows)}</span>
              </span>
            </label>
            {label && (
              <div class="tracker-fields">
                <TextField
                  label={common.platform}
                  value={nameOf(label.platform)}
                  suggestions={platforms}
                  maxLength={300}
                  error={label.platform === '' ? words.platformMissing : undefined}
                  onValue={(value) => change(key, { ...label, platform: idOf(value) })}
                />
                <TextField
                  label={common.project}
                  value={label.project}
                  maxLength={300}
                  onValue={(value) => change(key, { ...label, project: value })}
                />
                <Select
                  label={common.workKind}
                  value={label.workKind}
                  choices={choicesOf(WORK_KINDS, common.workKinds)}
                  onValue={(workKind) => change(key, { ...label, workKind })}
                />
                <Select
                  label={common.taskType}
                  value={label.taskType}
                  choices={choicesOf(TASK_TYPES, common.taskTypes)}
                  onValue={(taskType) => change(key, { ...label, taskType })}
                />
              </div>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

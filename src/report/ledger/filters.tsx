import type { Day } from '../../core/day'
import { OUTCOMES, TASK_TYPES, WORK_KINDS } from '../../core/task'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { common } from '../../ui/messages/common'
import { report as words } from '../../ui/messages/report'
import { type Choice, choicesOf, Select } from '../../ui/select'
import { platformName } from '../../ui/work-name'
import type { LedgerDesk } from './desk'
import { platformChoices } from './platform-field'
import { ANY, type LedgerQuery, projectKey, RANGES } from './query'

interface Props {
  desk: Pick<LedgerDesk, 'host' | 'known'>
  query: LedgerQuery
  onQuery: (query: LedgerQuery) => void
}

const withAny = <T extends string>(choices: readonly Choice<T>[]): Choice<T | ''>[] => [
  { value: '', label: words.any },
  ...choices,
]

/** Which entries are shown: a range of days, and what they are about. */
export function Filters({ desk, query, onQuery }: Props) {
  const { sites } = desk.host
  const set = (change: Partial<LedgerQuery>) => onQuery({ ...query, ...change })
  const isFiltered = JSON.stringify({ ...query, ...ANY }) !== JSON.stringify(query)
  return (
    <form class="filters" aria-label={words.filters} onSubmit={(event) => event.preventDefault()}>
      <Select
        label={words.range}
        value={query.range}
        choices={choicesOf(RANGES, words.ranges)}
        onValue={(range) => set({ range })}
      />
      {query.range === 'custom' && (
        <>
          <DateField label={words.from} value={query.from} onDay={(from) => set({ from })} />
          <DateField label={words.to} value={query.to} notBefore={query.from} onDay={(to) => set({ to })} />
        </>
      )}
      <Select
        label={common.platform}
        value={query.platform}
        choices={withAny(platformChoices(sites, desk.known))}
        onValue={(platform) => set({ platform, project: '' })}
      />
      <Select
        label={common.project}
        value={query.project}
        choices={withAny(projectChoices(desk, query.platform))}
        onValue={(project) => set({ project })}
      />
      <Select
        label={common.taskType}
        value={query.taskType}
        choices={withAny(choicesOf(TASK_TYPES, common.taskTypes))}
        onValue={(taskType) => set({ taskType })}
      />
      <Select
        label={common.workKind}
        value={query.workKind}
        choices={withAny(choicesOf(WORK_KINDS, common.workKinds))}
        onValue={(workKind) => set({ workKind })}
      />
      <Select
        label={common.outcome}
        value={query.outcome}
        choices={withAny(choicesOf(OUTCOMES, common.outcomes))}
        onValue={(outcome) => set({ outcome })}
      />
      <TextField
        type="search"
        label={words.taskId}
        value={query.taskId}
        onValue={(taskId) => set({ taskId: taskId.trim() })}
        maxLength={300}
      />
      <label class="check filter-check" title={words.reviewHint}>
        <input type="checkbox" checked={query.review} onChange={(e) => set({ review: e.currentTarget.checked })} />
        <span>{words.review}</span>
      </label>
      {isFiltered && (
        <div class="filter-check">
          <Button small variant="quiet" onClick={() => set(ANY)}>
            {words.clear}
          </Button>
        </div>
      )}
    </form>
  )
}

interface DateProps {
  label: string
  value: Day
  notBefore?: Day
  onDay: (day: Day) => void
}

/** A date; while what stands there is none, the last one holds and the field says so. */
function DateField({ label, value, notBefore, onDay }: DateProps) {
  const error = notBefore !== undefined && value < notBefore ? words.wrongOrder : undefined
  return (
    <TextField
      type="date"
      label={label}
      error={error}
      value={value}
      onValue={(text) => {
        if (/^\d{4}-\d{2}-\d{2}$/.test(text)) onDay(text)
      }}
    />
  )
}

function projectChoices({ host, known }: Props['desk'], platform: string): Choice<string>[] {
  const shown = known.filter((one) => platform === '' || one.platform === platform)
  const choices = shown.map((one) => ({
    value: projectKey(one),
    label: [one.project || common.noProject, ...(platform === '' ? [platformName(host.sites, one.platform)] : [])].join(' · '),
  }))
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()].sort((a, b) => a.label.localeCompare(b.label))
}

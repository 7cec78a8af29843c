import { DOMAINS, TASK_TYPES } from '../../core/task'
import { Button } from '../../ui/button'
import { common } from '../../ui/messages/common'
import { earnings as words } from '../../ui/messages/earnings'
import { type Choice, choicesOf, Select } from '../../ui/select'
import { platformName } from '../../ui/work-name'
import type { ReportHost } from '../host'
import { platformChoices } from '../ledger/platform-field'
import { useKnown } from '../ledger/use-known'
import type { EarningsFilter } from './data'

interface Props {
  host: ReportHost
  filter: EarningsFilter
  /** The range is of one platform. */
  isOfPlatform: boolean
  onFilter: (filter: EarningsFilter) => void
}

const NO_ROWS: readonly [] = []
const ANY = '(any)'
const withAny = <T extends string>(choices: readonly Choice<T>[]): Choice<T | typeof ANY>[] => [
  { value: ANY, label: words.any },
  ...choices,
]
const projectKey = (platform: string, project: string) => JSON.stringify([platform, project])

/** What work is shown. */
export function FilterBar({ host, filter, isOfPlatform, onFilter }: Props) {
  const known = useKnown(host, NO_ROWS)
  const { platform, project, taskType, domain } = filter
  const set = (change: { [K in keyof EarningsFilter]?: EarningsFilter[K] | undefined }) => {
    const next = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined)
    onFilter(Object.fromEntries(next) as EarningsFilter)
  }
  const projects = known
    .filter((one) => platform === undefined || one.platform === platform)
    .map((one) => ({
      value: projectKey(one.platform, one.project),
      label: [one.project || common.noProject, ...(platform === undefined ? [platformName(host.sites, one.platform)] : [])].join(
        ' · ',
      ),
    }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <form class="filters" aria-label={words.filters} onSubmit={(event) => event.preventDefault()}>
      {!isOfPlatform && (
        <Select
          label={common.platform}
          value={platform ?? ANY}
          choices={withAny(platformChoices(host.sites, known))}
          onValue={(value) => set({ platform: value === ANY ? undefined : value, project: undefined })}
        />
      )}
      <Select
        label={common.project}
        value={project === undefined ? ANY : projectKey(platform ?? '', project)}
        choices={withAny(projects)}
        onValue={(value) => {
          if (value === ANY) set({ project: undefined })
          else {
            const [ofPlatform, name] = JSON.parse(value) as [string, string]
            set({ platform: ofPlatform, project: name })
          }
        }}
      />
      <Select
        label={common.taskType}
        value={taskType ?? ANY}
        choices={withAny(choicesOf(TASK_TYPES, common.taskTypes))}
        onValue={(value) => set({ taskType: value === ANY ? undefined : value })}
      />
      <Select
        label={common.domain}
        value={domain ?? ANY}
        choices={withAny(choicesOf(DOMAINS, common.domains))}
        onValue={(value) => set({ domain: value === ANY ? undefined : value })}
      />
      {Object.keys(filter).length > (isOfPlatform ? 1 : 0) && (
        <div class="filter-check">
          <Button small variant="quiet" onClick={() => onFilter({})}>
            {words.clear}
          </Button>
        </div>
      )}
    </form>
  )
}

import type { Day } from '../../core/day'
import type { Days, EarningsRange } from '../../core/earnings-range'
import type { Rollup } from '../../core/rollup'
import type { Settings } from '../../core/settings'
import type { Domain, TaskType } from '../../core/task'
import type { PlatformSite } from '../../platforms/platform'

export type { EarningsRange } from '../../core/earnings-range'

/** What of a range is shown; what is absent is any. A project is named together with its platform. */
export interface EarningsFilter {
  platform?: string
  project?: string
  taskType?: TaskType
  domain?: Domain
}

/** All that the earnings show, of one range and filter, read at one moment. */
export interface EarningsData {
  /** Of `all`: the days from the first that has anything to today. */
  range: EarningsRange
  filter: EarningsFilter
  /** `month`: each row sums up a month and its `day` is the month's first, which may lie before `range.from`. */
  grain: 'day' | 'month'
  /** Filtered. */
  rows: readonly Rollup[]
  /** The same length of time before, filtered; empty where nothing comes before. Its days are `beforeDays`, null for pay weeks and `all`. */
  before: readonly Rollup[]
  beforeDays: Days | null
  today: Day
  /** IANA zone of the machine. */
  zone: string
  settings: Settings
  sites: readonly PlatformSite[]
}

/** Whether a row is asked for. */
export function keepsRow({
  platform,
  project,
  taskType,
  domain,
}: EarningsFilter): (row: Pick<Rollup, 'platform' | 'project' | 'taskType' | 'domain'>) => boolean {
  return (row) =>
    (platform === undefined || row.platform === platform) &&
    (project === undefined || row.project === project) &&
    (taskType === undefined || row.taskType === taskType) &&
    (domain === undefined || row.domain === domain)
}

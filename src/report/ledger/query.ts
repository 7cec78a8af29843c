import { addDays, type Day, type WeekStart, weekOf } from '../../core/day'
import type { TimeEntry } from '../../core/entry'
import { needsReview } from '../../core/needs-review'
import type { Rollup } from '../../core/rollup'
import type { Outcome, TaskType, WorkKind } from '../../core/task'

export const RANGES = ['today', 'week', 'month', 'last30', 'all', 'custom'] as const
export type RangeId = (typeof RANGES)[number]

/** What the ledger shows. An empty text is any. */
export interface LedgerQuery {
  range: RangeId
  /** First and last day of the range `custom`. */
  from: Day
  to: Day
  platform: string
  /** Platform and project as {@link projectKey} writes them. */
  project: string
  taskType: TaskType | ''
  workKind: WorkKind | ''
  outcome: Outcome | ''
  review: boolean
  /** Beginning of a task id. */
  taskId: string
}

export const ANY = { platform: '', project: '', taskType: '', workKind: '', outcome: '', review: false, taskId: '' } as const

export function firstQuery(today: Day): LedgerQuery {
  return { range: 'last30', from: today, to: today, ...ANY }
}

export const projectKey = ({ platform, project }: { platform: string; project: string }) => JSON.stringify([platform, project])

const FIRST_DAY = '0001-01-01'
const LAST_DAY = '9999-12-31'

/** The local days of a range, both included. Days ahead of today are in it, as the clock of a trip may have been ahead. */
export function rangeOf({ range, from, to }: LedgerQuery, today: Day, weekStartsOn: WeekStart): { from: Day; to: Day } {
  switch (range) {
    case 'today':
      return { from: today, to: today }
    case 'week': {
      const days = weekOf(today, weekStartsOn)
      return { from: days[0] ?? today, to: days.at(-1) ?? today }
    }
    case 'month':
      return { from: `${today.slice(0, 7)}-01`, to: `${today.slice(0, 7)}-31` }
    case 'last30':
      return { from: addDays(today, -29), to: addDays(today, 1) }
    case 'all':
      return { from: FIRST_DAY, to: LAST_DAY }
    case 'custom':
      return { from, to }
  }
}

type Labelled = Pick<TimeEntry, 'platform' | 'project' | 'taskType' | 'workKind'>

function hasLabels({ platform, project, taskType, workKind }: LedgerQuery, row: Labelled): boolean {
  return (
    (platform === '' || row.platform === platform) &&
    (project === '' || projectKey(row) === project) &&
    (taskType === '' || row.taskType === taskType) &&
    (workKind === '' || row.workKind === workKind)
  )
}

/** Whether an entry is asked for, apart from its day and its task id. */
export function keepsEntry(query: LedgerQuery): (entry: TimeEntry) => boolean {
  return (entry) =>
    hasLabels(query, entry) && (query.outcome === '' || entry.outcome === query.outcome) && (!query.review || needsReview(entry))
}

/** The roll-ups that sum up exactly the entries asked for; null where they cannot tell and the entries must be added up. */
export function rollupsOf(query: LedgerQuery, rollups: readonly Rollup[]): Rollup[] | null {
  if (query.outcome !== '' || query.review || query.taskId !== '') return null
  return rollups.filter((row) => hasLabels(query, row))
}

import type { TableRow } from './csv-table'
import { EditRefused } from './edit-refused'
import type { WorkLabel } from './entry'
import { RowRefused } from './import-row'
import { type DateOrder, groupKeyOf, trackerTime } from './import-tracker'
import type { EditSurroundings, LedgerItem } from './ledger-edit'
import { added } from './ledger-edit-add'

/** What the user says a project of the other tracker is here. */
export type TrackerLabel = Pick<WorkLabel, 'platform' | 'project' | 'taskType' | 'workKind'>

export interface TrackerChoices {
  zone: string
  order: DateOrder
  /** By the key of the group; rows of a group without a label are left out. */
  labels: ReadonlyMap<string, TrackerLabel>
  /** Descriptions become notes. */
  withNotes: boolean
  /** What is said where a row's time is in doubt. */
  doubts: Record<'unsure' | 'differs', string>
}

const LONGEST_NOTE = 10_000

/** Whether the user wants the rows of this one's project. */
export function isWanted(row: TableRow, { labels }: Pick<TrackerChoices, 'labels'>): boolean {
  return labels.has(groupKeyOf(row))
}

/** The entry of a row, as if the user had written it by hand: work from start to end, paid by the project's terms. Throws a RowRefused. */
export function trackerItem(row: TableRow, choices: TrackerChoices, around: EditSurroundings): LedgerItem {
  if (!row.isWhole) throw new RowRefused('', '', 'cells')
  const label = choices.labels.get(groupKeyOf(row))
  if (!label) throw new RowRefused('Project', row.cell('project') ?? '', 'empty')
  const { startedAt, closedAt, doubt } = trackerTime(row, choices.order, choices.zone)
  const note = choices.withNotes ? (row.cell('description')?.trim() ?? '').replace(/^-$/, '') : ''
  try {
    const draft = { ...label, domain: 'general', outcome: 'unknown', startedAt, closedAt, zone: choices.zone } as const
    const item = added({ ...draft, note: note.slice(0, LONGEST_NOTE) }, around)
    return doubt ? { ...item, entry: { ...item.entry, doubt: choices.doubts[doubt] } } : item
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error
    throw new RowRefused('End time', '', error.reason === 'future' ? 'future' : 'order')
  }
}

import type { Limits, Stretch } from './pieces'

/** What the trainer does at the ledger. Instants are wall time. */
export type Deed =
  | { do: 'edit'; ids: string[]; labels: Partial<Labels>; times?: Stretch }
  | { do: 'split'; id: string; at: number; keeps: 'first' | 'second' }
  | { do: 'merge'; ids: string[] }
  | { do: 'delete'; ids: string[] }
  | { do: 'add'; labels: Labels; times: Stretch; zone: string }
  | { do: 'answer'; id: string; stretch: Stretch; work: Stretch }
  | { do: 'policy'; limits: Limits }
  | { do: 'undo' }
  | { do: 'redo' }

export interface Labels {
  platform: string
  project: string
  taskType: string
  workKind: string
  outcome: string
  units: number
}

/** How a deed ended: done, nothing to do, no room on the disk, or why it was refused. */
export type Result = 'done' | 'nothing' | 'full' | 'order' | 'future' | 'overlap' | 'unlike' | 'gone' | 'changed'

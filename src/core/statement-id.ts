import { digest } from './digest'
import type { TableReading } from './statement-format'
import type { ReadRow } from './statement-row'

/**
 * Never the state, so that a row whose state has changed is the same row; nor what may hang on a choice of the user's: the zone of its time,
 * the currency of the file.
 */
export function keyOf(row: Omit<ReadRow, 'id'>, sameBy: TableReading['sameBy'], startAt?: number): string {
  const { platform, project, taskId, day, kind, minor, durationMs } = row
  if (sameBy === 'start' && startAt !== undefined) return JSON.stringify([short(platform), short(project), startAt, kind])
  const what = taskId === undefined ? short(project) : short(taskId)
  return JSON.stringify([short(platform), what, day, kind, minor, durationMs ?? 0])
}

/** Ids stay short enough for every store, whatever a platform or project is called. */
function short(label: string): string {
  if (JSON.stringify(label).length <= 82) return label
  return `${label.replace(/[^\p{L}\p{N} _-]/gu, '').slice(0, 40)}#${digest(label).toString(36)}`
}

/** Rows with ids: rows that are alike in all that identifies them are told apart by which of them they are. */
export class RowIds {
  private readonly seen = new Map<string, number>()

  next(key: string): string {
    const turn = (this.seen.get(key) ?? 0) + 1
    this.seen.set(key, turn)
    return turn === 1 ? key : `${key}${turn}`
  }
}

import { type Figures, grouped } from './report'
import type { Rollup } from './rollup'

export const GROUPINGS = ['platform', 'project', 'taskType', 'domain'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface Group {
  /** Names the group among its like. */
  key: string
  /** Any row of it, for its labels. */
  row: Pick<Rollup, Grouping>
  figures: Figures
}

/** A breakdown, most time first; in the home currency too, where it is named. The parts add up to the figures of the same rows. */
export function breakdown(rows: readonly Rollup[], by: Grouping, homeCurrency?: string): Group[] {
  // A project's name alone says little: two platforms may use the same.
  const keyOf = (row: Rollup) => (by === 'project' ? JSON.stringify([row.platform, row.project]) : row[by])
  const samples = new Map(rows.map((row) => [keyOf(row), row]))
  return grouped(rows, keyOf, homeCurrency).flatMap(({ key, figures }) => {
    const row = samples.get(key)
    return row ? [{ key, row, figures }] : []
  })
}

import { type TimePart, timeParts } from './report-time'
import type { Rollup } from './rollup'

/** Time given away past the caps of hourly terms, and where most of it went. A count, not an estimate. */
export interface OverCapFinding {
  ms: number
  most: { platform: string; project: string; ms: number }
}

/** How much of all counted time is known not to be paid, and on what most of it went. A count, not an estimate. */
export interface UnpaidFinding {
  ms: number
  /** Of counted time whose pay is known. */
  share: number
  most: { of: TimePart; ms: number }
}

const LEAST_OVER_CAP_MS = 10 * 60_000
const LEAST_COUNTED_MS = 5 * 3_600_000
const LEAST_SHARE = 0.05

/** Null where it is too little to be told. */
export function overCapFinding(rows: readonly Rollup[]): OverCapFinding | null {
  const projects = new Map<string, { platform: string; project: string; ms: number }>()
  for (const { platform, project, overCapMs } of rows) {
    const key = JSON.stringify([platform, project])
    const found = projects.get(key) ?? { platform, project, ms: 0 }
    found.ms += overCapMs
    projects.set(key, found)
  }
  const list = [...projects.values()].sort((a, b) => b.ms - a.ms || (a.project < b.project ? -1 : 1))
  const ms = list.reduce((sum, each) => sum + each.ms, 0)
  const [most] = list
  return most && ms >= LEAST_OVER_CAP_MS ? { ms, most } : null
}

/** Null where it is too little to be told, or little was worked at all. */
export function unpaidFinding(rows: readonly Rollup[]): UnpaidFinding | null {
  const { paid, ...unpaid } = timeParts(rows)
  const parts = Object.entries(unpaid).map(([of, ms]) => ({ of: of as TimePart, ms }))
  const ms = parts.reduce((sum, each) => sum + each.ms, 0)
  const [most] = parts.sort((a, b) => b.ms - a.ms)
  const known = paid + ms
  return most && known >= LEAST_COUNTED_MS && ms >= LEAST_SHARE * known ? { ms, share: ms / known, most } : null
}

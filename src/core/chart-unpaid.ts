import type { Rollup } from './rollup'
import { WORK_KINDS, type WorkKind } from './task'

/** `past-cap`: task time past the cap of hourly terms. `not-paid`: tasks that paid nothing, as they were not submitted or are not paid at all. */
export type UnpaidKind = 'past-cap' | 'not-paid' | Exclude<WorkKind, 'task'>

/** Where unpaid time went, most first. The parts add up to all unpaid time. */
export function unpaidParts(rows: readonly Rollup[]): { kind: UnpaidKind; ms: number }[] {
  const parts = new Map<UnpaidKind, number>()
  const add = (kind: UnpaidKind, ms: number) => parts.set(kind, (parts.get(kind) ?? 0) + ms)
  for (const { workKind, unpaidMs, overCapMs } of rows) {
    if (workKind !== 'task') add(workKind, unpaidMs)
    else {
      add('past-cap', overCapMs)
      add('not-paid', unpaidMs - overCapMs)
    }
  }
  const order: readonly string[] = ['past-cap', 'not-paid', ...WORK_KINDS]
  return [...parts]
    .map(([kind, ms]) => ({ kind, ms }))
    .filter(({ ms }) => ms !== 0)
    .sort((a, b) => b.ms - a.ms || order.indexOf(a.kind) - order.indexOf(b.kind))
}

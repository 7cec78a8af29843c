import { emptyRollup, type Rollup, type RollupKey } from '../../src/core/rollup'

const HOUR = 3_600_000

/** One row of the ledger's sums: hours counted, of which some unpaid, and what they earned. */
export function row(key: Partial<RollupKey>, hours: number, unpaidHours: number, minor: number, quoted?: string): Rollup {
  const empty = emptyRollup({
    day: '2026-11-25',
    platform: 'alpha',
    project: 'North',
    taskType: 'comparison',
    domain: 'general',
    workKind: 'task',
    currency: 'USD',
    ...key,
  })
  return {
    ...empty,
    counts: { ...empty.counts, submitted: 1 },
    countedMs: hours * HOUR,
    unpaidMs: unpaidHours * HOUR,
    paidMs: key.currency === '' ? 0 : (hours - unpaidHours) * HOUR,
    elapsedMs: hours * HOUR,
    quotedMs: quoted ? { [quoted]: hours * HOUR } : {},
    pay: { ...empty.pay, expected: minor },
  }
}

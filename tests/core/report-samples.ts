import type { TimeEntry } from '../../src/core/entry'
import { type PayLine, payLinesFor } from '../../src/core/pay'
import { entryOf, HOUR, hourly, MINUTE, perTask } from './samples'

let n = 0

/** A closed entry with the lines by its terms, and others. */
export function closedWith(more: Partial<TimeEntry>, workMs: number, extra: Partial<PayLine>[] = []) {
  const entry = entryOf({ id: `e${n++}`, ...more }, workMs)
  const { id: entryId, day, platform, project, closedAt: at } = entry
  const lines = payLinesFor(entry, entry.terms, () => `l${n++}`)
  const base = { entryId, day, platform, project, at, kind: 'bonus', state: 'pending', currency: 'USD', minor: 0 } as const
  return { entry, payLines: [...lines, ...extra.map((line) => ({ ...base, id: `l${n++}`, ...line }))] }
}

/**
 * Two hours at $25 of which 30 min lie past a cap of 90; 40 min at $30; a $9 task in 20 min; a skipped one of 10 min; an hour of
 * instructions before any terms were known; 15 min without terms; a bonus of $6, a clawback of $4, a rejected line of $50.
 */
export const workedExample = () => [
  closedWith({ terms: hourly(2500, { capMs: 90 * MINUTE }) }, 2 * HOUR, [{ minor: 600 }, { kind: 'clawback', minor: -400 }]),
  closedWith({ terms: hourly(3000), taskType: 'ranking' }, 40 * MINUTE),
  closedWith({ terms: perTask(900), platform: 'appen' }, 20 * MINUTE, [{ kind: 'adjustment', state: 'rejected', minor: 5000 }]),
  closedWith({ terms: perTask(900), platform: 'appen', outcome: 'skipped' }, 10 * MINUTE),
  closedWith({ terms: null, workKind: 'instructions', taskType: 'other' }, HOUR),
  closedWith({ terms: null, project: 'New' }, 15 * MINUTE),
]

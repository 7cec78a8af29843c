import { localDay } from '../../src/core/day'
import type { TimeEntry } from '../../src/core/entry'
import { type PayLine, payLinesFor } from '../../src/core/pay'
import type { Span } from '../../src/core/span'
import { countedMs, defaultPolicy, elapsedMs } from '../../src/core/time-policy'
import type { LedgerRow } from '../../src/store/read-ledger'
import { hourly, MINUTE, perTask } from '../core/samples'

/*
 * One week in Berlin, from the evidence up. On Sunday, 25 October 2026, the clock goes back from 3:00 to 2:00, so that day has 25 hours.
 *
 *                               evidence                                                   counted  paid   pay
 *   Thu  Crab, $25/h, 90 min    60 work, 10 idle, 50 work, 8 away (5 count), 5 work          120     90    $37.50 expected
 *   Thu  Crab, instructions     30 work                                                       30      0    –
 *   Fri  Blue, €4 a task        20 work                                                       20     20    €4.00 paid
 *   Fri  Blue, €4 a task        25 work                                                       25     25    €4.00 rejected
 *   Fri  Blue, skipped          5 work                                                         5      0    –
 *   Sun  Heron, $30/h           1:30 summer time to 2:30 winter time, all work               120    120    $60.00 approved, $6.00 mission pending
 *
 * A euro was $1.08 from 20 October on.
 */
export const NOW = Date.parse('2026-10-25T22:00+01:00')
const ZONE = 'Europe/Berlin'
export const RATE = {
  from: 'EUR',
  to: 'USD',
  day: '2026-10-20',
  amount: 108,
  scale: 2,
  enteredAt: Date.parse('2026-10-20T12:00Z'),
}

type Piece = [kind: Span['kind'], minutes: number]

function closed(
  id: string,
  begin: string,
  pieces: readonly Piece[],
  about: Partial<TimeEntry>,
  lines: (lines: PayLine[]) => PayLine[] = (all) => all,
): LedgerRow {
  let at = Date.parse(begin)
  const spans = pieces.map(([kind, minutes]): Span => {
    const span = { kind, fromAt: at, toAt: at + minutes * MINUTE }
    at = span.toAt
    return span
  })
  const taskType = about.taskType ?? 'comparison'
  const policy = defaultPolicy(taskType)
  const entry: TimeEntry = {
    ...{ id, platform: 'outlier', project: 'Crab', taskType, domain: 'general', workKind: 'task', spans, policy },
    ...{ startedAt: Date.parse(begin), closedAt: at, zone: ZONE, day: localDay(at, ZONE) },
    ...{ countedMs: countedMs(spans, policy), elapsedMs: elapsedMs(spans), outcome: 'submitted', terms: null },
    ...about,
  }
  let n = 0
  return { entry, payLines: lines(payLinesFor(entry, entry.terms, () => `${id}-${n++}`)) }
}

const inState = (state: PayLine['state']) => (lines: PayLine[]) => lines.map((line) => ({ ...line, state }))
const blue: Partial<TimeEntry> = {
  platform: 'mercor',
  project: 'Blue',
  taskType: 'rating',
  terms: perTask(400, { currency: 'EUR' }),
}
const crab = hourly(2500, { capMs: 90 * MINUTE })

export const WEEK: readonly LedgerRow[] = [
  closed(
    'crab',
    '2026-10-22T09:00+02:00',
    [
      ['work', 60],
      ['idle', 10],
      ['work', 50],
      ['away', 8],
      ['work', 5],
    ],
    { terms: crab },
  ),
  closed('read', '2026-10-22T12:00+02:00', [['work', 30]], { terms: crab, workKind: 'instructions', taskType: 'other' }),
  closed('blue', '2026-10-23T09:00+02:00', [['work', 20]], blue, inState('paid')),
  closed('poor', '2026-10-23T10:00+02:00', [['work', 25]], blue, inState('rejected')),
  closed('left', '2026-10-23T11:00+02:00', [['work', 5]], { ...blue, outcome: 'skipped' }),
  closed('heron', '2026-10-25T01:30+02:00', [['work', 120]], { project: 'Heron', terms: hourly(3000) }, (lines) => {
    const mission = lines.map((line): PayLine => ({ ...line, id: 'mission', kind: 'mission', state: 'pending', minor: 600 }))
    return [...inState('approved')(lines), ...mission]
  }),
]

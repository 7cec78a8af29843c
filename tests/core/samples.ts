import fc from 'fast-check'
import { localDay } from '../../src/core/day'
import type { TimeEntry } from '../../src/core/entry'
import { atRate } from '../../src/core/home-amount'
import { PAY_LINE_KINDS, PAY_LINE_STATES, type PayLine, type PayTerms, payLinesFor } from '../../src/core/pay'
import { SPAN_KINDS, type Span } from '../../src/core/span'
import { OUTCOMES, TASK_TYPES, WORK_KINDS } from '../../src/core/task'
import { countedMs, elapsedMs } from '../../src/core/time-policy'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** Zones whose clocks change, at other dates and hours, by half an hour, over midnight; and some whose do not. */
export const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Havana',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'UTC',
]

export const hourly = (amount: number, more: Partial<PayTerms> = {}): PayTerms => ({
  scheme: 'hourly',
  amount,
  scale: 2,
  currency: 'USD',
  validFrom: 0,
  source: 'user',
  ...more,
})
export const perTask = (amount: number, more: Partial<PayTerms> = {}): PayTerms => hourly(amount, { scheme: 'per-task', ...more })

/** A closed entry of one stretch of work that ends at `closedAt`. */
export function entryOf(more: Partial<TimeEntry> = {}, workMs = 30 * MINUTE): TimeEntry {
  const closedAt = more.closedAt ?? Date.UTC(2026, 2, 4, 12)
  const zone = more.zone ?? 'UTC'
  return {
    id: 'e1',
    platform: 'outlier',
    project: 'Crab',
    taskType: 'comparison',
    domain: 'general',
    workKind: 'task',
    spans: [{ kind: 'work', fromAt: closedAt - workMs, toAt: closedAt }],
    startedAt: closedAt - workMs,
    closedAt,
    zone,
    day: localDay(closedAt, zone),
    countedMs: workMs,
    elapsedMs: workMs,
    outcome: 'submitted',
    terms: hourly(2500),
    ...more,
  }
}

const terms: fc.Arbitrary<PayTerms | null> = fc.option(
  fc.record(
    {
      scheme: fc.constantFrom('hourly', 'per-task', 'per-unit', 'fixed', 'unpaid'),
      amount: fc.integer({ min: 0, max: 100_000 }),
      scale: fc.integer({ min: 0, max: 4 }),
      currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD'),
      capMs: fc.integer({ min: 0, max: 2 * HOUR }),
      overtimeAmount: fc.integer({ min: 0, max: 50_000 }),
      unitsPerTask: fc.integer({ min: 1, max: 60 }),
      priorityAmount: fc.integer({ min: 0, max: 20_000 }),
      validFrom: fc.constant(0),
      source: fc.constantFrom('page', 'user'),
    },
    { requiredKeys: ['scheme', 'amount', 'scale', 'currency', 'validFrom', 'source'] },
  ),
)

const stretches = fc.array(
  fc.tuple(fc.constantFrom(...SPAN_KINDS), fc.integer({ min: 1, max: 3 * HOUR }), fc.integer({ min: 0, max: HOUR })),
  { maxLength: 8 },
)

/** Any entry that the session code could close, with lines by its terms and sometimes others. */
export const anyClosed: fc.Arbitrary<{ entry: TimeEntry; payLines: PayLine[]; awayMs: number }> = fc
  .record({
    id: fc.uuid(),
    startedAt: fc.integer({ min: Date.UTC(2026, 2, 26), max: Date.UTC(2026, 3, 2) }),
    stretches,
    awayMs: fc.constantFrom(0, 5 * MINUTE, 7 * MINUTE + 1),
    zone: fc.constantFrom(...ZONES),
    platform: fc.constantFrom('outlier', 'appen'),
    project: fc.constantFrom('', 'Crab', 'Ångström 5'),
    taskType: fc.constantFrom(...TASK_TYPES.slice(0, 3)),
    domain: fc.constantFrom('general', 'coding'),
    workKind: fc.constantFrom('task', 'task', 'task', ...WORK_KINDS),
    outcome: fc.constantFrom('submitted', 'submitted', ...OUTCOMES),
    terms,
    extra: fc.array(
      fc.record({
        kind: fc.constantFrom(...PAY_LINE_KINDS),
        state: fc.constantFrom(...PAY_LINE_STATES),
        minor: fc.integer({ min: -5000, max: 5000 }),
        currency: fc.constantFrom('USD', 'EUR'),
      }),
      { maxLength: 2 },
    ),
    /** What the lines were converted by, if at all. */
    rate: fc.option(
      fc.record({
        currency: fc.constantFrom('GBP', 'EUR'),
        amount: fc.integer({ min: 1, max: 30_000 }),
        scale: fc.constantFrom(0, 2, 4),
        rateDay: fc.constant('2026-01-01'),
      }),
    ),
  })
  .map(({ stretches, awayMs, extra, rate, ...rest }) => {
    const spans: Span[] = []
    let at = rest.startedAt
    for (const [kind, length, pause] of stretches) {
      spans.push({ kind, fromAt: at, toAt: at + length })
      // Some stretches touch, so that one stretch of away may come in two spans.
      at += length + (pause % 2 === 0 ? 0 : pause)
    }
    const day = localDay(at, rest.zone)
    const entry: TimeEntry = {
      ...rest,
      domain: rest.domain as TimeEntry['domain'],
      spans,
      closedAt: at,
      day,
      countedMs: countedMs(spans, { stillMs: 0, awayMs }),
      elapsedMs: elapsedMs(spans),
    } as TimeEntry
    let n = 0
    const lines = payLinesFor(entry, entry.terms, () => `${entry.id}-${n++}`)
    const { platform, project, id: entryId, closedAt } = entry
    for (const each of extra) lines.push({ ...each, id: `${entryId}-${n++}`, entryId, day, platform, project, at: closedAt })
    return { entry, payLines: lines.map((line) => atRate(line, rate)), awayMs }
  })

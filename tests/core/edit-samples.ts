import fc from 'fast-check'
import { localDay } from '../../src/core/day'
import type { TimeEntry } from '../../src/core/entry'
import type { EditSurroundings, LedgerItem } from '../../src/core/ledger-edit'
import { PAY_LINE_KINDS, PAY_LINE_STATES, type PayLine, type PayTerms, payLinesFor } from '../../src/core/pay'
import { recount } from '../../src/core/recount'
import { SPAN_KINDS, type Span } from '../../src/core/span'
import { OUTCOMES } from '../../src/core/task'
import { defaultPolicy, type TimePolicy } from '../../src/core/time-policy'
import { entryOf, HOUR, hourly, MINUTE, perTask, ZONES } from './samples'

/** Later than all sample entries. */
export const NOW = Date.UTC(2026, 3, 20)

export function around(more: Partial<EditSurroundings> = {}): EditSurroundings {
  let n = 0
  return { at: NOW, makeId: () => `new-${n++}`, termsOf: () => null, ...more }
}

/** Minutes from `startedAt` as spans: `['work', 10]` is ten minutes of work; `['hole', 5]` is time of nobody. */
export function spansOf(startedAt: number, ...parts: [kind: Span['kind'] | 'hole', minutes: number][]): Span[] {
  let at = startedAt
  return parts.flatMap(([kind, minutes]) => {
    const fromAt = at
    at += minutes * MINUTE
    return kind === 'hole' ? [] : [{ kind, fromAt, toAt: at }]
  })
}

export const NINE = Date.UTC(2026, 2, 4, 9)

/** An entry from nine o'clock with these parts, counted, with the lines that follow. */
export function itemOf(parts: Parameters<typeof spansOf>[1][], more: Partial<TimeEntry> = {}): LedgerItem {
  const startedAt = more.startedAt ?? NINE
  const minutes = parts.reduce((sum, [, length]) => sum + length, 0)
  const plain = entryOf({
    closedAt: startedAt + minutes * MINUTE,
    ...more,
    startedAt,
    spans: spansOf(startedAt, ...parts),
  })
  const entry = recount(plain, more.policy ?? defaultPolicy(plain.taskType))
  let n = 0
  return { entry, payLines: payLinesFor(entry, entry.terms, () => `${entry.id}-${n++}`) }
}

export const anyPolicy: fc.Arbitrary<TimePolicy> = fc.record({
  stillMs: fc.constantFrom(1, 2, 4, 10).map((minutes) => minutes * MINUTE),
  awayMs: fc.constantFrom(0, 5 * MINUTE, 7 * MINUTE + 1, 60 * MINUTE),
})

const TERMS: (PayTerms | null)[] = [
  hourly(2500),
  null,
  hourly(2500),
  hourly(3333, { capMs: 20 * MINUTE, overtimeAmount: 1111 }),
  perTask(425),
  hourly(3000, { priorityAmount: 333, capMs: 15 * MINUTE, overtimeAmount: 1000 }),
  perTask(125, { scheme: 'per-unit', scale: 4, unitsPerTask: 40, priorityAmount: 7 }),
  hourly(1_000, { scheme: 'fixed' }),
]

const anySegment = fc.record({
  owner: fc.nat(3),
  kind: fc.constantFrom('work', 'work', 'away', ...SPAN_KINDS),
  ms: fc.integer({ min: 1, max: 25 * MINUTE }),
  stillMs: fc.option(fc.integer({ min: 0, max: 5 * MINUTE }), { nil: undefined }),
  pauseMs: fc.constantFrom(0, 0, 0, 1, MINUTE, 9 * HOUR),
})

const anyLabels = fc.record({
  platform: fc.constantFrom('outlier', 'outlier', 'appen'),
  project: fc.constantFrom('Crab', 'Crab', ''),
  taskType: fc.constantFrom('comparison', 'comparison', 'review'),
  workKind: fc.constantFrom('task', 'task', 'task', 'meeting'),
  outcome: fc.constantFrom('submitted', 'submitted', ...OUTCOMES),
  zone: fc.constantFrom(...ZONES),
  terms: fc.constantFrom(...TERMS),
  units: fc.constantFrom(1, 1, 2, 5),
  paidUnits: fc.constantFrom(undefined, undefined, 0, 37),
  policy: fc.option(anyPolicy),
  doubt: fc.boolean(),
  isReviewed: fc.boolean(),
  unanswered: fc.boolean(),
  lines: fc.array(
    fc.record({
      kind: fc.constantFrom(...PAY_LINE_KINDS),
      state: fc.constantFrom(...PAY_LINE_STATES),
      minor: fc.integer({ min: -5000, max: 5000 }),
      currency: fc.constantFrom('USD', 'EUR'),
    }),
    { maxLength: 2 },
  ),
})

/** A ledger as the session code leaves it: several entries in one another's time, of which one at a time is in hand. */
export const anyLedger: fc.Arbitrary<LedgerItem[]> = fc
  .record({
    startAt: fc.integer({ min: Date.UTC(2026, 2, 27), max: Date.UTC(2026, 2, 29) }),
    segments: fc.array(anySegment, { minLength: 1, maxLength: 14 }),
    labels: fc.array(anyLabels, { minLength: 4, maxLength: 4 }),
  })
  .map(({ startAt, segments, labels }) => {
    const spans: Span[][] = labels.map(() => [])
    let at = startAt
    for (const { owner, kind, ms, stillMs, pauseMs } of segments) {
      const span: Span = { kind, fromAt: at, toAt: at + ms }
      const isStill = stillMs !== undefined && (kind === 'work' || kind === 'idle')
      spans[owner]?.push(isStill ? { ...span, stillSinceAt: at - stillMs } : span)
      at += ms + pauseMs
    }
    return labels.flatMap((label, i) => ((spans[i] ?? []).length > 0 ? [ledgerItem(`e${i}`, spans[i] ?? [], label)] : []))
  })

type Labels = typeof anyLabels extends fc.Arbitrary<infer T> ? T : never

function ledgerItem(
  id: string,
  spans: Span[],
  { lines, policy, doubt, isReviewed, unanswered, units, paidUnits, ...labels }: Labels,
): LedgerItem {
  const [first] = spans
  const closedAt = spans.at(-1)?.toAt ?? 0
  const gap = spans.find(({ kind }) => kind === 'gap' || kind === 'idle')
  const plain = entryOf({
    ...(labels as Partial<TimeEntry>),
    ...{ id, spans, startedAt: first?.fromAt ?? 0, closedAt, day: localDay(closedAt, labels.zone) },
    ...(units > 1 ? { units } : {}),
    ...(paidUnits === undefined ? {} : { paidUnits }),
    ...(doubt ? { doubt: 'browser was closed' } : {}),
    ...(unanswered && gap ? { unanswered: [{ fromAt: gap.fromAt, toAt: gap.toAt }] } : {}),
  })
  const { policy: named, ...bare } = recount(plain, policy ?? defaultPolicy(plain.taskType))
  const entry: TimeEntry = policy && named ? { ...bare, policy: named } : bare
  let n = 0
  const { platform, project, day } = entry
  const payLines: PayLine[] = payLinesFor(entry, entry.terms, () => `${id}-${n++}`)
  for (const line of lines)
    payLines.push({ ...line, id: `${id}-${n++}`, entryId: id, day, platform, project, at: closedAt, byUser: true })
  return {
    entry,
    payLines,
    ...(isReviewed ? { review: { sessionId: id, answers: { [id]: { answer: 'done', at: closedAt } }, notes: id } } : {}),
  }
}

import { addDays, localDay } from '../../src/core/day'
import type { TimeEntry } from '../../src/core/entry'
import { type PayTerms, payLinesFor } from '../../src/core/pay'
import { contributionOf, type Rollup } from '../../src/core/rollup'
import type { Span } from '../../src/core/span'
import type { TaskType } from '../../src/core/task'
import { countedMs, elapsedMs } from '../../src/core/time-policy'
import type { LedgerRow } from '../../src/store/read-ledger'

const MINUTE = 60_000

const POLICY = { stillMs: 2 * MINUTE, awayMs: 5 * MINUTE }

interface Work {
  platform: string
  project: string
  taskType: TaskType
  terms: PayTerms | null
}

const pay = (scheme: PayTerms['scheme'], amount: number, more: Partial<PayTerms> = {}): PayTerms => ({
  ...{ scheme, amount, scale: 2, currency: 'USD', validFrom: 0, source: 'user' },
  ...more,
})

const WORKS: readonly Work[] = [
  { platform: 'outlier', project: 'Cinnamon Crab', taskType: 'comparison', terms: pay('hourly', 2500, { capMs: 30 * MINUTE }) },
  {
    platform: 'outlier',
    project: 'Slate Heron: multi-turn reasoning with images and long documents (second wave)',
    taskType: 'rubric-writing',
    terms: pay('hourly', 3150),
  },
  { platform: 'dataannotation', project: 'Paper Boats', taskType: 'rating', terms: pay('hourly', 2200) },
  { platform: 'mercor', project: 'World 7', taskType: 'agent-trajectory', terms: pay('per-task', 6500, { currency: 'EUR' }) },
  { platform: 'appen', project: 'Garden shop search', taskType: 'search-relevance', terms: pay('per-task', 12) },
  { platform: 'labels.example', project: '', taskType: 'other', terms: null },
]

/** Numbers that look random and are the same each time. */
function dice(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * n)
  }
}

/** A closed entry with its pay lines, as a session would leave it. */
export function rowOf(
  startedAt: number,
  spans: Omit<Span, 'fromAt' | 'toAt'>[],
  minutes: number[],
  more: Partial<TimeEntry> & Work,
): LedgerRow {
  let at = startedAt
  const laid = spans.map((span, index): Span => {
    const fromAt = at
    at += Math.round((minutes[index] ?? 1) * MINUTE)
    return { ...span, fromAt, toAt: at }
  })
  const zone = more.zone ?? 'Europe/Berlin'
  const entry: TimeEntry = {
    id: `e${startedAt}`,
    ...{ domain: 'general', workKind: 'task', outcome: 'submitted' },
    ...{ spans: laid, startedAt, closedAt: at, zone, day: localDay(at, zone), policy: POLICY },
    ...{ countedMs: countedMs(laid, POLICY), elapsedMs: elapsedMs(laid) },
    ...more,
  }
  let n = 0
  return { entry, payLines: payLinesFor(entry, entry.terms, () => `${entry.id}-${n++}`) }
}

const PATTERNS: readonly [Omit<Span, 'fromAt' | 'toAt'>[], number[]][] = [
  [[{ kind: 'work' }], [21]],
  [
    [{ kind: 'work' }, { kind: 'away' }, { kind: 'work' }],
    [8.25, 7.5, 11.4],
  ],
  [
    [{ kind: 'work' }, { kind: 'idle' }, { kind: 'work' }, { kind: 'paused' }, { kind: 'work' }],
    [6, 3.2, 9, 4, 2.6],
  ],
  [
    [{ kind: 'work' }, { kind: 'locked' }, { kind: 'gap' }, { kind: 'work', was: 'gap' }, { kind: 'work' }],
    [12, 2, 9, 6, 14],
  ],
]

/** So many days of work that end at `now`, newest last, with doubts, corrections, batches, other zones and nights. */
export function sampleLedger(now: number, days: number, seed = 7): LedgerRow[] {
  const roll = dice(seed)
  const rows: LedgerRow[] = []
  for (let ago = days - 1; ago >= 0; ago -= 1) {
    const day = addDays(localDay(now, 'Europe/Berlin'), -ago)
    let at = Date.parse(`${day}T07:${String(roll(50)).padStart(2, '0')}:13Z`)
    for (let n = roll(6) + (ago % 7 === 0 ? 0 : 3); n > 0; n -= 1) {
      const work = WORKS[roll(WORKS.length)] ?? (WORKS[0] as Work)
      const [spans, minutes] = PATTERNS[roll(PATTERNS.length)] ?? [[], []]
      const kind = roll(24)
      const more: Partial<TimeEntry> = {
        ...(kind === 1 ? { doubt: 'the browser was closed' } : {}),
        ...(kind === 2 ? { editedAt: now } : {}),
        ...(kind === 3 ? { origin: 'added', editedAt: now } : {}),
        ...(kind === 4 ? { units: 40, taskType: 'classification' } : {}),
        ...(kind === 5 ? { zone: 'America/New_York' } : {}),
        ...(kind === 6 ? { workKind: 'instructions', terms: null } : {}),
        ...(kind === 7 ? { outcome: 'skipped' } : {}),
        ...(kind === 8 ? { platformTimerMs: 26 * MINUTE, timeLimitMs: 30 * MINUTE } : {}),
        ...(kind > 12 ? { taskId: `task_${seed}${at % 100_000}` } : {}),
      }
      const row = rowOf(at, spans, minutes, { ...work, ...more })
      const gap = row.entry.spans.find((span) => span.kind === 'gap')
      if (kind === 9 && gap) row.entry.unanswered = [{ fromAt: gap.fromAt, toAt: gap.toAt }]
      if (row.entry.closedAt > now) break
      rows.push(row)
      at = row.entry.closedAt + (5 + roll(40)) * MINUTE
    }
  }
  return rows
}

/** The roll-ups of rows, one for each row's contribution: not melted, which changes no sum. */
export function rollupsOfRows(rows: readonly LedgerRow[]): Rollup[] {
  return rows.flatMap(({ entry, payLines }) => contributionOf(entry, payLines))
}

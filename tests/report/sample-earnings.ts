import { addDays, localDay } from '../../src/core/day'
import type { TimeEntry } from '../../src/core/entry'
import type { LedgerItem } from '../../src/core/ledger-edit'
import { type PayLine, type PayLineState, type PayTerms, payLinesFor } from '../../src/core/pay'
import type { TaskType, WorkKind } from '../../src/core/task'
import { Dice } from '../simulate/random'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

interface Stream {
  platform: string
  project: string
  taskType: TaskType
  /** Usual minutes of a task once it is learnt. */
  minutes: number
  terms: Pick<PayTerms, 'scheme' | 'amount' | 'currency'> & { capMs?: number }
  /** Days before today between which it was worked on. */
  from: number
  to: number
}

const stream = (
  [platform, project, taskType]: [string, string, TaskType],
  minutes: number,
  terms: Stream['terms'],
  [from, to]: [number, number],
): Stream => ({ platform, project, taskType, minutes, terms, from, to })

const hourly = (amount: number, capMinutes?: number, currency = 'USD') => ({
  ...{ scheme: 'hourly' as const, amount, currency },
  ...(capMinutes === undefined ? {} : { capMs: capMinutes * MINUTE }),
})
const perTask = (amount: number, currency = 'USD') => ({ scheme: 'per-task' as const, amount, currency })

/** A year of one trainer: hourly under a cap, by the task, a project begun now and then, and what nobody pays. */
export const YEAR: readonly Stream[] = [
  stream(['outlier', 'Crab', 'comparison'], 22, hourly(2500, 30), [365, 120]),
  stream(['outlier', 'Heron Preference', 'ranking'], 34, hourly(2500, 40), [180, 0]),
  stream(['dataannotation', 'Fact Harbour', 'fact-check'], 16, perTask(800), [300, 20]),
  stream(['dataannotation', 'Slate', 'rating'], 7, perTask(400), [365, 0]),
  stream(['mercor', 'Rubric Lab', 'rubric-writing'], 45, hourly(4200), [90, 5]),
]

/** The same work paid in two currencies, on platforms and projects with long names. */
export const TWO_CURRENCIES: readonly Stream[] = [
  ...YEAR,
  stream(
    [
      'www.a-very-long-platform-name-of-some-annotation-company.example',
      'International Multilingual Reasoning and Preference Ranking, Phase 12 (Reviewers)',
      'agent-trajectory',
    ],
    28,
    hourly(2100, undefined, 'EUR'),
    [200, 0],
  ),
  stream(
    [
      'www.a-very-long-platform-name-of-some-annotation-company.example',
      '日本語の応答を比較するプロジェクト',
      'response-writing',
    ],
    18,
    perTask(650, 'EUR'),
    [120, 10],
  ),
]

const normal = (dice: Dice) => Math.sqrt(-2 * Math.log(1 - dice.next())) * Math.cos(2 * Math.PI * dice.next())

/** Entries as they come, with their pay in the states that its age suggests, up to `now`. */
export function sampleEarnings(now: number, streams: readonly Stream[], days = 365, seed = 3): LedgerItem[] {
  const dice = new Dice(seed)
  const items: LedgerItem[] = []
  const today = localDay(now, 'UTC')
  const done = new Map<Stream, number>()
  for (let ago = days; ago >= 1; ago -= 1) {
    const open = streams.filter(({ from, to }) => ago <= from && ago >= to)
    // Weekends and weeks of holiday are mostly free.
    const weekday = new Date(now - ago * DAY).getUTCDay()
    if (open.length === 0 || dice.chance(weekday % 6 === 0 ? 0.7 : 0.15) || (ago > 210 && ago < 222)) continue
    let at = Date.parse(`${addDays(today, -ago)}T00:00:00Z`) + dice.pick([8, 9, 13, 18]) * HOUR
    for (let left = dice.int(2, 8); left > 0; left -= 1) {
      const one = dice.pick(open)
      const nth = done.get(one) ?? 0
      const workKind = dice.weighted<WorkKind>([
        [90, 'task'],
        [nth < 5 ? 25 : 3, 'instructions'],
        [3, 'waiting'],
        [1, 'meeting'],
      ])
      const isEvening = new Date(at).getUTCHours() >= 18
      const slow = (1 + 1.6 * Math.exp(-nth / 8)) * (isEvening ? 1.25 : 1)
      const minutes = workKind === 'task' ? one.minutes * slow * Math.exp(0.45 * normal(dice) - 0.1) : dice.int(4, 25)
      const entry = entryAt(`y${items.length}`, one, workKind, at, Math.round(minutes * MINUTE), dice.chance(0.95))
      if (workKind === 'task') done.set(one, nth + 1)
      items.push({ entry, payLines: linesOf(entry, ago, dice) })
      at = entry.closedAt + dice.int(1, 25) * MINUTE
    }
  }
  return items
}

function entryAt(id: string, of: Stream, workKind: WorkKind, startedAt: number, workMs: number, isDone: boolean): TimeEntry {
  const closedAt = startedAt + workMs
  const terms: PayTerms = { ...of.terms, scale: 2, validFrom: 0, source: 'user' }
  return {
    ...{ id, platform: of.platform, project: of.project, taskType: of.taskType, domain: 'general', workKind },
    spans: [{ kind: 'work', fromAt: startedAt, toAt: closedAt }],
    ...{ startedAt, closedAt, zone: 'UTC', day: localDay(closedAt, 'UTC'), countedMs: workMs, elapsedMs: workMs },
    outcome: workKind === 'task' ? (isDone ? 'submitted' : 'skipped') : 'left',
    terms: workKind === 'task' ? terms : null,
  }
}

function linesOf(entry: TimeEntry, ago: number, dice: Dice): PayLine[] {
  const state: PayLineState = dice.chance(0.02)
    ? 'rejected'
    : ago > 40
      ? dice.chance(0.06)
        ? 'pending'
        : 'paid'
      : ago > 14
        ? 'approved'
        : ago > 6
          ? 'pending'
          : 'expected'
  const lines = payLinesFor(entry, entry.terms, () => `${entry.id}-l`).map((line) => ({
    ...line,
    id: `${line.id}${line.kind}`,
    state,
  }))
  const [line] = lines
  if (line && dice.chance(0.02)) lines.push({ ...line, id: `${entry.id}-b`, kind: 'bonus', minor: 2000 })
  return lines
}

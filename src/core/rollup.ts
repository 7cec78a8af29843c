import type { Day } from './day'
import type { TimeEntry } from './entry'
import { countedByDay, type DayTimes, elapsedByDay } from './entry-days'
import { BONUS_KINDS, overCapMs, PAY_LINE_STATES, type PayLine, type PayLineState, type PayTerms, paidMs, unpaidMs } from './pay'
import { type Domain, OUTCOMES, type Outcome, type TaskType, type WorkKind } from './task'
import { combineCounts, combineTimes, NO_TIMES, type TaskTimes, taskTime } from './task-times'

export interface RollupKey {
  /** Local day: of the time for time, of closing for counts and pay. */
  day: Day
  platform: string
  project: string
  taskType: TaskType
  domain: Domain
  workKind: WorkKind
  /** ISO 4217; empty for time whose pay is in no known currency. */
  currency: string
}

/** What one day brought of one kind of work. All integers, so that adding and subtracting are exact (L9). */
export interface Rollup extends RollupKey {
  counts: Record<Outcome, number>
  /** `countedMs` is `paidMs` plus `unpaidMs` plus, for tasks without a currency, time whose pay is not known. */
  countedMs: number
  paidMs: number
  unpaidMs: number
  /** The part of `unpaidMs` past the cap of hourly terms. */
  overCapMs: number
  elapsedMs: number
  /** Counted task time under hourly terms by their rate with its priority add-on, `amount/scale` without trailing zeros. */
  quotedMs: Record<string, number>
  /** Minor units by state, without bonuses; clawbacks lower it. */
  pay: Record<PayLineState, number>
  /** Minor units of bonuses, missions and referrals by state. */
  bonus: Record<PayLineState, number>
  /** What was converted of them: sums of home amounts by {@link homeKey}. Absent where nothing was. */
  home?: Record<string, number>
  /** The minor units of this row's currency that were converted, by the same keys. */
  converted?: Record<string, number>
  /** Counted time of each submitted task, whole, on the day on which it closed; those of a batch took its mean. */
  times: TaskTimes
}

const KEY = ['day', 'platform', 'project', 'taskType', 'domain', 'workKind', 'currency'] as const
const CONVERTED = ['home', 'converted'] as const
const TIMES = ['countedMs', 'paidMs', 'unpaidMs', 'overCapMs', 'elapsedMs'] as const

/** The key as a list, in the order in which the store sorts. */
export function rollupKey(row: RollupKey): [string, string, string, string, string, string, string] {
  return [row.day, row.platform, row.project, row.taskType, row.domain, row.workKind, row.currency]
}

/** Names a home sum: into which currency, of which amounts, in which state. */
export function homeKey(currency: string, of: 'pay' | 'bonus', state: PayLineState): string {
  return `${currency} ${of} ${state}`
}

const zeros = <K extends string>(keys: readonly K[]) => Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>

/** A day's row as part of its month's: `day` is the month's first. */
export function ofMonth(row: Rollup): Rollup {
  return { ...row, day: `${row.day.slice(0, 8)}01` }
}

export function emptyRollup({ day, platform, project, taskType, domain, workKind, currency }: RollupKey): Rollup {
  return {
    ...{ day, platform, project, taskType, domain, workKind, currency },
    ...{ countedMs: 0, paidMs: 0, unpaidMs: 0, overCapMs: 0, elapsedMs: 0 },
    counts: zeros(OUTCOMES),
    quotedMs: {},
    pay: zeros(PAY_LINE_STATES),
    bonus: zeros(PAY_LINE_STATES),
    times: NO_TIMES,
  }
}

function combine(a: Rollup, b: Rollup, sign: 1 | -1): Rollup {
  if (KEY.some((part) => a[part] !== b[part])) throw new TypeError('roll-ups of different keys cannot be combined')
  const sum = emptyRollup(a)
  for (const name of TIMES) sum[name] = a[name] + sign * b[name]
  for (const outcome of OUTCOMES) sum.counts[outcome] = a.counts[outcome] + sign * b.counts[outcome]
  for (const state of PAY_LINE_STATES) {
    sum.pay[state] = a.pay[state] + sign * b.pay[state]
    sum.bonus[state] = a.bonus[state] + sign * b.bonus[state]
  }
  sum.quotedMs = combineCounts(a.quotedMs, b.quotedMs, sign)
  sum.times = combineTimes(a.times, b.times, sign)
  for (const name of CONVERTED) {
    if (a[name] === undefined && b[name] === undefined) continue
    const all = combineCounts(a[name] ?? {}, b[name] ?? {}, sign)
    if (Object.keys(all).length > 0) sum[name] = all
  }
  return sum
}

/** Throws a TypeError when the keys differ. */
export function addRollup(a: Rollup, b: Rollup): Rollup {
  return combine(a, b, 1)
}

/** Takes an earlier contribution out again. Throws a TypeError when the keys differ. */
export function subtractRollup(a: Rollup, b: Rollup): Rollup {
  return combine(a, b, -1)
}

export function isEmpty(row: Rollup): boolean {
  // Nearly every row has time in it: no need to look further.
  if (TIMES.some((name) => row[name] !== 0)) return false
  const { n, seconds, squares, bins } = row.times
  const values = [n, seconds, squares]
  const { counts, pay, bonus, quotedMs, home = {}, converted = {} } = row
  const sums = [counts, pay, bonus, quotedMs, home, converted, bins].flatMap((record) => Object.values<number>(record))
  return [...values, ...sums].every((value) => value === 0)
}

/** Whether two rows say the same. */
export function sameRollup(a: Rollup, b: Rollup): boolean {
  return KEY.every((part) => a[part] === b[part]) && isEmpty(subtractRollup(a, b))
}

/** `amount/scale` with trailing zeros taken off, so that 25.00 and 25 are one rate. */
export function rateText(terms: Pick<PayTerms, 'amount' | 'scale'>): string {
  let { amount, scale } = terms
  while (scale > 0 && amount % 10 === 0) {
    amount /= 10
    scale -= 1
  }
  return `${amount}/${scale}`
}

/** A rate is quoted with its priority add-on. */
function quotedText({ amount, priorityAmount = 0, scale }: PayTerms): string {
  return rateText({ amount: amount + priorityAmount, scale })
}

/**
 * Whether an entry's pay is known. Without terms it is not; nor is a fixed sum until its line is there. A task line makes it known in any case.
 */
function isPriced(entry: TimeEntry, payLines: readonly PayLine[]): boolean {
  return (entry.terms !== null && entry.terms.scheme !== 'fixed') || payLines.some(({ kind }) => kind === 'task')
}

/** The terms by which time is called paid: those of the entry, or, for an entry that only its line prices, pay per task. */
function timeTerms(entry: TimeEntry, payLines: readonly PayLine[]): PayTerms | null {
  if (!isPriced(entry, payLines)) return null
  const currency = payLines.find(({ kind }) => kind === 'task')?.currency ?? ''
  return entry.terms ?? { scheme: 'per-task', amount: 0, scale: 0, currency, validFrom: 0, source: 'user' }
}

/** The first `takeMs` of times by day, in order. */
function first(days: DayTimes, takeMs: number): DayTimes {
  let left = takeMs
  return days.map(([day, ms]) => {
    const taken = Math.min(left, ms)
    left -= taken
    return [day, taken]
  })
}

/**
 * What an entry and its pay lines add to the roll-ups: usually one row, more where the entry ran over midnight or was paid in a
 * currency other than its terms'. Time lies on its own days; the count, the pay and the task time on the day on which it closed.
 * Throws a RangeError for durations that are negative or not whole, so that no bad entry can spoil a sum.
 */
export function contributionOf(entry: TimeEntry, payLines: readonly PayLine[]): Rollup[] {
  for (const value of [
    entry.countedMs,
    entry.elapsedMs,
    ...payLines.flatMap(({ minor, home }) => [Math.abs(minor), Math.abs(home?.minor ?? 0)]),
  ]) {
    if (!Number.isSafeInteger(value) || value < 0)
      throw new RangeError(`entry ${entry.id}: ${value} is not a whole number of milliseconds or minor units`)
  }
  const terms = timeTerms(entry, payLines)
  const rows = new Map<string, Rollup>()
  const row = (day: Day, currency: string): Rollup => {
    const id = `${day} ${currency}`
    const found = rows.get(id) ?? emptyRollup({ ...entry, day, currency })
    rows.set(id, found)
    return found
  }
  const currency = terms?.currency ?? ''
  const counted = countedByDay(entry)
  const paidByDay = first(counted, paidMs(entry, terms))
  const knownUnpaid = unpaidMs(entry, terms) > 0
  const pastCap = overCapMs(entry, terms) > 0
  for (const [index, [day, ms]] of counted.entries()) {
    const of = row(day, currency)
    const paid = paidByDay[index]?.[1] ?? 0
    of.countedMs += ms
    of.paidMs += paid
    if (knownUnpaid) of.unpaidMs += ms - paid
    if (pastCap) of.overCapMs += ms - paid
    if (terms?.scheme === 'hourly' && entry.workKind === 'task' && ms > 0) of.quotedMs = { [quotedText(terms)]: ms }
  }
  for (const [day, ms] of elapsedByDay(entry)) row(day, currency).elapsedMs += ms
  const closing = row(entry.day, currency)
  const units = entry.units ?? 1
  closing.counts[entry.outcome] += units
  if (entry.outcome === 'submitted') closing.times = taskTime(entry.countedMs, units)
  for (const line of payLines) addLine(row(entry.day, line.currency), line)
  return [...rows.values()].filter((each) => !isEmpty(each))
}

/** A pay line of no entry (a referral, a bonus for a week): money on its own day, under no task type. */
export function contributionOfLine(line: PayLine): Rollup {
  const { day, platform, project, currency } = line
  const row = emptyRollup({ day, platform, project, taskType: 'other', domain: 'general', workKind: 'admin', currency })
  addLine(row, line)
  return row
}

function addLine(row: Rollup, { kind, state, minor, home }: PayLine): void {
  const of = BONUS_KINDS.includes(kind) ? 'bonus' : 'pay'
  row[of][state] += minor
  if (!home) return
  const key = homeKey(home.currency, of, state)
  row.home = combineCounts(row.home ?? {}, { [key]: home.minor }, 1)
  row.converted = combineCounts(row.converted ?? {}, { [key]: minor }, 1)
}

import { type AllottedRollup, allot } from './allot'
import { addDays, type Day, type WeekStart, weekOf } from './day'
import { type Money, minorDigits, roundHalfEven, safe } from './money'
import { PAY_LINE_STATES, type PayLineState } from './pay'
import { type HomeFigures, homeOf } from './report-home'
import { type Rates, rateOver } from './report-rates'
import { type TimeParts, timeParts, timePartsIn } from './report-time'
import type { Rollup } from './rollup'
import { OUTCOMES, type Outcome, type TaskType } from './task'

/** What the hourly terms said, weighted by the counted task time under each. */
export interface QuotedRate {
  perHour: Money
  ms: number
  /** The sum behind it: each hourly rate, scaled by 10^`scale`, and the time under it; most time first. */
  terms: { amount: number; scale: number; ms: number }[]
}

export interface CurrencyFigures {
  currency: string
  /** Every line that is not rejected, net of clawbacks: with bonuses, bonuses alone, without bonuses. */
  earned: Money
  bonuses: Money
  withoutBonuses: Money
  /** Bonuses included; `rejected` is in no other figure. */
  byState: Record<PayLineState, Money>
  /** Null where no hourly terms applied: work paid per task is quoted no rate. */
  quoted: QuotedRate | null
  rates: Rates
  ratesWithoutBonuses: Rates
  /** The time of the true rate by what it was; adds up to it. */
  time: TimeParts
}

export interface Figures {
  /** The hours: all counted time. It is `paidMs` + `unpaidMs` + `untermedMs`. */
  countedMs: number
  taskMs: number
  paidMs: number
  unpaidMs: number
  /** The part of `unpaidMs` past the cap of hourly terms. */
  overCapMs: number
  /** Counted task time whose pay is not known (no terms, or a fixed sum not yet entered). In no rate; to be shown beside them. */
  untermedMs: number
  elapsedMs: number
  /** `paidMs` and `unpaidMs` by what the time was. */
  time: TimeParts
  /** Entries by outcome, task or not. */
  counts: Record<Outcome, number>
  /** Closed entries of work kind `task`. */
  tasks: number
  /** One sum per currency; never added to each other. */
  earned: Money[]
  bonuses: Money[]
  withoutBonuses: Money[]
  /** The currency with most time first. */
  currencies: CurrencyFigures[]
  /** All of it in the home currency; there where that was named. */
  home?: HomeFigures
}

const sum = <T>(list: readonly T[], value: (item: T) => number) => list.reduce((all, item) => all + value(item), 0)

/** What roll-ups of any range come to; in the home currency too, where it is named. */
export function figures(rows: readonly Rollup[], homeCurrency?: string): Figures {
  return sumUp(allot(rows), homeCurrency)
}

function sumUp(allotted: readonly AllottedRollup[], homeCurrency?: string): Figures {
  const rows = allotted.map(({ row }) => row)
  const names = new Set(allotted.flatMap(({ row, trueMs }) => [row.currency, ...trueMs.keys()]))
  names.delete('')
  const currencies = [...names].sort().map((currency) => ofCurrency(currency, allotted))
  currencies.sort((a, b) => b.rates.true.ms - a.rates.true.ms)
  const totals = {
    countedMs: sum(rows, (r) => r.countedMs),
    paidMs: sum(rows, (r) => r.paidMs),
    unpaidMs: sum(rows, (r) => r.unpaidMs),
  }
  const tasks = rows.filter(({ workKind }) => workKind === 'task')
  return {
    ...totals,
    taskMs: sum(tasks, (r) => r.countedMs),
    overCapMs: sum(rows, (r) => r.overCapMs),
    untermedMs: totals.countedMs - totals.paidMs - totals.unpaidMs,
    elapsedMs: sum(rows, (r) => r.elapsedMs),
    time: timeParts(rows),
    counts: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, sum(rows, (r) => r.counts[outcome])])) as Record<
      Outcome,
      number
    >,
    tasks: sum(tasks, (r) => sum(OUTCOMES, (outcome) => r.counts[outcome])),
    earned: currencies.map(({ earned }) => earned),
    bonuses: currencies.map(({ bonuses }) => bonuses),
    withoutBonuses: currencies.map(({ withoutBonuses }) => withoutBonuses),
    currencies,
    ...(homeCurrency === undefined ? {} : { home: homeOf(allotted, homeCurrency) }),
  }
}

const KEPT_STATES = PAY_LINE_STATES.filter((state) => state !== 'rejected')

function ofCurrency(currency: string, allotted: readonly AllottedRollup[]): CurrencyFigures {
  const rows = allotted.map(({ row }) => row).filter((row) => row.currency === currency)
  const money = (minor: number): Money => ({ minor, currency })
  const pay = sum(rows, (r) => sum(KEPT_STATES, (state) => r.pay[state]))
  const bonus = sum(rows, (r) => sum(KEPT_STATES, (state) => r.bonus[state]))
  const times = {
    paid: sum(rows, (r) => r.paidMs),
    task: sum(rows, (r) => (r.workKind === 'task' ? r.countedMs : 0)),
    true: sum(allotted, ({ trueMs }) => trueMs.get(currency) ?? 0),
  }
  const rates = (minor: number): Rates => ({
    paid: rateOver(money(minor), times.paid),
    task: rateOver(money(minor), times.task),
    true: rateOver(money(minor), times.true),
  })
  return {
    currency,
    earned: money(pay + bonus),
    bonuses: money(bonus),
    withoutBonuses: money(pay),
    byState: Object.fromEntries(
      PAY_LINE_STATES.map((state) => [state, money(sum(rows, (r) => r.pay[state] + r.bonus[state]))]),
    ) as Record<PayLineState, Money>,
    quoted: quotedRate(currency, rows),
    rates: rates(pay + bonus),
    ratesWithoutBonuses: rates(pay),
    time: timePartsIn(currency, allotted),
  }
}

function quotedRate(currency: string, rows: readonly Rollup[]): QuotedRate | null {
  const byRate = new Map<string, number>()
  for (const { quotedMs } of rows)
    for (const [text, ms] of Object.entries(quotedMs)) byRate.set(text, (byRate.get(text) ?? 0) + ms)
  const terms = [...byRate].map(([text, ms]) => {
    const [amount = 0, scale = 0] = text.split('/').map(Number)
    return { amount, scale, ms }
  })
  const ms = sum(terms, (each) => each.ms)
  if (ms === 0) return null
  const scale = Math.max(...terms.map((each) => each.scale))
  const weighted = terms.reduce(
    (all, each) => all + BigInt(each.amount) * 10n ** BigInt(scale - each.scale) * BigInt(each.ms),
    0n,
  )
  const minor = safe(roundHalfEven(weighted * 10n ** BigInt(minorDigits(currency)), 10n ** BigInt(scale) * BigInt(ms)))
  return { perHour: { minor, currency }, ms, terms: terms.sort((a, b) => b.ms - a.ms || a.amount - b.amount) }
}

/** Figures by any key, most time first. The parts add up to {@link figures} of the same rows. */
export function grouped<K extends string>(
  rows: readonly Rollup[],
  keyOf: (row: Rollup) => K,
  homeCurrency?: string,
): { key: K; figures: Figures }[] {
  const groups = new Map<K, AllottedRollup[]>()
  for (const each of allot(rows)) {
    const group = groups.get(keyOf(each.row)) ?? []
    group.push(each)
    groups.set(keyOf(each.row), group)
  }
  const all = [...groups].map(([key, group]) => ({ key, figures: sumUp(group, homeCurrency) }))
  return all.sort((a, b) => b.figures.countedMs - a.figures.countedMs || (a.key < b.key ? -1 : 1))
}

/** The same figures by task type, most time first. The parts add up to {@link figures} of the same rows. */
export function byTaskType(rows: readonly Rollup[], homeCurrency?: string): { taskType: TaskType; figures: Figures }[] {
  return grouped(rows, (row) => row.taskType, homeCurrency).map(({ key, figures }) => ({ taskType: key, figures }))
}

/** The same figures by platform, most time first. The parts add up to {@link figures} of the same rows. */
export function byPlatform(rows: readonly Rollup[], homeCurrency?: string): { platform: string; figures: Figures }[] {
  return grouped(rows, (row) => row.platform, homeCurrency).map(({ key, figures }) => ({ platform: key, figures }))
}

export interface WeekFigures {
  /** First and last day of the week. */
  from: Day
  to: Day
  figures: Figures
}

/** The last `weeks` weeks up to the one in which `today` lies, oldest first; weeks without work are there with empty figures. */
export function weekTrend(rows: readonly Rollup[], weeks: number, today: Day, weekStartsOn: WeekStart): WeekFigures[] {
  const first = weekOf(today, weekStartsOn)[0] ?? today
  return Array.from({ length: weeks }, (_, index) => {
    const from = addDays(first, (index - weeks + 1) * 7)
    const to = addDays(from, 6)
    return { from, to, figures: figures(rows.filter(({ day }) => day >= from && day <= to)) }
  })
}

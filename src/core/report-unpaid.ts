import { type Money, roundHalfEven, safe, splitMoney } from './money'
import type { CurrencyFigures, Figures } from './report'
import { TIME_PARTS, type TimePart } from './report-time'

export type UnpaidPart = Exclude<TimePart, 'paid'>

export interface UnpaidTime {
  of: UnpaidPart
  ms: number
  /** Of all counted time, 0 to 1. */
  share: number
  /** What the time would have brought at the trainer's own task rate, by currency; nothing in a currency that has no task rate. */
  notEarned: Money[]
}

export interface UnpaidFigures {
  /** Most time first; parts without time are left out. They add up to `total`. */
  parts: UnpaidTime[]
  total: Omit<UnpaidTime, 'of'>
}

const UNPAID_PARTS = TIME_PARTS.filter((part) => part !== 'paid')

/** Time that nobody paid, in hours and in money not earned. Time whose pay is not known is not in it. */
export function unpaidFigures(f: Figures): UnpaidFigures {
  const priced = f.currencies.flatMap((each) => pricedParts(each) ?? [])
  const share = (ms: number) => (f.countedMs > 0 ? ms / f.countedMs : 0)
  const parts = UNPAID_PARTS.map((of, index) => ({
    ...{ of, ms: f.time[of], share: share(f.time[of]) },
    notEarned: priced.flatMap(({ parts }) => parts[index] ?? []).filter(({ minor }) => minor !== 0),
  }))
  return {
    parts: parts.filter(({ ms }) => ms > 0).sort((a, b) => b.ms - a.ms),
    total: { ms: f.unpaidMs, share: share(f.unpaidMs), notEarned: priced.map(({ total }) => total) },
  }
}

/** Rounded once for all of it and shared out by the time, so that the parts add up. Null without a task rate or without unpaid time. */
function pricedParts({ rates, time }: CurrencyFigures): { total: Money; parts: Money[] } | null {
  const { sum, ms } = rates.task
  const times = UNPAID_PARTS.map((part) => time[part])
  const unpaidMs = times.reduce((all, each) => all + each, 0)
  if (ms <= 0 || unpaidMs === 0) return null
  const total = { minor: safe(roundHalfEven(BigInt(sum.minor) * BigInt(unpaidMs), BigInt(ms))), currency: sum.currency }
  return { total, parts: splitMoney(total, times) }
}

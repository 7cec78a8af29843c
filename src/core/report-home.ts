import { type AllottedRollup, allot } from './allot'
import type { Money } from './money'
import { PAY_LINE_STATES, type PayLineState } from './pay'
import { type Rates, rateOver } from './report-rates'
import { homeKey, type Rollup } from './rollup'

/** What was earned in every currency, as far as it is in the home currency or was converted into it. */
export interface HomeFigures {
  /** The home currency. */
  currency: string
  /** Every line that is not rejected, net of clawbacks: with bonuses, bonuses alone, without bonuses. */
  earned: Money
  bonuses: Money
  withoutBonuses: Money
  /** Bonuses included; `rejected` is in no other figure. */
  byState: Record<PayLineState, Money>
  /**
   * Over all time, whatever currency it was paid in, but for the currencies of which something is not converted: their time and their money
   * are both left out, as a rate with time but not its money would be too low.
   */
  rates: Rates
  ratesWithoutBonuses: Rates
  /** What makes up the total: each currency, and what it came to; the home currency is among them where something was paid in it. */
  parts: { from: Money; to: Money }[]
  /** Shown beside the total and never added to it. */
  notConverted: NotConverted[]
}

/** What has no amount in the home currency yet. */
export interface NotConverted {
  currency: string
  /** Of what is not rejected. */
  earned: Money
  byState: Record<PayLineState, Money>
  /** Counted time that the rates leave out for it: all that its currency's true rate carries. */
  leftOutMs: number
}

/** Roll-ups of any range in the home currency. */
export function homeFigures(rows: readonly Rollup[], homeCurrency: string): HomeFigures {
  return homeOf(allot(rows), homeCurrency)
}

const KEPT_STATES = PAY_LINE_STATES.filter((state) => state !== 'rejected')
const KINDS = ['pay', 'bonus'] as const
type Sums = Record<(typeof KINDS)[number], Record<PayLineState, number>>

const zeros = () => Object.fromEntries(PAY_LINE_STATES.map((state) => [state, 0])) as Record<PayLineState, number>
const nothing = (): Sums => ({ pay: zeros(), bonus: zeros() })
const kept = (sums: Sums, kinds: readonly (keyof Sums)[] = KINDS) =>
  kinds.reduce((all, of) => all + KEPT_STATES.reduce((sum, state) => sum + sums[of][state], 0), 0)

interface OfCurrency {
  to: Sums
  from: Sums
  left: Sums
  paidMs: number
  taskMs: number
  trueMs: number
}

/** The same of roll-ups whose unpaid time is allotted already, so that parts of a whole add up to it. */
export function homeOf(allotted: readonly AllottedRollup[], homeCurrency: string): HomeFigures {
  const all = byCurrency(allotted, homeCurrency)
  const money = (minor: number, currency = homeCurrency): Money => ({ minor, currency })
  const states = (list: Sums[], currency: string) =>
    Object.fromEntries(
      PAY_LINE_STATES.map((state) => [
        state,
        money(
          total(list, (s) => s.pay[state] + s.bonus[state]),
          currency,
        ),
      ]),
    ) as Record<PayLineState, Money>
  const list = [...all.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
  const isWhole = ({ left }: OfCurrency) => KINDS.every((of) => KEPT_STATES.every((state) => left[of][state] === 0))
  const whole = list.map(([, of]) => of).filter(isWhole)
  const homes = list.map(([, { to }]) => to)
  const rates = (kinds: readonly (keyof Sums)[]): Rates => {
    const sum = money(total(whole, ({ to }) => kept(to, kinds)))
    return {
      paid: rateOver(
        sum,
        total(whole, ({ paidMs }) => paidMs),
      ),
      task: rateOver(
        sum,
        total(whole, ({ taskMs }) => taskMs),
      ),
      true: rateOver(
        sum,
        total(whole, ({ trueMs }) => trueMs),
      ),
    }
  }
  return {
    currency: homeCurrency,
    earned: money(total(homes, (sums) => kept(sums))),
    bonuses: money(total(homes, (sums) => kept(sums, ['bonus']))),
    withoutBonuses: money(total(homes, (sums) => kept(sums, ['pay']))),
    byState: states(homes, homeCurrency),
    rates: rates(KINDS),
    ratesWithoutBonuses: rates(['pay']),
    parts: list
      .map(([currency, { from, to }]) => ({ from: money(kept(from), currency), to: money(kept(to)) }))
      .filter(({ from, to }) => from.minor !== 0 || to.minor !== 0),
    notConverted: list
      .filter(([, of]) => !isWhole(of) || of.left.pay.rejected !== 0 || of.left.bonus.rejected !== 0)
      .map(([currency, of]) => ({
        currency,
        earned: money(kept(of.left), currency),
        byState: states([of.left], currency),
        leftOutMs: isWhole(of) ? 0 : of.trueMs,
      })),
  }
}

const total = <T>(list: readonly T[], value: (item: T) => number) => list.reduce((all, item) => all + value(item), 0)

function byCurrency(allotted: readonly AllottedRollup[], homeCurrency: string): Map<string, OfCurrency> {
  const all = new Map<string, OfCurrency>()
  const of = (currency: string): OfCurrency => {
    const found = all.get(currency) ?? { to: nothing(), from: nothing(), left: nothing(), paidMs: 0, taskMs: 0, trueMs: 0 }
    all.set(currency, found)
    return found
  }
  for (const { row, trueMs } of allotted) {
    for (const [currency, ms] of trueMs) of(currency).trueMs += ms
    if (row.currency === '') continue
    const sums = of(row.currency)
    sums.paidMs += row.paidMs
    if (row.workKind === 'task') sums.taskMs += row.countedMs
    for (const kind of KINDS) {
      for (const state of PAY_LINE_STATES) {
        const minor = row[kind][state]
        const key = homeKey(homeCurrency, kind, state)
        const isHome = row.currency === homeCurrency
        const from = isHome ? minor : (row.converted?.[key] ?? 0)
        sums.from[kind][state] += from
        sums.to[kind][state] += isHome ? minor : (row.home?.[key] ?? 0)
        sums.left[kind][state] += minor - from
      }
    }
  }
  return all
}

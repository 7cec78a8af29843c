import type { Money } from '../../core/money'
import type { CurrencyFigures, Figures } from '../../core/report'
import type { HomeFigures } from '../../core/report-home'
import { duration, money, number, ratePerHour } from '../format'
import { rates as words } from '../messages/rates'

/** One figure as every surface shows it. */
export interface Figure {
  name: string
  /** Plain words for what it is. */
  why: string
  /** One text for each currency: amounts of different currencies stand side by side and are never added. */
  values: (f: Figures) => string[]
  /** What to sort by; of amounts, those of one currency. Null where there is nothing. */
  order: (f: Figures, currency: string) => number | null
  strong?: boolean
  /** Shown only where there is something to show. */
  isRare?: boolean
}

const text = (value: (f: Figures) => string, order: (f: Figures) => number) => ({ values: (f: Figures) => [value(f)], order })
const time = (ms: (f: Figures) => number) => text((f) => duration(ms(f)), ms)
const someTime = (ms: (f: Figures) => number) => ({
  ...{ values: (f: Figures) => (ms(f) > 0 ? [duration(ms(f))] : []), order: ms, isRare: true },
})
const amounts = (of: (c: CurrencyFigures) => Money | null, write = money) => ({
  values: (f: Figures) => f.currencies.flatMap((c) => asText(of(c), write)),
  order: (f: Figures, currency: string) => {
    const found = f.currencies.find((c) => c.currency === currency)
    return (found && of(found)?.minor) ?? null
  },
})
const asText = (found: Money | null, write: (of: Money) => string) => (found ? [write(found)] : [])
const someMoney = (of: (c: CurrencyFigures) => Money) => ({
  ...amounts((c) => (of(c).minor === 0 ? null : of(c))),
  isRare: true,
})
const hourly = (of: (c: CurrencyFigures) => Money | null) => amounts(of, ratePerHour)
/** The home figures where something of another currency was converted. */
const together = ({ home }: Figures) => (home?.parts.some(({ from }) => from.currency !== home.currency) ? home : null)

/** The same, where the time of another currency is in the rates too: none is while not all of it is converted. */
function togetherInTime(f: Figures): HomeFigures | null {
  const home = together(f)
  const isLeftOut = (currency: string) => home?.notConverted.some((each) => each.currency === currency && each.leftOutMs > 0)
  return home?.parts.some(({ from }) => from.currency !== home.currency && !isLeftOut(from.currency)) ? home : null
}

export const FIGURES = {
  counted: { name: words.counted, why: words.countedWhy, ...time((f) => f.countedMs) },
  tasks: {
    ...{ name: words.tasks, why: words.tasksWhy },
    ...text(
      (f) => number(f.tasks),
      (f) => f.tasks,
    ),
  },
  paidTime: { name: words.paidTime, why: words.paidTimeWhy, ...time((f) => f.paidMs) },
  unpaid: { name: words.unpaid, why: words.unpaidWhy, ...time((f) => f.unpaidMs) },
  givenAway: { name: words.givenAway, why: words.givenAwayWhy, ...someTime((f) => f.overCapMs) },
  unknownPay: { name: words.unknownPay, why: words.unknownPayWhy, ...someTime((f) => f.untermedMs) },
  earned: { name: words.earned, why: words.earnedWhy, ...amounts((c) => c.earned), strong: true },
  withoutBonuses: {
    ...{ name: words.withoutBonuses, why: words.withoutBonusesWhy, isRare: true },
    ...amounts((c) => (c.bonuses.minor === 0 ? null : c.withoutBonuses)),
  },
  bonuses: { name: words.bonuses, why: words.bonusesWhy, ...someMoney((c) => c.bonuses) },
  expected: { name: words.expected, why: words.expectedWhy, ...someMoney((c) => c.byState.expected) },
  pending: { name: words.pending, why: words.pendingWhy, ...someMoney((c) => c.byState.pending) },
  approved: { name: words.approved, why: words.approvedWhy, ...someMoney((c) => c.byState.approved) },
  paidOut: { name: words.paidOut, why: words.paidOutWhy, ...someMoney((c) => c.byState.paid) },
  rejected: { name: words.rejected, why: words.rejectedWhy, ...someMoney((c) => c.byState.rejected) },
  quoted: { name: words.quoted, why: words.quotedWhy, ...hourly((c) => c.quoted?.perHour ?? null) },
  paid: { name: words.paid, why: words.paidWhy, ...hourly((c) => c.rates.paid.perHour) },
  task: { name: words.task, why: words.taskWhy, ...hourly((c) => c.rates.task.perHour) },
  true: { name: words.true, why: words.trueWhy, ...hourly((c) => c.rates.true.perHour), strong: true },
  together: {
    ...{ name: words.together, why: words.togetherWhy, isRare: true, strong: true },
    order: (f) => together(f)?.earned.minor ?? null,
    values: (f) => {
      const home = together(f)
      const others = home?.notConverted.filter(({ earned }) => earned.minor !== 0) ?? []
      return home ? [money(home.earned), ...others.map(({ earned }) => words.andMore(money(earned)))] : []
    },
  },
  trueTogether: {
    ...{ name: words.trueTogether, why: words.trueTogetherWhy, isRare: true, strong: true },
    order: (f) => togetherInTime(f)?.rates.true.perHour?.minor ?? null,
    values: (f) => asText(togetherInTime(f)?.rates.true.perHour ?? null, ratePerHour),
  },
} as const satisfies Record<string, Figure>

export type FigureId = keyof typeof FIGURES

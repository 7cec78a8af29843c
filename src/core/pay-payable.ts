import { type Day, localDay } from './day'
import { groupBy } from './group-by'
import { type Money, sumByCurrency } from './money'
import type { PayTerms } from './pay'
import { type CalendarChoice, payableAt } from './pay-calendar'
import { WAITING_STATES, type WaitingState } from './pay-waiting'

/** An amount that has not arrived, with what its platform's calendar asks for. */
export interface WaitingLine extends Money {
  platform: string
  state: WaitingState
  /** When its work closed. Nobody knows when it was or will be approved: never before that. */
  at: number
  /** By which it was earned. Of an amount that belongs to no entry, `fixed`. */
  scheme: PayTerms['scheme']
}

/** What becomes payable on one day, of one platform. */
export interface PayableDay {
  platform: string
  /** The trainer's local day, at the earliest; `now` for what is payable already, null where the calendar does not say. */
  day: Day | 'now' | null
  sums: Record<WaitingState, Money[]>
}

/** Amounts by the day on which they become payable: those of now first, then by day, then those whose day is not known. */
export function payableDays(
  lines: readonly WaitingLine[],
  calendarOf: (platform: string) => CalendarChoice,
  now: number,
  zone: string,
): PayableDay[] {
  const dated = lines.map((line) => ({
    line,
    day: dayOf(line, calendarOf(line.platform), now, zone),
  }))
  return groupBy(dated, ({ line, day }) => [orderOf(day), day ?? '', line.platform]).map((group) => ({
    platform: group[0].line.platform,
    day: group[0].day,
    sums: sumsOf(group.map(({ line }) => line)),
  }))
}

function dayOf({ scheme, at }: WaitingLine, calendar: CalendarChoice, now: number, zone: string): PayableDay['day'] {
  const by = (each: WaitingLine['scheme']) => payableAt(calendar, each, at, zone)
  const found = by(scheme)
  if (found !== null) return found <= now ? 'now' : localDay(found, zone)
  // How a fixed sum is held is not known; that every hold is over may be.
  const isFree = scheme === 'fixed' && HELD.every((each) => (by(each) ?? Number.POSITIVE_INFINITY) <= now)
  return isFree ? 'now' : null
}
const HELD = ['hourly', 'per-task'] as const

const orderOf = (day: PayableDay['day']) => (day === 'now' ? 0 : day === null ? 2 : 1)

function sumsOf(lines: readonly WaitingLine[]): PayableDay['sums'] {
  const sum = (state: WaitingState) => sumByCurrency(lines.filter((line) => line.state === state))
  return Object.fromEntries(WAITING_STATES.map((state) => [state, sum(state)])) as PayableDay['sums']
}

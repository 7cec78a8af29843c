import { addDays, type Day, daysBetween } from './day'
import { type Money, sumByCurrency } from './money'
import type { Rollup } from './rollup'

/** States of pay that has not arrived and may still. */
export const WAITING_STATES = ['expected', 'pending', 'approved'] as const
export type WaitingState = (typeof WAITING_STATES)[number]

/** Pay of one age that has not arrived, bonuses included. */
export interface WaitingOfAge {
  /** Whole days since the day on which it was earned; `toDays` null is without end. */
  fromDays: number
  toDays: number | null
  /** By currency; without what comes to nothing. */
  sums: Record<WaitingState, Money[]>
}

/** Last day of each age but the oldest. */
const AGES = [7, 14, 30, 60, 90] as const
const RECENT_DAYS = 90

/** Rows by day are needed from here on; what is older is told from the months. */
export function recentSince(today: Day): Day {
  return addDays(today, -RECENT_DAYS)
}

/**
 * What has not arrived, by age. `months` are all rows by month, `recent` those by day since {@link recentSince}; what is older than they
 * reach is the difference. The ages add up to the sums of `months`; those without anything are left out.
 */
export function waitingByAge(months: readonly Rollup[], recent: readonly Rollup[], today: Day): WaitingOfAge[] {
  const ofAge = AGES.map((): Rollup[] => [])
  for (const row of recent) ofAge[AGES.findIndex((days) => daysBetween(row.day, today) <= days)]?.push(row)
  const young = AGES.map((toDays, index) => ({
    fromDays: index === 0 ? 0 : (AGES[index - 1] ?? 0) + 1,
    toDays,
    sums: sumsOf((state) => amounts(ofAge[index] ?? [], state)),
  }))
  const old: WaitingOfAge = {
    ...{ fromDays: RECENT_DAYS + 1, toDays: null },
    sums: sumsOf((state) => [
      ...amounts(months, state),
      ...amounts(recent, state).map(({ minor, currency }) => ({ minor: -minor, currency })),
    ]),
  }
  return [...young, old].filter(({ sums }) => WAITING_STATES.some((state) => sums[state].length > 0))
}

const amounts = (rows: readonly Rollup[], state: WaitingState): Money[] =>
  rows
    .filter(({ currency }) => currency !== '')
    .map((row) => ({ minor: row.pay[state] + row.bonus[state], currency: row.currency }))

function sumsOf(of: (state: WaitingState) => Money[]): Record<WaitingState, Money[]> {
  const sum = (state: WaitingState) => sumByCurrency(of(state)).filter(({ minor }) => minor !== 0)
  return { expected: sum('expected'), pending: sum('pending'), approved: sum('approved') }
}

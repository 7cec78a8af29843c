import { type Day, daysBetween } from './day'
import { PAY_LINE_STATES, type PayLineState } from './pay'
import type { Rollup } from './rollup'

/** Ages in days, `to` included; the last has no end. */
export const PAY_AGES: readonly { from: number; to: number | null }[] = [
  { from: 0, to: 7 },
  { from: 8, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: null },
]

export interface PayByAge {
  currency: string
  /** Minor units by state, bonuses with them, one for each of {@link PAY_AGES}. They add up to `byState`. */
  ages: Record<PayLineState, number>[]
  byState: Record<PayLineState, number>
}

const zeros = () => Object.fromEntries(PAY_LINE_STATES.map((state) => [state, 0])) as Record<PayLineState, number>

const partOfAge = (age: number) => PAY_AGES.findIndex(({ to }) => to === null || age <= to)

/** Pay by state and by how many days ago it was earned, per currency. `youngest` is the last day that a row can stand for: a month's row holds many. */
export function payByAge(rows: readonly Rollup[], today: Day, youngest: (row: Rollup) => Day = ({ day }) => day): PayByAge[] {
  const currencies = new Map<string, PayByAge>()
  const parts = new Map<Day, number>()
  const partOf = (day: Day) => {
    const part = parts.get(day) ?? partOfAge(Math.max(0, daysBetween(day, today)))
    parts.set(day, part)
    return part
  }
  for (const row of rows) {
    const states = PAY_LINE_STATES.filter((state) => row.pay[state] !== 0 || row.bonus[state] !== 0)
    if (states.length === 0) continue
    const { currency } = row
    const found = currencies.get(currency) ?? { currency, ages: PAY_AGES.map(zeros), byState: zeros() }
    currencies.set(currency, found)
    const bucket = found.ages[partOf(youngest(row))]
    for (const state of states) {
      const minor = row.pay[state] + row.bonus[state]
      if (bucket) bucket[state] += minor
      found.byState[state] += minor
    }
  }
  return [...currencies.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1))
}

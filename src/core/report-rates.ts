import { type Money, perHour } from './money'

/** A rate and the sum behind it: `sum` earned in `ms`. `perHour` is null where there is no time to divide by. */
export interface Rate {
  perHour: Money | null
  sum: Money
  ms: number
}

/** Pay ÷ paid time, ÷ counted task time, ÷ all counted time with what was not paid. */
export interface Rates {
  paid: Rate
  task: Rate
  true: Rate
}

export function rateOver(sum: Money, ms: number): Rate {
  const hourly = perHour(sum.minor, ms)
  return { perHour: hourly === null ? null : { minor: hourly, currency: sum.currency }, sum, ms }
}

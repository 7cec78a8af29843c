import type { RateRatio } from './rate-estimate'

/** One side of a comparison of rates. */
export interface Side<K> {
  key: K
  tasks: number
  days: number
  /** True rate in minor units. */
  perHour: number
}

/** Two groups of which one pays less than the other, by more than chance would have it. */
export interface RateFinding<K> {
  currency: string
  less: Side<K>
  more: Side<K>
  /** The lower rate by the higher. */
  ratio: RateRatio
}

/** Smaller differences are no news, however surely they are there. */
export const LEAST_SAID = 0.05

/** Whether a ratio is away from one by more than chance, and by enough to be told. */
export function standsOut({ value, interval }: RateRatio): boolean {
  return (interval.from > 1 || interval.to < 1) && Math.abs(Math.log(value)) >= Math.log(1 + LEAST_SAID)
}

/** The ratio the other way round. */
export function inverse({ value, interval }: RateRatio): RateRatio {
  return { value: 1 / value, interval: { from: 1 / interval.to, to: 1 / interval.from } }
}

import { scaleIdentity } from 'd3-scale'

/** About so many values are named on an axis. */
export const TICKS = 4

export interface Scale {
  (value: number): number
  /** Ends of the scale, on round figures. */
  low: number
  high: number
  /** Round values between the ends, about so many. */
  ticks: (count: number) => number[]
}

/**
 * Places values evenly between two ends. The round ends and values are d3's; its `scaleLinear` would bring along how colours are blended,
 * which is most of that library.
 */
export function linear(extent: readonly [number, number], [from, to]: readonly [number, number]): Scale {
  const nice = scaleIdentity(extent).nice(TICKS)
  const [low = 0, high = 1] = nice.domain().map(Number)
  const place = (value: number) => from + ((value - low) / (high - low)) * (to - from)
  return Object.assign(place, { low, high, ticks: (count: number) => nice.ticks(count) })
}

/** From nothing, or what is lower, to the highest value. */
export function valueScale([low, high]: readonly [number, number], range: readonly [number, number]): Scale {
  return linear([Math.min(0, low), high > 0 || low < 0 ? Math.max(0, high) : 1], range)
}

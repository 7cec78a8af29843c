/** One budget, measured. */
export interface Measure {
  value: number
  unit: string
  budget: number
  ok: boolean
}

export type Measures = Record<string, Measure>

/** A figure against the most that it may be; figures keep three places. */
export function measured(value: number, unit: string, budget: number): Measure {
  return { value: Math.round(value * 1000) / 1000, unit, budget, ok: value <= budget }
}

/** The middle value; of an even number the mean of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

import type { ScalePoint } from '../core/rubric'

/** The digit that sets each point: its own value where all are digits, else its place, counted from 1. */
export function keysOf(points: readonly ScalePoint[]): string[] {
  const isDigit = ({ value }: ScalePoint) => Number.isInteger(value) && value >= 0 && value <= 9
  return points.map((point, i) => String(points.every(isDigit) ? point.value : i + 1))
}

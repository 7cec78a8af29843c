import type { DecimalSign } from './amount-text'
import { readDuration } from './duration-text'

export type LengthUnit = 'h' | 'min' | 's'
const UNIT_MS: Record<LengthUnit, number> = { h: 3_600_000, min: 60_000, s: 1000 }
/** What is longer is no duration of work. */
export const LONGEST_MS = 400 * 24 * UNIT_MS.h

/** The unit that a column's title names, for numbers without one of their own. */
export function unitInTitle(title: string): LengthUnit | undefined {
  if (/hour|\bhrs?\b|\bh\b|stunden|heures|horas/i.test(title)) return 'h'
  if (/minute|\bmins?\b/i.test(title)) return 'min'
  return /second|\bsecs?\b/i.test(title) ? 's' : undefined
}

/**
 * A duration as a statement writes it, in milliseconds: `1h 5m 30s`, `6h 45 min`, `01:05:30`, and with the column's unit `1.5` and `1:30`.
 * Null where there is none; `unclear` where it cannot be told.
 */
export function readLength(text: string, unit: LengthUnit | undefined, decimal: DecimalSign): number | null | 'unclear' {
  const plain = text.trim()
  if (/^(?:[-–—]|n\/?a)?$/i.test(plain)) return null
  const ms = /^\d[\d.,]*$/.test(plain) ? bare(plain, unit, decimal) : withUnits(plain, unit)
  return ms !== undefined && ms <= LONGEST_MS ? ms : 'unclear'
}

function bare(text: string, unit: LengthUnit | undefined, decimal: DecimalSign): number | undefined {
  const number = new RegExp(`^\\d+(?:\\${decimal}\\d{1,12})?$`).test(text) ? Number(text.replace(',', '.')) : Number.NaN
  if (unit === undefined || Number.isNaN(number)) return undefined
  return Math.round(number * UNIT_MS[unit])
}

function withUnits(text: string, unit: LengthUnit | undefined): number | undefined {
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(text)
  // Hours and minutes, or minutes and seconds: only the column's title can tell.
  if (!clock) return readDuration(text)
  if (unit === undefined || unit === 's') return undefined
  const [, first, second] = clock
  return unit === 'h'
    ? Number(first) * UNIT_MS.h + Number(second) * UNIT_MS.min
    : Number(first) * UNIT_MS.min + Number(second) * UNIT_MS.s
}

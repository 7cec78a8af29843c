import type { TaskType } from '../../core/task'
import type { Measures } from './measures'
import { TYPE_SIGNS } from './type-signs'
import { TYPE_SHARPNESS, TYPE_WEIGHTS } from './type-weights'

/** What a type must pass to be named at all. */
export const NO_TYPE = 0.9

/** Which signs of which type are there, 1 or 0 each. */
export function typeValues(m: Measures): Record<string, number[]> {
  const values: Record<string, number[]> = {}
  for (const [type, signs] of Object.entries(TYPE_SIGNS))
    values[type] = signs.map((sign) => Number(sign instanceof RegExp ? sign.test(m.askText) : sign(m)))
  return values
}

export interface TypeReading {
  taskType: TaskType
  confidence: number
  score: number
}

/** The likeliest type, its score, and how sure that is, 0 to 1. */
export function readTaskType(
  m: Measures,
  weights: Readonly<Record<string, readonly number[]>> = TYPE_WEIGHTS,
  sharpness = TYPE_SHARPNESS,
): TypeReading {
  let taskType: TaskType = 'other'
  let score = NO_TYPE
  let total = Math.exp(sharpness * NO_TYPE)
  for (const [type, values] of Object.entries(typeValues(m))) {
    const own = values.reduce((sum, value, i) => sum + value * (weights[type]?.[i] ?? 0), 0)
    total += Math.exp(sharpness * own)
    if (own > score) [taskType, score] = [type as TaskType, own]
  }
  return { taskType, confidence: Math.exp(sharpness * score) / total, score }
}

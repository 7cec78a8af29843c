import type { TaskType } from '../../core/task'
import { KIND_SIGNS, type KindSign } from './kind-signs'
import { KIND_WEIGHTS } from './kind-weights'
import type { Measures } from './measures'
import type { TypeReading } from './task-type'

/** How far each sign of `kind-signs.ts` is there, by its id. */
export const kindValues = (m: Measures, typeScore: number): Record<string, number> =>
  Object.fromEntries(KIND_SIGNS.map(({ id, value }) => [id, Number(value(m, typeScore))]))

export interface KindReading {
  /** 0 to 1: how likely this is a task page. */
  confidence: number
  isTask: boolean
  /** Sentences for the trainer, the weightiest first: for what was decided, and against it. */
  reasons: string[]
  against: string[]
}

const MOST = 5
/** What weighs less is no reason. */
const LEAST = 0.1

/** Whether a page is a task, and why. */
export function readKind(m: Measures, type: TypeReading, weights: Readonly<Record<string, number>> = KIND_WEIGHTS): KindReading {
  const values = kindValues(m, type.score)
  const weighed = KIND_SIGNS.map((sign): [KindSign, number] => [sign, (values[sign.id] ?? 0) * (weights[sign.id] ?? 0)])
  const sum = weighed.reduce((total, [, w]) => total + w, weights.bias ?? 0)
  // Never certain either way: there is always a page that nobody has seen.
  const confidence = Math.min(0.99, Math.max(0.01, 1 / (1 + Math.exp(-sum))))
  const isTask = confidence >= 0.5
  const speaking = (side: number) =>
    weighed
      .filter(([, w]) => w * side > LEAST)
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
      .slice(0, MOST)
      .map(([sign]) => says(sign, m, type.taskType))
  return { confidence, isTask, reasons: speaking(isTask ? 1 : -1), against: speaking(isTask ? -1 : 1) }
}

const says = ({ says: words }: KindSign, m: Measures, type: TaskType) => (typeof words === 'string' ? words : words(m, type))

import type { Detection } from '../../../src/core/detection'
import { fieldsOf } from './fields'
import type { FoundPage } from './totals'

/** Of a page that is no task the detection says how sure it is of that, or how little of a task: the lesser is the chance of a task. */
export function foundOf(detection: Detection | null): FoundPage {
  if (detection === null) return { isTask: false, taskType: 'other', confidence: 0, reasons: [], submitLabel: null }
  const { pageKind, state, confidence, taskType, reasons, submitLabel } = detection
  const isTask = pageKind === 'task' && state === 'running'
  const chance = isTask ? confidence : Math.min(confidence, 1 - confidence)
  return { isTask, taskType, confidence: chance, reasons, submitLabel, fields: fieldsOf(detection) }
}

import { SURE } from '../core/detection'
import type { Found } from './found'

/** Under this the type of a task is little more than a guess. */
const GUESSED = 0.6

/** True when a platform's own signs leave open what the page is, what kind of task it shows, or how it ends. */
export function leavesDoubt(found: Found | null): boolean {
  if (!found) return true
  const { pageKind, confidence, taskTypeConfidence, missing } = found.detection
  if (pageKind !== 'task' && pageKind !== 'qualification') return false
  return confidence < SURE || taskTypeConfidence < GUESSED || missing.includes('submit')
}

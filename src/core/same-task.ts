import type { Detection } from './detection'
import type { OpenSession } from './open-session'
import { leadsWithOther, sameTask } from './sketch'

/** From this overlap of their texts on, two readings are of one task. */
const SAME = 0.5

type Reading = Pick<Detection, 'platform' | 'taskId'> & { sketch: readonly string[] }

/**
 * Whether a reading is of the task that a session is about: by the platform's own id where both have one, else by the keyed hashes
 * of its texts. Undefined when neither can tell.
 */
export function isSameTask(session: OpenSession, reading: Reading): boolean | undefined {
  if (session.platform !== reading.platform) return false
  if (session.taskId !== undefined && reading.taskId !== undefined) return session.taskId === reading.taskId
  return hasSameTexts(session, reading.sketch)
}

/** Whether the texts are those of the session's task; undefined when either has none. */
export function hasSameTexts(session: OpenSession, sketch: readonly string[]): boolean | undefined {
  if (session.sketch.length === 0 || sketch.length === 0) return undefined
  return sameTask(session.sketch, sketch) >= SAME
}

/**
 * The same after a press, when the next task is to be expected: there another text in the leading place is another task, however much
 * of the page is alike from task to task. What a page says when it refuses an answer comes beside the texts, not in their place.
 */
export function hasKeptTexts(session: OpenSession, sketch: readonly string[]): boolean | undefined {
  const same = hasSameTexts(session, sketch)
  return same && !leadsWithOther(session.sketch, sketch)
}

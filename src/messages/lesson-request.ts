import { z } from 'zod/mini'
import { LESSON_FIELDS } from '../core/lesson'
import { lessonSchema } from '../core/lesson-schema'
import { TASK_TYPES } from '../core/task'
import { label, ms, payOffer } from './values'

/** See `PickCandidate`. */
export const candidate = z.strictObject({
  role: label,
  tag: label,
  name: z.exactOptional(label),
  near: z.exactOptional(label),
  form: z.exactOptional(label),
  reading: z.exactOptional(z.union([z.strictObject({ pay: payOffer }), z.strictObject({ ms })])),
  count: z.int().check(z.nonnegative()),
  unreadable: z.exactOptional(z.literal(true)),
  canGoUp: z.boolean(),
  canGoDown: z.boolean(),
})

/** What a whole page is said to be. Fields are taught by a pick. */
const taughtOfPage = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('task') }),
  z.strictObject({ what: z.literal('no-task') }),
  z.strictObject({ what: z.literal('task-type'), taskType: z.enum(TASK_TYPES) }),
])
const tabId = z.int()
const lessonId = z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(64)) })

/** What surfaces ask about lessons and picks. */
export const lessonRequests = {
  /** Teaches what the page in view of a tab is; replaces what was taught of the same before. */
  'lesson.give': z.strictObject({ tabId, taught: taughtOfPage }),
  /** Not used any more, and taken up again with a fresh health. */
  'lesson.retire': lessonId,
  'lesson.restore': lessonId,
  'lesson.remove': lessonId,
  /** Keeps lessons as they are: an edit, one that was removed, or those of a pack. */
  'lesson.put': z.strictObject({ lessons: z.array(lessonSchema).check(z.minLength(1), z.maxLength(500)) }),
  /** The trainer has heard that a lesson was retired. */
  'lesson.acknowledge': lessonId,
  'pick.start': z.strictObject({ tabId, field: z.enum(LESSON_FIELDS) }),
  /** From what is chosen to what it stands in, back down to where the pointer was, or to the nth of the candidates. */
  'pick.move': z.union([
    z.strictObject({ tabId, to: z.enum(['parent', 'child']) }),
    z.strictObject({ tabId, to: z.literal('candidate'), n: z.int().check(z.gte(0), z.lte(200)) }),
  ]),
  'pick.confirm': z.strictObject({ tabId }),
  'pick.cancel': z.strictObject({ tabId }),
} as const

import { z } from 'zod/mini'
import { TASK_TYPES } from '../core/task'
import { payOffer } from './detection-message'
import { label, ms } from './values'

// What page, background and surfaces tell each other of lessons and picks.

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
export const taughtOfPage = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('task') }),
  z.strictObject({ what: z.literal('no-task') }),
  z.strictObject({ what: z.literal('task-type'), taskType: z.enum(TASK_TYPES) }),
])
export const lessonId = z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(64)) })

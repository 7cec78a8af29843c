import { z } from 'zod/mini'
import { LESSON_FIELDS } from './lesson'
import { TASK_TYPES } from './task'

// The form of lessons, as messages, packs and backups carry them.

const at = z.int().check(z.gte(0), z.lte(8.64e15))
const whole = z.int().check(z.nonnegative())
const label = z.string().check(z.maxLength(300))

const locator = z.object({
  role: label,
  tag: label,
  name: z.exactOptional(label),
  attributes: z.exactOptional(z.record(label, label)),
  classes: z.exactOptional(z.array(label)),
  near: z.exactOptional(label),
  form: z.exactOptional(label),
  within: z.exactOptional(z.array(label)),
  place: z.exactOptional(z.object({ at: whole, of: whole })),
  rival: z.exactOptional(z.number().check(z.gte(0), z.lte(1))),
})

const taught = z.discriminatedUnion('what', [
  z.object({ what: z.literal('task') }),
  z.object({ what: z.literal('no-task') }),
  z.object({ what: z.literal('task-type'), taskType: z.enum(TASK_TYPES) }),
  z.object({ what: z.literal('field'), field: z.enum(LESSON_FIELDS), locator }),
])

export const lessonSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  site: label,
  shape: label,
  taught,
  givenAt: at,
  pack: z.exactOptional(label),
  health: z.object({
    usedAt: z.exactOptional(at),
    misses: whole,
    missedSinceAt: z.exactOptional(at),
    missedAt: z.exactOptional(at),
    retired: z.exactOptional(z.object({ at, why: z.enum(['misses', 'user']), told: z.exactOptional(z.literal(true)) })),
  }),
})

import { z } from 'zod/mini'
import { FIELD_NAMES } from '../../core/detection'
import { LESSON_FIELDS, type Lesson } from '../../core/lesson'
import type { Recognition } from '../../core/recognition'
import { PAGE_KINDS, TASK_TYPES } from '../../core/task'
import { at, exactly, id, label, whole } from './value-schemas'

// What is kept of pages: lessons, and how pages were recognised.

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
})

export const lesson = exactly<Lesson>()(
  z.object({
    id,
    site: label,
    shape: label,
    taught: z.discriminatedUnion('what', [
      z.object({ what: z.literal('task') }),
      z.object({ what: z.literal('no-task') }),
      z.object({ what: z.literal('task-type'), taskType: z.enum(TASK_TYPES) }),
      z.object({ what: z.literal('field'), field: z.enum(LESSON_FIELDS), locator }),
    ]),
    givenAt: at,
    pack: z.exactOptional(label),
    health: z.object({
      usedAt: z.exactOptional(at),
      misses: whole,
      missedAt: z.exactOptional(at),
      retired: z.exactOptional(z.object({ at, why: z.enum(['misses', 'user']) })),
    }),
  }),
)

const missed = z.object({ times: whole, sinceAt: at, lastAt: at })

export const recognition = exactly<Recognition>()(
  z.object({
    platform: label,
    site: label,
    shape: label,
    pageKind: z.enum(PAGE_KINDS),
    seen: whole,
    firstAt: at,
    lastAt: at,
    confidence: z.number().check(z.gte(0), z.lte(1)),
    best: z.number().check(z.gte(0), z.lte(1)),
    missed: z.partialRecord(z.enum(FIELD_NAMES), missed),
    read: z.partialRecord(z.enum(FIELD_NAMES), at),
  }),
)

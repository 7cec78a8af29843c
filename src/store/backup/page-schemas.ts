import { z } from 'zod/mini'
import { FIELD_NAMES } from '../../core/detection'
import type { Lesson } from '../../core/lesson'
import { lessonSchema } from '../../core/lesson-schema'
import type { Recognition } from '../../core/recognition'
import { PAGE_KINDS } from '../../core/task'
import { at, exactly, label, whole } from './value-schemas'

// What is kept of pages: lessons, and how pages were recognised.

export const lesson = exactly<Lesson>()(lessonSchema)

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

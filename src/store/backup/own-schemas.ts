import { z } from 'zod/mini'
import type { Feedback } from '../../core/feedback'
import type { OwnItem } from '../../core/own-item'
import type { OwnRubric } from '../../core/own-rubric'
import type { Sitting } from '../../core/practice-sitting'
import { TRAPS } from '../../core/practice-task'
import { rubricFileSchema } from '../../core/rubric'
import { TASK_TYPES } from '../../core/task'
import { at, exactly, id, label, text, whole } from './value-schemas'

// What the trainer's own records beside the ledger must be: practice, rubrics, feedback and checklist items.

const mark = z.object({
  criterion: label,
  part: z.exactOptional(label),
  mine: z.exactOptional(whole),
  gold: whole,
  points: whole,
  ordered: z.boolean(),
  trap: z.exactOptional(z.enum(TRAPS)),
})
const attempt = z.object({
  startedAt: at,
  marks: z.record(label, z.number()),
  doneAt: z.exactOptional(at),
  timedOut: z.exactOptional(z.boolean()),
  result: z.exactOptional(z.object({ taskType: z.enum(TASK_TYPES), rubric: label, marks: z.array(mark) })),
  checks: z.exactOptional(z.record(z.string().check(z.regex(/^\d+$/)), z.boolean())),
  text: z.exactOptional(text),
})
export const sitting = exactly<Sitting>()(
  z.object({
    id,
    mode: z.enum(['one', 'mixed', 'test']),
    startedAt: at,
    taskIds: z.array(label),
    attempts: z.record(label, attempt),
    pace: z.exactOptional(z.number().check(z.gte(1))),
    endedAt: z.exactOptional(at),
  }),
)

export const ownRubric = exactly<Omit<OwnRubric, 'value'> & { value: unknown }>()(
  z.object({ id, value: rubricFileSchema as z.ZodMiniType<unknown>, text, changedAt: at }),
)
export const feedback = exactly<Feedback>()(
  z.object({
    id,
    at,
    platform: label,
    project: label,
    taskType: z.enum(TASK_TYPES),
    entryId: z.exactOptional(id),
    taskId: z.exactOptional(label),
    score: z.exactOptional(z.object({ value: z.number(), worst: z.number(), best: z.number() })),
    missed: z.array(z.object({ what: z.exactOptional(label), label })),
    note: text,
    disagreed: z.boolean(),
  }),
)
export const ownItem = exactly<OwnItem>()(
  z.object({
    id,
    question: label,
    level: z.enum(['must', 'should']),
    platform: z.exactOptional(label),
    project: z.exactOptional(label),
    taskType: z.exactOptional(z.enum(TASK_TYPES)),
    about: z.exactOptional(label),
    madeAt: at,
    retiredAt: z.exactOptional(at),
    keptAt: z.exactOptional(at),
  }),
)

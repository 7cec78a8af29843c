import { z } from 'zod'
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
  part: label.exactOptional(),
  mine: whole.exactOptional(),
  gold: whole,
  points: whole,
  ordered: z.boolean(),
  trap: z.enum(TRAPS).exactOptional(),
})
const attempt = z.object({
  startedAt: at,
  marks: z.record(label, z.number()),
  doneAt: at.exactOptional(),
  timedOut: z.boolean().exactOptional(),
  result: z.object({ taskType: z.enum(TASK_TYPES), rubric: label, marks: z.array(mark) }).exactOptional(),
  checks: z.record(z.string().regex(/^\d+$/), z.boolean()).exactOptional(),
  text: text.exactOptional(),
})
export const sitting = exactly<Sitting>()(
  z.object({
    id,
    mode: z.enum(['one', 'mixed', 'test']),
    startedAt: at,
    taskIds: z.array(label),
    attempts: z.record(label, attempt),
    pace: z.number().min(1).exactOptional(),
    endedAt: at.exactOptional(),
  }),
)

export const ownRubric = exactly<Omit<OwnRubric, 'value'> & { value: unknown }>()(
  z.object({ id, value: rubricFileSchema as z.ZodType<unknown>, text, changedAt: at }),
)
export const feedback = exactly<Feedback>()(
  z.object({
    id,
    at,
    platform: label,
    project: label,
    taskType: z.enum(TASK_TYPES),
    entryId: id.exactOptional(),
    taskId: label.exactOptional(),
    score: z.object({ value: z.number(), worst: z.number(), best: z.number() }).exactOptional(),
    missed: z.array(z.object({ what: label.exactOptional(), label })),
    note: text,
    disagreed: z.boolean(),
  }),
)
export const ownItem = exactly<OwnItem>()(
  z.object({
    id,
    question: label,
    level: z.enum(['must', 'should']),
    platform: label.exactOptional(),
    project: label.exactOptional(),
    taskType: z.enum(TASK_TYPES).exactOptional(),
    about: label.exactOptional(),
    madeAt: at,
    retiredAt: at.exactOptional(),
    keptAt: at.exactOptional(),
  }),
)

import { z } from 'zod'
import { LEVELS, TRAPS } from './practice-task'
import { DOMAINS, TASK_TYPES } from './task'

/** The format of practice tasks, version 1. `rubrics/practice/README.md` teaches it. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens')
const line = z.string().trim().min(1).max(400)
const text = z.string().trim().min(1).max(1800)

const shown = z.strictObject({ title: line.max(80), text })
const part = z.strictObject({ id: id.max(12), title: line.max(40), text })

/** A value of the criterion's scale, or `none` where the criterion says nothing about this part and is not asked. */
const mark = z.union([z.number(), z.literal('none')], { error: 'a value of the scale, or none' })

const gold = z.strictObject({
  /** By part, then by criterion. */
  marks: z.record(id, z.record(id, mark)),
  /** One mark for the whole, or one for each part. */
  preference: z
    .union([z.number(), z.record(id, z.number())], { error: 'a value of the scale, or one for each part' })
    .exactOptional(),
  /** 1 is the best; equal ranks are ties. */
  ranks: z.record(id, z.number().int().positive()).exactOptional(),
  /** By part, the id of the label. */
  labels: z.record(id, id).exactOptional(),
  /** In the shape that the rubric asks for. */
  justification: text,
})

/** Labels of the task's own, of which each part gets one. */
const labels = z.strictObject({
  question: line,
  options: z
    .array(z.strictObject({ id, title: line.max(40), meaning: line }))
    .min(2)
    .max(9),
})

const write = z.strictObject({
  what: z.enum(['justification', 'prompt', 'response', 'review', 'rubric', 'attack', 'translation']),
  ask: line,
  words: z
    .tuple([z.number().int().positive(), z.number().int().positive()])
    .refine(([from, to]) => from < to, 'two numbers, the smaller one first'),
  /** One good answer among many. */
  model: text,
  /** What the trainer marks in their own text; yes is the good answer. */
  checks: z
    .array(z.strictObject({ criterion: id.exactOptional(), question: line }))
    .min(3)
    .max(9),
})

/** What the expert saw: where, and which trap it is. */
const sight = z.strictObject({
  part: id.exactOptional(),
  criterion: id.exactOptional(),
  trap: z.enum(TRAPS),
  /** Word for word from the page, so that it can be shown there. */
  quote: line.exactOptional(),
  why: line,
})

export const practiceSchema = z.strictObject({
  format: z.literal(1),
  id,
  title: line.max(50),
  level: z.enum(LEVELS),
  taskType: z.enum(TASK_TYPES),
  /** Id of the bundled rubric that is applied. */
  rubric: id,
  domain: z.enum(DOMAINS),
  /** The limit in the timed mode. */
  minutes: z.number().positive().max(20),
  /** What is given, in order: the prompt, sources, rules. */
  material: z.array(shown).min(1).max(8),
  /** What is marked, one by one. */
  parts: z.array(part).min(1).max(4).exactOptional(),
  labels: labels.exactOptional(),
  /** Criteria that ask about the trainer's own way of working, which no gold can mark. */
  own: z.array(id).min(1).exactOptional(),
  gold: gold.exactOptional(),
  write: write.exactOptional(),
  saw: z.array(sight).min(1).max(8),
})

export type PracticeTask = z.infer<typeof practiceSchema>
export type PracticeGold = NonNullable<PracticeTask['gold']>

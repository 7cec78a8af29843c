import { z } from 'zod/mini'
import { LEVELS, TRAPS } from './practice-task'
import { DOMAINS, TASK_TYPES } from './task'

/** The format of practice tasks, version 1. `rubrics/practice/README.md` teaches it. */

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens'))
const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(400))
const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(1800))

const shown = z.strictObject({ title: line.check(z.maxLength(80)), text })
const part = z.strictObject({ id: id.check(z.maxLength(12)), title: line.check(z.maxLength(40)), text })

/** A value of the criterion's scale, or `none` where the criterion says nothing about this part and is not asked. */
const mark = z.union([z.number(), z.literal('none')], { error: 'a value of the scale, or none' })

const gold = z.strictObject({
  /** By part, then by criterion. */
  marks: z.record(id, z.record(id, mark)),
  /** One mark for the whole, or one for each part. */
  preference: z.exactOptional(
    z.union([z.number(), z.record(id, z.number())], { error: 'a value of the scale, or one for each part' }),
  ),
  /** 1 is the best; equal ranks are ties. */
  ranks: z.exactOptional(z.record(id, z.int().check(z.positive()))),
  /** By part, the id of the label. */
  labels: z.exactOptional(z.record(id, id)),
  /** In the shape that the rubric asks for. */
  justification: text,
})

/** Labels of the task's own, of which each part gets one. */
const labels = z.strictObject({
  question: line,
  options: z
    .array(z.strictObject({ id, title: line.check(z.maxLength(40)), meaning: line }))
    .check(z.minLength(2), z.maxLength(9)),
})

const write = z.strictObject({
  what: z.enum(['justification', 'prompt', 'response', 'review', 'rubric', 'attack', 'translation']),
  ask: line,
  words: z
    .tuple([z.int().check(z.positive()), z.int().check(z.positive())])
    .check(z.refine(([from, to]) => from < to, 'two numbers, the smaller one first')),
  /** One good answer among many. */
  model: text,
  /** What the trainer marks in their own text; yes is the good answer. */
  checks: z.array(z.strictObject({ criterion: z.exactOptional(id), question: line })).check(z.minLength(3), z.maxLength(9)),
})

/** What the expert saw: where, and which trap it is. */
const sight = z.strictObject({
  part: z.exactOptional(id),
  criterion: z.exactOptional(id),
  trap: z.enum(TRAPS),
  /** Word for word from the page, so that it can be shown there. */
  quote: z.exactOptional(line),
  why: line,
})

export const practiceSchema = z.strictObject({
  format: z.literal(1),
  id,
  title: line.check(z.maxLength(50)),
  level: z.enum(LEVELS),
  taskType: z.enum(TASK_TYPES),
  /** Id of the bundled rubric that is applied. */
  rubric: id,
  domain: z.enum(DOMAINS),
  /** The limit in the timed mode. */
  minutes: z.number().check(z.positive(), z.lte(20)),
  /** What is given, in order: the prompt, sources, rules. */
  material: z.array(shown).check(z.minLength(1), z.maxLength(8)),
  /** What is marked, one by one. */
  parts: z.exactOptional(z.array(part).check(z.minLength(1), z.maxLength(4))),
  labels: z.exactOptional(labels),
  /** Criteria that ask about the trainer's own way of working, which no gold can mark. */
  own: z.exactOptional(z.array(id).check(z.minLength(1))),
  gold: z.exactOptional(gold),
  write: z.exactOptional(write),
  saw: z.array(sight).check(z.minLength(1), z.maxLength(8)),
})

export type PracticeTask = z.infer<typeof practiceSchema>
export type PracticeGold = NonNullable<PracticeTask['gold']>

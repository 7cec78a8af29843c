import { z } from 'zod'
import { DOMAINS, TASK_TYPES } from './task'

/** The rubric format, version 1: the standard that is applied to one kind of task. `rubrics/README.md` teaches it. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens')
const line = z.string().trim().min(1).max(400)
const paragraph = z.string().trim().min(1).max(1200)

/** One point of a scale: the value that is ticked and the anchor text that says when it is deserved. */
const scalePoint = z.strictObject({ value: z.number(), label: line.max(60), anchor: line })

/** Refuses the second of two entries that share `key`, at its own place, so that the reader is sent to the right line. */
const unlike =
  <K extends string>(key: K) =>
  (list: readonly Record<K, string | number>[], context: z.core.$RefinementCtx) => {
    const seen = new Set<string | number>()
    list.forEach((entry, index) => {
      if (seen.has(entry[key])) context.addIssue({ code: 'custom', path: [index, key], message: `${key} used once in this list` })
      seen.add(entry[key])
    })
  }

const rising = ([from, to]: readonly [number, number]) => from <= to
const range = (bound: z.ZodNumber) => z.tuple([bound, bound]).refine(rising, 'two numbers, the smaller one first')

const scale = z.array(scalePoint).min(2).max(10).superRefine(unlike('value'))

const criterion = z.strictObject({
  id,
  title: line.max(60),
  question: line,
  why: line.exactOptional(),
  level: z.enum(['must', 'should']),
  scale: scale.exactOptional(),
  good: z.array(line).max(5).exactOptional(),
  bad: z.array(line).max(5).exactOptional(),
  pitfalls: z.array(line).max(6).exactOptional(),
})

const checklistItem = z.strictObject({
  id,
  question: line,
  why: line.exactOptional(),
  level: z.enum(['must', 'should']),
  /** The item is asked only where all of these hold. */
  when: z
    .strictObject({
      taskTypes: z.array(z.enum(TASK_TYPES)).min(1).exactOptional(),
      domains: z.array(z.enum(DOMAINS)).min(1).exactOptional(),
      platforms: z.array(id).min(1).exactOptional(),
    })
    .exactOptional(),
})

export const rubricSchema = z.strictObject({
  format: z.literal(1),
  id,
  /** Raised when the meaning changes, so that a trainer who read an older one is told to read again. */
  version: z.number().int().positive(),
  title: line.max(80),
  summary: paragraph,
  /** The first one is what the rubric was written for; the others are served as well. `other` makes it the fallback. */
  taskTypes: z.array(z.enum(TASK_TYPES)).min(1),
  /** Where given, the rubric is for these platforms, or domains, alone. */
  platforms: z.array(id).min(1).exactOptional(),
  domains: z.array(z.enum(DOMAINS)).min(1).exactOptional(),
  criteria: z.array(criterion).min(1).max(20).superRefine(unlike('id')),
  /** The overall preference, where the type has one. */
  preference: z.strictObject({ question: line, scale }).exactOptional(),
  checklist: z.array(checklistItem).min(1).max(20).superRefine(unlike('id')),
  justification: z
    .strictObject({
      shape: paragraph,
      points: z.array(line).min(1).max(8),
      sentences: range(z.number().int().positive()).exactOptional(),
    })
    .exactOptional(),
  /** From–to, for orientation: an estimate of the rubric's author, not a measurement. */
  typicalMinutes: range(z.number().positive()).exactOptional(),
  /** Public sources of the facts and the structure; the wording is ours. */
  sources: z.array(z.strictObject({ title: line, where: line })).min(1),
})

export type Rubric = z.infer<typeof rubricSchema>
export type Criterion = Rubric['criteria'][number]
export type ScalePoint = NonNullable<Criterion['scale']>[number]
export type RubricChecklistItem = Rubric['checklist'][number]

import { z } from 'zod/mini'
import { DOMAINS, TASK_TYPES } from './task'

/**
 * The rubric format, version 1: the standard that is applied to one kind of task, and overlays that add to it for a domain, a
 * platform or a task type. `rubrics/README.md` teaches it; `rubrics/schema.json` is made from what stands here.
 */

const id = z.string().check(z.maxLength(60), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens'))
const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(400))
const paragraph = z.string().check(z.trim(), z.minLength(1), z.maxLength(1200))

/** Refuses the second of two entries that share `key`, at its own place, so that the reader is sent to the right line. */
const unlike = <K extends string>(key: K) =>
  z.superRefine((list: readonly Record<K, string | number>[], context) => {
    const seen = new Set<string | number>()
    list.forEach((entry, index) => {
      if (seen.has(entry[key])) context.addIssue({ code: 'custom', path: [index, key], message: `${key} used once in this list` })
      seen.add(entry[key])
    })
  })

const rising = ([from, to]: readonly [number, number]) => from <= to
const range = (bound: z.ZodMiniNumber) => z.tuple([bound, bound]).check(z.refine(rising, 'two numbers, the smaller one first'))

const level = z.enum(['must', 'should']).check(z.describe('must: work is sent back for it. should: it makes good work better.'))
const good = z.array(line).check(z.maxLength(5), z.describe('Invented, short, of work that does it right.'))
const bad = z.array(line).check(z.maxLength(5), z.describe('Invented, short, of work that does it wrong.'))
const pitfalls = z.array(line).check(z.maxLength(6), z.describe('What people trip over, one thing to a line.'))

const situation = {
  taskTypes: z.exactOptional(z.array(z.enum(TASK_TYPES)).check(z.minLength(1))),
  domains: z.exactOptional(z.array(z.enum(DOMAINS)).check(z.minLength(1))),
  platforms: z.exactOptional(z.array(id).check(z.minLength(1))),
}
/** Holds where all that is given holds. */
const when = z.strictObject(situation).check(z.describe('Only where all that is given here holds.'))

/** One point of a scale: the value that is ticked and the anchor text that says when it is deserved. */
const scalePoint = z.strictObject({ value: z.number(), label: line.check(z.maxLength(60)), anchor: line })
const scale = z
  .array(scalePoint)
  .check(z.minLength(2), z.maxLength(10), unlike('value'), z.describe('In one direction, each value once.'))

const criterion = z.strictObject({
  id,
  title: line.check(z.maxLength(60)),
  question: line.check(z.describe('What to look at, as one question.')),
  why: z.exactOptional(line),
  level,
  scale: z.exactOptional(scale),
  good: z.exactOptional(good),
  bad: z.exactOptional(bad),
  pitfalls: z.exactOptional(pitfalls),
  when: z.exactOptional(when),
})

const checklistItem = z.strictObject({
  id,
  question: line.check(z.describe('Asked before submitting; yes is the good answer.')),
  why: z.exactOptional(line),
  level,
  when: z.exactOptional(when),
})

/** What plain rules can look for in a justification. `rubrics/README.md` says what each asks for. */
export const JUSTIFICATION_NEEDS = [
  'verdict-first',
  'preference',
  'every-response',
  'other-side',
  'evidence',
  'source-link',
  'rule',
] as const
const needs = z.array(z.enum(JUSTIFICATION_NEEDS)).check(z.minLength(1), z.describe('What plain rules can check in the text.'))

const source = z.strictObject({
  title: line,
  by: z.exactOptional(line.check(z.describe('Authors or organisation.'))),
  year: z.exactOptional(z.int().check(z.gte(1800), z.lte(2100))),
  where: line.check(z.describe('arXiv number, DOI or address, with the section.')),
})

const head = {
  /** For editors that find the schema by it. */
  $schema: z.exactOptional(z.string().check(z.maxLength(300))),
  format: z.literal(1),
  id,
  version: z.int().check(z.positive(), z.describe('Raise it when the meaning changes: trainers are then told to read again.')),
  title: line.check(z.maxLength(80)),
  summary: paragraph,
}
const sources = z
  .array(source)
  .check(z.minLength(1), z.describe('Public sources of the facts and the structure; the wording is ours.'))

export const rubricSchema = z.strictObject({
  ...head,
  kind: z.exactOptional(z.literal('rubric')),
  /** The first one is what the rubric was written for; the others are served as well. `other` makes it the fallback. */
  taskTypes: z.array(z.enum(TASK_TYPES)).check(z.minLength(1), z.describe('The first one is what it is written for.')),
  platforms: situation.platforms.check(z.describe('For these platforms alone.')),
  domains: situation.domains.check(z.describe('For these domains alone.')),
  /** From–to, for orientation: an estimate of the rubric's author, not a measurement. */
  typicalMinutes: z.exactOptional(range(z.number().check(z.positive()))),
  criteria: z.array(criterion).check(z.minLength(1), z.maxLength(20), unlike('id')),
  /** The overall preference, where the type has one. */
  preference: z.exactOptional(z.strictObject({ question: line, scale })),
  checklist: z.array(checklistItem).check(z.minLength(1), z.maxLength(20), unlike('id')),
  justification: z.exactOptional(
    z.strictObject({
      shape: paragraph,
      points: z.array(line).check(z.minLength(1), z.maxLength(8)),
      sentences: z.exactOptional(range(z.int().check(z.positive()))),
      needs: z.exactOptional(needs),
    }),
  ),
  sources,
})

/** Adds to criteria of a base rubric by their ids; ids that it does not have are passed over, so that one entry serves many. */
const sharpening = z.strictObject({
  criteria: z.array(id).check(z.minLength(1), z.maxLength(20)),
  when: z.exactOptional(when),
  level: z.exactOptional(z.literal('must').check(z.describe('A level is raised, never lowered.'))),
  anchors: z.exactOptional(
    z.array(z.strictObject({ value: z.number(), note: line })).check(z.minLength(1), z.maxLength(10), unlike('value')),
  ),
  good: z.exactOptional(good),
  bad: z.exactOptional(bad),
  pitfalls: z.exactOptional(pitfalls),
})

export const overlaySchema = z.strictObject({
  ...head,
  kind: z.literal('overlay'),
  for: z.strictObject(situation).check(
    z.refine((given) => Object.keys(given).length > 0, 'at least one of taskTypes, domains, platforms'),
    z.describe('Where the overlay is laid over the rubric: all that is given must hold.'),
  ),
  criteria: z.exactOptional(z.array(criterion).check(z.minLength(1), z.maxLength(10), unlike('id'))),
  sharpen: z.exactOptional(z.array(sharpening).check(z.minLength(1), z.maxLength(20))),
  checklist: z.exactOptional(z.array(checklistItem).check(z.minLength(1), z.maxLength(20), unlike('id'))),
  justification: z.exactOptional(
    z.strictObject({
      points: z.exactOptional(z.array(line).check(z.minLength(1), z.maxLength(4))),
      needs: z.exactOptional(needs),
    }),
  ),
  sources,
})

/** One file: a rubric, which need not say its kind, or an overlay. */
export const rubricFileSchema = z.discriminatedUnion('kind', [rubricSchema, overlaySchema])

export type Rubric = z.infer<typeof rubricSchema>
export type Overlay = z.infer<typeof overlaySchema>
export type Criterion = z.infer<typeof criterion>
export type ScalePoint = z.infer<typeof scalePoint>
export type RubricChecklistItem = z.infer<typeof checklistItem>
export type Sharpening = z.infer<typeof sharpening>
export type Justification = NonNullable<Rubric['justification']>

/** What is known of the task at hand. */
export interface RubricContext {
  platform: string
  taskType: (typeof TASK_TYPES)[number]
  domain?: (typeof DOMAINS)[number] | undefined
}
/** A condition of the format: all that is given must hold. */
export type Condition = z.infer<typeof when>

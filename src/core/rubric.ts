import { z } from 'zod'
import { DOMAINS, TASK_TYPES } from './task'

/**
 * The rubric format, version 1: the standard that is applied to one kind of task, and overlays that add to it for a domain, a
 * platform or a task type. `rubrics/README.md` teaches it; `rubrics/schema.json` is made from what stands here.
 */

const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens')
const line = z.string().trim().min(1).max(400)
const paragraph = z.string().trim().min(1).max(1200)

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

const level = z.enum(['must', 'should']).describe('must: work is sent back for it. should: it makes good work better.')
const good = z.array(line).max(5).describe('Invented, short, of work that does it right.')
const bad = z.array(line).max(5).describe('Invented, short, of work that does it wrong.')
const pitfalls = z.array(line).max(6).describe('What people trip over, one thing to a line.')

const situation = {
  taskTypes: z.array(z.enum(TASK_TYPES)).min(1).exactOptional(),
  domains: z.array(z.enum(DOMAINS)).min(1).exactOptional(),
  platforms: z.array(id).min(1).exactOptional(),
}
/** Holds where all that is given holds. */
const when = z.strictObject(situation).describe('Only where all that is given here holds.')

/** One point of a scale: the value that is ticked and the anchor text that says when it is deserved. */
const scalePoint = z.strictObject({ value: z.number(), label: line.max(60), anchor: line })
const scale = z.array(scalePoint).min(2).max(10).superRefine(unlike('value')).describe('In one direction, each value once.')

const criterion = z.strictObject({
  id,
  title: line.max(60),
  question: line.describe('What to look at, as one question.'),
  why: line.exactOptional(),
  level,
  scale: scale.exactOptional(),
  good: good.exactOptional(),
  bad: bad.exactOptional(),
  pitfalls: pitfalls.exactOptional(),
  when: when.exactOptional(),
})

const checklistItem = z.strictObject({
  id,
  question: line.describe('Asked before submitting; yes is the good answer.'),
  why: line.exactOptional(),
  level,
  when: when.exactOptional(),
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
const needs = z.array(z.enum(JUSTIFICATION_NEEDS)).min(1).describe('What plain rules can check in the text.')

const source = z.strictObject({
  title: line,
  by: line.describe('Authors or organisation.').exactOptional(),
  year: z.number().int().min(1800).max(2100).exactOptional(),
  where: line.describe('arXiv number, DOI or address, with the section.'),
})

const head = {
  /** For editors that find the schema by it. */
  $schema: z.string().max(300).exactOptional(),
  format: z.literal(1),
  id,
  version: z.number().int().positive().describe('Raise it when the meaning changes: trainers are then told to read again.'),
  title: line.max(80),
  summary: paragraph,
}
const sources = z.array(source).min(1).describe('Public sources of the facts and the structure; the wording is ours.')

export const rubricSchema = z.strictObject({
  ...head,
  kind: z.literal('rubric').exactOptional(),
  /** The first one is what the rubric was written for; the others are served as well. `other` makes it the fallback. */
  taskTypes: z.array(z.enum(TASK_TYPES)).min(1).describe('The first one is what it is written for.'),
  platforms: situation.platforms.describe('For these platforms alone.'),
  domains: situation.domains.describe('For these domains alone.'),
  /** From–to, for orientation: an estimate of the rubric's author, not a measurement. */
  typicalMinutes: range(z.number().positive()).exactOptional(),
  criteria: z.array(criterion).min(1).max(20).superRefine(unlike('id')),
  /** The overall preference, where the type has one. */
  preference: z.strictObject({ question: line, scale }).exactOptional(),
  checklist: z.array(checklistItem).min(1).max(20).superRefine(unlike('id')),
  justification: z
    .strictObject({
      shape: paragraph,
      points: z.array(line).min(1).max(8),
      sentences: range(z.number().int().positive()).exactOptional(),
      needs: needs.exactOptional(),
    })
    .exactOptional(),
  sources,
})

/** Adds to criteria of a base rubric by their ids; ids that it does not have are passed over, so that one entry serves many. */
const sharpening = z.strictObject({
  criteria: z.array(id).min(1).max(20),
  when: when.exactOptional(),
  level: z.literal('must').describe('A level is raised, never lowered.').exactOptional(),
  anchors: z
    .array(z.strictObject({ value: z.number(), note: line }))
    .min(1)
    .max(10)
    .superRefine(unlike('value'))
    .exactOptional(),
  good: good.exactOptional(),
  bad: bad.exactOptional(),
  pitfalls: pitfalls.exactOptional(),
})

export const overlaySchema = z.strictObject({
  ...head,
  kind: z.literal('overlay'),
  for: z
    .strictObject(situation)
    .refine((given) => Object.keys(given).length > 0, 'at least one of taskTypes, domains, platforms')
    .describe('Where the overlay is laid over the rubric: all that is given must hold.'),
  criteria: z.array(criterion).min(1).max(10).superRefine(unlike('id')).exactOptional(),
  sharpen: z.array(sharpening).min(1).max(20).exactOptional(),
  checklist: z.array(checklistItem).min(1).max(20).superRefine(unlike('id')).exactOptional(),
  justification: z
    .strictObject({ points: z.array(line).min(1).max(4).exactOptional(), needs: needs.exactOptional() })
    .exactOptional(),
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

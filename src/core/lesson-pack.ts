import { z } from 'zod/mini'
import { LESSON_FIELDS, type Lesson, type Taught } from './lesson'
import { isUnder } from './lesson-scope'
import { type FaultWords, fieldName, issueWords, type Path, quoted, valueAt } from './rubric-fault'
import { aboutOf } from './same-taught'
import { sameValue } from './same-value'
import { TASK_TYPES } from './task'

/**
 * Lessons as a file that others can take in, version 1. It carries what is taught and where, by signs of structure alone: no text of a task
 * has a place in it, and neither has when or how often its author worked.
 */

const FORMAT = 'margin-lessons'
/** In characters. A name that is longer is no name of a control any more, but a text (L3). */
const LONGEST_NAME = 80
const MOST_LESSONS = 300
const LONGEST_FILE = 600_000
/** Beyond these nobody reads on. */
const MOST_FAULTS = 50

const line = z
  .string()
  .check(z.minLength(1), z.maxLength(LONGEST_NAME), z.regex(/^[^\p{Cc}]*$/u, 'one line, without control characters'))
const word = z.string().check(z.regex(/^[a-z][\w.-]{0,59}$/i, 'a role or tag such as button'))
/** What an element stands in, with its id where it has one that stays. */
const around = z.string().check(z.regex(/^[a-z][\w.-]{0,59}(?:#[\w-]{1,40})?$/i, 'a role or tag such as form or main#work'))
const count = z.int().check(z.gte(0), z.lte(10_000))

const locator = z.strictObject({
  role: word,
  tag: word,
  name: z.exactOptional(line),
  attributes: z.exactOptional(
    z
      .record(z.string().check(z.regex(/^[a-z][\w:.-]{0,39}$/i, 'an attribute such as data-testid')), line)
      .check(z.refine((all) => Object.keys(all).length <= 12, 'at most 12 attributes')),
  ),
  classes: z.exactOptional(z.array(line).check(z.maxLength(20))),
  near: z.exactOptional(line),
  form: z.exactOptional(line.check(z.regex(/^(?:[a9]|[^\p{L}\d])*$/u, 'a form with letters as a and digits as 9'))),
  within: z.exactOptional(z.array(around).check(z.maxLength(20))),
  place: z.exactOptional(
    z.strictObject({ at: count, of: count }).check(z.refine(({ at, of }) => at < of, '"at" below "of", counted from 0')),
  ),
  rival: z.exactOptional(z.number().check(z.gte(0), z.lte(1))),
})

const taught = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('task') }),
  z.strictObject({ what: z.literal('no-task') }),
  z.strictObject({ what: z.literal('task-type'), taskType: z.enum(TASK_TYPES) }),
  z.strictObject({ what: z.literal('field'), field: z.enum(LESSON_FIELDS), locator }),
])

const packLesson = z
  .strictObject({
    site: z
      .string()
      .check(
        z.maxLength(120),
        z.regex(/^(?:[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9])?|\[[\da-f:.]+\])$/, 'a host such as tasks.example.org'),
      ),
    shape: z.string().check(z.maxLength(300), z.regex(/^[^\s\p{Cc}]+$/u, 'an address without spaces')),
    taught,
  })
  .check(z.refine(({ site, shape }) => isUnder(site, shape), { path: ['shape'], error: 'an address on the lesson’s own site' }))

const packSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  name: line,
  lessons: z.array(packLesson).check(z.minLength(1), z.maxLength(MOST_LESSONS)),
})

/** A lesson as it stands in a pack. */
export interface PackLesson {
  site: string
  shape: string
  taught: Taught
}
export interface LessonPack {
  name: string
  lessons: PackLesson[]
}

/** One reason why a pack is refused: in which lesson, counted from 1, where it is one of them, and in which of its fields. */
export interface PackFault extends FaultWords {
  lesson?: number
  field: string
}

export type LessonPackReading = { pack: LessonPack } | { faults: PackFault[] }

/** Reads a pack, all or nothing. Never throws. */
export function readLessonPack(text: string): LessonPackReading {
  const whole = (expected: string, found: string, todo: string) => ({ faults: [{ field: 'file', expected, found, todo }] })
  if (text.length > LONGEST_FILE)
    return whole(`at most ${LONGEST_FILE} characters`, String(text.length), 'Check that this is a pack of lessons.')
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (e) {
    const found = e instanceof Error ? e.message.slice(0, 120) : 'something else'
    return whole('JSON as Margin exports it', found, 'Choose a file that Margin exported, or export it again.')
  }
  const format = valueAt(value, ['format'])
  if (format !== FORMAT)
    return whole(
      `a pack of lessons, with "format": "${FORMAT}"`,
      quoted(format),
      'Choose a file that Margin exported as lessons.',
    )
  const parsed = packSchema.safeParse(value)
  if (!parsed.success) return { faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, value)).slice(0, MOST_FAULTS) }
  const { name, lessons } = parsed.data
  const twice = lessons.findIndex((one, i) => lessons.findIndex((other) => subjectOf(other) === subjectOf(one)) < i)
  if (twice < 0) return { pack: { name, lessons } }
  const todo = 'Keep one of the two.'
  return {
    faults: [{ lesson: twice + 1, field: 'taught', expected: 'each thing taught once for a page', found: 'it again', todo }],
  }
}

/** Why these lessons cannot stand in a file of this name, or the file's text: what is written can always be read again. */
export function writeLessonPack(name: string, lessons: readonly PackLesson[]): { text: string } | { faults: PackFault[] } {
  const bare = lessons.map(({ site, shape, taught }): PackLesson => ({ site, shape, taught }))
  const text = `${JSON.stringify({ format: FORMAT, version: 1, name, lessons: bare }, null, 2)}\n`
  const reading = readLessonPack(text)
  return 'faults' in reading ? reading : { text }
}

/** Two lessons on one subject cannot both hold: what a page of one shape is, its task type, or where one of its fields is. */
export const subjectOf = (lesson: PackLesson): string => `${aboutOf(lesson)} ${lesson.shape}`

export type PackState = 'new' | 'same' | 'conflict'
export interface PackRow {
  lesson: PackLesson
  state: PackState
  /** The lesson on the same subject that is kept already. */
  kept?: Lesson
}

/** What taking a pack in would do to the lessons that are kept. */
export function comparePack(lessons: readonly PackLesson[], kept: readonly Lesson[]): PackRow[] {
  const bySubject = new Map(kept.map((one) => [subjectOf(one), one]))
  return lessons.map((lesson) => {
    const own = bySubject.get(subjectOf(lesson))
    if (!own) return { lesson, state: 'new' }
    return { lesson, state: sameValue(own.taught, lesson.taught) ? 'same' : 'conflict', kept: own }
  })
}

function faultsOf(issue: z.core.$ZodIssue, value: unknown): PackFault[] {
  return wordsOf(issue, value).map(({ path, expected, found, todo }) => {
    const [list, n, ...rest] = path
    const words = { expected, found, todo }
    if (list !== 'lessons' || typeof n !== 'number') return { field: fieldName(path), ...words }
    return { lesson: n + 1, field: rest.length === 0 ? 'lesson' : fieldName(rest), ...words }
  })
}

function wordsOf(issue: z.core.$ZodIssue, value: unknown): (FaultWords & { path: Path })[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
  const found = quoted(valueAt(value, path))
  if (issue.code === 'unrecognized_keys') {
    const todo = 'Remove it: a pack holds what is taught and where, and nothing else.'
    return issue.keys.map((key) => ({ path: [...path, key], expected: 'no such field', found: quoted(key), todo }))
  }
  if (issue.code === 'invalid_union') {
    const kinds = taught.def.options.flatMap(({ shape }) => shape.what.def.values)
    return [{ path, expected: `one of ${kinds.join(', ')}`, found, todo: 'Write one of these.' }]
  }
  if (issue.code === 'invalid_key') return [{ path, expected: 'an attribute such as data-testid', found, todo: 'Remove it.' }]
  if (issue.code === 'too_big' && issue.origin === 'string') {
    const todo = 'Shorten it, or leave the lesson out: what is longer may be the text of a task.'
    return [{ path, expected: `at most ${issue.maximum} characters`, found, todo }]
  }
  return issueWords(issue, value, packSchema, 'a pack that Margin exported shows how')
}

import type { YAMLError } from 'yaml'
import { z } from 'zod/mini'
import './error-words'
import { overlaySchema, rubricFileSchema, rubricSchema } from './rubric'

/** What is wrong with a rubric file, in words for its author. */
export interface FaultWords {
  expected: string
  found: string
  /** What to do about it, as one sentence. */
  todo: string
}

/** The way to a value: names of fields, and places in lists counted from 0. */
export type Path = readonly (string | number)[]

/** `criteria[0].scale[0].anchor` has five parts; a path in a broken file may have thousands. */
const DEEPEST_FIELD = 6
/** In characters; those of the format have 13 at most. */
const LONGEST_NAME = 40

/** `['criteria', 0, 'scale']` → `criteria[0].scale` */
export function fieldName(path: Path): string {
  if (path.length === 0) return 'file'
  const shown = path.slice(0, DEEPEST_FIELD)
  return shown
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${shortName(part)}`))
    .join('')
}

/** A broken file may take a whole text for a field's name, or have none. */
function shortName(name: string): string {
  return name === '' ? '""' : shortened(name, LONGEST_NAME)
}

/** Parts of a broken file may be as long as the file. */
export function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

export function syntaxWords({ code, message }: YAMLError): FaultWords {
  if (code === 'DUPLICATE_KEY') return { expected: 'each field once', found: 'it a second time', todo: 'Keep one of the two.' }
  if (code === 'MULTIPLE_DOCS')
    return { expected: 'one rubric to a file', found: 'a second "---"', todo: 'Move the second one to its own file.' }
  if (code === 'TAB_AS_INDENT') return { expected: 'spaces before the field', found: 'a tab', todo: 'Indent with two spaces.' }
  const todo = 'Check indentation, quotes and colons here; text with ": ", " #" or a leading sign needs quotes.'
  return { expected: 'valid YAML', found: `this: ${shortened(message.split('\n')[0] ?? '', 120).replace(/\.$/, '')}`, todo }
}

const TYPE_WORDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  tuple: 'a list of two numbers',
  object: 'a group of fields',
}

/** A schema issue in words; unknown fields become one error each. */
export function issueWords(
  issue: z.core.$ZodIssue,
  value: unknown,
  schema: z.ZodMiniType = rubricFileSchema,
  guide = 'rubrics/README.md shows how',
): (FaultWords & { path: Path; key?: string })[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
  const given = valueAt(value, path)
  const found = given === undefined ? 'nothing' : quoted(given)
  const missing = given === undefined || given === null
  const add = `Add ${path.length > 0 ? `"${path.at(-1)}"` : 'it'}; ${guide}.`
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(path, value, schema).join(', ')
    const todo = 'Correct the name or remove it. If it is text with a comma, put the text in quotes.'
    return issue.keys.map((key) => ({ path, key, expected: `one of the fields ${known}`, found: quoted(key), todo }))
  }
  if (issue.code === 'invalid_type') {
    const expected = TYPE_WORDS[issue.expected] ?? issue.expected
    const isBare = issue.expected === 'string' && (typeof given === 'number' || typeof given === 'boolean')
    return [{ path, expected, found, todo: missing ? add : isBare ? 'Put it in quotes.' : `Write ${expected} here.` }]
  }
  if (issue.code === 'invalid_value') {
    const expected = issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`
    return [
      { path, expected, found, todo: missing ? add : issue.values.length === 1 ? 'Write exactly that.' : 'Write one of these.' },
    ]
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum)
    const bound = issue.code === 'too_small' ? (issue.inclusive === false ? 'more than' : 'at least') : 'at most'
    const unit = issue.origin === 'string' ? ' character' : issue.origin === 'array' ? ' item' : ''
    const size = typeof given === 'string' ? `${given.trim().length}` : Array.isArray(given) ? `${given.length}` : found
    const todo =
      issue.code === 'too_small'
        ? 'Add what is missing.'
        : unit
          ? 'Shorten or split it: it is read in a narrow panel.'
          : 'Lower it.'
    return [{ path, expected: `${bound} ${limit}${unit && limit !== 1 ? `${unit}s` : unit}`, found: size, todo }]
  }
  if (issue.code === 'invalid_union' && 'discriminator' in issue)
    return [{ path, expected: 'rubric, overlay, or no such field', found, todo: 'Write one of these.' }]
  return [{ path, expected: issue.message, found, todo: 'Change it so that it is.' }]
}

function fieldsAt(path: Path, value: unknown, whole: z.ZodMiniType): string[] {
  const kind = valueAt(value, ['kind']) === 'overlay' ? overlaySchema : rubricSchema
  let schema: unknown = whole === rubricFileSchema ? kind : whole
  for (const part of path) {
    schema = bare(schema)
    if (schema instanceof z.ZodMiniObject) schema = schema.shape[part]
    else if (schema instanceof z.ZodMiniArray) schema = schema.def.element
  }
  schema = bare(schema)
  return schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : []
}

const bare = (schema: unknown): unknown => (schema instanceof z.ZodMiniExactOptional ? schema.def.innerType : schema)

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, part) => {
    return typeof here === 'object' && here !== null && Object.hasOwn(here, part) ? Reflect.get(here, part) : undefined
  }, value)
}

/** A value of a file, shown short. */
export function quoted(value: unknown): string {
  if (value === null) return 'nothing'
  if (typeof value === 'string') return `"${shortened(value, 40)}"`
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a group of fields' : String(value)
}

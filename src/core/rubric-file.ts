import { type Alias, CST, type Document, isAlias, isMap, isNode, isScalar, isSeq, Lexer, parseDocument, visit } from 'yaml'
import type { z } from 'zod/mini'
import { type Overlay, type Rubric, rubricFileSchema } from './rubric'
import { type FaultWords, fieldName, issueWords, type Path, shortened, syntaxWords } from './rubric-fault'

/**
 * One reason why a rubric file is refused. Lines and columns count from 1; `field` is a path such as
 * `criteria[0].scale[2].anchor`.
 */
export interface RubricFileError extends FaultWords {
  file: string
  line: number
  column: number
  field: string
}

export type RubricReading = { rubric: Rubric } | { overlay: Overlay } | { errors: RubricFileError[] }

/** What a file holds, with the way to point at a place in it; or why it is refused. */
export type YamlReading<T> =
  | { value: T; fault: (path: Path, words: FaultWords) => RubricFileError }
  | { errors: RubricFileError[] }

/** The format needs five. The parser recurses, and far deeper nesting would bring down the page that reads it. */
const DEEPEST_NESTING = 20
/** A rubric is a page or two of text; anything far beyond is a wrong file. In characters. */
const LONGEST_FILE = 50_000
/** Enough to share a scale between criteria; too few for a file that unfolds without end. */
const MOST_ALIASES = 50
const ALIAS_LIMIT = `at most ${MOST_ALIASES} uses of an anchor, none inside itself`
const ALIAS_TODO = 'Write the text out instead of the alias.'
const MARKS: ReadonlySet<CST.TokenType | null> = new Set(['doc-mode', 'flow-error-end', 'scalar'])
/** Beyond these nobody reads on. */
const MOST_ERRORS = 50

/**
 * Reads one rubric or overlay from YAML 1.2, of which JSON is a part. Never throws: whatever is wrong comes back as errors, all of them at
 * once as far as the text can be understood. With `id` the file must hold the rubric of that id (bundled files: the file's own
 * name).
 */
export function readRubricFile(name: string, text: string, { id }: { id?: string } = {}): RubricReading {
  const reading = readYaml(name, text, rubricFileSchema)
  if ('errors' in reading) return reading
  const { value, fault } = reading
  const wrongId = id === undefined ? undefined : idFault(id, value)
  if (wrongId) return { errors: [fault(['id'], wrongId)] }
  return value.kind === 'overlay' ? { overlay: value } : { rubric: value }
}

/** A bundled file holds what its name says. */
export function idFault(wanted: string, { id }: { id: string }): FaultWords | undefined {
  if (id === wanted) return undefined
  return { expected: `"${wanted}", as in the file's name`, found: `"${id}"`, todo: 'Rename the file or change the id.' }
}

/** Reads a value of a schema from a file of YAML 1.2, as `readRubricFile` does. */
export function readYaml<T>(name: string, text: string, schema: z.ZodMiniType<T>): YamlReading<T> {
  // Counted here: the library's own counter loses lines after an error.
  const at = (offset: number) => {
    const before = text.slice(0, offset).split('\n')
    return { file: name, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
  const whole = (expected: string, found: string, todo: string) => ({
    errors: [{ file: name, line: 1, column: 1, field: 'file', expected, found, todo }],
  })
  if (text.length > LONGEST_FILE) {
    return whole(`at most ${LONGEST_FILE} characters`, String(text.length), 'Check that this is a rubric; split it if it is.')
  }

  const hostile = faultBeforeParsing(text)
  if (hostile) {
    const { offset, ...words } = hostile
    return { errors: [{ ...at(offset), field: 'file', ...words }] }
  }

  const document = parseDocument(text, { uniqueKeys: true, stringKeys: true, prettyErrors: false, version: '1.2' })
  const broken = [...document.errors, ...document.warnings].slice(0, MOST_ERRORS)
  if (broken.length > 0) {
    return {
      errors: broken.map((error) => ({
        ...at(error.pos[0]),
        field: fieldName(pathAt(document.contents, error.pos[0])),
        ...syntaxWords(error),
      })),
    }
  }
  if (document.contents === null) return whole('a rubric', 'an empty file', 'Start from the example in rubrics/README.md.')

  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch {
    const { offset, ...words } = aliasFault(document)
    return { errors: [{ ...at(offset), field: fieldName(pathAt(document.contents, offset)), ...words }] }
  }

  const fault = (path: Path, words: FaultWords, key?: string) => ({
    ...at(offsetOf(document, path, key)),
    field: fieldName(path),
    ...words,
  })
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data, fault }
  const errors = parsed.error.issues
    .slice(0, MOST_ERRORS)
    .flatMap((issue) => issueWords(issue, value, schema).map(({ path, key, ...words }) => fault(path, words, key)))
  return { errors: errors.sort((a, b) => a.line - b.line || a.column - b.column) }
}

/** `comparison.yaml:12:5: criteria[0].level: expected one of must, should; found "shall". Write one of these.` */
export function formatRubricError({ file, line, column, field, expected, found, todo }: RubricFileError): string {
  return `${file}:${line}:${column}: ${field}: expected ${expected}; found ${found}. ${todo}`
}

/**
 * Nesting (by brackets, or by indicators in a row such as `- - -`; indentation cannot go deep within the length allowed) and
 * aliases that would make the parser overflow or stall.
 */
function faultBeforeParsing(text: string): (FaultWords & { offset: number }) | undefined {
  let offset = 0
  let brackets = 0
  let inRow = 0
  let aliases = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') brackets += 1
    else if (lexeme === ']' || lexeme === '}') brackets = Math.max(0, brackets - 1)
    else if (lexeme === ',' || lexeme.endsWith('\n')) inRow = 0
    else if (lexeme === '-' || lexeme === '?' || lexeme === ':') inRow += 1
    else if (/^\*./.test(lexeme)) aliases += 1
    if (Math.max(brackets, inRow) > DEEPEST_NESTING) {
      const expected = `at most ${DEEPEST_NESTING} groups or lists inside each other`
      return { offset, expected, found: 'more', todo: 'Check that this is a rubric, and that each bracket is closed.' }
    }
    if (aliases > MOST_ALIASES) return { offset, expected: ALIAS_LIMIT, found: 'more', todo: ALIAS_TODO }
    // Marks between tokens are no part of the text.
    if (!MARKS.has(CST.tokenType(lexeme))) offset += lexeme.length
  }
  return undefined
}

/**
 * Where the value at `path` begins: its key where it is empty, a list or a group; the start of the group around it where it is
 * missing. With `key`, where that field of the group at `path` is named.
 */
function offsetOf(document: Document.Parsed, path: Path, key?: string): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isSeq(node)) {
      node = node.items[Number(part)]
      offset = startOf(node) ?? offset
    } else {
      const pair = pairOf(node, part)
      if (!pair) return offset
      node = pair.value
      offset = (isScalar(node) && node.value !== null ? startOf(node) : startOf(pair.key)) ?? offset
    }
  }
  return (key === undefined ? undefined : startOf(pairOf(node, key)?.key)) ?? offset
}

const pairOf = (node: unknown, name: string | number) =>
  isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === name) : undefined

/** The innermost field that begins at or before the offset. */
function pathAt(node: unknown, offset: number): Path {
  const begun = (item: unknown) => (startOf(item) ?? Number.POSITIVE_INFINITY) <= offset
  if (isMap(node)) {
    const pair = node.items.findLast(({ key }) => begun(key))
    return pair && isScalar(pair.key) ? [String(pair.key.value), ...pathAt(pair.value, offset)] : []
  }
  if (isSeq(node)) {
    const index = node.items.findLastIndex(begun)
    return index < 0 ? [] : [index, ...pathAt(node.items[index], offset)]
  }
  return []
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)

/** Why a document with aliases could not be unfolded, and where: at the first one without an anchor, else at the first one. */
function aliasFault(document: Document.Parsed): FaultWords & { offset: number } {
  const aliases: Alias[] = []
  visit(document, {
    Alias: (_key, node) => {
      aliases.push(node)
    },
  })
  const lost = aliases.find((alias) => !alias.resolve(document))
  if (lost) {
    const todo = 'Put text that begins with * in quotes.'
    return { offset: startOf(lost) ?? 0, expected: `an anchor &${shortened(lost.source, 40)} before this`, found: 'none', todo }
  }
  return { offset: startOf(aliases[0]) ?? 0, expected: ALIAS_LIMIT, found: 'more, or a loop', todo: ALIAS_TODO }
}

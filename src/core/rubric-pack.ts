import type { OwnRubric } from './own-rubric'
import { type Overlay, type Rubric, rubricFileSchema } from './rubric'
import type { FaultWords } from './rubric-fault'
import { type RubricFileError, readYaml } from './rubric-file'
import { sameValue } from './same-value'

/** A file that was chosen: one rubric, or a pack of them. */
export interface RubricSource {
  name: string
  text: string
}

/** One rubric or overlay as it stands in a file. */
export interface ReadRubric {
  file: string
  /** The line on which it begins, from 1. */
  line: number
  /** As its author wrote it. */
  text: string
  value: Rubric | Overlay
}

export type PackReading = { rubrics: ReadRubric[] } | { errors: RubricFileError[] }

/** Why an id cannot be taken, as what it is that has it; undefined where it is free. */
export type TakenBy = (id: string) => string | undefined

/** In characters, all files together; 200 rubrics of the usual size are about half of it. */
const LONGEST_PACK = 3_000_000
const MOST_RUBRICS = 200
/** Beyond these nobody reads on. */
const MOST_ERRORS = 200
/** Where a line begins so, YAML begins a new document, whatever stands around it. */
const MARKER = /^---(?=[ \t\r\n]|$)/gm
const BARE_MARKER = /^---[ \t]*(?:\r?\n|$)/

/**
 * Reads files that were chosen together. A pack is one file with several rubrics, each begun by a line `---`. All or nothing: with one error
 * anywhere nothing is given but the errors, by file, line and field. Never throws.
 */
export function readPack(files: readonly RubricSource[], takenBy: TakenBy): PackReading {
  const length = files.reduce((sum, { text }) => sum + text.length, 0)
  const pieces = length > LONGEST_PACK ? [] : files.flatMap(piecesOf)
  const [first] = files
  const whole = (expected: string, found: string, todo: string) => ({
    errors: [{ file: first?.name ?? '', line: 1, column: 1, field: 'file', expected, found, todo }],
  })
  if (length > LONGEST_PACK)
    return whole(`at most ${LONGEST_PACK} characters in all`, String(length), 'Check that these are rubrics; choose fewer.')
  if (pieces.length === 0) return whole('a rubric', 'nothing but blank lines', 'Choose a file that holds a rubric.')
  if (pieces.length > MOST_RUBRICS)
    return whole(`at most ${MOST_RUBRICS} rubrics at once`, String(pieces.length), 'Import them in several steps.')

  const rubrics: ReadRubric[] = []
  const errors: RubricFileError[] = []
  const placeOf = new Map<string, string>()
  for (const piece of pieces) {
    const { file, line } = piece
    const reading = readOwnRubric(file, piece.text, (id) => takenBy(id) ?? placeOf.get(id))
    if ('errors' in reading) errors.push(...reading.errors.map((error) => ({ ...error, line: error.line + line - 1 })))
    else {
      placeOf.set(reading.value.id, `another one in ${file}, line ${line}`)
      const bare = BARE_MARKER.exec(piece.text)?.[0] ?? ''
      rubrics.push({ file, line, text: piece.text.slice(bare.length), value: reading.value })
    }
    if (errors.length >= MOST_ERRORS) break
  }
  return errors.length > 0 ? { errors: errors.slice(0, MOST_ERRORS) } : { rubrics }
}

/** Reads one rubric or overlay whose id must be free. Never throws. */
export function readOwnRubric(
  name: string,
  text: string,
  takenBy: TakenBy,
): { value: Rubric | Overlay } | { errors: RubricFileError[] } {
  const reading = readYaml(name, text, rubricFileSchema)
  if ('errors' in reading) return reading
  const owner = takenBy(reading.value.id)
  return owner === undefined ? { value: reading.value } : { errors: [reading.fault(['id'], takenWords(reading.value.id, owner))] }
}

function takenWords(id: string, owner: string): FaultWords {
  return {
    expected: 'an id that is not taken',
    found: `"${id}", which is that of ${owner}`,
    todo: `Write another, like "my-${id}".`,
  }
}

/** The documents of a file with the lines on which they begin; those that hold nothing but comments are left out. */
function piecesOf({ name, text: given }: RubricSource): { file: string; line: number; text: string }[] {
  const text = given.replace(/^\uFEFF/, '')
  const starts = [...new Set([0, ...[...text.matchAll(MARKER)].map(({ index }) => index)])]
  let line = 1
  return starts.flatMap((start, i) => {
    const piece = { file: name, line, text: text.slice(start, starts[i + 1]) }
    line += piece.text.split('\n').length - 1
    return /^(?!---(?:[ \t\r]|$))[ \t]*[^#\s]|^---[ \t]+[^#\s]/m.test(piece.text) ? [piece] : []
  })
}

/** Several rubrics as one file, which `readPack` takes apart again. */
export function writePack(texts: readonly string[]): string {
  return texts
    .map((text) => (/^---(?=[ \t\r\n]|$)/.test(text) ? text : `---\n${text}`))
    .map((text) => `${text.trimEnd()}\n`)
    .join('')
}

export type ImportState = 'new' | 'same' | 'replaces'

/** What importing a rubric would do to those of the user's own. */
export function importState({ value, text }: ReadRubric, own: readonly OwnRubric[]): ImportState {
  const kept = own.find(({ id }) => id === value.id)
  if (!kept) return 'new'
  return sameValue(kept.value, value) && kept.text.trim() === text.trim() ? 'same' : 'replaces'
}

/** An id near the wanted one that nobody has. */
export function freeId(wanted: string, takenBy: TakenBy): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`
    if (takenBy(id) === undefined) return id
  }
}

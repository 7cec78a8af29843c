import type { Day } from '../../../core/day'
import { type OpenedTable, openTable } from '../../../core/statement-csv'
import { type DecodedFile, decodeFile, type FileRefusal } from '../../../core/statement-file'
import type { TableReading } from '../../../core/statement-format'
import { type ReadingRun, readTable, type StatementDraft } from '../../../core/statement-read'

/** A file that is a table, opened. */
export interface OpenFile extends Omit<DecodedFile, 'is'> {
  name: string
  table: OpenedTable
}

export type FileProblem = FileRefusal | 'no-table' | 'no-rows' | 'unreadable'

/** Looks at what a file is before anything of it is believed. */
export async function openFile(file: File): Promise<OpenFile | { refused: FileProblem }> {
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return { refused: 'unreadable' }
  }
  const decoded = decodeFile(bytes, (part, encoding, mustFit) => new TextDecoder(encoding, { fatal: mustFit }).decode(part))
  if (decoded.is === 'refused') return { refused: decoded.why }
  const { text, encoding, isGuess } = decoded
  const table = openTable(text)
  if (!table) return { refused: 'no-table' }
  if (table.sample.length === 0) return { refused: 'no-rows' }
  return { name: file.name, text, encoding, isGuess, table }
}

/** All rows of an open file. Throws the signal's reason when it is aborted. */
export async function readFile(file: OpenFile, reading: TableReading, today: Day, run: ReadingRun): Promise<StatementDraft> {
  const draft = await readTable(file.text, file.table, reading, { name: file.name, today }, run)
  return file.isGuess ? { ...draft, guessedEncoding: file.encoding } : draft
}

import { parse } from 'csv-parse/browser/esm/sync'

export const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** The cells of one record, with the line of the file on which it begins (from 1). */
export interface CsvRecord {
  line: number
  cells: readonly string[]
}

/** A line that cannot be taken apart: a quote that opens and never closes. */
export interface BrokenLine {
  line: number
  text: string
}

export interface CsvSlice {
  records: CsvRecord[]
  broken: BrokenLine[]
  /** Characters that are read so far. */
  read: number
}

interface Piece {
  line: number
  text: string
}

const SLICE = 1000
/** A cell that is longer than this was opened by a quote that nobody closed. */
const LONGEST_RECORD = 20_000
const MOST_SHOWN = 200

/**
 * The records of a table, a thousand at a time, so that a page can breathe in between. Empty lines are passed over. Where `width` is given,
 * several lines that together have another number of cells are taken for lines that a stray quote has drawn together, and read one by one.
 */
export function* csvSlices(text: string, delimiter: Delimiter, width?: number): Generator<CsvSlice> {
  let from = 0
  let line = 1
  while (from < text.length) {
    const pieces: Piece[] = []
    const broken: BrokenLine[] = []
    while (pieces.length < SLICE && from < text.length) {
      const { end, next, isClosed } = recordEnd(text, from, delimiter)
      const piece = text.slice(from, end)
      if (!isClosed) broken.push({ line, text: piece.slice(0, MOST_SHOWN) })
      else if (piece.trim() !== '') pieces.push({ line, text: piece })
      line += breaksIn(text.slice(from, next))
      from = next
    }
    const records = cellsOf(pieces, delimiter).flatMap((record, index) => {
      const piece = pieces[index]
      if (width === undefined || record.cells.length === width || !piece || !/[\r\n]/.test(piece.text)) return [record]
      const apart = linesApart(piece, delimiter)
      broken.push(...apart.broken)
      return apart.records
    })
    yield { records, broken, read: from }
  }
}

function linesApart({ line, text }: Piece, delimiter: Delimiter): Pick<CsvSlice, 'records' | 'broken'> {
  const lines = text.split(/\r\n|\n|\r/).map((one, index): Piece => ({ line: line + index, text: one }))
  const isOpen = (one: Piece) => !recordEnd(one.text, 0, delimiter).isClosed
  const broken = lines.filter(isOpen).map((one): BrokenLine => ({ line: one.line, text: one.text.slice(0, MOST_SHOWN) }))
  return {
    broken,
    records: cellsOf(
      lines.filter((one) => one.text.trim() !== '' && !isOpen(one)),
      delimiter,
    ),
  }
}

/** Where the record that begins at `from` ends, and the next begins. Not closed: then only its first line is taken. */
function recordEnd(text: string, from: number, delimiter: Delimiter): { end: number; next: number; isClosed: boolean } {
  let at = from
  const limit = Math.min(text.length, from + LONGEST_RECORD)
  while (at < limit) {
    if (text[at] === '"') {
      at = quoteEnd(text, at + 1, limit)
      if (at < 0) return { ...lineEnd(text, from), isClosed: false }
    }
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1
    if (text[at] !== delimiter) return { ...lineEnd(text, at), isClosed: true }
    at += 1
  }
  return { ...lineEnd(text, at), isClosed: true }
}

/** Behind the quote that closes a cell; -1 where none does. */
function quoteEnd(text: string, from: number, limit: number): number {
  for (let at = text.indexOf('"', from); at >= 0 && at < limit; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1
  }
  return -1
}

function lineEnd(text: string, from: number): { end: number; next: number } {
  let end = from
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { end, next: Math.min(text.length, end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)) }
}

const breaksIn = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0

/** Cut by the library all at once; should it see other records than we do, one by one. */
function cellsOf(pieces: readonly Piece[], delimiter: Delimiter): CsvRecord[] {
  const cut = (text: string) =>
    parse(text, { delimiter, relax_column_count: true, relax_quotes: true, record_delimiter: '\u001e' })
  if (pieces.length === 0) return []
  try {
    const rows = cut(pieces.map(({ text }) => text.replaceAll('\u001e', ' ')).join('\u001e'))
    if (rows.length === pieces.length) return pieces.map(({ line }, index) => ({ line, cells: trimmed(rows[index] ?? []) }))
  } catch {
    // Below.
  }
  return pieces.map(({ line, text }) => ({ line, cells: trimmed(oneByOne(() => cut(text.replaceAll('\u001e', ' '))[0], text)) }))
}

function oneByOne(cut: () => string[] | undefined, text: string): string[] {
  try {
    return cut() ?? [text]
  } catch {
    return [text]
  }
}

const trimmed = (cells: readonly string[]) => cells.map((cell) => cell.trim())

export interface OpenedTable {
  delimiter: Delimiter
  header: readonly string[]
  /** The line of the header. */
  line: number
  /** The first records below it. */
  sample: readonly CsvRecord[]
}

const SAMPLED = 300_000

/** Finds delimiter and header. Null where no line has two cells: that is no table. */
export function openTable(text: string): OpenedTable | null {
  const said = /^sep=([,;\t])\r?\n/i.exec(text)?.[1] as Delimiter | undefined
  const head = text.slice(0, SAMPLED)
  const tries = (said ? [said] : DELIMITERS).flatMap((delimiter) => {
    const [slice] = csvSlices(head, delimiter)
    const records = (slice?.records ?? []).filter(({ line }) => !(said && line === 1))
    const [first, ...rest] = records
    if (!first || first.cells.length < 2) return []
    const fitting = rest.filter(({ cells }) => cells.length === first.cells.length).length
    const share = rest.length === 0 ? 1 : fitting / rest.length
    // What was cut off at the end of the sample is no record.
    const sample = head.length < text.length ? rest.slice(0, -1) : rest
    return [{ delimiter, header: first.cells, line: first.line, sample, share }]
  })
  const best = tries.sort((a, b) => b.share - a.share || b.header.length - a.header.length)[0]
  if (!best) return null
  const { share: _share, ...table } = best
  return table
}

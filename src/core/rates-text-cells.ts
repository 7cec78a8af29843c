import { parse } from 'csv-parse/browser/esm/sync'

export interface TextLine {
  /** Counted from 1, as an editor shows it. */
  line: number
  text: string
  cells: string[]
}

/** The lines of a text that are not empty, each in its cells. A line break always ends a line, also within quotes: rates have none. */
export function cellsOf(text: string): TextLine[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((each, i) => ({ line: i + 1, text: each.trim() }))
    .filter((each) => each.text !== '')
  const delimiter = delimiterOf(lines.map((each) => each.text))
  return lines.map((each) => ({ ...each, cells: cut(each.text, delimiter) }))
}

/** What parts the cells of most lines: a tab, else a semicolon, else commas of which a line has two at least, else spaces. */
function delimiterOf(lines: readonly string[]): string | null {
  const most = (isParted: (line: string) => boolean) => 2 * lines.filter(isParted).length > lines.length
  if (most((line) => line.includes('\t'))) return '\t'
  if (most((line) => line.includes(';'))) return ';'
  return most((line) => line.split(',').length > 2) ? ',' : null
}

function cut(line: string, delimiter: string | null): string[] {
  const cells = delimiter !== null && line.includes('"') ? quoted(line, delimiter) : line.split(delimiter ?? /\s+/)
  return cells.map((cell) => cell.trim())
}

function quoted(line: string, delimiter: string): string[] {
  const options = { delimiter, relax_quotes: true, relax_column_count: true, trim: true }
  try {
    return (parse(line, options) as string[][])[0] ?? []
  } catch {
    // A quote that is never closed: what it says is wrong is said of the cells.
    return line.split(delimiter)
  }
}

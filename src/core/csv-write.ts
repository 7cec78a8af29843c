/** One column of a table. Only text is made safe for spreadsheets: a figure is written as it stands, so that -5.00 stays a number. */
export interface Column<T> {
  name: string
  kind: 'text' | 'figure'
  /** An empty text is an empty cell. */
  of: (row: T) => string
}

/** What a spreadsheet takes for the beginning of a formula, in its wide forms too, or trims until one begins. */
const FORMULA = /^[\s']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^'*[\t\r\n]/
/** A semicolon and a tab part cells in some spreadsheets; spaces at the ends are lost in others. */
const QUOTED = /[",;\t\r\n]|^\s|\s$/

/**
 * Text that no spreadsheet reads as a formula: an apostrophe is put before what could be one, and before what looks as if it had been made
 * safe already, so that {@link unsafeText} gives every text back.
 */
export function safeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The text that {@link safeText} was given. */
export function unsafeText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}

const quoted = (cell: string) => (QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The first line, by RFC 4180, with its line break. */
export function csvHeader<T>(columns: readonly Column<T>[]): string {
  return `${columns.map(({ name }) => quoted(name)).join(',')}\r\n`
}

/** One line for a row, with its line break. */
export function csvLine<T>(columns: readonly Column<T>[], row: T): string {
  return `${columns.map(({ kind, of }) => quoted(kind === 'text' ? safeText(of(row)) : of(row))).join(',')}\r\n`
}

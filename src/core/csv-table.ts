import { CsvError, parse } from 'csv-parse/browser/esm/sync'

/** A row of a table by the names of its columns. */
export interface TableRow {
  /** Line of the file on which it begins, the first being 1. */
  line: number
  /** The text in a column; undefined where the table has none of that name. Names are compared without case and outer spaces. */
  cell: (column: string) => string | undefined
  /** As many cells as the header has. */
  isWhole: boolean
}

export interface Table {
  columns: readonly string[]
  rows: TableRow[]
}

/** The text cannot be read as a table at all. */
export class TableRefused extends Error {
  override name = 'TableRefused'
  constructor(readonly line: number | undefined) {
    super('The text is no table of comma-separated values.')
  }
}

const folded = (name: string) => name.trim().toLowerCase()

/** What parts the cells: whichever of these the first line has most of. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r\n|\r|\n/, 1)
  const counts = [',', ';', '\t'].map((mark) => ({ mark, n: head.split(mark).length }))
  return counts.reduce((best, one) => (one.n > best.n ? one : best)).mark
}

/** Throws a TableRefused for text that no quoting makes a table. */
export function readTable(text: string): Table {
  let records: { record: string[]; info: { lines: number } }[]
  try {
    const options = { bom: true, delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true } as const
    records = parse(text, { ...options, info: true }) as unknown as typeof records
  } catch (error) {
    throw new TableRefused(error instanceof CsvError && typeof error.lines === 'number' ? error.lines : undefined)
  }
  const [head, ...rest] = records
  const columns = head?.record ?? []
  const places = new Map(columns.map((name, index) => [folded(name), index]))
  let before = head?.info.lines ?? 0
  return {
    columns,
    rows: rest.map(({ record, info }) => {
      const line = before + 1
      before = info.lines
      return {
        line,
        cell: (column) => {
          const place = places.get(folded(column))
          return place === undefined ? undefined : (record[place] ?? '')
        },
        isWhole: record.length === columns.length,
      }
    }),
  }
}

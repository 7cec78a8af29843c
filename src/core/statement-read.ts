import type { Day } from './day'
import type { StatementSource } from './statement'
import { csvSlices, type OpenedTable } from './statement-csv'
import type { Encoding } from './statement-file'
import type { TableReading } from './statement-format'
import { RowIds } from './statement-id'
import { type ReadRow, type RefusedRow, type RowDoubt, readLine } from './statement-row'

/** A statement as it was read, before anything of it is kept. */
export interface StatementDraft {
  platform: string
  source: StatementSource
  /** The file's name; empty for a page. */
  name: string
  rows: ReadRow[]
  refused: RefusedRow[]
  doubts: RowDoubt[]
  /** How the file was written, where that had to be guessed. */
  guessedEncoding?: Encoding
}

/** How long reading is watched and stopped, and lets the page breathe. */
export interface ReadingRun {
  /** Resolves when the page has had its turn. */
  pause: () => Promise<unknown>
  onProgress?: (done: number, total: number) => void
  signal?: { throwIfAborted(): void }
}

/** All rows of a table. Throws the signal's reason when it is aborted. Rows keep the order of the file. */
export async function readTable(
  text: string,
  table: OpenedTable,
  reading: TableReading,
  around: { name: string; today: Day },
  run: ReadingRun,
): Promise<StatementDraft> {
  const draft: StatementDraft = {
    platform: reading.platform,
    source: reading.reads,
    name: around.name,
    rows: [],
    refused: [],
    doubts: [],
  }
  const ids = new RowIds()
  const header = table.header.join('\n')
  for (const { records, broken, read } of csvSlices(text, table.delimiter, reading.width)) {
    run.signal?.throwIfAborted()
    for (const { line, text: found } of broken) if (line > table.line) draft.refused.push({ line, found, why: 'open-quote' })
    for (const { line, cells } of records) {
      // The header comes again where exports were put one behind the other.
      if (line <= table.line || cells.every((cell) => cell === '') || cells.join('\n') === header) continue
      const { rows, keys, refused, doubts } = readLine(cells, line, reading, around.today)
      for (const [index, row] of rows.entries()) draft.rows.push({ id: ids.next(keys[index] ?? ''), ...row })
      draft.refused.push(...refused)
      draft.doubts.push(...doubts)
    }
    run.onProgress?.(read, text.length)
    await run.pause()
  }
  draft.refused.sort((a, b) => a.line - b.line)
  return draft
}

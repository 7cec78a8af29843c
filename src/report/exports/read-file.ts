import { readTable, TableRefused, type TableRow } from '../../core/csv-table'
import type { TimeEntry } from '../../core/entry'
import { readJsonExport } from '../../core/export-json'
import { isOwnTable, ownItem } from '../../core/import-own'
import { type ImportedRow, type ReadTable, RowRefused, readRows } from '../../core/import-row'
import { type Tracker, trackerOf } from '../../core/import-tracker'
import type { PayLine } from '../../core/pay'
import type { exports as words } from '../../ui/messages/exports'
import type { ReportHost } from '../host'

export class FileRefused extends Error {
  override name = 'FileRefused'
  constructor(
    readonly why: keyof typeof words.refused,
    readonly line?: number,
  ) {
    super(why)
  }
}

/** A file whose rows need to be told apart by the user first. */
export interface TrackerFile {
  is: Tracker
  rows: readonly TableRow[]
  /** Nothing in the file says how its letters are encoded. */
  isGuess: boolean
}

/** A file of ours: what it would bring is known at once. */
export interface OwnFile extends ReadTable {
  is: 'own' | 'json'
  otherLines: number
  isGuess: boolean
}

const MOST_BYTES = 80_000_000
const makeId = () => crypto.randomUUID()

/** What a file is and what is in it. Throws a FileRefused for what cannot be read, or is something else. */
export async function readFile(file: Blob, { exports, now }: ReportHost): Promise<TrackerFile | OwnFile> {
  const { text, isGuess } = await textOf(file)
  const most = exports.mostImported
  const raw = readJsonExport(text)
  if (raw) {
    if (raw.entries.length > most) throw new FileRefused('too-many')
    const faultOf = await exports.faultOf()
    const items = raw.entries.map(({ line, entry, payLines }) => ({ line, entry, payLines }))
    const table = readRows(items, (item) => jsonItem(item, faultOf, now()))
    return { is: 'json', ...table, otherLines: raw.otherPayLines.length, isGuess }
  }
  const { columns, rows } = tableOf(text)
  if (rows.length > most) throw new FileRefused('too-many')
  if (isOwnTable(columns)) return { is: 'own', ...readRows(rows, (row) => ownItem(row, now(), makeId)), otherLines: 0, isGuess }
  const tracker = trackerOf(columns)
  if (tracker === null) throw new FileRefused('unknown')
  return { is: tracker, rows, isGuess }
}

function tableOf(text: string) {
  try {
    return readTable(text)
  } catch (error) {
    throw error instanceof TableRefused ? new FileRefused('broken', error.line) : error
  }
}

type FaultOf = Awaited<ReturnType<ReportHost['exports']['faultOf']>>

function jsonItem(
  { entry, payLines }: { entry: unknown; payLines: readonly unknown[] },
  faultOf: FaultOf,
  now: number,
): ImportedRow['item'] {
  const fault = faultOf('entries', entry) ?? payLines.map((line) => faultOf('payLines', line)).find((one) => one !== null)
  if (fault) throw new RowRefused('', fault, 'record')
  const item = { entry: entry as TimeEntry, payLines: payLines as PayLine[] }
  if (item.entry.startedAt > item.entry.closedAt) throw new RowRefused('closedAt', String(item.entry.closedAt), 'order')
  if (item.entry.closedAt > now) throw new RowRefused('closedAt', String(item.entry.closedAt), 'future')
  if (item.payLines.some(({ entryId }) => entryId !== item.entry.id)) throw new RowRefused('payLines', item.entry.id, 'disagrees')
  return item
}

/** The text of a file in UTF-8 or UTF-16, else as older spreadsheets on Windows write it. */
async function textOf(file: Blob): Promise<{ text: string; isGuess: boolean }> {
  if (file.size === 0) throw new FileRefused('empty')
  if (file.size > MOST_BYTES) throw new FileRefused('too-many')
  const bytes = await file.arrayBuffer().catch(() => {
    throw new FileRefused('unreadable')
  })
  const [a, b] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), isGuess: false }
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), isGuess: false }
  if (new Uint8Array(bytes).includes(0)) throw new FileRefused('binary')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGuess: false }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isGuess: true }
  }
}

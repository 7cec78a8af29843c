import { readTable, TableRefused, type TableRow } from '../../core/csv-table'
import type { TimeEntry } from '../../core/entry'
import { readJsonExport } from '../../core/export-json'
import { isOwnTable, ownItem } from '../../core/import-own'
import { checkedItem, type ImportedRow, type ReadTable, RowRefused, readRows } from '../../core/import-row'
import { type Tracker, trackerOf } from '../../core/import-tracker'
import type { PayLine } from '../../core/pay'
import { type Decode, decodeFile, type FileRefusal } from '../../core/statement-file'
import type { exports as words } from '../../ui/messages/exports'
import type { ReportHost } from '../host'

export class FileRefused extends Error {
  override name = 'FileRefused'
  constructor(
    readonly why: FileRefusal | 'unreadable' | keyof typeof words.refused,
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

const makeId = () => crypto.randomUUID()

/** What a file is and what is in it. Throws a FileRefused for what cannot be read, or is something else. */
export async function readFile(file: Blob, { exports, now }: ReportHost): Promise<TrackerFile | OwnFile> {
  const { text, isGuess, isJson } = await textOf(file)
  const most = exports.mostImported
  const raw = readJsonExport(text)
  if (raw) {
    if (raw.entries.length > most) throw new FileRefused('too-many')
    const faultOf = await exports.faultOf()
    const table = readRows(raw.entries, (item) => jsonItem(item, faultOf, now()))
    return { is: 'json', ...table, otherLines: raw.otherPayLines.length, isGuess }
  }
  if (isJson) throw new FileRefused('json')
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
  return checkedItem({ entry: entry as TimeEntry, payLines: payLines as PayLine[] }, now)
}

const decode: Decode = (bytes, encoding, mustFit) => new TextDecoder(encoding, { fatal: mustFit }).decode(bytes)

async function textOf(file: Blob): Promise<{ text: string; isGuess: boolean; isJson: boolean }> {
  const bytes = await file.arrayBuffer().catch(() => {
    throw new FileRefused('unreadable')
  })
  const decoded = decodeFile(new Uint8Array(bytes), decode)
  if (decoded.is === 'text') return { ...decoded, isJson: false }
  // Our own exports for programs are no table, and meant.
  if (decoded.why === 'json') return { text: decode(new Uint8Array(bytes), 'utf-8', false), isGuess: false, isJson: true }
  throw new FileRefused(decoded.why)
}

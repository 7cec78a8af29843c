import type { LedgerItem } from './ledger-edit'
import type { PayLine } from './pay'

/**
 * The ledger as JSON for other programs. Records are as Margin keeps them: instants `…At` in epoch milliseconds, durations `…Ms`, amounts in
 * minor units of their `currency`. Each record stands on a line of its own, so that a long file can be read line by line.
 */
export interface ExportHead {
  format: 'margin-export'
  version: 1
  /** ISO 8601. */
  madeAt: string
  /** First and last local day, both included. */
  from: string
  to: string
  /** Whether task ids and notes are in it. */
  complete: boolean
}

/** What comes before the entries. */
export function jsonHead(head: ExportHead): string {
  return `${JSON.stringify(head).slice(0, -1)},\n"entries": [`
}

/** One entry with its pay lines; `first` of the file has no comma before it. */
export function jsonEntry({ entry, payLines }: LedgerItem, isFirst: boolean, withPrivate: boolean): string {
  const { taskId: _taskId, note: _note, ...shown } = entry
  return `${isFirst ? '' : ','}\n${JSON.stringify({ ...(withPrivate ? entry : shown), payLines })}`
}

/** What comes after the entries: amounts of no entry, such as a referral. */
export function jsonFoot(otherLines: readonly PayLine[]): string {
  return `\n],\n"otherPayLines": [${otherLines.map((line) => `\n${JSON.stringify(line)}`).join(',')}\n]}\n`
}

/** A record of a file as it stands there, not looked at yet. */
export interface RawJson {
  entries: { line: number; entry: unknown; payLines: unknown[] }[]
  otherPayLines: unknown[]
}

/** The records of an export; null where the text is no export of ours of a version that is known. */
export function readJsonExport(text: string): RawJson | null {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return null
  }
  if (!isRecord(read) || read.format !== 'margin-export' || read.version !== 1 || !Array.isArray(read.entries)) return null
  const entries = (read.entries as unknown[]).map((one, index) => {
    const { payLines, ...entry } = isRecord(one) ? one : {}
    // The head is one line.
    return { line: index + 3, entry, payLines: Array.isArray(payLines) ? (payLines as unknown[]) : [] }
  })
  return { entries, otherPayLines: Array.isArray(read.otherPayLines) ? read.otherPayLines : [] }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

import { z } from 'zod/mini'
import type { Run } from '../run'
import { asHex, crc32 } from './checksum'
import { type BackupHeader, type BackupRecord, type Counts, FORMAT, FORMAT_VERSION } from './format'
import { type Line, linesOf } from './lines'
import { BackupRefused } from './refused'
import { refuseForeign } from './sniff'

const count = z.int().check(z.nonnegative())
const counts = z.record(z.string().check(z.maxLength(100)), count)

const header = z.looseObject({
  format: z.literal(FORMAT),
  version: z.int().check(z.positive()),
  schema: z.int().check(z.positive()),
  createdAt: z.int().check(z.gte(0), z.lte(8.64e15)),
  zone: z.string().check(z.maxLength(100)),
  app: z.string().check(z.maxLength(100)),
  counts,
})
const record = z.strictObject({
  store: z.string().check(z.maxLength(100)),
  key: z.exactOptional(z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])),
  value: z.unknown(),
})
const footer = z.strictObject({
  end: z.literal(FORMAT),
  counts: z.record(z.string().check(z.maxLength(100)), count.check(z.positive())),
  crc32: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
})

/** A record and the line where it stands. */
export interface ReadRecord extends BackupRecord {
  line: number
}

/** Reads the first line alone. `schema` is the version of the database that this Margin knows. Throws a BackupRefused. */
export async function readHeader(file: Blob, schema: number): Promise<BackupHeader> {
  await refuseForeign(file)
  const lines = linesOf(file)
  const [first] = (await lines.next()).value ?? []
  await lines.return(undefined)
  if (first === undefined) throw new BackupRefused('empty')
  const parsed = header.safeParse(jsonOf(first, isOurs(first) ? 'bad-line' : 'foreign'))
  if (!parsed.success) throw new BackupRefused('foreign', 1)
  if (parsed.data.version > FORMAT_VERSION || parsed.data.schema > schema) throw new BackupRefused('newer', 1)
  return parsed.data
}

/**
 * Reads all records, a batch at a time. Only when the last batch was given is it known that the file is whole; before that nothing of it
 * may be kept. Throws a BackupRefused with the line for what is cut off, changed, out of order, or no record at all.
 */
export async function* readRecords(file: Blob, run: Run = {}): AsyncGenerator<ReadRecord[]> {
  const found: Counts = {}
  let checksum = 0
  let bytes = 0
  let store = ''
  let ended = false
  let line = 0
  for await (const lines of linesOf(file)) {
    run.signal?.throwIfAborted()
    const records: ReadRecord[] = []
    for (const each of lines) {
      line = each.number
      if (ended) throw new BackupRefused('after-end', line)
      const value = jsonOf(each, 'bad-line')
      if (isFooter(value)) {
        checkFooter(value, line, found, checksum)
        ended = true
      } else if (line > 1) {
        const read = record.safeParse(value)
        if (!read.success) throw new BackupRefused('bad-line', line, 'not a record')
        if (read.data.store !== store && Object.hasOwn(found, read.data.store)) throw new BackupRefused('bad-order', line)
        store = read.data.store
        found[store] = (found[store] ?? 0) + 1
        records.push({ ...read.data, line })
      }
      if (!ended) checksum = crc32(LINE_END, crc32(each.bytes, checksum))
      bytes += each.bytes.length + 1
    }
    run.onProgress?.('reading', Math.min(bytes, file.size), file.size)
    if (records.length > 0) yield records
  }
  if (!ended) throw new BackupRefused('cut-off', line)
}

const LINE_END = Uint8Array.of(10)
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const BEGINNING = new TextEncoder().encode(`{"format":"${FORMAT}"`)
const isOurs = ({ bytes }: Line) => BEGINNING.every((byte, index) => bytes[index] === byte)

function jsonOf({ number, bytes, isEnded }: Line, code: 'foreign' | 'bad-line'): unknown {
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch (cause) {
    throw new BackupRefused(code === 'bad-line' && !isEnded ? 'cut-off' : code, number, 'not JSON in UTF-8', { cause })
  }
}

const isFooter = (value: unknown): boolean => typeof value === 'object' && value !== null && 'end' in value

function checkFooter(value: unknown, line: number, found: Counts, checksum: number): void {
  const read = footer.safeParse(value)
  if (!read.success) throw new BackupRefused('bad-line', line, 'not the last line of a backup')
  if (read.data.crc32 !== asHex(checksum)) throw new BackupRefused('changed', line)
  const names = new Set([...Object.keys(found), ...Object.keys(read.data.counts)])
  for (const name of names) {
    if ((found[name] ?? 0) !== (read.data.counts[name] ?? 0)) throw new BackupRefused('changed', line, `the number of ${name}`)
  }
}

import type { IDBPDatabase, IDBPTransaction } from 'idb'
import type { OpenSession } from '../../core/open-session'
import { chunksOf } from '../chunks'
import { SETTINGS } from '../meta'
import type { Run } from '../run'
import { asHex, crc32 } from './checksum'
import {
  type BackupFooter,
  type BackupHeader,
  type BackupRecord,
  type Counts,
  FORMAT,
  FORMAT_VERSION,
  IN_BACKUP,
  LONGEST_LINE,
} from './format'

export type BackupFacts = Pick<BackupHeader, 'createdAt' | 'zone' | 'app'>

export interface WrittenBackup {
  file: Blob
  counts: Counts
  /** Revisions that were too long for a line. */
  leftOut: number
}

/** A revision may hold many records. */
const REVISIONS_AT_ONCE = 8

/**
 * The ledger as it is at one moment, as a backup file. Any version of the database can be written, so that it also serves as the snapshot
 * before a migration. All of it is read in one transaction: who wants to write waits for a few seconds with ten years of work.
 * The file is made of parts, so that the browser may keep it on disk and no text ever holds the whole of it.
 */
export async function writeBackup(db: IDBPDatabase<unknown>, facts: BackupFacts, run: Run = {}): Promise<WrittenBackup> {
  const names = [...db.objectStoreNames].filter((name) => whatOf(name) !== 'nothing')
  const written = new Parts()
  const counts: Counts = {}
  let leftOut = 0
  if (names.length > 0) {
    const transaction = db.transaction(names, 'readonly')
    const inLedger = await countsOf(transaction, names)
    const total = sumOf(inLedger)
    written.add([line({ format: FORMAT, version: FORMAT_VERSION, schema: db.version, ...facts, counts: inLedger })])
    for (const name of names) {
      const hasOwnKey = transaction.objectStore(name).keyPath !== null
      counts[name] = 0
      const store = transaction.objectStore(name)
      for await (const { keys, values } of chunksOf<unknown>(store, name === 'revisions' ? REVISIONS_AT_ONCE : undefined)) {
        run.signal?.throwIfAborted()
        const records = keys.flatMap((key, index) => recordOf(name, key, values[index], hasOwnKey))
        const lines = records.flatMap((record) => lineOf(record) ?? [])
        leftOut += records.length - lines.length
        counts[name] += lines.length
        written.add(lines)
        run.onProgress?.('copying', sumOf(counts) + leftOut, total)
      }
    }
  } else {
    written.add([line({ format: FORMAT, version: FORMAT_VERSION, schema: db.version, ...facts, counts })])
  }
  const footer: BackupFooter = { end: FORMAT, counts: withoutNone(counts), crc32: asHex(written.checksum) }
  written.add([line(footer)])
  return { file: written.toFile(), counts, leftOut }
}

/** Bytes as they come, each chunk in a part of its own. */
class Parts {
  checksum = 0
  private readonly parts: Blob[] = []
  private readonly encoder = new TextEncoder()

  add(lines: readonly string[]): void {
    const bytes = this.encoder.encode(lines.join(''))
    this.checksum = crc32(bytes, this.checksum)
    this.parts.push(new Blob([bytes]))
  }

  toFile(): Blob {
    return new Blob(this.parts, { type: 'application/x-ndjson' })
  }
}

const line = (value: BackupHeader | BackupRecord | BackupFooter) => `${JSON.stringify(value)}\n`
const sumOf = (counts: Counts) => Object.values(counts).reduce((sum, count) => sum + count, 0)
const whatOf = (name: string) => (Object.hasOwn(IN_BACKUP, name) ? IN_BACKUP[name as keyof typeof IN_BACKUP] : 'whole')

async function countsOf(transaction: IDBPTransaction<unknown, string[], 'readonly'>, names: readonly string[]): Promise<Counts> {
  const counted = names.map(async (name) => {
    const store = transaction.objectStore(name)
    return [name, await store.count(whatOf(name) === 'settings' ? SETTINGS : undefined)] as const
  })
  return Object.fromEntries(await Promise.all(counted))
}

function recordOf(store: string, key: IDBValidKey, value: unknown, hasOwnKey: boolean): BackupRecord[] {
  if (whatOf(store) === 'settings' && key !== SETTINGS) return []
  const kept = whatOf(store) === 'without its page' ? withoutItsPage(value as OpenSession) : value
  return [{ store, ...(hasOwnKey ? {} : { key }), value: kept }]
}

/** An open session without what dies with it: the keyed hashes of its task (L3), the task's address, and this browser's tabs. */
function withoutItsPage({ sketch: _, reopenUrl: _url, tabId: _tab, pressed: _press, ...session }: OpenSession): unknown {
  return { ...session, sketch: [], ownTabs: [] }
}

function lineOf(record: BackupRecord): string | null {
  try {
    const text = line(record)
    if (text.length <= LONGEST_LINE) return text
  } catch (error) {
    // The engine's own limit for a text.
    if (!(error instanceof RangeError)) throw error
  }
  if (record.store === 'revisions') return null
  throw new RangeError(`a record of ${record.store} is too long for a line`)
}

/** The footer is not under the checksum: each of its words must be one that a reader can check. */
const withoutNone = (counts: Counts): Counts => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))

import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { vi } from 'vitest'
import type { TimeEntry } from '../../../src/core/entry'
import type { OpenSession } from '../../../src/core/open-session'
import { type PayLine, payLinesFor } from '../../../src/core/pay'
import type { Project } from '../../../src/core/project'
import type { SelfReview } from '../../../src/core/self-review'
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings'
import { defaultPolicy } from '../../../src/core/time-policy'
import { asHex, crc32 } from '../../../src/store/backup/checksum'
import { inspectBackup } from '../../../src/store/backup/inspect'
import { restoreBackup } from '../../../src/store/backup/restore'
import { writeBackup } from '../../../src/store/backup/write-backup'
import type { ClosedEntry } from '../../../src/store/entries'
import { SETTINGS } from '../../../src/store/meta'
import { recomputeRollups } from '../../../src/store/rollups'
import type { Revision } from '../../../src/store/schema'
import { openStore, type Store } from '../../../src/store/store'
import { together, write } from '../../../src/store/transaction'
import { anyClosed, entryOf, hourly, MINUTE } from '../../core/samples'

export const FACTS = { createdAt: Date.UTC(2026, 3, 5), zone: 'Europe/Berlin', app: '0.1.0' }

export interface Ledger {
  entries: TimeEntry[]
  payLines: PayLine[]
  reviews: SelfReview[]
  projects: Project[]
  revisions: Revision[]
  sessions: OpenSession[]
  settings: Settings | null
}

/** An entry that ends at an hour of one day, with its line. */
export function worked(id: string, hour: number, more: Partial<TimeEntry> = {}, workMs = 30 * MINUTE) {
  const entry = entryOf({ id, closedAt: Date.UTC(2026, 2, 4, hour), ...more }, workMs)
  return { entries: [entry], payLines: payLinesFor(entry, entry.terms, () => `${id}-line`) }
}

export function ledgerOf(...parts: Partial<Ledger>[]): Ledger {
  const all = <K extends Exclude<keyof Ledger, 'settings'>>(name: K) =>
    parts.flatMap((part) => (part[name] ?? []) as never[]) as Ledger[K]
  return {
    entries: all('entries'),
    payLines: all('payLines'),
    reviews: all('reviews'),
    projects: all('projects'),
    revisions: all('revisions'),
    sessions: all('sessions'),
    settings: parts.findLast(({ settings }) => settings)?.settings ?? null,
  }
}

export const review = (sessionId: string, notes = 'mine'): SelfReview => ({
  sessionId,
  answers: { 'item-1': { answer: 'doubtful', at: 5 } },
  openAtSubmit: ['item-1'],
  notes,
})

export const project = (name: string, more: Partial<Project> = {}): Project => ({
  platform: 'outlier',
  project: name,
  terms: [hourly(2500)],
  rubricsRead: ['r@1'],
  notes: 'zażółć 你好 "quoted"\n',
  firstSeenAt: 1,
  ...more,
})

/** Puts a ledger into a database, with its roll-ups. */
export async function fill(store: Store, ledger: Partial<Ledger>): Promise<void> {
  const names = ['entries', 'payLines', 'reviews', 'projects', 'revisions', 'sessions'] as const
  await write(store, [...names, 'meta'], async (transaction) => {
    for (const name of names)
      await together((ledger[name] ?? []).map((row) => () => transaction.objectStore(name).put(row as never)))
    if (ledger.settings) await transaction.objectStore('meta').put(ledger.settings, SETTINGS)
  })
  await recomputeRollups(store)
}

export async function backupOf(store: Store): Promise<Blob> {
  return (await writeBackup((await store.use()) as never, FACTS)).file
}

/** The rows of a backup, parsed. */
export async function linesIn(file: Blob): Promise<Record<string, unknown>[]> {
  return (await file.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** A backup whose lines were changed on purpose, with counts and checksum made to fit. */
export function signed(backup: string, change: (lines: string[]) => string[]): string {
  const changed = change(backup.trimEnd().split('\n').slice(0, -1))
  const counts: Record<string, number> = {}
  for (const line of changed.slice(1)) {
    const { store } = JSON.parse(line) as { store: string }
    counts[store] = (counts[store] ?? 0) + 1
  }
  const body = changed.map((line) => `${line}\n`).join('')
  return `${body}${JSON.stringify({ end: 'margin-backup', counts, crc32: asHex(crc32(new TextEncoder().encode(body))) })}\n`
}

/** Closes a session as the options do. */
export function closeOpen(session: OpenSession): ClosedEntry {
  const { id, platform, project, taskType, domain, workKind, spans, startedAt, cursorAt, terms } = session
  const counted = spans.filter(({ kind }) => kind === 'work').reduce((sum, { fromAt, toAt }) => sum + toAt - fromAt, 0)
  const elapsed = spans.reduce((sum, { fromAt, toAt }) => sum + toAt - fromAt, 0)
  const entry: TimeEntry = {
    ...{ id, platform, project, taskType, domain, workKind, spans, startedAt, terms },
    ...entryOf({ id }, 0),
    ...{ spans, startedAt, closedAt: cursorAt, zone: 'UTC', day: new Date(cursorAt).toISOString().slice(0, 10) },
    ...{ countedMs: counted, elapsedMs: elapsed, outcome: 'unknown', doubt: 'open in the backup' },
  }
  return { entry, payLines: payLinesFor(entry, entry.terms, () => `${id}-closed`) }
}

type Choices = Parameters<typeof restoreBackup>[2]
export const ADDING: Choices = { mode: 'add', conflicts: 'mine', overlaps: 'skip' }
export const REPLACING: Choices = { ...ADDING, mode: 'replace' }

export async function restore(store: Store, file: Blob, choices: Choices = ADDING) {
  return restoreBackup(store, await inspectBackup(store, file, closeOpen), choices, closeOpen)
}

/** A second browser: a database of its own. Stores opened before keep theirs. */
export async function inAnotherBrowser<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const own = globalThis.indexedDB
  vi.stubGlobal('indexedDB', new IDBFactory())
  const store = openStore()
  try {
    return await use(store)
  } finally {
    store.close()
    vi.stubGlobal('indexedDB', own)
  }
}

/** Any ledger that Margin could hold. */
export const anyLedger: fc.Arbitrary<Ledger> = fc
  .record({
    closed: fc.array(anyClosed, { maxLength: 8 }),
    notes: fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 8 }),
    free: fc.array(fc.record({ id: fc.uuid(), minor: fc.integer({ min: -9999, max: 9999 }) }), { maxLength: 2 }),
    projects: fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 3 }),
    settings: fc.option(fc.record({ weeklyGoalHours: fc.integer({ min: 0, max: 99 }), currency: fc.constantFrom('EUR', 'JPY') })),
  })
  .map(({ closed, notes, free, projects, settings }) => {
    const entries = closed.map(({ entry }, index) => ({
      ...entry,
      ...(notes[index] === undefined
        ? {}
        : { note: notes[index], policy: defaultPolicy(entry.taskType), editedAt: entry.closedAt + 1 }),
    }))
    const [first] = entries
    return {
      entries,
      payLines: [
        ...closed.flatMap(({ payLines }) => payLines),
        ...free.map(({ id, minor }) => ({
          ...{ id, minor, entryId: null, kind: 'referral' as const, state: 'paid' as const, currency: 'EUR' },
          ...{ day: '2026-03-01', platform: 'appen', project: '', at: 7 },
        })),
      ],
      reviews: notes.flatMap((text, index) => (entries[index] ? [review(entries[index].id, text)] : [])),
      projects: projects.map((name) => project(name)),
      revisions: first
        ? [
            {
              id: 'revision',
              at: 3,
              what: 'edit',
              before: [{ store: 'entries' as const, key: first.id, value: undefined }],
              after: [{ store: 'entries' as const, key: first.id, value: first }],
            },
          ]
        : [],
      sessions: [],
      settings: settings && { ...DEFAULT_SETTINGS, ...settings },
    }
  })

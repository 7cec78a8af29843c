import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, vi } from 'vitest'
import type { OpenSession } from '../../src/core/open-session'
import { MIGRATIONS } from '../../src/store/migrations/all'
import type { StoreName } from '../../src/store/schema'
import { openStore, type Store } from '../../src/store/store'

/** A fresh database for each test of the file. */
export function freshDatabase(): { readonly store: Store } {
  const holder: { store: Store } = { store: openStore() }
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    holder.store = openStore()
  })
  afterEach(() => {
    holder.store.close()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
  return holder
}

export const STORES: StoreName[] = [
  'sessions',
  'entries',
  'payLines',
  'projects',
  'reviews',
  'rollups',
  'monthRollups',
  'revisions',
  'practice',
  'rubrics',
  'feedback',
  'ownItems',
  'statements',
  'statementRows',
  'csvMappings',
  'rates',
  'hourReports',
  'lessons',
  'recognitions',
  'meta',
]

/** Everything that is kept, by store. */
export async function everything(store: Store): Promise<Record<StoreName, unknown[]>> {
  const db = await store.use()
  const all = await Promise.all(STORES.map(async (name) => [name, await db.getAll(name)] as const))
  return Object.fromEntries(all) as Record<StoreName, unknown[]>
}

export function sessionOf(id: string, more: Partial<OpenSession> = {}): OpenSession {
  return {
    ...{ id, platform: 'outlier', project: 'Crab', taskType: 'comparison', domain: 'general', workKind: 'task', origin: 'page' },
    ...{
      status: 'working',
      mode: 'work',
      spans: [],
      cursorAt: 0,
      startedAt: 0,
      inputAt: 0,
      zone: 'UTC',
      ownTabs: [],
      terms: null,
      sketch: [],
    },
    ...more,
  }
}

/** The version that the newest migration makes. */
export const VERSION = MIGRATIONS.length

export function quotaError(): DOMException {
  return new DOMException('The current transaction exceeded its quota limitations.', 'QuotaExceededError')
}

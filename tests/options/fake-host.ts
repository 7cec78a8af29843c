import { vi } from 'vitest'
import type { BackupStanding } from '../../src/core/backup'
import type { Project } from '../../src/core/project'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings'
import type { DataHost } from '../../src/options/data/host'
import type { HealthHost } from '../../src/options/health/host'
import type { LedgerBulk, OptionsHost } from '../../src/options/host'
import { catalogue } from '../../src/platforms/catalogue'
import { fakeAccess } from '../ui/access/fake-access'
import { fakeLessons } from './lessons/fake-lessons'
import { fakeRubrics } from './rubrics/fake-rubrics'

export const NOW = Date.parse('2026-11-25T14:00:00Z')

interface Given {
  granted?: string[]
  projects?: Project[]
  settings?: Partial<Settings>
  standing?: Partial<BackupStanding>
  data?: Partial<DataHost>
  ledger?: Partial<LedgerBulk>
  health?: Partial<HealthHost>
}

/** The options' surroundings, with every deed recorded. */
export function fakeHost(given: Given = {}) {
  const browser = fakeAccess(given.granted)
  let settings: Settings = { ...DEFAULT_SETTINGS, ...given.settings }
  const heard = new Set<() => void>()
  const ask = vi.fn(async (name: string, payload: unknown): Promise<unknown> => {
    if (name === 'settings.save') settings = { ...settings, ...(payload as Partial<Settings>) }
    for (const tell of heard) tell()
    return undefined
  })
  let noticesGranted = false
  const noticesHeard = new Set<() => void>()
  const notices = {
    isGranted: async () => noticesGranted,
    request: vi.fn(async () => true),
    remove: vi.fn(async () => true),
    onChange: (listener: () => void) => {
      noticesHeard.add(listener)
      return () => noticesHeard.delete(listener)
    },
  }
  /** The user answers the browser's prompt, or changes its settings. */
  const grantNotices = (isGranted: boolean) => {
    noticesGranted = isGranted
    for (const listener of noticesHeard) listener()
  }
  const data: DataHost = {
    standing: async () => ({ last: null, failure: null, unguarded: null, firstAt: null, changedAt: null, ...given.standing }),
    saveBackup: vi.fn(async () => ({ file: 'margin-backup-2026-11-25-1500.jsonl', entries: 1234, bytes: 2_500_000, leftOut: 0 })),
    maySaveFiles: async () => true,
    askToSaveFiles: vi.fn(async () => true),
    inspect: vi.fn(async () => Promise.reject(new Error('no file'))),
    restore: vi.fn(async () => Promise.reject(new Error('no file'))),
    snapshots: async () => [],
    snapshotFile: async () => null,
    deleteSnapshot: vi.fn(async () => {}),
    wipe: vi.fn(async () => null),
    storage: async () => ({ usage: 947_300, quota: 83_062_011_440, persisted: true }),
    persist: vi.fn(async () => true),
    saveAtOnce: false,
    ...given.data,
  }
  const host: OptionsHost = {
    access: browser.access,
    notices,
    platforms: catalogue('production'),
    ask: ask as unknown as OptionsHost['ask'],
    onStateChanged: (listener) => {
      heard.add(listener)
      return () => heard.delete(listener)
    },
    settings: async () => settings,
    projects: async () => given.projects ?? [],
    stored: async () => [{ name: 'entries', count: 1234, fields: ['id', 'platform'], sampleKeys: ['e1', 'e2'] }],
    data,
    rubrics: fakeRubrics().host,
    health: {
      recognitions: async () => [],
      structure: async () => null,
      forget: vi.fn(async () => {}),
      copy: vi.fn(async () => {}),
      version: '0.1.0',
      browserName: 'Chromium',
      ...given.health,
    },
    lessons: fakeLessons().host,
    money: {
      rates: async () => [],
      changeRates: vi.fn(),
      preview: vi.fn(),
      convert: vi.fn(),
      undo: vi.fn(),
    },
    ledger: {
      preview: vi.fn(),
      recount: vi.fn(),
      previewTerms: vi.fn(async () => ({ of: 0, entries: 0, projects: [], changes: [], pay: [], keptLines: 0 })),
      reprice: vi.fn(async () => null),
      undo: vi.fn(async () => {}),
      ...given.ledger,
    },
    openPractice: vi.fn(async () => {}),
    openWelcome: vi.fn(async () => {}),
    openReport: vi.fn(async () => {}),
    now: () => NOW,
    zone: 'America/New_York',
  }
  return { host, browser, ask, data, notices, grantNotices }
}

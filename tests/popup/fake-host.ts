import { vi } from 'vitest'
import type { BackupStanding } from '../../src/core/backup'
import type { Detection } from '../../src/core/detection'
import type { OpenSession } from '../../src/core/open-session'
import type { Rollup } from '../../src/core/rollup'
import { DEFAULT_SETTINGS } from '../../src/core/settings'
import { NO_RECORD } from '../../src/core/track-record'
import type { PanelState } from '../../src/messages/panel-state'
import type { PlatformSite } from '../../src/platforms/platform'
import type { ActiveTab, PopupHost } from '../../src/popup/host'
import type { AgedPay } from '../../src/store/aged-pay'
import { fakeAccess } from '../ui/access/fake-access'
import { fakeHours } from '../ui/fake-hours'

export const NOW = Date.parse('2026-11-25T14:00:00Z')

export const sites: PlatformSite[] = [
  { id: 'alpha', label: 'Alpha', hosts: ['https://a.example/*'], frameHosts: ['https://frames.example/*'] },
  { id: 'wide', label: 'Wide', hosts: ['https://wide.example/*'], minPageWidth: 1024 },
  { id: 'strict', label: 'Strict', hosts: ['https://strict.example/*'], leavingForbidden: true },
]

export const session: OpenSession = {
  id: 's1',
  origin: 'page',
  status: 'working',
  mode: 'work',
  platform: 'alpha',
  project: 'North',
  taskType: 'comparison',
  domain: 'general',
  workKind: 'task',
  spans: [{ kind: 'work', fromAt: NOW - 600_000, toAt: NOW }],
  cursorAt: NOW,
  startedAt: NOW - 600_000,
  inputAt: NOW,
  zone: 'UTC',
  tabId: 1,
  ownTabs: [],
  terms: null,
  sketch: [],
}

export const detection: Detection = {
  platform: 'site',
  pageKind: 'task',
  state: 'running',
  confidence: 0.6,
  reasons: ['It asks 3 questions with choices.'],
  taskType: 'comparison',
  taskTypeConfidence: 0.7,
  submitLabel: 'Submit',
  missing: [],
}

interface Given {
  url?: string
  tab?: Partial<ActiveTab> | null
  state?: Partial<PanelState>
  rows?: Rollup[] | 'failing'
  granted?: readonly string[]
  projects?: { platform: string; project: string }[]
  backup?: Partial<BackupStanding>
  aged?: AgedPay
}

const NO_BACKUP: BackupStanding = { last: null, failure: null, unguarded: null, firstAt: null, changedAt: null }

/** The popup's surroundings, with every deed recorded. */
export function fakeHost(given: Given = {}) {
  const browser = fakeAccess(given.granted)
  const asked: [string, unknown][] = []
  const heard = new Set<() => void>()
  const state: PanelState = {
    at: NOW,
    tab: null,
    session: null,
    sessions: [],
    review: null,
    project: null,
    settings: DEFAULT_SETTINGS,
    record: NO_RECORD,
    ...given.state,
  }
  const tab: ActiveTab | null =
    given.tab === null
      ? null
      : { id: 1, windowId: 7, panelOpen: false, ...(given.url === undefined ? {} : { url: given.url }), ...given.tab }
  const host = {
    access: browser.access,
    sites,
    ask: vi.fn(async (name: string, payload: unknown) => {
      asked.push([name, payload])
      return name === 'state.get' ? state : undefined
    }) as unknown as PopupHost['ask'],
    onStateChanged: (listener: () => void) => {
      heard.add(listener)
      return () => heard.delete(listener)
    },
    activeTab: async () => tab,
    rollups: vi.fn(async () => {
      if (given.rows === 'failing') throw new Error('no database')
      return given.rows ?? []
    }),
    projects: async () => given.projects ?? [],
    agedPay: vi.fn(async () => given.aged ?? null),
    backup: async () => ({ ...NO_BACKUP, ...given.backup }),
    hours: fakeHours([]).host,
    saveBackup: vi.fn(async () => {}),
    openPanel: vi.fn(async () => {}),
    openPanelWindow: vi.fn(async () => {}),
    openPage: vi.fn(async () => {}),
    openReport: vi.fn(async () => {}),
    openReportPart: vi.fn(async () => {}),
    close: vi.fn(),
    now: () => NOW,
    zone: 'UTC',
  } satisfies PopupHost
  return { host, browser, state, heard, deeds: () => asked.filter(([name]) => name !== 'state.get') }
}

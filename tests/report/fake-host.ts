import { vi } from 'vitest'
import type { RubricTexts } from '../../src/core/missable'
import type { Rubric } from '../../src/core/rubric'
import { DEFAULT_SETTINGS } from '../../src/core/settings'
import type { PlatformSite } from '../../src/platforms/platform'
import { earningsHost } from '../../src/report/earnings-host'
import { exportsHost } from '../../src/report/exports-host'
import type { ReportHost } from '../../src/report/host'
import { ledgerHost } from '../../src/report/ledger-host'
import { paymentsHost } from '../../src/report/payments-host'
import { qualityHost } from '../../src/report/quality-host'
import { closeEntry } from '../../src/store/entries'
import { feedbackDesk } from '../../src/store/feedback-desk'
import { allProjects } from '../../src/store/projects'
import type { LedgerRow } from '../../src/store/read-ledger'
import type { Store } from '../../src/store/store'

/** A Tuesday afternoon in Berlin. */
export const NOW = Date.parse('2026-11-24T15:00:00Z')

/** One rubric for everything. */
const rubric: Rubric = {
  ...{ format: 1, id: 'any', version: 1, title: 'Anything', summary: 'For whatever comes.', taskTypes: ['other'] },
  criteria: [{ id: 'truth', title: 'Truth', question: 'Is it true?', level: 'must' }],
  checklist: [{ id: 'looked', question: 'Did you look twice?', level: 'must' }],
  sources: [{ title: 'Our own', where: 'nowhere' }],
}
const texts: RubricTexts = {
  rubrics: [rubric],
  overlays: [],
  rubricOf: () => rubric,
  overlayOf: (id) => Promise.reject(new RangeError(id)),
  houseItemsOf: () => [],
}

const sites: PlatformSite[] = [
  { id: 'outlier', label: 'Outlier', hosts: ['https://app.outlier.ai/*'] },
  { id: 'mercor', label: 'Mercor', hosts: ['https://studio.mercor.com/*'] },
]

/** The report on a real store, with a browser that only remembers what it is told. */
export function fakeHost(store: Store, more: Partial<ReportHost> = {}) {
  const listeners = new Set<(what: 'ledger' | 'perhaps') => void>()
  const tell = vi.fn(async () => {})
  const host: ReportHost = {
    sites,
    onChanged: (callback) => {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
    settings: async () => DEFAULT_SETTINGS,
    tab: 'ledger',
    projects: () => allProjects(store),
    ledger: ledgerHost(store, () => NOW, tell),
    feedback: { ...feedbackDesk(store, texts), sites, tell, onChanged: () => () => {} },
    quality: qualityHost(store, { load: async () => [], houseItemsOf: () => [] }),
    earnings: earningsHost(store),
    payments: paymentsHost(store, () => NOW, tell),
    exports: exportsHost(store, sites, () => NOW, tell),
    openOptions: vi.fn(async () => {}),
    now: () => NOW,
    zone: 'Europe/Berlin',
    ...more,
  }
  return {
    host,
    tell,
    /** The background says that something changed. */
    change: (what: 'ledger' | 'perhaps') => {
      for (const listener of listeners) listener(what)
    },
  }
}

/** Closes entries as sessions would. */
export async function close(store: Store, rows: readonly LedgerRow[]): Promise<void> {
  for (const row of rows) await closeEntry(store, row)
}

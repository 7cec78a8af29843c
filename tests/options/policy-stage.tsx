import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, type Mock, vi } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings'
import type { LedgerBulk, OptionsHost } from '../../src/options/host'
import { ledgerBulk } from '../../src/options/ledger-bulk'
import { TimePolicySection } from '../../src/options/time-policy-section'
import { catalogue } from '../../src/platforms/catalogue'
import { openStore, type Store } from '../../src/store/store'

const platforms = catalogue('production')

interface Stage {
  store: Store
  bulk(): LedgerBulk
  show(given?: { settings?: Settings; ledger?: LedgerBulk }): {
    ask: Mock<(name: string, payload: unknown) => Promise<unknown>>
  }
}

/** The section over a real store, fresh for each test of the file. */
export function policyStage() {
  const stage: Stage = {
    store: openStore(),
    bulk: (): LedgerBulk =>
      ledgerBulk(
        stage.store,
        platforms.map(({ site }) => site),
      ),
    show(given: { settings?: Settings; ledger?: LedgerBulk } = {}) {
      const { settings = DEFAULT_SETTINGS, ledger = stage.bulk() } = given
      const ask = vi.fn(async (_name: string, _payload: unknown): Promise<unknown> => undefined)
      const project = { platform: 'own', project: 'P', terms: [], rubricsRead: [], notes: '', firstSeenAt: 1 }
      const host = { platforms, ledger, ask, onStateChanged: () => () => {}, projects: async () => [project] }
      render(<TimePolicySection host={host as unknown as OptionsHost} settings={settings} />)
      return { ask }
    },
  }
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    stage.store = openStore()
    const request = (_name: string, _options: object, work: () => Promise<unknown>) => work()
    Object.defineProperty(navigator, 'locks', { configurable: true, value: { request: vi.fn(request) } })
  })
  afterEach(() => {
    cleanup()
    stage.store.close()
    vi.unstubAllGlobals()
  })
  return stage
}

export const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
export const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } })
export const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, vi } from 'vitest'
import type { Project } from '../../../src/core/project'
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings'
import type { OptionsHost } from '../../../src/options/host'
import { browserMoney } from '../../../src/options/money/browser-money'
import type { MoneyHost } from '../../../src/options/money/host'
import { MoneySection } from '../../../src/options/money/money-section'
import { catalogue } from '../../../src/platforms/catalogue'
import { openStore, type Store } from '../../../src/store/store'

export const NOW = Date.parse('2026-11-24T12:00:00Z')

const gbp = { scheme: 'hourly', amount: 20, scale: 0, currency: 'GBP', validFrom: 0, source: 'user' } as const
const project: Project = { platform: 'own', project: 'P', terms: [gbp], rubricsRead: [], notes: '', firstSeenAt: 1 }

/** The section over a real store, fresh for each test of the file. */
export function moneyStage() {
  const stage = {
    store: openStore() as Store,
    money: () => browserMoney(stage.store, tell),
    show(given: { settings?: Partial<Settings>; money?: Partial<MoneyHost> } = {}) {
      let settings: Settings = { ...DEFAULT_SETTINGS, ...given.settings }
      const ask = vi.fn(async (_name: string, payload: unknown): Promise<unknown> => {
        settings = { ...settings, ...(payload as Partial<Settings>) }
        again()
        return undefined
      })
      const money = { ...stage.money(), ...given.money }
      const host = {
        ...{ platforms: catalogue('production'), ask, money, onStateChanged: () => () => {} },
        ...{ projects: async () => [project], now: () => NOW, zone: 'UTC' },
      } as unknown as OptionsHost
      const view = render(<MoneySection host={host} settings={settings} />)
      const again = () => view.rerender(<MoneySection host={host} settings={settings} />)
      return { ask, tell }
    },
  }
  const tell = vi.fn(async () => undefined)
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    tell.mockClear()
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
export const choose = (name: string, value: string) => fireEvent.change(field(name), { target: { value } })
export const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
export const errorOf = (name: string) => {
  const ids = field(name).getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)).find((each) => each?.classList.contains('field-error'))?.textContent
}

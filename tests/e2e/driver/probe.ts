import type { Page } from 'puppeteer-core'
import type { PanelState } from '../../../src/messages/panel-state'

/** Everything stored: per database and store the records with their keys, and both areas of extension storage. */
export interface Dump {
  databases: Record<string, Record<string, { key: unknown; value: unknown }[]>>
  local: Record<string, unknown>
  session: Record<string, unknown>
}

/** The few extension calls used from a test's own page; Chromium and Firefox both answer with promises. */
interface ProbeApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> }
  tabs: { query(filter: object): Promise<{ id?: number; url?: string; windowId: number }[]> }
  storage: {
    local: { get(keys: null): Promise<Record<string, unknown>> }
    session: { get(keys: null): Promise<Record<string, unknown>> }
  }
  action: { getBadgeText(of: { tabId: number }): Promise<string> }
}

declare const chrome: ProbeApi

// Functions below run in a page of the extension; each must be complete in itself.

/** Sends a request as a surface does and unwraps the answer. */
export async function askThrough(page: Page, name: string, payload: unknown): Promise<unknown> {
  // As text: of an object that stands in an answer twice, Firefox's driver brings over the first alone.
  const text = await page.evaluate(async (message) => JSON.stringify(await chrome.runtime.sendMessage(message)) ?? '', {
    name,
    payload,
  })
  const answer = (text === '' ? undefined : JSON.parse(text)) as
    | { ok: true; value?: unknown }
    | { ok: false; error: string }
    | null
    | undefined
  if (answer === undefined || answer === null) throw new Error(`The background did not answer "${name}".`)
  if (!answer.ok) throw new Error(`The background refused "${name}": ${answer.error}`)
  return answer.value
}

/** Id of the first tab whose address starts so. */
export async function tabIdThrough(page: Page, urlStart: string): Promise<number> {
  const tabs = await page.evaluate(async () => (await chrome.tabs.query({})).map((tab) => ({ id: tab.id, url: tab.url })))
  // Without a permission for a host its tabs have no address here.
  const id = tabs.find((tab) => tab.url?.startsWith(urlStart))?.id
  if (id === undefined)
    throw new Error(`No tab at ${urlStart}; there are ${tabs.map((tab) => tab.url ?? '(hidden)').join(', ')}.`)
  return id
}

export async function stateThrough(page: Page, urlStart?: string): Promise<PanelState> {
  const payload = urlStart === undefined ? {} : { tabId: await tabIdThrough(page, urlStart) }
  return (await askThrough(page, 'state.get', payload)) as PanelState
}

export async function badgeThrough(page: Page, urlStart: string): Promise<string> {
  const tabId = await tabIdThrough(page, urlStart)
  return page.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId)
}

/** Reads every database of the extension and both storage areas, without the extension's own code. */
export async function dumpThrough(page: Page): Promise<Dump> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const databases: Dump['databases'] = {}
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue
      const database = await asked(indexedDB.open(name))
      const stores: Dump['databases'][string] = {}
      for (const store of database.objectStoreNames) {
        const source = database.transaction(store).objectStore(store)
        const [keys, values] = await Promise.all([asked(source.getAllKeys()), asked(source.getAll())])
        stores[store] = keys.map((key, index) => ({ key, value: values[index] as unknown }))
      }
      database.close()
      databases[name] = stores
    }
    return { databases, local: await chrome.storage.local.get(null), session: await chrome.storage.session.get(null) }
  })
}

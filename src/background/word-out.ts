import { browser } from 'wxt/browser'
import type { Broadcast } from '../messages/protocol'
import type { LiveReading } from '../store/read-live'
import { readSettings } from '../store/settings'
import { showBadges } from './badge'
import { store } from './store'

const PROBLEM = 'problem'

/** Says to every open surface that live work has changed, and brings the badges up to date. */
export async function announceChange(live: LiveReading): Promise<void> {
  const settings = await readSettings(store)
  await Promise.all([broadcast({ name: 'state.changed' }), showBadges(live, settings, Date.now())])
}

export async function broadcast(word: Broadcast): Promise<void> {
  // With no surface open there is nobody to receive it, which the browser reports as an error.
  await browser.runtime.sendMessage(word).catch(() => undefined)
}

/** Keeps a problem where the user can act on it: the panel and the popup show it until it is dismissed or has passed. */
export async function tellProblem(error: unknown): Promise<void> {
  const text = error instanceof Error ? error.message : String(error)
  await browser.storage.session.set({ [PROBLEM]: text })
  await broadcast({ name: 'state.changed' })
}

export async function currentProblem(): Promise<string | undefined> {
  return (await browser.storage.session.get(PROBLEM))[PROBLEM] as string | undefined
}

export async function dismissProblem(): Promise<void> {
  await browser.storage.session.remove(PROBLEM)
  await broadcast({ name: 'state.changed' })
}

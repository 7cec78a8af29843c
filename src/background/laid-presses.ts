import { browser } from 'wxt/browser'
import type { Desk } from '../core/live'
import type { SessionEvent } from '../core/session-event'
import { type PageRequests, pageRequests } from '../messages/protocol'

export type Press = PageRequests['page.pressed']

/** As the watcher lays them down; one to a document, which goes when the press is taken. */
const PREFIX = 'pressed:'

/** Presses that were told to a worker which was killed before it took them: their pages have left and cannot say it again. */
export async function laidPresses(): Promise<Press[]> {
  const all = Object.entries(await browser.storage.local.get(null)).filter(([name]) => name.startsWith(PREFIX))
  return all.flatMap(([, word]) => pageRequests['page.pressed'].safeParse(word).data ?? [])
}

export function forgetPresses(docs: readonly string[]): Promise<void> {
  return browser.storage.local.remove(docs.map((doc) => PREFIX + doc))
}

/** The press as an event of the tab in which its document is still known; none where a later word of that tab was taken already. */
export function pressEvents({ tabs }: Desk, { doc, at, mono, control }: Press): SessionEvent[] {
  return Object.entries(tabs).flatMap(([id, { frames, spokeAt = 0 }]): SessionEvent[] => {
    const isIt = spokeAt <= at && Object.values(frames).some((frame) => frame.doc === doc)
    return isIt ? [{ kind: 'page-pressed', at, clock: { doc, at, mono }, tabId: Number(id), control }] : []
  })
}

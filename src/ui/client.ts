import { browser } from 'wxt/browser'
import type { Broadcast, Responses, SurfaceRequests } from '../messages/protocol'
import { common } from './messages/common'

export type Answer<K extends keyof SurfaceRequests> = K extends keyof Responses ? Responses[K] : undefined

/** The background refused or could not do it; the message is fit to be shown. */
export class AskError extends Error {
  override name = 'AskError'
}

/** Asks the background. @throws {AskError} when it refuses, fails, or does not answer. */
export async function ask<K extends keyof SurfaceRequests>(name: K, payload: SurfaceRequests[K]): Promise<Answer<K>> {
  let reply: unknown
  try {
    reply = await browser.runtime.sendMessage({ name, payload })
  } catch {
    throw new AskError(common.noAnswer)
  }
  if (!isReply(reply)) throw new AskError(common.noAnswer)
  if (!reply.ok) throw new AskError(reply.error)
  return reply.value as Answer<K>
}

type Reply = { ok: true; value?: unknown } | { ok: false; error: string }

function isReply(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null && 'ok' in value
}

/** Hears the background's broadcasts; returns the way to stop. */
export function onBroadcast(callback: (broadcast: Broadcast) => void): () => void {
  const listener = (message: unknown): undefined => {
    if (isBroadcast(message)) callback(message)
    return undefined
  }
  browser.runtime.onMessage.addListener(listener)
  return () => browser.runtime.onMessage.removeListener(listener)
}

/** Hears that live work changed: ask again for what is shown. */
export function onStateChanged(callback: () => void): () => void {
  return onBroadcast((broadcast) => {
    if (broadcast.name === 'state.changed') callback()
  })
}

function isBroadcast(message: unknown): message is Broadcast {
  if (typeof message !== 'object' || message === null || !('name' in message)) return false
  return message.name === 'state.changed' || message.name === 'ledger.changed' || message.name === 'checklist.next'
}

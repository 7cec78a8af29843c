import { browser } from 'wxt/browser'
import type { Broadcast, Responses, SurfaceRequests } from '../messages/protocol'
import { common } from './messages/common'

export type Answer<K extends keyof SurfaceRequests> = K extends keyof Responses ? Responses[K] : undefined

/** The background refused or could not do it; the message is fit to be shown. */
export class AskError extends Error {
  override name = 'AskError'
}

/** A worker that was killed while it listened starts again at the next word. */
const AGAIN_AFTER_MS = [100, 300]
/** Begins something with each word, so that the user must say it again. */
const NOT_TWICE: readonly (keyof SurfaceRequests)[] = ['session.start']

/** Asks the background, again if nobody heard it. @throws {AskError} when it refuses, fails, or does not answer. */
export async function ask<K extends keyof SurfaceRequests>(name: K, payload: SurfaceRequests[K]): Promise<Answer<K>> {
  let reply = await send({ name, payload })
  for (const wait of NOT_TWICE.includes(name) ? [] : AGAIN_AFTER_MS) {
    if (reply !== undefined) break
    await new Promise((resolve) => setTimeout(resolve, wait))
    reply = await send({ name, payload })
  }
  if (reply === undefined) throw new AskError(common.noAnswer)
  if (!reply.ok) throw new AskError(reply.error)
  return reply.value as Answer<K>
}

type Reply = { ok: true; value?: unknown } | { ok: false; error: string }

/** Undefined when nobody answered. */
async function send(message: object): Promise<Reply | undefined> {
  const reply: unknown = await browser.runtime.sendMessage(message).catch(() => undefined)
  return isReply(reply) ? reply : undefined
}

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

import { type Browser, browser } from 'wxt/browser'
import { z } from 'zod/mini'
import '../core/error-words'
import type { SessionEvent } from '../core/session-event'
import { type PageRequests, pageRequests, type SurfaceRequests, surfaceRequests } from '../messages/protocol'
import { sendHelp } from './access'
import { forgetPresses } from './laid-presses'
import { noteLessons, sendLessons, shapeFor } from './lessons'
import { applyEvents } from './live-work'
import { forgetPickOf, onPicked } from './picks'
import { noteDetected } from './recognitions'
import { sketchKey } from './sketch-key'
import { handleSurface } from './surface-requests'
import { workerClock } from './worker-clock'

type Sender = Browser.runtime.MessageSender
/** `stop`: the page may not be read any more, and its watcher goes quiet. */
export type Answer = { ok: true; value?: unknown } | { ok: false; error: string; stop?: true }

class AccessGone extends Error {}

const envelope = z.object({ name: z.string(), payload: z.unknown() })

/**
 * Answers one message. What has the wrong shape, an unknown name or the wrong sender is refused with the reason and changes nothing.
 * Undefined for the background's own broadcasts, which surfaces hear and nobody answers.
 */
export async function answer(message: unknown, sender: Sender): Promise<Answer> {
  try {
    const { name, payload } = envelope.parse(message)
    if (Object.hasOwn(pageRequests, name)) return { ok: true, value: await fromPage(name as keyof PageRequests, payload, sender) }
    if (Object.hasOwn(surfaceRequests, name))
      return { ok: true, value: await fromSurface(name as keyof SurfaceRequests, payload, sender) }
    return { ok: false, error: `No handler for the message "${name}".` }
  } catch (error) {
    return {
      ok: false,
      error: error instanceof z.core.$ZodError ? `The message was refused: ${z.prettifyError(error)}` : messageOf(error),
      ...(error instanceof AccessGone ? { stop: true } : {}),
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

async function fromPage(name: keyof PageRequests, payload: unknown, sender: Sender): Promise<unknown> {
  const tabId = sender.tab?.id
  if (sender.id !== browser.runtime.id || tabId === undefined || sender.tab?.incognito)
    throw new Error(`"${name}" is only for a watched page.`)
  if (!(await mayBeHeard(sender))) throw new AccessGone('Margin may not read this page any more.')
  const frameId = sender.frameId ?? 0
  if (name === 'page.hello') {
    pageRequests[name].parse(payload)
    await forgetPickOf(tabId, frameId)
    await sendLessons(tabId, frameId, new URL(sender.origin ?? sender.url ?? '').hostname)
    return { key: await sketchKey() }
  }
  if (name === 'page.help') {
    pageRequests[name].parse(payload)
    return sendHelp(tabId, frameId)
  }
  if (name === 'page.picked') {
    return onPicked(pageRequests[name].parse(payload), tabId, frameId)
  }
  // What comes late from a tab that is closed must not bring it back to life.
  if (!LAST_WORDS.includes(name) && !(await isOpen(tabId))) return undefined
  const event = withSite(pageEvent(name, payload, tabId, frameId, sender.url), sender)
  try {
    await applyEvents([event])
    if (event.kind === 'page-detected') await noteLessons(event.detection, event.doc, event.at)
  } finally {
    // Taken, or waiting for room on the disk.
    if (event.kind === 'page-pressed' && event.clock?.doc) await forgetPresses([event.clock.doc])
  }
  if (event.kind === 'page-detected') await noteDetected(event)
  return undefined
}

const LAST_WORDS: readonly string[] = ['page.pressed', 'page.left']

async function isOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  )
}

/**
 * A watcher stays in a page that was open when its access was taken away: it is heard no more (L4). One after the other, so that what a
 * page says keeps its order.
 */
function mayBeHeard(sender: Sender): Promise<boolean> {
  const turn = line.then(async () => {
    const from = sender.origin ?? sender.url
    if (from === undefined || !/^https?:/.test(from)) return false
    const { protocol, hostname } = new URL(from)
    return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] })
  })
  line = turn.catch(() => undefined)
  return turn
}
let line: Promise<unknown> = Promise.resolve()

function pageEvent(
  name: Exclude<keyof PageRequests, 'page.hello' | 'page.help' | 'page.picked'>,
  payload: unknown,
  tabId: number,
  frameId: number,
  address: string | undefined,
): SessionEvent {
  const clockOf = ({ doc, at, mono }: { doc: string; at: number; mono: number }) => ({ at, clock: { doc, at, mono } })
  switch (name) {
    case 'page.detected': {
      const p = pageRequests[name].parse(payload)
      const { doc, sketch, instructions, pageWidth } = p
      const shape = shapeFor(p.href, address)
      const detection = shape === undefined ? p.detection : { ...p.detection, shape }
      const shown = instructions === undefined ? {} : { instructions }
      return { kind: 'page-detected', ...clockOf(p), tabId, frameId, doc, detection, sketch, ...shown, pageWidth }
    }
    case 'page.evidence': {
      const p = pageRequests[name].parse(payload)
      return { kind: 'page-evidence', ...clockOf(p), tabId, sign: p.sign, inputAt: p.inputAt }
    }
    case 'page.near': {
      const p = pageRequests[name].parse(payload)
      return { kind: 'page-near', at: Date.now(), tabId, near: p.near }
    }
    case 'page.pressed': {
      const p = pageRequests[name].parse(payload)
      return { kind: 'page-pressed', ...clockOf(p), tabId, control: p.control }
    }
    case 'page.left': {
      const p = pageRequests[name].parse(payload)
      return { kind: 'page-left', ...clockOf(p), tabId, frameId, doc: p.doc }
    }
  }
}

/** A site that is no known platform goes by its host, so that the ledger tells one from another. The browser names it, not the page. */
function withSite(event: SessionEvent, sender: Sender): SessionEvent {
  if (event.kind !== 'page-detected' || event.detection.platform !== 'site' || !sender.url) return event
  const platform = URL.canParse(sender.url) ? new URL(sender.url).hostname : ''
  return platform === '' ? event : { ...event, detection: { ...event.detection, platform } }
}

async function fromSurface(name: keyof SurfaceRequests, payload: unknown, sender: Sender): Promise<unknown> {
  const own = browser.runtime.getURL('/')
  if (sender.id !== browser.runtime.id || !sender.url?.startsWith(own))
    throw new Error(`"${name}" is only for Margin's own surfaces.`)
  return handleSurface(name, payload, workerClock())
}

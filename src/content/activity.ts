import { JITTER_MS } from '../core/clock-drift'
import { PULSE_MS } from '../core/evidence'

/** Trusted events that show a person at work. Reading is work: scrolling, selecting and listening count. */
const SIGNS_OF_USE = [
  'keydown',
  'pointerdown',
  'pointermove',
  'wheel',
  'scroll',
  'touchstart',
  'selectionchange',
  'input',
  'timeupdate',
] as const

/** Use after this much stillness is told at once: from when on the page is used again must not wait for the pulse, which tells the last use only. */
const STILL_MS = 30_000

/** No policy counts stillness longer than this; the page then falls silent until it is used or shown again. */
const STILL_FOR_GOOD_MS = 10 * 60_000

export interface Pulse {
  sign: 'input' | 'visible' | 'still' | 'hidden'
  at: number
  inputAt: number
}

/**
 * Watches whether the page is in view and used, and tells so at most every 15 s and when stillness ends, and only while it is. Listens without touching:
 * every listener is passive and none cancels or stops an event.
 */
export function watchActivity(doc: Document, tellPulse: (pulse: Pulse) => void, signal: AbortSignal): { announce(): void } {
  let inputAt = Date.now()
  /** When it last came into view: whoever looks may read for long, and a page that crashes meanwhile is known by its silence. */
  let shownAt = inputAt
  let toldAt = 0
  let usedSince = false
  let timer: ReturnType<typeof setTimeout> | undefined

  /** A clock that was set back takes what it told before along, so that no use lies ahead and stillness goes on. */
  let clock = { at: inputAt, mono: performance.now() }
  const followClock = () => {
    const next = { at: Date.now(), mono: performance.now() }
    const drift = next.at - clock.at - (next.mono - clock.mono)
    clock = next
    if (drift > -JITTER_MS) return
    inputAt = Math.round(inputAt + drift)
    shownAt += drift
    toldAt += drift
  }

  const say = (sign: Pulse['sign']) => {
    toldAt = Date.now()
    usedSince = false
    tellPulse({ sign, at: toldAt, inputAt })
  }
  const beat = () => {
    timer = undefined
    if (doc.visibilityState !== 'visible') return
    followClock()
    if (Date.now() - Math.max(inputAt, shownAt) > STILL_FOR_GOOD_MS) return say('still')
    say(usedSince ? 'input' : 'visible')
    timer = setTimeout(beat, PULSE_MS)
  }
  const onUse = (event: Event) => {
    if (!event.isTrusted || doc.visibilityState !== 'visible') return
    followClock()
    const now = Date.now()
    const wasStill = now - inputAt >= STILL_MS
    inputAt = now
    usedSince = true
    if (wasStill || now - toldAt >= PULSE_MS || timer === undefined) {
      clearTimeout(timer)
      beat()
    }
  }
  const announce = () => {
    clearTimeout(timer)
    timer = undefined
    if (doc.visibilityState !== 'visible') return say('hidden')
    shownAt = Date.now()
    beat()
  }
  for (const name of SIGNS_OF_USE) doc.addEventListener(name, onUse, { capture: true, passive: true, signal })
  doc.addEventListener('visibilitychange', announce, { signal })
  signal.addEventListener('abort', () => clearTimeout(timer))
  return { announce }
}

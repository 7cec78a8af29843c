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

/** No policy counts stillness longer than this; the page then falls silent until it is used again. */
const STILL_FOR_GOOD_MS = 10 * 60_000

export interface Pulse {
  sign: 'input' | 'visible' | 'still' | 'hidden'
  at: number
  inputAt: number
}

/**
 * Watches whether the page is in view and used, and tells so at most every 15 s, and only while it is. Listens without touching:
 * every listener is passive and none cancels or stops an event.
 */
export function watchActivity(doc: Document, tellPulse: (pulse: Pulse) => void, signal: AbortSignal): { announce(): void } {
  let inputAt = Date.now()
  let toldAt = 0
  let usedSince = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = (sign: Pulse['sign']) => {
    toldAt = Date.now()
    usedSince = false
    tellPulse({ sign, at: toldAt, inputAt })
  }
  const beat = () => {
    timer = undefined
    if (doc.visibilityState !== 'visible') return
    if (Date.now() - inputAt > STILL_FOR_GOOD_MS) return say('still')
    say(usedSince ? 'input' : 'visible')
    timer = setTimeout(beat, PULSE_MS)
  }
  const onUse = (event: Event) => {
    if (!event.isTrusted || doc.visibilityState !== 'visible') return
    inputAt = Date.now()
    usedSince = true
    if (inputAt - toldAt >= PULSE_MS || timer === undefined) {
      clearTimeout(timer)
      beat()
    }
  }
  const announce = () => {
    clearTimeout(timer)
    timer = undefined
    if (doc.visibilityState === 'visible') beat()
    else say('hidden')
  }
  for (const name of SIGNS_OF_USE) doc.addEventListener(name, onUse, { capture: true, passive: true, signal })
  doc.addEventListener('visibilitychange', announce, { signal })
  signal.addEventListener('abort', () => clearTimeout(timer))
  return { announce }
}

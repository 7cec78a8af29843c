import { detect } from '../platforms/detect'
import type { Found } from '../platforms/found'
import type { Page } from '../platforms/page'
import { PLATFORMS } from '../platforms/registry'
import { taskTexts } from '../platforms/sketch'
import { watchActivity } from './activity'
import { isAlive, shadowRootOf, tell } from './extension'
import { watchNearing } from './nearing'
import { watchPressing } from './pressing'
import { whenSettled } from './settle'
import { sketchOf } from './sketching'

const DEADLINE_NEWS_MS = 30_000

/**
 * Watches one document: reads what it is, whether it is used, and how its task ends, and tells the background. Reads only (L1); what
 * it tells is labels, ids and keyed hashes, never text (L3). Ends by itself when the extension goes away.
 */
export function watchPage(window: Window & typeof globalThis): void {
  const { document } = window
  const doc = crypto.randomUUID()
  const life = new AbortController()
  const { signal } = life
  let found: Found | null = null
  let told = ''
  let toldDeadline = 0
  let key: string | null = null
  const isTop = window === window.top

  const stamp = () => ({ doc, at: Date.now(), mono: performance.now() })
  /** Runs what would speak to the background, unless there is none left to speak to. */
  const alive = (speak: () => void) => {
    if (isAlive()) speak()
    else life.abort()
  }
  const page = (): Page => ({
    url: new URL(window.location.href),
    document,
    isTop,
    shadowRoot(element) {
      const root = shadowRootOf(element)
      if (root) enter(root)
      return root
    },
  })
  const entered = new WeakSet<ShadowRoot>()
  const enter = (root: ShadowRoot) => {
    if (entered.has(root)) return
    entered.add(root)
    settled.observe(root)
    if (root.mode === 'closed') watchPressing(root, () => controls(), onPressed, signal)
  }
  const controls = () => ({ submit: found?.submit ?? null, skip: found?.skip ?? null })
  /** A frame speaks only of a task of its own; the top document speaks of the tab. */
  const speaks = () => isTop || found?.detection.pageKind === 'task'

  const read = () =>
    alive(() => {
      const here = page()
      found = detect(PLATFORMS, here)
      if (!found || !speaks()) return
      const { remainingMs, ...detection } = found.detection
      const sketch = detection.pageKind === 'task' && key ? sketchOf(taskTexts(here, found), key) : []
      const deadline = remainingMs === undefined ? 0 : Date.now() + remainingMs
      const news = JSON.stringify([detection, sketch])
      if (news === told && Math.abs(deadline - toldDeadline) < DEADLINE_NEWS_MS) return
      const first = told === ''
      told = news
      toldDeadline = deadline
      void tell('page.detected', { ...stamp(), detection: found.detection, sketch, pageWidth: window.innerWidth })
      if (first) activity.announce()
    })

  const onPressed = (control: 'submit' | 'skip') =>
    alive(() => {
      void tell('page.pressed', { ...stamp(), control })
      settled.now()
    })

  const settled = whenSettled(document, read, signal)
  const activity = watchActivity(document, ({ sign, at, inputAt }) => alive(() => {
    if (!speaks()) return
    void tell('page.evidence', { doc, at, mono: performance.now(), sign, inputAt })
    // Some pages change their address without changing a node.
    if (window.location.href !== address) onNavigated()
  }), signal)
  let address = window.location.href
  const onNavigated = () => {
    address = window.location.href
    settled.now()
  }
  watchNearing(document, () => found?.submit ?? null, (near) => alive(() => void tell('page.near', { doc, near })), signal)
  watchPressing(document, controls, onPressed, signal)
  const { navigation } = window as { navigation?: EventTarget }
  navigation?.addEventListener('navigatesuccess', onNavigated, { signal })
  window.addEventListener('popstate', onNavigated, { signal })
  window.addEventListener('hashchange', onNavigated, { signal })
  window.addEventListener('resize', () => settled.now(), { passive: true, signal })
  window.addEventListener('pagehide', () => alive(() => void tell('page.left', stamp())), { signal })
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    // Back from the back/forward cache: the background has forgotten this document.
    told = ''
    settled.now()
  }, { signal })

  void tell('page.hello', { doc }).then((answer) => {
    key = answer?.key ?? null
    settled.now()
  })
}

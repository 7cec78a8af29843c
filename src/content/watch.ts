import type { Detection } from '../core/detection'
import { timerOf } from '../core/platform-timer'
import { detectWith, type GenericReader } from '../platforms/detect-with'
import { leavesDoubt } from '../platforms/doubt'
import type { Found } from '../platforms/found'
import { instructionTexts } from '../platforms/instructions'
import type { Page } from '../platforms/page'
import type { Platform } from '../platforms/platform'
import { taskTexts } from '../platforms/sketch'
import { watchActivity } from './activity'
import { isAlive, layDown, shadowRootOf } from './extension'
import { rememberFocus } from './focus-memory'
import { handedOverGeneric, handedOverLessons, release, type SoftwareReader, whenHelpComes } from './hand-over'
import { watchNearing } from './nearing'
import { watchPressing } from './pressing'
import { whenSettled } from './settle'
import { instructionsOf, sketchOf } from './sketching'
import { tell } from './tell'

/** A countdown or a timer that simply goes on is no news. */
const CLOCK_NEWS_MS = 30_000
const HELP_COMES_MS = 1_500
/** A page of which nothing is recognised for this long is said to be nothing: so a task that was handed in on the page before is closed. */
const NOTHING_AFTER_MS = 2_500

/** What is told of a page that is no longer anything we know. */
const NOTHING: Detection = {
  platform: 'site',
  pageKind: 'other',
  state: 'running',
  confidence: 0,
  reasons: [],
  taskType: 'other',
  taskTypeConfidence: 0,
  submitLabel: null,
  missing: [],
}

/**
 * Watches one document: reads what it is, whether it is used, and how its task ends, and tells the background. Reads only (L1); what
 * it tells is labels, ids and keyed hashes, never text (L3). Ends by itself when the extension goes away.
 */
export function watchPage(window: Window & typeof globalThis, own: Platform | undefined, softwareOf?: SoftwareReader): void {
  const { document } = window
  const doc = crypto.randomUUID()
  const life = new AbortController()
  const { signal } = life
  signal.addEventListener('abort', release)
  let found: Found | null = null
  let told = ''
  let wasTask = false
  let isNothing = false
  let isGreeted = false
  /** The page as it was read before help came: as long as it has not changed, only what is new is read. */
  let waiting: Page | null = null
  /** When the page's countdown ends, and when its timer began, as last told. */
  let toldClocks: readonly number[] = []
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
  const controls = () => {
    // A new task can be there for a moment before it is read: a press in that moment must not be missed.
    if (told !== '' && settled.isDue() && !found?.submit?.isConnected) read()
    return { submit: found?.submit ?? null, skip: found?.skip ?? null }
  }

  let helpAskedAt = 0
  /** Asks for the generic detector. True while it is worth waiting for it before speaking. */
  const askForHelp = (): boolean => {
    if (helpAskedAt === 0) {
      helpAskedAt = Date.now()
      void tell('page.help', { doc })
      setTimeout(() => {
        if (told === '') settled.now()
      }, HELP_COMES_MS)
    }
    return Date.now() - helpAskedAt < HELP_COMES_MS
  }

  const read = (isAsRead = false) =>
    alive(() => {
      // What the trainer taught of this page comes before the answer: nothing is said without it.
      if (!isGreeted) return
      const here = waiting && isAsRead && waiting.url.href === window.location.href ? waiting : page()
      waiting = null
      const generic = handedOverGeneric()
      const platform = own ?? softwareOf?.(here)
      const readWith = (reader: GenericReader | undefined) => detectWith(reader, platform ? [platform] : [], here)
      const lessons = handedOverLessons()
      found = lessons ? lessons(readWith, generic, here, platform?.site.id ?? 'site') : readWith(generic)
      if (!generic && leavesDoubt(found) && askForHelp()) {
        waiting = here
        return
      }
      const reading = found?.detection ?? NOTHING
      // Of a frame, and of a page that is nothing, there is only something to say when it is a task, or was one until now.
      if (told === '' && reading.pageKind !== 'task' && !(isTop && (found || isNothing))) return
      const { remainingMs, timerMs, ...detection } = reading
      const sketch = found && detection.pageKind === 'task' && key ? sketchOf(taskTexts(here, found), key) : []
      const shown = found && key ? instructionsOf(instructionTexts(here, found, platform), key) : undefined
      const instructions = shown ? { instructions: shown } : {}
      const clocks = [remainingMs === undefined ? 0 : Date.now() + remainingMs, timerMs === undefined ? 0 : Date.now() - timerMs]
      const news = JSON.stringify([detection, sketch, shown])
      if (news === told && clocks.every((at, n) => Math.abs(at - (toldClocks[n] ?? Number.NaN)) < CLOCK_NEWS_MS)) return
      const isTask = detection.pageKind === 'task'
      const first = told === '' || (isTask && !wasTask)
      wasTask = isTask
      told = news
      toldClocks = clocks
      // Whether the page is in view is told first, so that its clock starts as work; nobody asked that of the page while it was no task.
      if (first) activity.announce()
      void tell('page.detected', {
        ...stamp(),
        detection: reading,
        sketch,
        ...instructions,
        pageWidth: window.innerWidth,
        href: here.url.href.slice(0, 4000),
      })
    })

  /** Reads the page's own timer, where it shows one; `exactly`: it is told again in any case, as it stands at this moment. */
  const readTimer = (exactly: boolean) => {
    if (!found || timerOf(found.detection) === undefined) return
    if (exactly) toldClocks = []
    read()
  }

  const onPressed = (control: 'submit' | 'skip') =>
    alive(() => {
      readTimer(true)
      const press = { ...stamp(), control }
      layDown(`pressed:${press.doc}`, press)
      void tell('page.pressed', press)
      settled.now()
    })

  const settled = whenSettled(document, read, signal)
  const activity = watchActivity(
    document,
    ({ sign, at, inputAt }) =>
      alive(() => {
        // Some pages change their address without changing a node.
        if (window.location.href !== address) onNavigated()
        // A timer that the platform has stopped changes nothing on the page by which it could be noticed.
        readTimer(false)
        // How any other page is used is nobody's business.
        if (told !== '' && found?.detection.pageKind === 'task')
          void tell('page.evidence', { doc, at, mono: performance.now(), sign, inputAt })
      }),
    signal,
  )
  let address = window.location.href
  const onNavigated = () => {
    address = window.location.href
    settled.now()
  }
  watchNearing(
    document,
    () => found?.submit ?? null,
    (near) => alive(() => void tell('page.near', { doc, near })),
    signal,
  )
  watchPressing(document, controls, onPressed, signal)
  rememberFocus(document, signal)
  const { navigation } = window as { navigation?: EventTarget }
  navigation?.addEventListener('navigatesuccess', onNavigated, { signal })
  window.addEventListener('popstate', onNavigated, { signal })
  window.addEventListener('hashchange', onNavigated, { signal })
  window.addEventListener('resize', () => settled.now(), { passive: true, signal })
  window.addEventListener('pagehide', () => alive(() => void tell('page.left', stamp())), { signal })
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return
      // Back from the back/forward cache: the background has forgotten this document.
      told = ''
      settled.now()
    },
    { signal },
  )

  const nothingTimer = setTimeout(() => {
    isNothing = true
    if (told === '') settled.now()
  }, NOTHING_AFTER_MS)
  signal.addEventListener('abort', () => clearTimeout(nothingTimer))
  whenHelpComes(() => settled.now())
  void tell('page.hello', { doc }).then((answer) => {
    key = answer?.key ?? null
    isGreeted = true
    settled.now()
  })
}

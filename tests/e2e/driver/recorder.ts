import type { Page } from 'puppeteer-core'

/**
 * What a page could notice: changes of its DOM and style sheets, events that reach it (also untrusted ones), messages, moved focus and
 * scroll, new names on `window`, failed scripts. Installed before any script of the page, in the page's own world.
 */
const RECORDER = `(() => {
  const log = []
  const say = (entry) => { log.push(entry) }
  const nameOf = (node) => {
    if (!node) return String(node)
    if (node === window) return 'window'
    if (node === document) return 'document'
    const element = node.nodeType === 1 ? node : node.parentElement
    const own = node.nodeName.toLowerCase()
    return element && element.id ? own + '#' + element.id : own
  }

  const options = { subtree: true, childList: true, attributes: true, characterData: true }
  const seen = (records) => {
    for (const record of records) {
      const added = [...record.addedNodes].map(nameOf).join(',')
      const removed = [...record.removedNodes].map(nameOf).join(',')
      say(['mutation', record.type, nameOf(record.target), record.attributeName || '', added, removed].join('|'))
    }
  }
  const observer = new MutationObserver(seen)
  observer.observe(document, options)

  // Shadow trees are outside the document's observer, closed ones too.
  const attachShadow = Element.prototype.attachShadow
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init)
    say('shadow|' + nameOf(this) + '|' + init.mode)
    observer.observe(root, options)
    return root
  }

  // Every event, trusted or not, is dispatched through here when a script of this world makes it; content scripts have their own
  // prototypes, so what they dispatch is caught by listeners instead.
  const EVENTS = [
    'click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'pointercancel', 'touchstart', 'touchend',
    'keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'submit', 'reset', 'invalid', 'copy', 'cut', 'paste', 'select',
    'focus', 'blur', 'focusin', 'focusout', 'scroll', 'scrollend', 'toggle', 'beforetoggle', 'popstate', 'hashchange', 'beforeunload',
    'message', 'messageerror', 'storage', 'error', 'unhandledrejection', 'securitypolicyviolation', 'fullscreenchange', 'selectionchange',
    'drop', 'dragover', 'dragstart', 'animationstart', 'transitionstart', 'resize',
  ]
  // The browser sends these once a frame, so how often and between which others is chance: what was hit counts, not how often.
  const PER_FRAME = ['selectionchange', 'scroll', 'scrollend', 'resize']
  const perFrame = new Set()
  const heard = (event) => event.isTrusted && PER_FRAME.includes(event.type) ? perFrame.add(event.type + '|' + nameOf(event.target)) : say(['event', event.type, nameOf(event.target), event.isTrusted ? 'trusted' : 'untrusted', event.defaultPrevented ? 'prevented' : ''].join('|'))
  for (const type of EVENTS) window.addEventListener(type, heard, { capture: true, passive: true })
  // Who cancels an event may do so after our listeners: that is read at the end.
  const cancellable = []
  for (const type of ['click', 'submit', 'mousedown', 'keydown', 'beforeinput', 'paste', 'copy', 'contextmenu']) {
    window.addEventListener(type, (event) => cancellable.push(event), { capture: true, passive: true })
  }
  // An event that is stopped on its way does not come back up to here.
  const reached = []
  for (const type of ['click', 'submit', 'keydown', 'input', 'paste', 'copy']) {
    window.addEventListener(type, (event) => reached.push(type + '|' + nameOf(event.target)), { passive: true })
  }
  // Custom events have any name: whoever dispatches or listens in this world goes through these.
  const dispatchEvent = EventTarget.prototype.dispatchEvent
  EventTarget.prototype.dispatchEvent = function (event) {
    say(['dispatch', event.type, nameOf(this === window || this instanceof Node ? this : null)].join('|'))
    return dispatchEvent.call(this, event)
  }
  // Names that extensions are known to announce themselves by.
  for (const type of ['wxt:content-script-started', 'margin', 'margin:started']) {
    for (const target of [window, document]) target.addEventListener(type, heard)
  }

  const wrap = (owner, key, label) => {
    const original = owner[key]
    if (typeof original !== 'function') return
    owner[key] = function (...rest) {
      say(['call', label || key, nameOf(this instanceof Node ? this : null)].join('|'))
      return original.apply(this, rest)
    }
  }
  for (const key of ['focus', 'blur', 'click']) wrap(HTMLElement.prototype, key)
  for (const key of ['scrollIntoView', 'scrollTo', 'scrollBy', 'scroll', 'attachInternals']) wrap(Element.prototype, key)
  for (const key of ['scrollTo', 'scrollBy', 'postMessage', 'open', 'alert', 'fetch']) wrap(window, key, 'window.' + key)
  wrap(XMLHttpRequest.prototype, 'open', 'XMLHttpRequest.open')
  wrap(navigator, 'sendBeacon', 'sendBeacon')

  const names = new Set(Object.getOwnPropertyNames(window))
  const sheets = () => [document.styleSheets.length, (document.adoptedStyleSheets || []).length].join('+')

  // fetch as the page sees it must stay the one that the page had.
  const own = { fetch: window.fetch, open: XMLHttpRequest.prototype.open, pushState: history.pushState, addEventListener: EventTarget.prototype.addEventListener }
  // What the browser sends once a frame of what was done so far has come after two of them; a page out of view has no frames.
  const framesPass = () => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); setTimeout(done, 1000) })
  const read = async () => {
    await framesPass()
    seen(observer.takeRecords())
    const changed = []
    if (window.fetch !== own.fetch) changed.push('fetch')
    if (XMLHttpRequest.prototype.open !== own.open) changed.push('XMLHttpRequest.open')
    if (history.pushState !== own.pushState) changed.push('history.pushState')
    if (EventTarget.prototype.addEventListener !== own.addEventListener) changed.push('addEventListener')
    return {
      log: log.slice(),
      perFrame: [...perFrame].sort(),
      cancelled: cancellable.map((event) => [event.type, event.defaultPrevented ? 'prevented' : 'kept'].join('|')),
      reached: reached.slice(),
      newNames: Object.getOwnPropertyNames(window).filter((name) => !names.has(name)).sort(),
      sheets: sheets(),
      replaced: changed,
      focus: nameOf(document.activeElement),
      scroll: Math.round(scrollX) + ',' + Math.round(scrollY),
      html: document.documentElement.outerHTML,
    }
  }
  // Not a name on window that a page could list; the test finds it by this symbol.
  Object.defineProperty(window, Symbol.for('margin-test-recorder'), { value: read, enumerable: false })
})()`

/** What a recorder saw since the page began. Two runs of the same page are compared with `toEqual`. */
export interface Recording {
  /** In order: mutations, events (with trusted or untrusted), dispatches, calls. */
  log: string[]
  /** Trusted events that come once a frame (scroll, selection, resize), by type and target. */
  perFrame: string[]
  /** Whether each click, key and the like was cancelled by anyone. */
  cancelled: string[]
  /** Bubbling events that nobody stopped, by type and target. */
  reached: string[]
  /** Properties of `window` that came after the recorder. */
  newNames: string[]
  /** Style sheets of the document + adopted ones. */
  sheets: string
  /** Built-in functions that were replaced. */
  replaced: string[]
  focus: string
  scroll: string
  /** The whole document as it is now. */
  html: string
  /** What the console said, errors included. */
  console: string[]
}

export interface Recorder {
  read(): Promise<Recording>
}

/** Installs the recorder in a page that has not been opened yet; pass as `before` of `open`. */
export async function record(page: Page): Promise<Recorder> {
  const said: string[] = []
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`pageerror: ${error instanceof Error ? error.message : String(error)}`))
  await page.evaluateOnNewDocument(RECORDER)
  return {
    read: async () => {
      const recording = (await page.evaluate(`window[Symbol.for('margin-test-recorder')]()`)) as Omit<Recording, 'console'>
      return { ...recording, console: [...said] }
    },
  }
}

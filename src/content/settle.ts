/** The page is read when it has been quiet for this long. */
const QUIET_MS = 350
/** Reading may take this share of the time in the long run … */
const SHARE = 1 / 1000
/** … with this much in hand for a page that changes after a rest. */
const IN_HAND_MS = 15
/** After a press or a new address the page is about to change, perhaps by way of "loading": so much reading does not mind its cost. */
const EAGER_MS = 80
const EAGER_FOR_MS = 2_000
/** A busy page is read between two of its own pieces of work, if one comes to an end in this time. */
const IDLE_WITHIN_MS = 200
/** However dear, a changing page is read this often. */
const MOST_WAIT_MS = 10_000

interface Settled {
  /** Read now, whatever the wait: something was pressed, or the address changed. */
  now(): void
  /** True when the document has changed and was not yet read again. */
  isDue(): boolean
  /** Shadow roots hide their changes from the document's observer. */
  observe(root: Node): void
}

/**
 * Calls `read`, and whether the document is as it was at the last call, when it has settled after a change, never more often than its own cost allows. A batch of mutations costs two
 * assignments, whatever its size; the records are not looked at and not kept.
 */
export function whenSettled(doc: Document, read: (isAsRead: boolean) => void, signal: AbortSignal): Settled {
  /** Takes back what is due; undefined when nothing is. */
  let cancel: (() => void) | undefined
  /** Milliseconds of reading that may be spent; below nothing, the next reading waits until they have come in again. */
  let credit = IN_HAND_MS
  let creditAt = performance.now()
  let eagerUntil = 0
  let lastAt = 0
  let firstChangeAt = 0
  let changedAt = 0
  const seen = new WeakSet<Node>()
  /** Held weakly: a shadow root that the page has dropped must not be kept. */
  let roots: WeakRef<Node>[] = []
  let isListening = true

  const income = (now: number) => {
    if (credit < IN_HAND_MS) credit = Math.min(IN_HAND_MS, credit + (now - creditAt) * SHARE)
    else if (now > eagerUntil) credit = IN_HAND_MS
    creditAt = now
  }
  const later = (act: () => void, ms: number) => {
    const timer = setTimeout(act, ms)
    cancel = () => clearTimeout(timer)
  }
  /** Not every document of a test has idle times. */
  const whenIdle = (act: () => void) => {
    if (typeof requestIdleCallback !== 'function') return act()
    const idle = requestIdleCallback(act, { timeout: IDLE_WITHIN_MS })
    cancel = () => cancelIdleCallback(idle)
  }
  const run = () => {
    cancel = undefined
    const isAsRead = isListening && firstChangeAt === 0
    firstChangeAt = 0
    const from = performance.now()
    income(from)
    read(isAsRead)
    lastAt = performance.now()
    credit -= lastAt - from
    if (!isListening && !signal.aborted) listen()
  }
  /** When the changes so far should be read: when they have settled, or at its pace where the page never rests. */
  const dueAt = (now: number) => {
    income(now)
    const afforded = credit > 0 ? 0 : Math.min(now - credit / SHARE, lastAt + MOST_WAIT_MS)
    const settledAt = now - firstChangeAt > 2 * QUIET_MS ? 0 : changedAt + QUIET_MS
    return Math.max(afforded, settledAt)
  }
  const look = () => {
    const now = performance.now()
    const due = dueAt(now)
    if (due <= now) {
      whenIdle(run)
      return
    }
    later(look, due - now)
    // Until then it is known that the page has changed; to be told so a hundred times a second would cost more than reading.
    if (due - now > QUIET_MS) {
      isListening = false
      observer.disconnect()
    }
  }
  const onChange = () => {
    changedAt = performance.now()
    firstChangeAt ||= changedAt
    if (!cancel) later(look, QUIET_MS)
  }
  const observer = new MutationObserver(onChange)
  const hear = (root: Node) =>
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['hidden', 'disabled', 'aria-hidden', 'aria-disabled', 'value'],
    })
  const listen = () => {
    isListening = true
    // A page that rebuilds itself for hours leaves as many roots behind.
    roots = roots.filter((root) => root.deref())
    for (const root of roots) {
      const node = root.deref()
      if (node) hear(node)
    }
  }
  const observe = (root: Node) => {
    if (seen.has(root)) return
    seen.add(root)
    roots.push(new WeakRef(root))
    if (isListening) hear(root)
  }
  observe(doc)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    cancel?.()
  })
  return {
    now() {
      if (signal.aborted) return
      credit = EAGER_MS
      eagerUntil = performance.now() + EAGER_FOR_MS
      cancel?.()
      later(run, 0)
    },
    isDue: () => cancel !== undefined,
    observe,
  }
}

/** The page is read when it has been quiet for this long … */
const QUIET_MS = 350
/** … or, while it never is, so seldom that reading takes at most this share of the time. */
const SHARE = 1 / 400
const MOST_WAIT_MS = 10_000
/** After a press or a new address the page is about to change, perhaps by way of "loading": so many readings do not mind their cost. */
const EAGER_READS = 4

interface Settled {
  /** Read now, whatever the wait: something was pressed, or the address changed. */
  now(): void
  /** True when the document has changed and was not yet read again. */
  isDue(): boolean
  /** Shadow roots hide their changes from the document's observer. */
  observe(root: Node): void
}

/**
 * Calls `read` when the document has settled after a change, never more often than its own cost allows. A batch of mutations costs
 * one timer, whatever its size; the records are not looked at and not kept.
 */
export function whenSettled(doc: Document, read: () => void, signal: AbortSignal): Settled {
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastCost = 0
  let lastAt = 0
  let firstChangeAt = 0
  let eager = 0
  const seen = new WeakSet<Node>()

  const run = () => {
    timer = undefined
    firstChangeAt = 0
    eager = Math.max(0, eager - 1)
    const from = performance.now()
    read()
    lastAt = performance.now()
    lastCost = lastAt - from
  }
  const onChange = () => {
    const now = performance.now()
    firstChangeAt ||= now
    const earliest = eager > 0 ? lastAt + QUIET_MS : lastAt + Math.min(MOST_WAIT_MS, lastCost / SHARE)
    // A page that never rests is read all the same, at the pace that its size allows.
    const due = now - firstChangeAt > 2 * QUIET_MS ? earliest : Math.max(earliest, now + QUIET_MS)
    if (timer !== undefined && due <= now + QUIET_MS) clearTimeout(timer)
    else if (timer !== undefined) return
    timer = setTimeout(run, Math.max(0, due - now))
  }
  const observer = new MutationObserver(onChange)
  const observe = (root: Node) => {
    if (seen.has(root)) return
    seen.add(root)
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['hidden', 'disabled', 'aria-hidden', 'aria-disabled', 'value'],
    })
  }
  observe(doc)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(timer)
  })
  return {
    now() {
      eager = EAGER_READS
      clearTimeout(timer)
      timer = setTimeout(run, 0)
    },
    isDue: () => timer !== undefined,
    observe,
  }
}

/** The few browser calls that the watcher needs; without the polyfill, which would double its size. */
interface WatcherApi {
  runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> }
  storage?: { local: { set(items: Record<string, unknown>): Promise<void> } }
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null }
}

function api(): WatcherApi {
  const scope = globalThis as { browser?: WatcherApi; chrome?: WatcherApi }
  return (scope.browser?.runtime ? scope.browser : scope.chrome) ?? {}
}

let isWanted = true

/**
 * False once the extension was updated or removed under a page that stayed open, so that this script is an orphan, or once the user took
 * back the access to the page.
 */
export function isAlive(): boolean {
  try {
    return isWanted && api().runtime?.id !== undefined
  } catch {
    return false
  }
}

export type Answer = { ok: true; value: unknown } | { ok: false; error: string; stop?: true }

/** Sends one message. Undefined when nobody heard it to the end: the worker may be starting, may just have been killed, or be gone for good. */
export async function send(message: unknown): Promise<Answer | undefined> {
  try {
    const answer = (await api().runtime?.sendMessage(message)) as Answer | undefined
    if (answer?.ok === false && answer.stop) isWanted = false
    return answer ?? undefined
  } catch {
    return undefined
  }
}

/**
 * Lays a word down where a worker that is killed cannot lose it, until the background has taken it (L6). For what a page says as it leaves,
 * when there is no time to say it again.
 */
export function layDown(name: string, word: unknown): void {
  try {
    api()
      .storage?.local.set({ [name]: word })
      .catch(() => {})
  } catch {
    // The extension is gone, and nobody would take it.
  }
}

/** Open and closed shadow roots alike, by the extension's own reading, which the page can not see. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot
  try {
    const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
    if (own !== undefined) return own
    return element instanceof HTMLElement ? (api().dom?.openOrClosedShadowRoot(element) ?? null) : null
  } catch {
    return null
  }
}

import type { PageRequests, Responses } from '../messages/protocol'

/** The few browser calls that the watcher needs; without the polyfill, which would double its size. */
interface WatcherApi {
  runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> }
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

type Answer = { ok: true; value: unknown } | { ok: false; error: string; stop?: true }

/** Words that hold whatever is said after them; of all others the newest of its name counts. */
const LASTING: readonly (keyof PageRequests)[] = ['page.hello', 'page.help', 'page.pressed', 'page.left']
let words = 0
const newest: Partial<Record<keyof PageRequests, number>> = {}

/**
 * Tells the background something. A worker that was ended while it listened is told again, so that its death costs nothing. An answer that
 * does not come then is no error: the worker may be gone for good.
 */
export async function tell<K extends keyof PageRequests>(
  name: K,
  payload: PageRequests[K],
): Promise<K extends keyof Responses ? Responses[K] | undefined : undefined> {
  words += 1
  const word = words
  newest[name] = word
  const send = async () => (await api().runtime?.sendMessage({ name, payload })) as Answer | undefined
  try {
    const answer = await send().catch(() => {
      const isStale = newest[name] !== word && !LASTING.includes(name)
      return isStale || !isAlive() ? undefined : send()
    })
    if (answer?.ok === false && answer.stop) isWanted = false
    return (answer?.ok ? answer.value : undefined) as never
  } catch {
    return undefined as never
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

import { browser } from 'wxt/browser'
import { type FieldRefusal, type FrameLook, frameToRead, type WrittenText } from '../core/written-field'

/** Why there is no text to check. */
export type NoText = { refused: FieldRefusal | 'no-page' | 'not-granted' | 'failed' } | { refused: 'frame'; host: string }

/**
 * Reads the text that is being written in a tab, once. The page's answer comes back to this very call: it is no message that others
 * could hear, and nothing keeps it. Only where the user has switched access on.
 */
export async function readWriting(tabId: number | undefined): Promise<WrittenText | NoText> {
  if (tabId === undefined) return { refused: 'no-page' }
  try {
    if (!(await isGranted(tabId))) return { refused: 'not-granted' }
    const looks = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/writing.js'] })
    const frames = looks.flatMap(({ frameId, result }) => (isLook(result) ? [{ frameId, ...result }] : []))
    const frame = frameToRead(frames)
    if (!frame) return { refused: 'none' }
    if ('blocked' in frame) return { refused: 'frame', host: frame.blocked }
    if (frame.refusal) return { refused: frame.refusal }
    const [answer] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frame.frameId] }, func: takeText })
    return (answer?.result as WrittenText | null | undefined) ?? { refused: 'none' }
  } catch {
    return { refused: 'failed' }
  }
}

/** Runs in the page's frame: must not use anything of this file. */
function takeText(): WrittenText | null {
  return (globalThis as { marginWriting?: () => WrittenText | null }).marginWriting?.() ?? null
}

async function isGranted(tabId: number): Promise<boolean> {
  const { url = '' } = await browser.tabs.get(tabId)
  const { protocol, origin } = new URL(url || 'about:blank')
  return /^https?:$/.test(protocol) && browser.permissions.contains({ origins: [`${origin}/*`] })
}

const isLook = (value: unknown): value is FrameLook => typeof value === 'object' && value !== null && 'fieldAt' in value

import { browser } from 'wxt/browser'
import type { LessonField } from '../core/lesson'
import type { Pick as PagePick, PickCandidate, Picked, Picker, PickWord } from '../core/pick'
import type { LessonGiven, PageRequests, SurfaceRequests } from '../messages/protocol'
import { LESSON_FILES, shapeFor, teach } from './lessons'
import { broadcast } from './word-out'

const PICK = 'pick'

/** One pick at a time, in the browser's memory: it outlives a worker and not the browser. */
interface KeptPick {
  tabId: number
  field: LessonField
  candidate: PickCandidate | null
  /** The frame that `candidate` stands in. */
  frameId: number | null
  likely: { frameId: number; candidates: PickCandidate[] }[]
}

async function kept(): Promise<KeptPick | undefined> {
  return (await browser.storage.session.get(PICK))[PICK] as KeptPick | undefined
}

/** Runs in a frame, in the extension's own world. */
function speak(word: PickWord): Picked {
  return (globalThis as { marginPicker?: Picker }).marginPicker?.(word) ?? null
}

async function say(target: { tabId: number; frameIds: number[] } | { tabId: number; allFrames: true }, word: PickWord) {
  return browser.scripting.executeScript({ target, func: speak, args: [word] })
}

/** Frames speak at once: what they say is taken one after the other. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = line.then(work)
  line = turn.catch(() => undefined)
  return turn
}
let line: Promise<unknown> = Promise.resolve()

/** @throws when the page can not be read. */
export async function startPick({ tabId, field }: SurfaceRequests['pick.start']): Promise<void> {
  await endPick()
  await inTurn(() => browser.storage.session.set({ [PICK]: { tabId, field, candidate: null, frameId: null, likely: [] } }))
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: LESSON_FILES })
    await say({ tabId, allFrames: true }, { say: 'start', field })
  } catch (cause) {
    await browser.storage.session.remove(PICK)
    throw new Error(
      'Margin may not read this page, so nothing can be pointed at. Allow the site in the options, then try again.',
      { cause },
    )
  }
}

export async function movePick(move: SurfaceRequests['pick.move']): Promise<void> {
  const pick = await kept()
  if (pick?.tabId !== move.tabId) return
  if (move.to !== 'candidate') {
    if (pick.frameId !== null) await say({ tabId: pick.tabId, frameIds: [pick.frameId] }, { say: 'move', to: move.to })
    return
  }
  let n = move.n
  for (const { frameId, candidates } of pick.likely) {
    if (n < candidates.length) {
      await say({ tabId: pick.tabId, frameIds: [frameId] }, { say: 'move', to: 'candidate', n })
      return
    }
    n -= candidates.length
  }
}

/** @throws when nothing is chosen, or what is chosen can not be told apart or read. */
export async function confirmPick(tabId: number, at: number): Promise<LessonGiven> {
  const pick = await kept()
  const [answer] =
    pick?.tabId === tabId && pick.frameId !== null ? await say({ tabId, frameIds: [pick.frameId] }, { say: 'confirm' }) : []
  const picked = answer?.result
  const shape = picked && shapeFor(picked.href, picked.href)
  if (!pick || !picked || !shape)
    throw new Error(
      'This can not be taught: nothing is chosen, or what is chosen can not be read or told from others. Choose another part of the page.',
    )
  const { field } = pick
  const given = await teach(new URL(picked.href).hostname, shape, { what: 'field', field, locator: picked.locator }, at)
  await endPick()
  return given
}

/** Ends a pick, of one tab or of any. */
export async function endPick(tabId?: number): Promise<void> {
  const pick = await kept()
  if (!pick || (tabId !== undefined && pick.tabId !== tabId)) return
  await inTurn(() => browser.storage.session.remove(PICK))
  await say({ tabId: pick.tabId, allFrames: true }, { say: 'end' }).catch(() => undefined)
}

/** The page that was picked on is another now. */
export async function forgetPickOf(tabId: number, frameId: number): Promise<void> {
  if (frameId !== 0 || (await kept())?.tabId !== tabId) return
  await browser.storage.session.remove(PICK)
  await broadcast({ name: 'state.changed' })
}

export function onPicked({ candidate, candidates }: PageRequests['page.picked'], tabId: number, frameId: number): Promise<void> {
  return inTurn(async () => {
    const pick = await kept()
    if (pick?.tabId !== tabId) return
    const likely = candidates
      ? [...pick.likely.filter((l) => l.frameId !== frameId), { frameId, candidates }].sort((a, b) => a.frameId - b.frameId)
      : pick.likely
    const chosen = candidate ? { candidate, frameId } : {}
    await browser.storage.session.set({ [PICK]: { ...pick, likely, ...chosen } satisfies KeptPick })
    await broadcast({ name: 'state.changed' })
  })
}

export async function pickState(): Promise<{ pick?: PagePick }> {
  const pick = await kept()
  if (!pick) return {}
  const { tabId, field, candidate, likely } = pick
  return { pick: { tabId, field, candidate, candidates: likely.flatMap((l) => l.candidates) } }
}

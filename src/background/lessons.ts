import { browser } from 'wxt/browser'
import type { Detection } from '../core/detection'
import type { Lesson, Taught } from '../core/lesson'
import { afterMiss, afterUse } from '../core/lesson-health'
import { coversShape } from '../core/lesson-scope'
import { hostOfShape, shapeOf } from '../core/page-shape'
import { leadingFrame } from '../core/task-page'
import type { LessonGiven } from '../messages/protocol'
import { allLessons, changeLesson, lessonsOfSite, putLessons, removeLesson } from '../store/lessons'
import { readLive } from '../store/read-live'
import { store } from './store'

const COUNTED = 'lessonMisses'
const MOST_COUNTED = 300

/** Lessons read pay and times with the generic detector's readers. */
export const LESSON_FILES: ['/generic.js', '/lessons.js'] = ['/generic.js', '/lessons.js']

type Frame = { tabId: number; frameIds: number[] } | { tabId: number; allFrames: true }

/** Runs in a frame: lays down what was taught of its site. */
function layDown(site: string, lessons: Lesson[]): void {
  if (location.hostname !== site) return
  const world = globalThis as { marginTaught?: Lesson[]; marginReadAgain?: () => void }
  world.marginTaught = lessons
  world.marginReadAgain?.()
}

const isActive = ({ health }: Lesson) => health.retired === undefined

/** Puts the lessons of a site, and what applies them, into a frame; costs nothing where nothing was taught. */
export async function sendLessons(tabId: number, frameId: number, site: string): Promise<void> {
  const lessons = (await lessonsOfSite(store, site)).filter(isActive)
  if (lessons.length > 0) await put({ tabId, frameIds: [frameId] }, site, lessons)
}

async function put(target: Frame, site: string, lessons: Lesson[]): Promise<void> {
  try {
    await browser.scripting.executeScript({ target, func: layDown, args: [site, lessons] })
    if (lessons.length > 0) await browser.scripting.executeScript({ target, files: LESSON_FILES })
  } catch {
    // The tab is gone, or shows what may not be read: nothing to mend there.
  }
}

/** Pages that are open learn at once. */
async function sendToOpenTabs(sites: Iterable<string>): Promise<void> {
  const { desk } = await readLive(store)
  for (const site of new Set(sites)) {
    const lessons = (await lessonsOfSite(store, site)).filter(isActive)
    await Promise.all(Object.keys(desk.tabs).map((tabId) => put({ tabId: Number(tabId), allFrames: true }, site, lessons)))
  }
}

/** Keeps a new lesson for pages like one, in the place of what was taught of the same before. */
export async function teach(site: string, shape: string, taught: Taught, at: number): Promise<LessonGiven> {
  const lesson: Lesson = { id: crypto.randomUUID(), site, shape, taught, givenAt: at, health: { misses: 0 } }
  const replaced = await putLessons(store, [lesson])
  await sendToOpenTabs([site])
  return { lessonId: lesson.id, replaced }
}

/** Teaches what the page in view of a tab is. @throws when nothing is known of that page. */
export async function teachPage(tabId: number, taught: Taught, at: number): Promise<LessonGiven> {
  const shape = await shapeInView(tabId)
  if (shape === undefined)
    throw new Error(
      'Margin does not read this page, so nothing can be taught about it. Load the page again, then say so once more.',
    )
  return teach(hostOfShape(shape), shape, taught, at)
}

async function shapeInView(tabId: number): Promise<string | undefined> {
  const { desk } = await readLive(store)
  const tab = desk.tabs[tabId]
  return tab && leadingFrame(tab)?.detection.shape
}

export async function keepLessons(lessons: Lesson[]): Promise<void> {
  const replaced = await putLessons(store, lessons)
  await sendToOpenTabs([...lessons, ...replaced].map((l) => l.site))
}

export async function dropLesson(id: string): Promise<{ removed: Lesson | null }> {
  const removed = (await removeLesson(store, id)) ?? null
  if (removed) await sendToOpenTabs([removed.site])
  return { removed }
}

export async function retireLesson(id: string, at: number): Promise<void> {
  await change(id, (lesson) => ({ ...lesson, health: { ...lesson.health, retired: { at, why: 'user' } } }))
}

export async function restoreLesson(id: string): Promise<void> {
  await change(id, ({ health: { usedAt }, ...lesson }) => ({
    ...lesson,
    health: { misses: 0, ...(usedAt === undefined ? {} : { usedAt }) },
  }))
}

export async function acknowledgeLesson(id: string): Promise<void> {
  await changeLesson(store, id, (lesson) => {
    const { retired } = lesson.health
    return retired ? { ...lesson, health: { ...lesson.health, retired: { ...retired, told: true } } } : lesson
  })
}

async function change(id: string, how: (lesson: Lesson) => Lesson): Promise<void> {
  const next = await changeLesson(store, id, how)
  if (next) await sendToOpenTabs([next.site])
}

/** Health: what a page tells of its lessons is counted, a miss once for each document. */
export async function noteLessons({ lessons }: Detection, doc: string, at: number): Promise<void> {
  if (!lessons) return
  for (const id of lessons.used) await changeLesson(store, id, (l) => withHealth(l, afterUse(l.health, at)))
  for (const id of lessons.failed) {
    if (!(await isFirstMiss(`${id} ${doc}`))) continue
    const next = await changeLesson(store, id, (l) => (isActive(l) ? withHealth(l, afterMiss(l.health, at)) : l))
    if (next?.health.retired?.at === at) await sendToOpenTabs([next.site])
  }
}

const withHealth = (lesson: Lesson, health: Lesson['health']): Lesson =>
  health === lesson.health ? lesson : { ...lesson, health }

async function isFirstMiss(miss: string): Promise<boolean> {
  const counted = ((await browser.storage.session.get(COUNTED))[COUNTED] as string[] | undefined) ?? []
  if (counted.includes(miss)) return false
  await browser.storage.session.set({ [COUNTED]: [...counted, miss].slice(-MOST_COUNTED) })
  return true
}

/** What a panel shows of lessons: those of the page in view, and those of whose end the trainer has not heard. */
export async function lessonsInView(shape: string | undefined): Promise<{ lessons?: Lesson[]; retiredLessons?: Lesson[] }> {
  const all = await allLessons(store)
  const lessons = all.filter((l) => shape !== undefined && coversShape(l.shape, shape))
  const retiredLessons = all.filter(({ health: { retired } }) => retired?.why === 'misses' && !retired.told)
  return { ...(lessons.length > 0 ? { lessons } : {}), ...(retiredLessons.length > 0 ? { retiredLessons } : {}) }
}

/** A page's shape, from its own word where the browser names the same host, so that a page that changes its address in place is told right. */
export function shapeFor(href: string | undefined, sender: string | undefined): string | undefined {
  const named = sender !== undefined && URL.canParse(sender) ? new URL(sender) : undefined
  const said = href !== undefined && URL.canParse(href) ? new URL(href) : undefined
  const url = said?.host === named?.host ? said : named
  return url && shapeOf(url)
}

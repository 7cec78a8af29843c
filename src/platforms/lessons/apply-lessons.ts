import type { Detection, FieldName } from '../../core/detection'
import type { Lesson, LessonField, Taught } from '../../core/lesson'
import { lessonsFor } from '../../core/lesson-scope'
import { shapeOf } from '../../core/page-shape'
import type { GenericReader } from '../detect-with'
import { nameOf } from '../find-sign'
import type { Found } from '../found'
import type { Page } from '../page'
import { findLocated } from './find-located'
import { type Reading, readLocated } from './read-located'
import { shortText } from './signs-of'

/** Sure, as the trainer said so; a reading of a page is never certain all the same (L11). */
const TAUGHT = 0.99
const SOURCE = 'What you taught.'
/** A page that is still being built has this long before a lesson is said to have found nothing. */
const SETTLES_MS = 4_000
/** An empty list or a sign-in card at the address of a task has little else on it. */
const LONGEST_EMPTY = 600
const EMPTY =
  /\bno (?:more |new |further |available )?(?:tasks?|work|jobs?|projects?|hits?|studies)\b|queue is empty|all (?:done|caught up)\b/i

const FIELD: Record<LessonField, FieldName> = {
  submit: 'submit', skip: 'skip', project: 'project', taskId: 'taskId', pay: 'pay', timeLimit: 'timeLimit', remaining: 'timeLimit',
} // biome-ignore format: a table

/** Reads a page, with the generic detector that is given. */
export type ReadPage = (generic: GenericReader | undefined) => Found | null

/** What lessons make of a reading, for one document. */
export type LessonReader = (read: ReadPage, generic: GenericReader | undefined, page: Page, platform: string) => Found | null

/**
 * Lays what the trainer taught over what is read of a page. `lessons` are those of the page's site; of them the ones count whose shape is
 * the page's. `wait` is told where a lesson found nothing yet and should be tried once more.
 */
export function lessonReader(lessons: () => readonly Lesson[], now: () => number, wait: (ms: number) => void): LessonReader {
  /** Since when a lesson finds nothing, by its id; begun anew at another address. */
  let missing = new Map<string, number>()
  let address = ''
  const hasFailed = (id: string): boolean => {
    const since = missing.get(id)
    if (since !== undefined) return now() - since >= SETTLES_MS
    missing.set(id, now())
    wait(SETTLES_MS + 100)
    return false
  }
  return (read, generic, page, platform) => {
    const shape = shapeOf(page.url)
    const here = lessonsFor(lessons(), shape)
    if (here.length === 0) return read(generic)
    if (address !== page.url.href) missing = new Map()
    address = page.url.href
    const used: string[] = []
    const failed: string[] = []
    const said = <W extends Taught['what']>(what: W) =>
      here.find((l): l is Lesson & { taught: Extract<Taught, { what: W }> } => l.taught.what === what)

    const no = said('no-task')
    if (no) {
      const was = read(generic)
      const detection: Detection = {
        platform: was?.detection.platform ?? platform,
        pageKind: 'other',
        state: 'running',
        confidence: TAUGHT,
        reasons: ['You taught Margin that this is not a task.'],
        taskType: 'other',
        taskTypeConfidence: 0,
        submitLabel: null,
        missing: [],
        lessons: { used: [no.id], failed },
      }
      return { detection, submit: null, skip: null }
    }
    const task = said('task')
    const isTask = task !== undefined && !standsIn(page)
    const found = isTask ? asTask(read, generic, page, platform) : read(generic)
    if (isTask) used.push(task.id)
    if (found?.detection.pageKind !== 'task') return found
    const next: Found = { ...found, detection: { ...found.detection, missing: [...found.detection.missing] } }
    const { detection } = next

    const type = said('task-type')
    if (type) {
      detection.taskType = type.taught.taskType
      detection.taskTypeConfidence = TAUGHT
      settle(detection, 'taskType')
      used.push(type.id)
    }
    for (const { id, taught } of here) {
      if (taught.what !== 'field') continue
      const element = findLocated(page, taught.field, taught.locator)
      const reading = element && readLocated(element, taught.field)
      if (element && reading) {
        put(next, taught.field, element, reading)
        settle(detection, FIELD[taught.field])
        missing.delete(id)
        used.push(id)
      } else if (hasFailed(id)) failed.push(id)
    }
    if (used.length + failed.length > 0) detection.lessons = { used, failed }
    return next
  }
}

/** The trainer's word that this is a task; a preview stays one, as nobody works on it. */
function asTask(read: ReadPage, generic: GenericReader | undefined, page: Page, platform: string): Found {
  const sure: GenericReader | undefined =
    generic && ((p) => ({ ...generic(p), isTask: true, pageKind: 'task', confidence: TAUGHT }))
  const found = read(sure)
  const reasons = ['You taught Margin that this is a task.']
  if (found?.detection.pageKind === 'task') {
    const own = found.detection.reasons.filter((reason) => !/\bno\b|\bnot\b/i.test(reason)).slice(0, 5)
    return { ...found, detection: { ...found.detection, confidence: TAUGHT, reasons: [...reasons, ...own] } }
  }
  const { submit = null, submitLabel = null, skip = null, taskType = 'other', taskTypeConfidence = 0 } = generic?.(page) ?? {}
  const detection: Detection = {
    platform: found?.detection.platform ?? platform,
    pageKind: 'task',
    state: 'running',
    confidence: TAUGHT,
    reasons,
    taskType,
    taskTypeConfidence,
    submitLabel,
    missing: submit ? [] : ['submit'],
  }
  return { detection, submit, skip }
}

/** A sign-in card or an empty list, which can stand at the address of a task. */
function standsIn({ document }: Page): boolean {
  if (document.querySelector('input[type="password"]')) return true
  const text = document.body && shortText(document.body, LONGEST_EMPTY)
  return text !== undefined && EMPTY.test(text)
}

/** A field is read, and where from. */
function settle(detection: Detection, field: FieldName): void {
  detection.missing = detection.missing.filter((name) => name !== field)
  detection.sources = { ...detection.sources, [field]: SOURCE }
}

function put(found: Found, field: LessonField, element: Element, reading: Reading): void {
  const { detection } = found
  if (field === 'submit') {
    found.submit = element
    detection.submitLabel = nameOf(element).slice(0, 80)
  } else if (field === 'skip') found.skip = element
  const { text, pay, ms } = reading
  if (text !== undefined && (field === 'project' || field === 'taskId')) detection[field] = text
  if (pay) detection.pay = pay
  if (ms !== undefined) detection[field === 'remaining' ? 'remainingMs' : 'timeLimitMs'] = ms
}

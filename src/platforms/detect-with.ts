import type { Detection } from '../core/detection'
import { SURE } from '../core/detection'
import type { PageKind, TaskType } from '../core/task'
import { CONTROLS, finderOf, type SignFinder, tidy } from './find-sign'
import type { Found } from './found'
import type { GenericReading } from './generic/detect-generic'
import { hostMatches, pagesAt } from './match-address'
import type { Page } from './page'
import type { Evidence, Platform, PlatformPage, Sign } from './platform'
import { readFields } from './read-fields'

/** From here on the generic detector's word counts like a confirming sign; under it only a little. */
const TASK_LIKE = 0.6
/** A page of a platform at an address that we do not know is asked about, never taken for sure. */
const UNKNOWN_ADDRESS = SURE - 0.05
/** A sign-in card or a notice that there is nothing, at the address of a task. */
const STANDING_IN = 0.65
const MOST_REASONS = 8
const LONGEST_REASON = 200

/** What an address or a sign is worth alone. An address with one sign of any kind is sure; without one it never is. */
const ADDRESS: Record<Evidence, number> = { 1: 0.45, 2: 0.5, 3: 0.55, documented: 0.55, inferred: 0.45, forum: 0.45 }
const CONFIRMING: Record<Evidence, number> = { 1: 0.5, 2: 0.6, 3: 0.65, documented: 0.65, inferred: 0.5, forum: 0.5 }
/** An address of a page that is not a task says what it is by itself. */
const PLAIN: Record<Evidence, number> = { 1: 0.7, 2: 0.75, 3: 0.8, documented: 0.8, inferred: 0.6, forum: 0.6 }
const TYPE: Record<Evidence, number> = { 1: 0.75, 2: 0.85, 3: 0.9, documented: 0.9, inferred: 0.6, forum: 0.6 }

const KIND_WORDS: Record<PageKind, string> = {
  task: 'a task',
  queue: 'the list of work',
  instructions: 'instructions',
  'report-time': 'the time report',
  earnings: 'the earnings page',
  qualification: 'a qualification',
  other: 'a page without paid work',
}

const SIGN_IN: Sign = { name: /^(?:log|sign) ?in\b|^continue with \w+$/i, evidence: 'inferred' }
const CREDENTIALS: Sign = { selector: 'input[type="password"], input[type="email"]', evidence: 'inferred' }
const NO_TASKS: Sign = {
  text: /^(?:sorry, )?(?:there are |you have |we have )?(?:currently )?no (?:available |more |new |further )?(?:tasks?|projects?|work|jobs?)\b|\bqueue is empty\b/i,
  evidence: 'inferred',
}

/** Names in headings and on controls, where a page says what kind of work it is. */
const FRAME_WORDS = `h1, h2, h3, h4, h5, h6, [role="heading"], legend, summary, label, [role="tab"], ${CONTROLS}`

/** Weak signs add up: what is left of the doubt after each. */
const combine = (a: number, b: number) => 1 - (1 - a) * (1 - b)
/** A reading of a page is never certain (L11). */
const MOST_SURE = 0.99
const rounded = (n: number) => Math.round(n * 1000) / 1000

/** The generic detector. It is handed in, because the watcher loads it only where a platform's own signs leave a doubt. */
export type GenericReader = (page: Page) => GenericReading

/** What a page is believed to be by its platform's own signs and, where there is one, the generic detector. See `detect`. */
export function detectWith(readGeneric: GenericReader | undefined, platforms: readonly Platform[], page: Page): Found | null {
  const platform = platforms.find(({ site }) => hostMatches(site.hosts, page.url))
  if (!platform) return readAlone(readGeneric, 'site', page, 1)
  const finder = finderOf(page)
  const at = pagesAt(platform, page.url).find((p) => !p.mustConfirm || confirming(finder, p).length > 0)
  const found = at
    ? readPage(readGeneric, platform, at, page, finder)
    : readAlone(readGeneric, platform.site.id, page, UNKNOWN_ADDRESS)
  if (found && platform.site.software) found.detection.software = platform.site.label
  return found
}

function safely<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

const confirming = (finder: SignFinder, at: PlatformPage): Sign[] =>
  (at.confirm ?? []).filter((sign) => safely(() => finder.find(sign)))

function readAlone(readGeneric: GenericReader | undefined, platform: string, page: Page, most: number): Found | null {
  const generic = safely(() => readGeneric?.(page))
  if (!generic || (!generic.isTask && (generic.pageKind === 'other' || most < 1))) return null
  const { submit, skip, project, taskId, sources, pay, remainingMs, timerMs, timeLimitMs, responses, blockedFrameHost } = generic
  const detection: Detection = {
    platform,
    pageKind: generic.pageKind,
    state: 'running',
    // The detector tells how sure it is of a task; for anything else that is the doubt.
    confidence: rounded(Math.min(generic.pageKind === 'task' ? generic.confidence : 1 - generic.confidence, most, MOST_SURE)),
    reasons: [...generic.reasons, ...doubtsOf(generic)].slice(0, MOST_REASONS).map((r) => tidy(r, LONGEST_REASON)),
    taskType: generic.taskType,
    taskTypeConfidence: rounded(Math.min(generic.taskTypeConfidence, MOST_SURE)),
    submitLabel: submit ? tidy(generic.submitLabel ?? '', 80) : null,
    missing:
      generic.pageKind === 'task'
        ? [...(submit ? [] : (['submit'] as const)), ...typeMissing(generic.taskType, generic.taskTypeConfidence)]
        : [],
  }
  if (sources && Object.keys(sources).length > 0) detection.sources = sources
  if (project !== undefined) detection.project = project
  if (taskId !== undefined) detection.taskId = taskId
  if (pay) detection.pay = pay
  if (remainingMs !== undefined) detection.remainingMs = remainingMs
  if (timerMs !== undefined) detection.timerMs = timerMs
  if (timeLimitMs !== undefined) detection.timeLimitMs = timeLimitMs
  if (responses !== undefined) detection.responses = responses
  if (blockedFrameHost !== undefined) detection.blockedFrameHost = blockedFrameHost
  return { detection, submit, skip }
}

/** What speaks against a task that the trainer will be asked about. */
const doubtsOf = ({ isTask, confidence, against }: GenericReading) =>
  isTask && confidence < SURE ? against.slice(0, 3).map((reason) => `Against it: ${reason}`) : []

/** A type that nothing on the page speaks for. */
const typeMissing = (type: TaskType, confidence: number) => (type === 'other' || confidence < 0.3 ? (['taskType'] as const) : [])

function readPage(
  readGeneric: GenericReader | undefined,
  platform: Platform,
  at: PlatformPage,
  page: Page,
  finder: SignFinder,
): Found {
  const becomes = at.becomes?.find(({ when }) => safely(() => finder.find(when)))
  const kind = becomes?.kind ?? at.kind
  const isWork = kind === 'task' || kind === 'qualification'
  const generic = isWork ? safely(() => readGeneric?.(page)) : undefined
  const confirmed = [...(becomes ? [becomes.when] : []), ...confirming(finder, at)]
  const previewSign = isWork ? at.preview?.find((sign) => safely(() => finder.find(sign))) : undefined
  const isTaskLike = generic?.isTask === true && generic.confidence >= TASK_LIKE

  const stands = kind === 'task' && !isTaskLike ? insteadOfTask(finder, confirmed) : undefined
  if (stands) return plain(platform, stands.kind, [stands.reason], STANDING_IN)

  const reasons: [weight: number, reason: string][] = []
  let confidence = (kind === 'task' ? ADDRESS : PLAIN)[at.urlEvidence]
  const { label, software } = platform.site
  const what = KIND_WORDS[at.kind]
  reasons.push([confidence, software ? `${label} shows ${what} here.` : `The address is that of ${what} on ${label}.`])
  for (const sign of [...confirmed, ...(previewSign ? [previewSign] : [])]) {
    const weight = CONFIRMING[sign.evidence]
    confidence = combine(confidence, weight)
    if (sign.what) reasons.push([weight, `The page shows ${sign.what}.`])
  }
  if (kind === 'task' && generic?.isTask) {
    // A weak reading alone must not lift a bare address to SURE.
    const weight = isTaskLike ? generic.confidence : generic.confidence * 0.4
    confidence = combine(confidence, weight)
    for (const reason of generic.reasons.slice(0, 3)) reasons.push([weight * 0.9, tidy(reason, LONGEST_REASON)])
  }
  if (!isWork) {
    const why = reasons.map(([, reason]) => reason)
    const found = plain(platform, kind, why, confidence)
    const project = kind === 'instructions' ? projectOf(platform, page, finder) : undefined
    return project === undefined ? found : { ...found, detection: { ...found.detection, project } }
  }

  const read = readFields(platform, page, finder, generic)
  const type = taskTypeOf(platform, at, finder, read.values.project, generic)
  if (type.reason) reasons.push([type.confidence * 0.8, type.reason])
  const detection: Detection = {
    platform: platform.site.id,
    pageKind: kind,
    state: previewSign ? 'preview' : 'running',
    confidence: rounded(Math.min(confidence, MOST_SURE)),
    reasons: reasons
      .sort((a, b) => b[0] - a[0])
      .slice(0, MOST_REASONS)
      .map(([, reason]) => reason),
    taskType: type.taskType,
    taskTypeConfidence: rounded(Math.min(type.confidence, MOST_SURE)),
    ...read.values,
    submitLabel: read.submitLabel,
    missing: kind === 'task' ? [...read.missing, ...typeMissing(type.taskType, type.confidence)] : [],
  }
  if (Object.keys(read.sources).length > 0) detection.sources = read.sources
  if (generic?.responses !== undefined) detection.responses = generic.responses
  if (generic?.blockedFrameHost !== undefined) detection.blockedFrameHost = generic.blockedFrameHost
  return { detection, submit: read.submit, skip: read.skip }
}

/** The project alone: whose instructions these are. */
function projectOf(platform: Platform, page: Page, finder: SignFinder): string | undefined {
  const { project } = platform.fields
  return project && readFields({ ...platform, fields: { project } }, page, finder, undefined).values.project
}

/** A sign-in card or an empty queue can stand at the address of the task. */
function insteadOfTask(finder: SignFinder, confirmed: readonly Sign[]): { kind: PageKind; reason: string } | undefined {
  if (safely(() => finder.find(CREDENTIALS)) && safely(() => finder.find(SIGN_IN)))
    return { kind: 'other', reason: 'The page asks to sign in.' }
  if (confirmed.length === 0 && safely(() => finder.find(NO_TASKS)))
    return { kind: 'queue', reason: 'The page says that there are no tasks.' }
  return undefined
}

/** A page that is not work: its kind and why, and nothing that was read from it. */
function plain(platform: Platform, pageKind: PageKind, reasons: string[], confidence: number): Found {
  return {
    detection: {
      platform: platform.site.id,
      pageKind,
      state: 'running',
      confidence: rounded(Math.min(confidence, MOST_SURE)),
      reasons,
      taskType: 'other',
      taskTypeConfidence: 0,
      submitLabel: null,
      missing: [],
    },
    submit: null,
    skip: null,
  }
}

interface TypeRead {
  taskType: TaskType
  confidence: number
  reason?: string
}

/** The project's name first, then what the page's own frame says, then the address, then the generic detector. */
function taskTypeOf(
  platform: Platform,
  at: PlatformPage,
  finder: SignFinder,
  project: string | undefined,
  generic: GenericReading | undefined,
): TypeRead {
  for (const where of ['project', 'page'] as const) {
    for (const sign of platform.taskTypes.filter((s) => s.where === where)) {
      const hit =
        where === 'project'
          ? project !== undefined && sign.text.test(project)
          : safely(() => finder.find({ selector: sign.selector ?? FRAME_WORDS, text: sign.text, evidence: sign.evidence }))
      const reason =
        where === 'project' ? 'The project’s name tells the task type.' : 'A heading or a button tells the task type.'
      if (hit) return { taskType: sign.taskType, confidence: TYPE[sign.evidence], reason }
    }
  }
  if (at.taskType) return { taskType: at.taskType, confidence: TYPE[at.urlEvidence], reason: 'The address tells the task type.' }
  return { taskType: generic?.taskType ?? 'other', confidence: generic?.taskTypeConfidence ?? 0 }
}

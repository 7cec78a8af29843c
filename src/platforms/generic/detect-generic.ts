import type { FieldName } from '../../core/detection'
import type { PayOffer } from '../../core/pay-text'
import type { PageKind, TaskType } from '../../core/task'
import type { Page } from '../page'
import { collectFacts } from './facts'
import { readFields } from './fields'
import { frameHost } from './frame-host'
import { type Measures, measure } from './measures'
import { readKind } from './page-kind'
import { readTaskType } from './task-type'

/** What the generic detector reads from a page that it was never told about. Elements stay in the content script. */
export interface GenericReading {
  isTask: boolean
  /** 0 to 1: how likely this is a task page. */
  confidence: number
  pageKind: PageKind
  /** Sentences for the trainer, the weightiest first; they speak for what was decided. */
  reasons: string[]
  /** What speaks against it, told where the trainer is asked. */
  against: string[]
  taskType: TaskType
  taskTypeConfidence: number
  submit: Element | null
  submitLabel: string | null
  skip: Element | null
  project?: string
  taskId?: string
  pay?: PayOffer
  remainingMs?: number
  timerMs?: number
  timeLimitMs?: number
  responses?: number
  /** Where each field was read. */
  sources?: Partial<Record<FieldName, string>>
  taskRoot: Element | null
  blockedFrameHost?: string
}

/** Page kinds that are no task, by their headings and buttons; the first that fits is taken. */
const OTHER_KINDS: readonly [PageKind, RegExp][] = [
  ['report-time', /\breport (?:your )?(?:time|hours)\b|\btime ?sheet\b|\blog (?:your )?hours\b/],
  ['earnings', /\bearnings\b|\bpayouts?\b|\bpayment history\b|\btransfer funds\b/],
  ['qualification', /\bqualification (?:test|task)s?\b|\bassessment\b|\bonboarding\b|\bstarter (?:test|assessment)\b/],
  [
    'queue',
    /\b(?:available|open|your|my) (?:tasks?|projects?|studies|work|jobs|assignments)\b|\btask (?:list|queue)\b|\bqueue\b|\bmarketplace\b|\btasks? available\b/,
  ],
  ['instructions', /\binstructions\b|\bguidelines\b|\bhandbook\b/],
]

/** The smallest element that holds the submit control and an answer; null when either is missing. */
function taskRoot(m: Measures): Element | null {
  const answer = m.inputs.find((c) => c.region === '')?.element
  let root = m.submit?.element ?? answer ?? null
  while (root && answer && !root.contains(answer)) root = root.parentElement ?? (root.getRootNode() as ShadowRoot).host ?? null
  return root
}

/** Reads any page. Never writes to it, never throws for what it finds; costs one walk over at most 20,000 nodes. */
export function detectGeneric(page: Page): GenericReading {
  const m = measure(collectFacts(page))
  const type = readTaskType(m)
  const { isTask, confidence, reasons, against } = readKind(m, type)
  const reading: GenericReading = {
    isTask,
    confidence,
    pageKind: isTask ? 'task' : (OTHER_KINDS.find(([, words]) => words.test(m.named))?.[0] ?? 'other'),
    reasons,
    against,
    taskType: type.taskType,
    taskTypeConfidence: type.confidence,
    submit: m.submit?.element ?? null,
    submitLabel: m.submit?.name ?? null,
    skip: m.skip?.element ?? null,
    taskRoot: isTask ? taskRoot(m) : null,
    ...readFields(m, page.url),
  }
  if (m.responses > 1) reading.responses = m.responses
  const host = isTask ? undefined : frameHost(m, page.url)
  if (host) reading.blockedFrameHost = host
  return reading
}

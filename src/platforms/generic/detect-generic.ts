import type { FieldName } from '../../core/detection'
import type { PayOffer } from '../../core/pay-text'
import type { PageKind, TaskType } from '../../core/task'
import type { Page } from '../page'
import { collectFacts } from './facts'
import { readFields } from './fields'
import { frameHost } from './frame-host'
import { KIND_SIGNS, type KindSign } from './kind-signs'
import { KIND_WEIGHTS } from './kind-weights'
import { type Measures, measure } from './measures'
import { readTaskType } from './task-type'

/** What the generic detector reads from a page that it was never told about. Elements stay in the content script. */
export interface GenericReading {
  isTask: boolean
  /** 0 to 1: how likely this is a task page. */
  confidence: number
  pageKind: PageKind
  /** Sentences for the trainer, the weightiest first; they speak for what was decided. */
  reasons: string[]
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
  const weighed = KIND_SIGNS.map((sign): [KindSign, number] => [
    sign,
    Number(sign.value(m, type.score)) * (KIND_WEIGHTS[sign.id] ?? 0),
  ])
  const sum = weighed.reduce((total, [, w]) => total + w, KIND_WEIGHTS.bias ?? 0)
  // Never certain either way: there is always a page that nobody has seen.
  const confidence = Math.min(0.99, Math.max(0.01, 1 / (1 + Math.exp(-sum))))
  const isTask = confidence >= 0.5
  const reasons = weighed
    .filter(([, w]) => (isTask ? w > 0.1 : w < -0.1))
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, 5)
    .map(([{ says }]) => (typeof says === 'string' ? says : says(m, type.taskType)))
  const reading: GenericReading = {
    isTask,
    confidence,
    pageKind: isTask ? 'task' : (OTHER_KINDS.find(([, words]) => words.test(m.named))?.[0] ?? 'other'),
    reasons,
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

import { areTimesRight, type Fields, isPayRight } from './fields'
import type { Expectation } from './listed-pages'

export interface FoundPage {
  isTask: boolean
  taskType: string
  /** How sure Margin is that this is a task, 0 to 1; 0 where it says nothing. */
  confidence: number
  reasons: string[]
  submitLabel: string | null
  /** What else was read of a page, where anything was said of it. */
  fields?: Fields
}

export interface PageResult {
  file: string
  origin?: string | undefined
  expect: Expectation
  found: FoundPage
  /** Main-thread time of Margin's own script in this page. */
  ms: number
}

export interface Totals {
  n: number
  tp: number
  fp: number
  fn: number
  tn: number
  precision: number
  recall: number
  taskTypeAccuracy: number
  submitFound: number
  /** Of the pages whose pay, or whose limit, countdown or timer the index names; left out when it names none. */
  payRight?: number
  limitRight?: number
  brier: number
  msPerPage: number
}

/** Expectations use coarse types: what each of ours belongs to. */
const COARSE: Record<string, string> = {
  'response-writing': 'writing',
  'prompt-writing': 'writing',
  'rubric-writing': 'writing',
  rewriting: 'writing',
  conversation: 'writing',
  'red-team': 'writing',
  translation: 'writing',
  'search-relevance': 'rating',
  'agent-trajectory': 'review',
}

/** Right when the type, or its coarse one, is the expected one or another that was allowed. */
export function isTypeRight(expect: Expectation, taskType: string): boolean {
  if (!expect.isTask) return false
  const right = [expect.taskType, ...(expect.alsoOk ?? [])]
  return right.includes(taskType) || right.includes(COARSE[taskType] ?? '')
}

const plain = (label: string | null) => (label ?? '').replace(/\s+/g, ' ').trim().toLowerCase()

/** Undefined where nothing is said of the page's control. */
export function isSubmitRight(expect: Expectation, label: string | null): boolean | undefined {
  if (!expect.isTask) return undefined
  if (expect.noSubmit) return label === null
  return expect.submitLabel ? plain(expect.submitLabel) === plain(label) : undefined
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000)

/** The share of right answers among the pages where there is one. */
function shareOfKnown(answers: readonly (boolean | undefined)[]): number | undefined {
  const known = answers.filter((answer) => answer !== undefined)
  return known.length === 0 ? undefined : share(known.filter(Boolean).length, known.length)
}

/** Type and submit are measured on all true tasks, also on those that were missed; submit where the expectation names a control. */
export function totalsOf(results: readonly PageResult[]): Totals {
  const count = (test: (r: PageResult) => boolean | undefined) => results.filter((r) => test(r) === true).length
  const tp = count((r) => r.expect.isTask && r.found.isTask)
  const fp = count((r) => !r.expect.isTask && r.found.isTask)
  const fn = count((r) => r.expect.isTask && !r.found.isTask)
  const named = results.filter((r) => r.expect.isTask && r.expect.submitLabel)
  const payRight = shareOfKnown(
    results.map(({ expect, found }) => (expect.isTask ? isPayRight(expect, found.fields) : undefined)),
  )
  const limitRight = shareOfKnown(
    results.map(({ expect, found }) => (expect.isTask ? areTimesRight(expect, found.fields) : undefined)),
  )
  const brier = results.reduce((sum, r) => sum + (r.found.confidence - Number(r.expect.isTask)) ** 2, 0)
  return {
    n: results.length,
    tp,
    fp,
    fn,
    tn: results.length - tp - fp - fn,
    precision: share(tp, tp + fp),
    recall: share(tp, tp + fn),
    taskTypeAccuracy: share(
      count((r) => isTypeRight(r.expect, r.found.taskType)),
      tp + fn,
    ),
    submitFound: share(named.filter((r) => isSubmitRight(r.expect, r.found.submitLabel)).length, named.length),
    ...(payRight !== undefined && { payRight }),
    ...(limitRight !== undefined && { limitRight }),
    brier: share(brier, results.length),
    msPerPage: share(
      results.reduce((sum, r) => sum + r.ms, 0),
      results.length,
    ),
  }
}

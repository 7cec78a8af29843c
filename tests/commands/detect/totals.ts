import type { PayOffer } from '../../../src/core/pay-text'
import type { Expectation } from './listed-pages'

export interface FoundPage {
  isTask: boolean
  taskType: string
  /** How sure Margin is that this is a task, 0 to 1; 0 where it says nothing. */
  confidence: number
  reasons: string[]
  submitLabel: string | null
}

export interface PageResult {
  file: string
  origin?: string | undefined
  expect: Expectation
  found: FoundPage
  /** Pay and limit as they were read, for pages that say what they should be. */
  read?: { pay?: PayOffer | undefined; timeLimitMs?: number | undefined; remainingMs?: number | undefined }
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
  brier: number
  msPerPage: number
  /** Share of the pages that name pay, or a limit or countdown, where it was read right; left out where no page names any. */
  payFound?: number
  limitFound?: number
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

/** A countdown runs on while the page is read. */
const RUNS_ON_MS = 5000

/** Undefined where nothing is said of the page's pay. */
export function isPayRight({ expect, read }: PageResult): boolean | undefined {
  if (!expect.isTask || !expect.pay) return undefined
  const { basis, amount, scale, currency } = expect.pay
  const found = read?.pay
  return found?.basis === basis && found.currency === currency && found.amount * 10 ** (scale - found.scale) === amount
}

/** Undefined where nothing is said of a limit or a countdown. */
export function isLimitRight({ expect, read }: PageResult): boolean | undefined {
  if (!expect.isTask || (expect.limitMs === undefined && expect.remainingMs === undefined)) return undefined
  const isNear = (wanted: number | undefined, found: number | undefined) =>
    wanted === undefined || (found !== undefined && wanted - found < RUNS_ON_MS && found <= wanted)
  return isNear(expect.limitMs, read?.timeLimitMs) && isNear(expect.remainingMs, read?.remainingMs)
}

const shareOf = (judged: readonly (boolean | undefined)[]) => {
  const said = judged.filter((one) => one !== undefined)
  return said.length === 0 ? undefined : share(said.filter(Boolean).length, said.length)
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000)

/** Type and submit are measured on all true tasks, also on those that were missed; submit where the expectation names a control. */
export function totalsOf(results: readonly PageResult[]): Totals {
  const count = (test: (r: PageResult) => boolean | undefined) => results.filter((r) => test(r) === true).length
  const tp = count((r) => r.expect.isTask && r.found.isTask)
  const fp = count((r) => !r.expect.isTask && r.found.isTask)
  const fn = count((r) => r.expect.isTask && !r.found.isTask)
  const named = results.filter((r) => r.expect.isTask && r.expect.submitLabel)
  const payFound = shareOf(results.map(isPayRight))
  const limitFound = shareOf(results.map(isLimitRight))
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
    brier: share(brier, results.length),
    msPerPage: share(
      results.reduce((sum, r) => sum + r.ms, 0),
      results.length,
    ),
    ...(payFound === undefined ? {} : { payFound }),
    ...(limitFound === undefined ? {} : { limitFound }),
  }
}

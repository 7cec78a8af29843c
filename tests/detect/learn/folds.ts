import { createHash } from 'node:crypto'
import { TASK_TYPES } from '../../../src/core/task'
import { type Measures, measure } from '../../../src/platforms/generic/measures'
import { kindValues, readKind } from '../../../src/platforms/generic/page-kind'
import { NO_TYPE, readTaskType, typeValues } from '../../../src/platforms/generic/task-type'
import { isTypeRight, type PageResult } from '../../commands/detect/totals'
import { KIND_GUESS, TYPE_GUESS } from './first-guess'
import { fitKind, fitType, type KindTable, kindSum, type TypeTable } from './fit'
import type { MeasuredPage } from './measured-pages'

export interface Example {
  page: MeasuredPage
  m: Measures
  /** Near copies share the weight of one page. */
  weight: number
}

export interface Learned {
  kind: KindTable
  type: TypeTable
  sharpness: number
}

/** How strongly a weight is pulled to its first guess, in pages' worth. */
const KIND_PULL = 0.7
const TYPE_PULL = 1.5
const SHARPNESS = 1.4
const FOLDS = 5

export const groupOf = (page: MeasuredPage): string => page.group ?? `${page.dir}/${page.file}`

export function examplesOf(pages: readonly MeasuredPage[]): Example[] {
  const sizes = new Map<string, number>()
  for (const page of pages) sizes.set(groupOf(page), (sizes.get(groupOf(page)) ?? 0) + 1)
  return pages.map((page) => ({ page, m: measure(page.facts), weight: 1 / Math.sqrt(sizes.get(groupOf(page)) ?? 1) }))
}

/** Learns both tables; `without` names signs that may have no say. */
export function learn(examples: readonly Example[], without: readonly string[] = []): Learned {
  const tasks = examples.filter(({ page }) => page.expect.isTask)
  const type = fitType(
    tasks.map(({ page, m, weight }) => ({
      values: typeValues(m),
      right: TASK_TYPES.filter((t) => isTypeRight(page.expect, t)),
      weight,
    })),
    TYPE_GUESS,
    TYPE_PULL,
    SHARPNESS,
    NO_TYPE,
  )
  const guess = Object.fromEntries(Object.entries(KIND_GUESS).filter(([id]) => !without.includes(id)))
  const kind = fitKind(
    examples.map(({ page, m, weight }) => ({
      values: kindValues(m, readTaskType(m, type, SHARPNESS).score),
      isTask: page.expect.isTask,
      weight,
    })),
    guess,
    KIND_PULL,
  )
  return { kind, type, sharpness: SHARPNESS }
}

/** What tables say of a page. */
export function judge({ page, m }: Example, { kind, type, sharpness }: Learned): PageResult {
  const read = readTaskType(m, type, sharpness)
  const { isTask, confidence, reasons } = readKind(m, read, kind)
  const found = { isTask, confidence, reasons, taskType: read.taskType, submitLabel: m.submit?.name ?? null }
  return { file: page.file, origin: page.origin, expect: page.expect, found, ms: 0 }
}

/** Of five parts, by group, so that near copies never stand on both sides. */
const partOf = (example: Example) =>
  `part ${Number.parseInt(createHash('sha256').update(groupOf(example.page)).digest('hex').slice(0, 8), 16) % FOLDS}`
const originOf = ({ page }: Example) => page.origin

/** Each part measured by what the others taught; `taught` are pages that only teach. */
function crosswise(
  examples: readonly Example[],
  part: (e: Example) => string,
  taught: readonly Example[],
  without: readonly string[],
) {
  const parts = [...new Set(examples.map(part))]
  return parts.flatMap((own) => {
    const learned = learn([...examples.filter((e) => part(e) !== own), ...taught], without)
    return examples
      .filter((e) => part(e) === own)
      .map((e) => ({
        result: judge(e, learned),
        sum: kindSum(kindValues(e.m, readTaskType(e.m, learned.type).score), learned.kind),
      }))
  })
}

export const overFolds = (examples: readonly Example[], taught: readonly Example[] = [], without: readonly string[] = []) =>
  crosswise(examples, partOf, taught, without)
export const overOrigins = (examples: readonly Example[], taught: readonly Example[] = [], without: readonly string[] = []) =>
  crosswise(examples, originOf, taught, without)

/** By how much to divide all weights so that pages not learned from are said to be as sure as they turn out; never less than 1. */
export function temperatureOf(judged: readonly { result: PageResult; sum: number }[]): number {
  let best = { t: 1, loss: Number.POSITIVE_INFINITY }
  for (let t = 1; t <= 3; t += 0.05) {
    let loss = 0
    for (const { result, sum } of judged) loss += Math.log(1 + Math.exp((result.expect.isTask ? -1 : 1) * (sum / t)))
    if (loss < best.loss) best = { t, loss }
  }
  return best.t
}

import type { Detection, FieldName } from '../core/detection'
import { readPlainDuration } from '../core/duration-text'
import { readPlainPay } from '../core/pay-text'
import type { Domain } from '../core/task'
import { CONTROLS, nameOf, type SignFinder, textOf, tidy } from './find-sign'
import type { GenericReading } from './generic/detect-generic'
import type { Page } from './page'
import type { FieldReading, Platform, Sign } from './platform'

const LONGEST_LABEL = 80
const LONGEST_PROJECT = 120
const TASK_ID = /^[\w.:-]{1,80}$/

/** A domain is taken from the project's own label alone. */
const DOMAINS: readonly [RegExp, Domain][] = [
  [/\b(?:cod(?:e|ing)|programming|software|python|javascript|sql)\b/i, 'coding'],
  [/\bmath/i, 'math'],
  [/\b(?:medic|clinic|health)/i, 'medical'],
  [/\b(?:legal|law)\b/i, 'legal'],
  [/\bfinanc/i, 'finance'],
  [/\b(?:physics|chemistry|biology|science|stem)\b/i, 'science'],
  [/\bcreative\b/i, 'creative'],
  [/\bsafety\b/i, 'safety'],
  [/\b(?:bias|fairness)\b/i, 'bias'],
]

export interface FieldsRead {
  values: Pick<Detection, 'project' | 'taskId' | 'reopenUrl' | 'pay' | 'timeLimitMs' | 'remainingMs' | 'timerMs' | 'domain'>
  submit: Element | null
  skip: Element | null
  submitLabel: string | null
  missing: FieldName[]
  /** Where each field was read, as the trainer is told. */
  sources: Partial<Record<FieldName, string>>
}

const OWN = 'the platform’s own sign'

/** Reads each field of a platform alone: one that throws or finds nothing leaves the others as they are and is named. */
export function readFields(platform: Platform, page: Page, finder: SignFinder, generic: GenericReading | undefined): FieldsRead {
  const { fields } = platform
  const missing = new Set<FieldName>()
  const values: FieldsRead['values'] = {}
  const sources: FieldsRead['sources'] = {}

  function attempt<T>(name: FieldName, read: () => T | undefined): T | undefined {
    try {
      return read()
    } catch {
      missing.add(name)
      return undefined
    }
  }
  const textOf = (name: FieldName, reading: FieldReading<string> | undefined): string | undefined =>
    attempt(name, () => (typeof reading === 'function' ? reading(page) : reading && finder.first(reading)?.value) || undefined)
  /** Text that is there but cannot be understood is named as missing. */
  function parsed<T>(
    name: FieldName,
    reading: FieldReading<string> | undefined,
    parse: (text: string) => T | undefined,
  ): T | undefined {
    const text = textOf(name, reading)
    const value = text === undefined ? undefined : attempt(name, () => parse(text))
    if (text !== undefined && value === undefined) missing.add(name)
    return value
  }
  const control = (name: FieldName, signs: readonly Sign[] | undefined) =>
    attempt(name, () => signs && finder.first(signs)?.element)

  /** What the platform's sign gives, else what the page in general does, and which of them it was. */
  function told<T>(name: FieldName, own: T | undefined, general?: T | null): T | undefined {
    const value = own ?? general ?? undefined
    if (value === undefined) return undefined
    sources[name] ??= own === undefined ? (generic?.sources?.[name] ?? 'the page in general') : OWN
    return value
  }

  const project = told(
    'project',
    parsed('project', fields.project, (text) => tidy(text, LONGEST_PROJECT) || undefined),
  )
  const taskId = told(
    'taskId',
    parsed('taskId', fields.taskId, (text) => TASK_ID.exec(text.trim())?.[0]),
  )
  const reopenUrl = attempt('taskId', () => fields.reopenUrl?.(page, taskId))
  const pay = told('pay', parsed('pay', fields.pay, readPlainPay), generic?.pay)
  const timeLimitMs = told('timeLimit', parsed('timeLimit', fields.timeLimit, readPlainDuration), generic?.timeLimitMs)
  const remainingMs = told('timeLimit', parsed('timeLimit', fields.remaining, readPlainDuration), generic?.remainingMs)
  const timerMs = told('timer', parsed('timer', fields.timer, readPlainDuration), generic?.timerMs)
  // What the platform knows to be a way out is never taken for handing in.
  const isOut = fields.skip?.some(({ selector }) => selector && generic?.submit?.matches(selector))
  const submit = told('submit', control('submit', fields.submit), isOut ? null : generic?.submit) ?? null
  const skip = told('skip', control('skip', fields.skip), generic?.skip) ?? null
  const domain = project === undefined ? undefined : DOMAINS.find(([sign]) => sign.test(project))?.[1]

  if (project !== undefined) values.project = project
  if (taskId !== undefined) values.taskId = taskId
  if (reopenUrl !== undefined) values.reopenUrl = reopenUrl
  if (pay !== undefined) values.pay = pay
  if (timeLimitMs !== undefined) values.timeLimitMs = timeLimitMs
  if (remainingMs !== undefined) values.remainingMs = remainingMs
  if (timerMs !== undefined) values.timerMs = timerMs
  if (domain !== undefined) values.domain = domain

  const read: Partial<Record<FieldName, unknown>> = { project, taskId, pay, timeLimit: timeLimitMs, submit, skip }
  for (const name of fields.expected ?? ['submit']) {
    if (read[name] === undefined || read[name] === null) missing.add(name)
  }
  return { values, submit, skip, submitLabel: labelOf(submit, generic), missing: [...missing], sources }
}

function labelOf(submit: Element | null, generic: GenericReading | undefined): string | null {
  if (!submit) return null
  const label = submit === generic?.submit ? (generic.submitLabel ?? '') : submit.matches(`${CONTROLS}, a`) ? textOf(submit) : ''
  return tidy(label || nameOf(submit), LONGEST_LABEL)
}

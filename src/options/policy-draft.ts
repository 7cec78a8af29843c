import type { Settings } from '../core/settings'
import { TASK_TYPES, type TaskType } from '../core/task'
import { POLICY_LIMITS, type PolicyRule, policyFor, type TimePolicy } from '../core/time-policy'
import { policy as words } from '../ui/messages/policy'

/** One row as it is being typed: for which work, and minutes; an empty text stays as it is for that work anyway. */
export interface RowDraft {
  /** Empty is any. */
  platform: string
  taskType: TaskType | ''
  stillMs: string
  awayMs: string
}

/** `rows` begins with the one for all work. */
export interface PolicyDraft {
  rows: RowDraft[]
  askAfterMs: string
}

export interface PolicyErrors {
  rows: Partial<Record<'stillMs' | 'awayMs', string>>[]
  askAfterMs?: string
}

type PolicyChoice = Pick<Settings, 'policyRules' | 'askAfterMs'>

export const isFor = (a: Pick<RowDraft, 'platform' | 'taskType'>, b: Pick<RowDraft, 'platform' | 'taskType'>) =>
  a.platform === b.platform && a.taskType === b.taskType

export function draftOf({ policyRules, askAfterMs }: PolicyChoice): PolicyDraft {
  const rows = policyRules.map(
    ({ platform = '', taskType, stillMs, awayMs }): RowDraft => ({
      platform,
      taskType: taskType ?? '',
      stillMs: stillMs === undefined ? '' : minutes(stillMs),
      awayMs: awayMs === undefined ? '' : minutes(awayMs),
    }),
  )
  const all = { platform: '', taskType: '', stillMs: '', awayMs: '' } as const
  const others = rows.filter((row) => !isFor(row, all))
  return { rows: [rows.find((row) => isFor(row, all)) ?? all, ...others], askAfterMs: minutes(askAfterMs) }
}

/** The typed policy, or what is wrong with it, field by field. Rows that say nothing are left out. */
export function choiceOf(draft: PolicyDraft): { choice: PolicyChoice } | { errors: PolicyErrors } {
  const rows = draft.rows.map(readRow)
  const ask = readLimit(draft.askAfterMs, 'askAfterMs')
  const isWrong = 'wrong' in ask || rows.some(({ errors }) => Object.keys(errors).length > 0)
  if (!isWrong) return { choice: { policyRules: rows.flatMap(({ rule }) => rule ?? []), askAfterMs: ask.ms } }
  return { errors: { rows: rows.map(({ errors }) => errors), ...('wrong' in ask ? { askAfterMs: ask.wrong } : {}) } }
}

/** The rule of a row, with those of its limits that can be read; null where there is none. */
function readRow({ platform, taskType, ...texts }: RowDraft): { rule: PolicyRule | null; errors: PolicyErrors['rows'][number] } {
  const limits: Pick<PolicyRule, 'stillMs' | 'awayMs'> = {}
  const errors: PolicyErrors['rows'][number] = {}
  for (const name of ['stillMs', 'awayMs'] as const) {
    if (texts[name].trim() === '') continue
    const read = readLimit(texts[name], name)
    if ('wrong' in read) errors[name] = read.wrong
    else limits[name] = read.ms
  }
  const isEmpty = Object.keys(limits).length === 0
  return { rule: isEmpty ? null : { ...(platform ? { platform } : {}), ...(taskType ? { taskType } : {}), ...limits }, errors }
}

function readLimit(text: string, name: keyof typeof POLICY_LIMITS): { ms: number } | { wrong: string } {
  const { least, most } = POLICY_LIMITS[name]
  const ms = readMinutes(text)
  const isRight = ms !== undefined && ms >= least && ms <= most
  return isRight ? { ms } : { wrong: words.badMinutes(minutes(least), minutes(most)) }
}

/** What a row would have if it were left empty, in minutes; several where it depends on the task type. */
export function inherited(rows: readonly RowDraft[], row: RowDraft, leavingCounts: boolean): Record<keyof TimePolicy, string> {
  const others = rows.filter((other) => !isFor(other, row)).flatMap((other) => readRow(other).rule ?? [])
  // Rows that name a type weigh more than one that names none.
  const above = others.filter(({ taskType }) => row.taskType !== '' || taskType === undefined)
  const types = row.taskType ? [row.taskType] : TASK_TYPES
  const policies = types.map((type) => policyFor(above, row.platform, type, leavingCounts))
  const values = (name: keyof TimePolicy) => [...new Set(policies.map((each) => each[name]))].sort((a, b) => a - b).map(minutes)
  return { stillMs: values('stillMs').join(words.or), awayMs: values('awayMs').join(words.or) }
}

/** Milliseconds of minutes as typed, to a tenth; undefined for anything else. */
function readMinutes(text: string): number | undefined {
  const trimmed = text.trim().replace(',', '.')
  return /^\d{1,3}(\.\d)?$/.test(trimmed) ? Math.round(Number(trimmed) * 60_000) : undefined
}

function minutes(ms: number): string {
  return String(Math.round(ms / 6_000) / 10)
}

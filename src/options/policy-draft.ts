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
  const errors: PolicyErrors = { rows: draft.rows.map(() => ({})) }
  const read = (text: string, name: keyof typeof POLICY_LIMITS, wrong: (message: string) => void) => {
    const { least, most } = POLICY_LIMITS[name]
    const ms = readMinutes(text)
    if (ms === undefined || ms < least || ms > most) wrong(words.badMinutes(minutes(least), minutes(most)))
    return ms ?? 0
  }
  const policyRules = draft.rows.flatMap(({ platform, taskType, stillMs, awayMs }, i): PolicyRule[] => {
    const limits: PolicyRule = {}
    for (const [name, text] of [['stillMs', stillMs] as const, ['awayMs', awayMs] as const])
      if (text.trim() !== '')
        limits[name] = read(text, name, (message) => {
          errors.rows[i] = { ...errors.rows[i], [name]: message }
        })
    if (Object.keys(limits).length === 0) return []
    return [{ ...(platform ? { platform } : {}), ...(taskType ? { taskType } : {}), ...limits }]
  })
  const askAfterMs = read(draft.askAfterMs, 'askAfterMs', (message) => {
    errors.askAfterMs = message
  })
  const isWrong = errors.askAfterMs !== undefined || errors.rows.some((row) => Object.keys(row).length > 0)
  return isWrong ? { errors } : { choice: { policyRules, askAfterMs } }
}

/** What a row would have if it were left empty, in minutes; several where it depends on the task type. */
export function inherited(rows: readonly RowDraft[], row: RowDraft, leavingCounts: boolean): Record<keyof TimePolicy, string> {
  const others = choiceOf({ rows: rows.filter((other) => !isFor(other, row)), askAfterMs: '5' })
  const rules = 'choice' in others ? others.choice.policyRules : []
  // Rows that name a type weigh more than one that names none.
  const above = rules.filter(({ taskType }) => row.taskType !== '' || taskType === undefined)
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

export function minutes(ms: number): string {
  return String(Math.round(ms / 6_000) / 10)
}

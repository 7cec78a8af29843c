import { localDay } from '../../core/day'
import { expectedOf, type Match, type MatchedEntry } from '../../core/match'
import type { Money } from '../../core/money'
import type { PayLine } from '../../core/pay'
import type { StatementRow } from '../../core/statement'
import type { PlatformSite } from '../../platforms/platform'
import { day, money, timeRange } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { payments as words } from '../../ui/messages/payments'
import { report } from '../../ui/messages/report'
import { platformName } from '../../ui/work-name'
import { dayOf } from './match-groups'

/** `Mon, Nov 23, 2026`: payments may lie far back. */
export const fullDay = (isoDay: string) => `${day(isoDay)}, ${isoDay.slice(0, 4)}`

/** `+$2.00`, `-$2.00`. */
export function signed(amount: Money): string {
  return amount.minor > 0 ? `+${money(amount)}` : money(amount)
}

/** `14:02–14:25`, with the day where it is not that of the payment. */
export function timesOf(entry: MatchedEntry, paidDay: string): string {
  const times = timeRange(entry.startedAt, entry.closedAt, entry.zone)
  const startDay = localDay(entry.startedAt, entry.zone)
  return startDay === paidDay ? times : `${day(startDay)} ${times}`
}

/** Names a payment for its buttons: `Outlier, Crab, T1, Mon, Nov 23, $8.33`. */
export function nameOf(sites: readonly PlatformSite[], match: Match): string {
  const of = match.row ?? match.lines[0]
  const amount = match.row ?? expectedOf(match)
  return of ? paymentName(sites, { ...of, ...taskOf(match) }, dayOf(match), amount) : ''
}

export function paymentName(
  sites: readonly PlatformSite[],
  { platform, project, taskId }: Pick<StatementRow, 'platform' | 'project' | 'taskId'>,
  isoDay: string,
  amount: Money | null,
): string {
  return [platformName(sites, platform), project, taskId, day(isoDay), amount && money(amount)].filter(Boolean).join(', ')
}

/** The task id that either side knows. */
export function taskOf({ row, entries }: Match): { taskId?: string } {
  const taskId = row?.taskId ?? entries.find((entry) => entry.taskId !== undefined)?.taskId
  return taskId === undefined ? {} : { taskId }
}

export function projectOf({ row, lines }: Match): string {
  return lines[0]?.project || row?.project || common.noProject
}

/** Why these were put together, in words. */
export function whyText({ class: name, why }: Match): string {
  const reasons = why.map((reason) => words.whys[reason]).join(', ')
  if (reasons === '') return ''
  if (name === 'missing') return words.whyMissing(reasons)
  return name === 'unknown' ? words.whyUnknown(reasons) : words.why(reasons)
}

/** `Overtime`, where it is not for the task itself. */
export function kindText({ kind }: Pick<PayLine, 'kind'>): string {
  return kind === 'task' ? '' : report.lineKinds[kind]
}

/** What a payment or a line stands at, in the platform's own word where it has one. */
export function stateText({ state, status }: Pick<StatementRow, 'state' | 'status'>): string {
  const own = report.states[state]
  return status === undefined || status.toLowerCase() === own ? own : `${own} (${status})`
}

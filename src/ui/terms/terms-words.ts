import type { PayTerms } from '../../core/pay'
import { duration, number, payTerms, scaled } from '../format'
import { common } from '../messages/common'
import { terms as words } from '../messages/terms'

/** All that terms say of pay, but for their date: `$25.00/hr, paid up to 20 min a task, then $6.00/hr, the first 10 tasks at $15.00/hr`. */
export function termsText(terms: PayTerms): string {
  const { scale, currency, capMs, overtimeAmount = 0, unitsPerTask = 1, firstTasks } = terms
  const amount = (value: number) => scaled(value, scale, currency)
  const parts = [payTerms(terms)]
  if (terms.scheme === 'hourly' && capMs !== undefined) parts.push(words.said.cap(duration(capMs)))
  if (terms.scheme === 'hourly' && overtimeAmount > 0) parts.push(words.said.overtime(common.perHour(amount(overtimeAmount))))
  if (terms.scheme === 'per-unit' && unitsPerTask > 1) parts.push(words.said.units(number(unitsPerTask)))
  if (firstTasks !== undefined) {
    const { scheme, count } = firstTasks
    const price = amount(firstTasks.amount)
    const said = { hourly: common.perHour(price), 'per-task': common.perTask(price), fixed: price }[scheme]
    parts.push(words.said.first[scheme](words.said.firstTasks(number(count), count === 1), said))
  }
  return parts.join(', ')
}

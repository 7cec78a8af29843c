import type { Days, EarningsRange } from '../../core/earnings-range'
import { dateTime, fullDay, month } from '../../ui/format'
import { earnings as words } from '../../ui/messages/earnings'

/** A range in words. */
export function rangeText({ kind, from, to, payWeek }: EarningsRange): string {
  if (payWeek) {
    const { fromAt, toAt, zone } = payWeek
    return words.payWeek(dateTime(fromAt, zone), dateTime(toAt, zone), zone)
  }
  if (kind === 'month') return month(from.slice(0, 7))
  if (kind === 'year') return from.slice(0, 4)
  if (kind === 'all') return from <= '0001-01-01' ? words.kinds.all : words.allSince(fullDay(from))
  return daysText({ from, to })
}

export function daysText({ from, to }: Days): string {
  return from === to ? fullDay(from) : words.days(fullDay(from), fullDay(to))
}

import { type Day, daysBetween, localDay } from '../../core/day'
import {
  ALL_TIME,
  type Days,
  daysBefore,
  type EarningsRange,
  inMonths,
  lastOfMonth,
  type PayWeekRange,
} from '../../core/earnings-range'
import { ofMonth, type Rollup } from '../../core/rollup'
import type { ReportHost } from '../host'
import { type EarningsData, type EarningsFilter, keepsRow } from './data'

type Read = Pick<EarningsData, 'range' | 'grain' | 'rows'>

/** Two years: longer ranges are read by month. */
const MOST_DAYS = 731

/** What a range has to show. */
export async function readEarnings(host: ReportHost, range: EarningsRange, filter: EarningsFilter): Promise<EarningsData> {
  const now = host.now()
  const today = localDay(now, host.zone)
  const beforeDays = daysBefore(range, today)
  const [read, before, settings] = await Promise.all([
    readRange(host, range, today),
    readBefore(host, range, beforeDays, now),
    host.settings(),
  ])
  const keep = keepsRow(filter)
  return {
    ...read,
    ...{ rows: read.rows.filter(keep), before: before.filter(keep), beforeDays },
    ...{ filter, today, settings, zone: host.zone, sites: host.sites },
  }
}

async function readRange(host: ReportHost, range: EarningsRange, today: Day): Promise<Read> {
  if (range.kind === 'all') return readAll(host, today)
  if (range.payWeek) return { range, grain: 'day', rows: await readPayWeek(host, range.payWeek) }
  return { range, ...(await readRows(host, range)) }
}

const readPayWeek = ({ earnings }: ReportHost, { platform, fromAt, toAt }: PayWeekRange) =>
  earnings.closedBetween(platform, fromAt, toAt)

/** Of the pay week before, only as much as this one has run. */
async function readBefore(
  host: ReportHost,
  { payWeek }: EarningsRange,
  days: Days | null,
  now: number,
): Promise<readonly Rollup[]> {
  if (payWeek) {
    const { beforeAt, fromAt, toAt } = payWeek
    const endAt = now < fromAt || now >= toAt ? fromAt : Math.min(fromAt, beforeAt + now - fromAt)
    return readPayWeek(host, { ...payWeek, fromAt: beforeAt, toAt: endAt })
  }
  return days ? (await readRows(host, days)).rows : []
}

async function readRows({ earnings }: ReportHost, days: Days): Promise<Pick<Read, 'grain' | 'rows'>> {
  if (daysBetween(days.from, days.to) < MOST_DAYS) return { grain: 'day', rows: await earnings.days(days.from, days.to) }
  const { months, ends } = inMonths(days)
  const read = await Promise.all([
    months ? earnings.months(months.from, months.to) : [],
    ...ends.map(async ({ from, to }) => (await earnings.days(from, to)).map(ofMonth)),
  ])
  return { grain: 'month', rows: read.flat() }
}

/** By day where that is no more than two years. */
async function readAll(host: ReportHost, today: Day): Promise<Read> {
  const months = await host.earnings.months(ALL_TIME.from, ALL_TIME.to)
  const [first, last] = ends(months)
  if (first === undefined || last === undefined) return { range: { kind: 'all', from: today, to: today }, grain: 'day', rows: [] }
  const end = lastOfMonth(last)
  if (daysBetween(first, end) >= MOST_DAYS) {
    // A month that has just begun ends today, unless the clock of a trip was ahead.
    const to = last <= today && today <= end ? today : end
    return { range: { kind: 'all', from: first, to: to < today ? today : to }, grain: 'month', rows: months }
  }
  const rows = await host.earnings.days(first, end)
  const [from = today, to = today] = ends(rows)
  return { range: { kind: 'all', from, to: to < today ? today : to }, grain: 'day', rows }
}

/** First and last day; rows come in the order of days. */
const ends = (rows: readonly Rollup[]): [Day | undefined, Day | undefined] => [rows[0]?.day, rows.at(-1)?.day]

import type { Buckets } from '../../../core/chart-buckets'
import type { Interval } from '../../../core/interval'
import type { Rollup } from '../../../core/rollup'
import { day, month, ratePerHour } from '../../../ui/format'
import { charts as words } from '../../../ui/messages/charts'
import { common } from '../../../ui/messages/common'
import { platformName } from '../../../ui/work-name'
import type { EarningsData } from '../data'

/** An hourly rate that was estimated, to the minor unit. */
export const rateText = (minor: number, currency: string) => ratePerHour({ minor: Math.round(minor), currency })

export const rateInterval = ({ from, to }: Interval, currency: string) =>
  words.interval(rateText(from, currency), rateText(to, currency))

/** Names of what a chart can be broken down by. */
export function groupName({ sites }: Pick<EarningsData, 'sites'>, by: 'taskType' | 'platform') {
  return (key: string) => (by === 'platform' ? platformName(sites, key) : common.taskTypes[key as Rollup['taskType']])
}

/** A bucket as a chart names it, short, and as its table does. */
export function bucketText(unit: Buckets['unit'], from: string): string {
  return unit === 'month' ? month(from.slice(0, 7)) : day(from)
}

/** `Nov 3`: days under bars have no room for their weekday. */
export function bucketLabel(unit: Buckets['unit'], from: string): string {
  if (unit === 'month') return month(from.slice(0, 7))
  return day(from).replace(/^\w+, /, '')
}

export const bucketColumn = (unit: Buckets['unit']) => words.columns[unit]

import type { Interval } from '../../core/interval'
import type { ScaleKey } from '../../core/quality-score'
import type { PlatformSite } from '../../platforms/platform'
import { percent } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { quality as words } from '../../ui/messages/quality'
import { platformName } from '../../ui/work-name'

type Scale = Pick<ScaleKey, 'worst' | 'best'>

const lengthOf = ({ worst, best }: Scale) => Math.abs(best - worst)

/** Two digits after the point; one on a scale as long as that of percents. */
function figure(value: number, scale: Scale): string {
  return value.toFixed(lengthOf(scale) >= 50 ? 1 : 2).replace('-', '−')
}

const endText = (end: number) => String(end).replace('-', '−')

/** `1 to 5`, the worst first. */
export const scaleText = ({ worst, best }: Scale) => words.scale(endText(worst), endText(best))

/** A share of a scale as a score on it. */
export const scoreText = (share: number, scale: Scale) => figure(scale.worst + share * (scale.best - scale.worst), scale)

/** How much better (above 0) or poorer, in points of the scale, with a sign. */
export function differenceText(share: number, scale: Scale): string {
  const text = figure(share * lengthOf(scale), scale)
  return share > 0 ? `+${text}` : text
}

/** How far apart, in points of the scale. */
export const distanceText = (share: number, scale: Scale) => figure(Math.abs(share) * lengthOf(scale), scale)

export const differenceRange = ({ from, to }: Interval, scale: Scale) =>
  words.interval(differenceText(from, scale), differenceText(to, scale))

export const correlationText = (value: number) => value.toFixed(2).replace('-', '−')

export const correlationRange = ({ from, to }: Interval) => words.interval(correlationText(from), correlationText(to))

/** `30% (18% to 45%)` */
export function shareText({ value, interval }: { value: number; interval: Interval }): string {
  return words.withInterval(percent(value), words.interval(percent(interval.from), percent(interval.to)))
}

/** `Outlier · Comparison` */
export function placeText(
  sites: readonly PlatformSite[],
  { platform, taskType }: Pick<ScaleKey, 'platform' | 'taskType'>,
): string {
  return words.place(platformName(sites, platform), common.taskTypes[taskType])
}

/** `Outlier · Comparison · Crab` */
export function projectText(
  sites: readonly PlatformSite[],
  row: Pick<ScaleKey, 'platform' | 'taskType'> & { project: string },
): string {
  return words.inProject(placeText(sites, row), row.project || common.noProject)
}

/** The question in quotation marks; an id that no text knows any more stands as it is. */
export const itemText = (name: string | undefined, id: string) => (name === undefined ? id : `“${name}”`)

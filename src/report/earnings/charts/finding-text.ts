import type { RateFinding } from '../../../core/finding'
import type { AttemptFindings, TimeFinding } from '../../../core/finding-attempts'
import { QUARTER_HOURS } from '../../../core/finding-attempts'
import type { OverCapFinding, UnpaidFinding } from '../../../core/finding-losses'
import type { RateFindings } from '../../../core/finding-rates'
import { duration, percent } from '../../../ui/format'
import { charts } from '../../../ui/messages/charts'
import { findings as words } from '../../../ui/messages/findings'
import { platformName } from '../../../ui/work-name'
import type { EarningsData } from '../data'
import { groupName } from './chart-text'
import { taskTime } from './task-times'

/** Of each kind; the rest is told by the charts. */
const MOST_TOLD = 2

export interface Told {
  text: string
  /** How sure it is. */
  more?: string
}

export function rateTexts(data: EarningsData, { types, platforms }: RateFindings): Told[] {
  return [
    ...types.slice(0, MOST_TOLD).map((finding) => rateText(finding, groupName(data, 'taskType'), inSentence)),
    ...platforms.slice(0, MOST_TOLD).map((finding) => rateText(finding, groupName(data, 'platform'))),
  ]
}

/** Task types are common nouns, platforms are names. */
const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

function rateText(
  { less, more, ratio }: RateFinding<string>,
  nameOf: (key: string) => string,
  within: (name: string) => string = (name) => name,
): Told {
  return {
    text: words.rate(nameOf(less.key), percent(1 - ratio.value), within(nameOf(more.key)), less.tasks, more.tasks),
    more: words.within(percent(1 - ratio.interval.to), percent(1 - ratio.interval.from)),
  }
}

export function lossTexts({ sites }: EarningsData, overCap: OverCapFinding | null, unpaid: UnpaidFinding | null): Told[] {
  const told: Told[] = []
  if (overCap) {
    const { ms, most } = overCap
    const where = [platformName(sites, most.platform), most.project].filter(Boolean)
    told.push({ text: words.overCap(duration(ms), where.reduce(charts.pair), duration(most.ms)) })
  }
  if (unpaid) {
    const { share, ms, most } = unpaid
    told.push({ text: words.unpaid(percent(share), duration(ms), charts.timeParts[most.of], duration(most.ms)) })
  }
  return told
}

export function timeTexts({ sites }: EarningsData, { times, learning }: AttemptFindings): Told[] {
  return [
    ...times.slice(0, MOST_TOLD).map(timeText),
    ...learning.slice(0, MOST_TOLD).map(({ platform, project, later, firstMs, laterMs, ratio }): Told => {
      const say = ratio.value < 1 ? words.faster : words.slower
      return { text: say(charts.pair(platformName(sites, platform), project), taskTime(firstMs), taskTime(laterMs), later) }
    }),
  ]
}

function timeText({ weekday, hour = 0, within, rest, ratio: { value, interval } }: TimeFinding): Told {
  const when = weekday === undefined ? (words.quarters[hour / QUARTER_HOURS] ?? '') : words.onWeekday(weekday)
  if (value < 1) {
    const text = words.timeLess(when, percent(1 - value), within.tasks, rest.tasks)
    return { text, more: words.within(percent(1 - interval.to), percent(1 - interval.from)) }
  }
  const text = words.timeMore(when, percent(value - 1), within.tasks, rest.tasks)
  return { text, more: words.withinMore(percent(interval.from - 1), percent(interval.to - 1)) }
}

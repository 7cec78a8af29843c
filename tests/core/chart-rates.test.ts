import { describe, expect, it } from 'vitest'
import { earningsBy, ratesBy, shownRate } from '../../src/core/chart-rates'
import { byPlatform, byTaskType, figures } from '../../src/core/report'
import { row } from '../popup/rows'
import { Dice } from '../simulate/random'
import { lifeOf, rollupsOf } from './chart-samples'

const rows = rollupsOf(lifeOf(new Dice(3), { days: 60 }))

describe('rates by group', () => {
  it('are those of the breakdowns, with unpaid time in them', () => {
    const [found] = ratesBy(rows, ({ taskType }) => taskType)
    for (const { taskType, figures } of byTaskType(rows)) {
      const rate = found?.rates.find(({ key }) => key === taskType)
      expect(rate?.perHour).toBe(figures.currencies[0]?.rates.true.perHour?.minor)
      expect(rate?.ms).toBe(figures.currencies[0]?.rates.true.ms)
      expect(rate?.tasks).toBe(figures.tasks)
    }
    const [platforms] = ratesBy(rows, ({ platform }) => platform)
    expect(platforms?.rates).toHaveLength(byPlatform(rows).length)
  })

  it('lie within their intervals, the best first', () => {
    const [found] = ratesBy(rows, ({ platform }) => platform)
    for (const { perHour, interval, shrunk } of found?.rates ?? []) {
      expect(shrunk).toBeNull()
      expect(interval?.from).toBeLessThan(perHour)
      expect(interval?.to).toBeGreaterThan(perHour)
    }
    const shown = found?.rates.map(shownRate) ?? []
    expect(shown).toEqual(shown.toSorted((a, b) => b - a))
  })

  it('mark what has few days and give it no interval', () => {
    const few = [...rows, row({ taskType: 'translation', day: '2026-01-06' }, 1, 0, 90_000)]
    const [found] = ratesBy(few, ({ taskType }) => taskType)
    const rare = found?.rates.find(({ key }) => key === 'translation')
    expect(rare).toMatchObject({ days: 1, tasks: 1, perHour: 90_000, interval: null })
    expect(rare?.shrunk).toBeLessThan(60_000)
  })

  it('never mix currencies, and their parts add up', () => {
    const mixed = [...rows, row({ currency: 'EUR' }, 2, 0, 4000), row({ currency: '', workKind: 'instructions' }, 1, 1, 0)]
    const all = figures(mixed)
    for (const [currency, groups] of earningsBy(mixed, ({ project }) => project)) {
      const days = groups.flatMap(({ byDay }) => [...byDay.values()])
      const whole = all.currencies.find((each) => each.currency === currency)
      expect(days.reduce((sum, { minor }) => sum + minor, 0)).toBe(whole?.earned.minor)
      expect(days.reduce((sum, { ms }) => sum + ms, 0)).toBe(whole?.rates.true.ms)
    }
    expect(ratesBy(mixed, ({ project }) => project).map(({ currency }) => currency)).toEqual(['USD', 'EUR'])
  })
})

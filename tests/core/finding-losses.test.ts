import { describe, expect, it } from 'vitest'
import { overCapFinding, unpaidFinding } from '../../src/core/finding-losses'
import { nextHour } from '../../src/core/next-hour'
import { taxAside } from '../../src/core/tax-aside'
import { row } from '../popup/rows'
import { Dice } from '../simulate/random'
import { lifeOf, rollupsOf } from './chart-samples'
import { HOUR, MINUTE } from './samples'

const overCap = (project: string, minutes: number) => ({
  ...row({ project }, 2, minutes / 60, 1000),
  overCapMs: minutes * MINUTE,
})

describe('time past caps', () => {
  it('is told with the project that had most of it', () =>
    expect(overCapFinding([overCap('North', 40), overCap('South', 70), overCap('North', 20)])).toEqual({
      ms: 130 * MINUTE,
      most: { platform: 'alpha', project: 'South', ms: 70 * MINUTE },
    }))
  it('is not told where it is a few minutes', () => expect(overCapFinding([overCap('North', 9)])).toBeNull())
  it('is not told where there is none', () => expect(overCapFinding([])).toBeNull())
})

describe('unpaid time', () => {
  const reading = (hours: number) => row({ workKind: 'instructions', currency: '' }, hours, hours, 0)
  it('is told as a share of the time whose pay is known, with what had most of it', () => {
    const unknown = { ...row({ currency: '' }, 4, 0, 0), paidMs: 0 }
    expect(unpaidFinding([row({}, 6, 0, 9000), reading(2), unknown])).toEqual({
      ms: 2 * HOUR,
      share: 0.25,
      most: { of: 'instructions', ms: 2 * HOUR },
    })
  })
  it('is not told of a small share', () => expect(unpaidFinding([row({}, 60, 0, 9000), reading(2)])).toBeNull())
  it('is not told of little work', () => expect(unpaidFinding([row({}, 2, 0, 9000), reading(2)])).toBeNull())
})

describe('tax', () => {
  it.each([
    [10_000, 2550, 2550],
    // Half to even.
    [50, 100, 0],
    [150, 100, 2],
    [9_007_199_254_740_991, 10_000, 9_007_199_254_740_991],
    [-500, 3000, 0],
    [500, 0, 0],
  ])('of %i minor units by %i hundredths of a percent is %i', (minor, points, aside) =>
    expect(taxAside({ minor, currency: 'EUR' }, points)).toEqual({ minor: aside, currency: 'EUR' }),
  )
})

describe('the next hour', () => {
  it('names the best, what is surely less, and what cannot be told apart', () => {
    const payOf = ({ taskType }: { taskType: string }) => (taskType === 'ranking' ? 0.4 : 1)
    const rows = rollupsOf(lifeOf(new Dice(2), { days: 150, payOf }))
    const [found] = nextHour(rows, ({ taskType }) => taskType)
    const standings = Object.fromEntries(found?.ranked.map(({ rate, standing }) => [rate.key, standing]) ?? [])
    expect(standings.ranking).toBe('less')
    expect(Object.values(standings).sort()).toEqual(['alike', 'best', 'less'])
    expect(found?.ranked[0]?.standing).toBe('best')
  })

  it('ranks nothing of a few days', () => {
    const [found] = nextHour(rollupsOf(lifeOf(new Dice(2), { days: 8 })), ({ taskType }) => taskType)
    expect(found?.ranked).toEqual([])
    expect(found?.unproven.length).toBeGreaterThan(0)
  })
})

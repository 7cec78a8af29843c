import { describe, expect, it } from 'vitest'
import { learningCurves } from '../../src/core/chart-learning'
import { inverse, standsOut } from '../../src/core/finding'
import { attemptFindings } from '../../src/core/finding-attempts'
import { rateFindings } from '../../src/core/finding-rates'
import { Dice } from '../simulate/random'
import { attemptsOf, lifeOf, rollupsOf, type Trainer } from './chart-samples'

function findingsOf(dice: Dice, trainer: Trainer) {
  const life = lifeOf(dice, trainer)
  const rows = attemptsOf(life)
  return {
    rates: rateFindings(rollupsOf(life)),
    attempts: attemptFindings(
      rows,
      learningCurves(rows, () => 0),
      'USD',
    ),
  }
}

function shareOf(
  worlds: number,
  seed: number,
  trainer: Trainer,
  hits: (found: ReturnType<typeof findingsOf>) => boolean,
): number {
  const dice = new Dice(seed)
  let count = 0
  for (let world = 0; world < worlds; world += 1) if (hits(findingsOf(dice, trainer))) count += 1
  return count / worlds
}

const WORLDS = 250

const anything = ({ rates, attempts }: ReturnType<typeof findingsOf>) =>
  rates.types.length + rates.platforms.length + attempts.times.length + attempts.learning.length > 0

describe('findings', () => {
  it('are told to at most one in twenty without any true difference', () => {
    const dice = new Dice(5)
    let told = 0
    for (let world = 0; world < WORLDS; world += 1) {
      // A month, two, or half a year: mostly short, as that is where chance is strongest.
      const days = [30, 30, 60, 30, 180][world % 5] ?? 30
      if (anything(findingsOf(dice, { days }))) told += 1
    }
    expect(told / WORLDS).toBeLessThanOrEqual(0.05)
    // It would prove nothing if nothing could ever be told.
    expect(told).toBeGreaterThan(0)
  }, 120_000)

  it('hide no type that pays a third less', () => {
    const payOf: Trainer['payOf'] = ({ taskType }) => (taskType === 'ranking' ? 0.65 : 1)
    const share = shareOf(40, 6, { days: 120, payOf }, ({ rates }) =>
      rates.types.some(({ less, more }) => less.key === 'ranking' && more.key !== 'ranking'),
    )
    expect(share).toBeGreaterThanOrEqual(0.95)
  }, 60_000)

  it('hide no platform that pays a third less', () => {
    const payOf: Trainer['payOf'] = ({ platform }) => (platform === 'mercor' ? 0.65 : 1)
    const share = shareOf(40, 7, { days: 120, payOf }, ({ rates }) => rates.platforms.some(({ less }) => less.key === 'mercor'))
    expect(share).toBeGreaterThanOrEqual(0.95)
  }, 60_000)

  it('hide no evening that pays half', () => {
    const payOf: Trainer['payOf'] = ({ hour }) => (hour >= 18 ? 0.5 : 1)
    const share = shareOf(30, 8, { days: 180, payOf }, ({ attempts }) =>
      attempts.times.some(({ hour, ratio }) => hour === 18 && ratio.value < 1),
    )
    expect(share).toBeGreaterThanOrEqual(0.9)
  }, 60_000)

  it('hide no project that began four times as slow', () => {
    const timeOf = (nth: number) => (nth < 10 ? 4 : 1)
    const share = shareOf(30, 9, { days: 120, timeOf }, ({ attempts }) => attempts.learning.some(({ ratio }) => ratio.value < 1))
    expect(share).toBeGreaterThanOrEqual(0.95)
  }, 60_000)
})

describe('a ratio', () => {
  it.each([
    [{ value: 1.5, interval: { from: 1.2, to: 1.9 } }, true],
    [{ value: 0.7, interval: { from: 0.6, to: 0.8 } }, true],
    // Chance could have made it.
    [{ value: 1.5, interval: { from: 0.9, to: 2.4 } }, false],
    // Sure, and no news.
    [{ value: 1.01, interval: { from: 1.005, to: 1.015 } }, false],
  ])('%j stands out: %s', (ratio, is) => {
    expect(standsOut(ratio)).toBe(is)
    expect(standsOut(inverse(ratio))).toBe(is)
  })
})

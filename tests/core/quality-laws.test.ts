import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAILURE_TAGS } from '../../src/core/failure-tag'
import type { Feedback } from '../../src/core/feedback'
import { failuresByProject } from '../../src/core/quality-failures'
import { missedOften } from '../../src/core/quality-missed'
import { overTime } from '../../src/core/quality-over-time'
import { paceAndScores } from '../../src/core/quality-pace'
import { type Attempt, byScale } from '../../src/core/quality-score'
import { skippedItems, skipsAndScores } from '../../src/core/quality-skips'
import { ANSWERS } from '../../src/core/self-review'
import { Dice } from '../simulate/random'
import { attemptOf, DAY, feedbackOf, mapOf } from './quality-samples'

const answers = fc.dictionary(fc.constantFrom('facts', 'limits', 'tone'), fc.constantFrom(...ANSWERS, 'open' as const))

interface Reviewed {
  attempt: Attempt
  feedback: Feedback[]
}

const reviewed = (platform: string) =>
  fc
    .record({
      id: fc.uuid(),
      answers,
      value: fc.integer({ min: 0, max: 6 }),
      project: fc.constantFrom('Crab', 'Heron'),
      taskType: fc.constantFrom('comparison' as const, 'rating' as const),
      countedMs: fc.nat(3_600_000),
      failures: fc.subarray([...FAILURE_TAGS]),
      at: fc.nat(400 * DAY),
      times: fc.nat(2),
      missed: fc.subarray([{ what: 'item:facts', label: 'Facts' }, { label: 'Tone' }]),
    })
    .map(({ id, answers, value, at, times, missed, failures, ...more }): Reviewed => {
      const attempt = attemptOf(`e-${id}`, { ...more, platform }, answers)
      return {
        attempt: { ...attempt, ...(attempt.review ? { review: { ...attempt.review, failures } } : {}) },
        feedback: Array.from({ length: times }, (_, n) =>
          feedbackOf(`f-${id}-${n}`, value, { ...more, platform, at: at + n, missed, entryId: attempt.id }),
        ),
      }
    })

/** All that the report says. */
function all(list: readonly Reviewed[]) {
  const attempts = list.map(({ attempt }) => attempt)
  const feedback = list.flatMap((one) => one.feedback)
  const groups = byScale(feedback, mapOf(attempts))
  return {
    time: overTime(groups, 'Europe/Berlin'),
    skipScores: skipsAndScores(groups),
    pace: paceAndScores(groups),
    failures: failuresByProject(attempts),
    skipped: skippedItems(attempts),
    missed: missedOften(feedback, mapOf(attempts)),
  }
}

const many = (platform: string) => fc.array(reviewed(platform), { maxLength: 60, size: 'max' })

describe('whatever the reviews and scores', () => {
  it('their order does not matter', () =>
    fc.assert(
      fc.property(many('outlier'), (list) => {
        const turned = list.toReversed().map((one) => ({ ...one, feedback: one.feedback.toReversed() }))
        expect(all(turned)).toEqual(all(list))
      }),
      { numRuns: 60 },
    ))

  it('another platform changes nothing that is said of this one', () =>
    fc.assert(
      fc.property(many('outlier'), many('mercor'), (list, others) => {
        const alone = all(list)
        const beside = all([...list, ...others])
        const ours = <R extends { platform: string }>(rows: readonly R[]) => rows.filter(({ platform }) => platform === 'outlier')
        expect(ours(beside.time)).toEqual(alone.time)
        expect(ours(beside.skipScores)).toEqual(alone.skipScores)
        expect(ours(beside.pace)).toEqual(alone.pace)
        expect(ours(beside.failures)).toEqual(alone.failures)
      }),
      { numRuns: 60 },
    ))

  it('every figure is a number', () =>
    fc.assert(
      fc.property(many('outlier'), (list) => {
        JSON.stringify(all(list), (key, value) => {
          if (typeof value === 'number') expect(Number.isFinite(value), key).toBe(true)
          return value
        })
      }),
      { numRuns: 60 },
    ))

  it('open and answered add up to asked, and no side is larger than what was asked', () =>
    fc.assert(
      fc.property(many('outlier'), (list) => {
        const { skipped, skipScores } = all(list)
        for (const { asked, open } of skipped) expect(open).toBeLessThanOrEqual(asked)
        for (const { open, done } of skipScores) expect(open.n + done.n).toBeLessThanOrEqual(list.length)
      }),
      { numRuns: 60 },
    ))
})

describe('chance alone', () => {
  const rowsOf = (list: readonly Reviewed[]) =>
    skipsAndScores(
      byScale(
        list.flatMap(({ feedback }) => feedback),
        mapOf(list.map(({ attempt }) => attempt)),
      ),
    )
  // Scores of 1 to 5 as they are met with: evenly spread, mostly the best, pass or fail.
  const SCORES: readonly [string, (roll: number) => number][] = [
    ['evenly spread', (roll) => 1 + Math.floor(roll * 5)],
    ['mostly the best', (roll) => (roll < 0.85 ? 5 : roll < 0.95 ? 4 : 1)],
    ['passed or failed', (roll) => (roll < 0.8 ? 5 : 1)],
  ]
  const WORLDS = 200

  it.each(SCORES)('says seldom that a skipped item goes with anything, scores being %s', (_how, scoreOf) => {
    const dice = new Dice(7)
    const roll = () => dice.next()
    let alarms = 0
    for (let world = 0; world < WORLDS; world += 1) {
      const list = Array.from({ length: 70 }, (_, n): Reviewed => {
        const states = Array.from({ length: 12 }, (_, item) => [`i${item}`, roll() < 0.2 ? 'open' : 'done'] as const)
        const attempt = attemptOf(`e${n}`, {}, Object.fromEntries(states))
        return { attempt, feedback: [feedbackOf(`f${n}`, scoreOf(roll()), { entryId: attempt.id })] }
      })
      const said = rowsOf(list).filter(
        ({ difference }) => typeof difference === 'object' && (difference.interval.from > 0 || difference.interval.to < 0),
      )
      if (said.length > 0) alarms += 1
    }
    expect(alarms / WORLDS).toBeLessThan(0.08)
  })

  it('hides no true difference of half the scale', () => {
    const dice = new Dice(11)
    const roll = () => dice.next()
    const list = Array.from({ length: 60 }, (_, n): Reviewed => {
      const isOpen = n % 4 === 0
      const attempt = attemptOf(
        `e${n}`,
        {},
        { facts: isOpen ? 'open' : 'done', tone: roll() < 0.3 ? 'open' : 'done', read: 'done' },
      )
      return { attempt, feedback: [feedbackOf(`f${n}`, isOpen ? 1 + Math.floor(roll() * 3) : 5, { entryId: attempt.id })] }
    })
    const [first] = rowsOf(list)
    expect(first).toMatchObject({ item: 'facts', open: { n: 15 }, done: { n: 45 } })
    expect(typeof first?.difference === 'object' && first.difference.interval.to < 0).toBe(true)
  })
})

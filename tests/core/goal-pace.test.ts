import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalPace } from '../../src/core/goal-pace'
import { HOUR } from './samples'

describe('the pace of a weekly goal', () => {
  it.each([
    ['nothing done on the first day', 0, 0, { byTonight: 5, ahead: -5, left: 35, daysLeft: 7, perDay: 5 }],
    ['as planned on the third', 15, 2, { byTonight: 15, ahead: 0, left: 20, daysLeft: 5, perDay: 4 }],
    ['behind on the last', 30, 6, { byTonight: 35, ahead: -5, left: 5, daysLeft: 1, perDay: 5 }],
    ['reached early', 40, 3, { byTonight: 20, ahead: 20, left: 0, daysLeft: 4, perDay: 0 }],
  ])('%s', (_, done, day, expected) => {
    const hours = Object.fromEntries(
      Object.entries(expected).map(([name, value]) => [name, name === 'daysLeft' ? value : value * HOUR]),
    )
    expect(goalPace(35 * HOUR, done * HOUR, day)).toEqual({ goal: 35 * HOUR, done: done * HOUR, ...hours })
  })

  it('is none without a goal', () => expect(goalPace(0, 5, 1)).toBeNull())

  it('counts what was taken back as missing', () => {
    expect(goalPace(70_000, -1000, 0)).toMatchObject({ left: 71_000, perDay: 10_143, ahead: -11_000 })
  })

  it('reaches the goal where it is kept, to the unit', () => {
    const amount = fc.integer({ min: 1, max: 10 ** 9 })
    fc.assert(
      fc.property(amount, fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }), (goal, done, day) => {
        const pace = goalPace(goal, done, day)
        if (!pace) throw new Error('no pace')
        expect(Math.abs(pace.perDay * pace.daysLeft - pace.left)).toBeLessThanOrEqual(pace.daysLeft / 2)
        expect(pace.left === 0).toBe(done >= goal)
        expect(day === 6 ? pace.byTonight : goal).toBe(goal)
      }),
    )
  })
})

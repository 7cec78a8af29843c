import { describe, expect, it } from 'vitest'
import { isFault, lastScaleOf, readScore } from '../../src/core/score-text'
import { feedbackOf } from './feedback-samples'

describe('a score as it is typed', () => {
  it.each([
    [['4', '1', '5'], { value: 4, worst: 1, best: 5 }],
    [[' 3,5 ', '1', '5'], { value: 3.5, worst: 1, best: 5 }],
    [['85 %', '0', '100%'], { value: 85, worst: 0, best: 100 }],
    [['2', '5', '1'], { value: 2, worst: 5, best: 1 }],
    [['-1', '−2', '+2'], { value: -1, worst: -2, best: 2 }],
    [['', '1', '5'], null],
    [['', 'x', ''], null],
  ])('%j is %j', ([value = '', worst = '', best = ''], score) => {
    const read = readScore({ value, worst, best })
    expect(read).toEqual(score)
    expect(isFault(read)).toBe(false)
  })

  it.each([
    [['good', '1', '5'], 'value', 'no-number'],
    [['4', '', '5'], 'worst', 'missing'],
    [['4', '1', '1e9'], 'best', 'no-number'],
    [['4', '1', 'Infinity'], 'best', 'no-number'],
    [['3', '3', '3'], 'best', 'same-ends'],
    [['6', '1', '5'], 'value', 'outside'],
    [['0', '5', '1'], 'value', 'outside'],
    [['4/5', '1', '5'], 'value', 'no-number'],
  ])('%j is refused at %s: %s', ([value = '', worst = '', best = ''], field, fault) => {
    const read = readScore({ value, worst, best })
    expect(read).toEqual({ field, fault })
    expect(isFault(read)).toBe(true)
  })
})

it('remembers the scale that a platform’s reviewers used last', () => {
  const all = [
    feedbackOf({ platform: 'mercor', score: { value: 1, worst: 0, best: 3 } }),
    feedbackOf(),
    feedbackOf({ score: { value: 2, worst: 5, best: 1 } }),
    feedbackOf({ score: { value: 2, worst: 1, best: 7 } }),
  ]
  expect(lastScaleOf(all, 'outlier')).toMatchObject({ worst: 5, best: 1 })
  expect(lastScaleOf(all, 'appen')).toBeNull()
})

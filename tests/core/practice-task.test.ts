import { describe, expect, it } from 'vitest'
import { countWords, placeOf, questionsOf } from '../../src/core/practice-task'
import { LABELS, RUBRIC, TASK, WRITING } from './practice-samples'

const keys = (task: typeof TASK) => questionsOf(task, RUBRIC).flatMap(({ questions }) => questions.map(({ key }) => key))

describe('what a task asks to be marked', () => {
  it('is every criterion with a scale that is meant for it, for every part, but none where the gold has none', () =>
    expect(keys(TASK)).toEqual(['a/truth', 'b/truth', 'a/length', 'preference']))
  it('is also the criterion for its domain', () => {
    const gold = {
      justification: 'x',
      preference: 0,
      marks: { a: { truth: 3, length: 2, runs: 2 }, b: { truth: 1, length: 2, runs: 1 } },
    }
    expect(keys({ ...TASK, domain: 'coding', gold })).toContain('a/runs')
  })
  it('is only the musts and the whole in a first minute', () =>
    expect(keys({ ...TASK, level: 'first' })).toEqual(['a/truth', 'b/truth', 'preference']))
  it('is nothing where a text alone is asked for', () => expect(keys(WRITING)).toEqual([]))
  it('puts labels first, and says that they have no order', () => {
    const [group] = questionsOf(LABELS, RUBRIC)
    expect(group?.questions).toMatchObject([
      { key: 'a/label', gold: 2, ordered: false },
      { key: 'b/label', gold: 1, ordered: false },
    ])
    expect(group?.questions[0]?.points.map(({ label }) => label)).toEqual(['Wish', 'Thanks'])
  })
  it('puts ranks before the preference, on a scale as long as there are parts', () => {
    const task = {
      ...TASK,
      gold: { justification: 'x', preference: { a: 1, b: -1 }, ranks: { a: 1, b: 2 }, marks: { a: {}, b: {} } },
    }
    expect(keys(task)).toEqual(['a/rank', 'b/rank', 'a/preference', 'b/preference'])
    const [rank] = questionsOf(task, RUBRIC)
    expect(rank?.questions.map(({ gold, points }) => [gold, points.length])).toEqual([
      [1, 2],
      [2, 2],
    ])
  })
  it('knows the trap where the expert saw it, and nowhere else', () =>
    expect(questionsOf(TASK, RUBRIC).flatMap(({ questions }) => questions.map(({ trap }) => trap))).toEqual([
      undefined,
      'wrong-sum',
      undefined,
      undefined,
    ]))
})

it('counts places from the lowest value, whichever way the file lists them', () => {
  const [truth, length] = RUBRIC.criteria
  expect([3, 2, 1].map((value) => placeOf(truth?.scale ?? [], value))).toEqual([2, 1, 0])
  expect([1, 2, 3].map((value) => placeOf(length?.scale ?? [], value))).toEqual([0, 1, 2])
  expect([-1, 0, 1].map((value) => placeOf(RUBRIC.preference?.scale ?? [], value))).toEqual([0, 1, 2])
})

it.each([
  ['', 0],
  ['  \n ', 0],
  ['One, two – three!', 3],
  ['It’s 1,440 minutes a day.', 5],
  ['Straße, été und 3.5 km/h', 5],
])('counts the words of %j as %i', (text, n) => expect(countWords(text)).toBe(n))

import { describe, expect, it } from 'vitest'
import type { Fields } from '../commands/detect/fields'
import type { Expectation } from '../commands/detect/listed-pages'
import { calibrationTable, confusionTable, originTable, wrongPages } from '../commands/detect/tables'
import { isSubmitRight, isTypeRight, type PageResult, totalsOf } from '../commands/detect/totals'

const task = (
  taskType: string,
  more: { alsoOk?: string[]; submitLabel?: string | null; noSubmit?: boolean } = {},
): Expectation => ({
  isTask: true,
  taskType,
  ...more,
})
const NO_TASK: Expectation = { isTask: false }

function page(
  expectation: Expectation,
  isTask: boolean,
  confidence: number,
  taskType = 'other',
  submitLabel: string | null = null,
) {
  const found = { isTask, taskType, confidence, reasons: [], submitLabel }
  return { file: 'a.html', expect: expectation, found, ms: 10 } satisfies PageResult
}

describe('isTypeRight', () => {
  it.each([
    ['comparison', undefined, 'comparison', true],
    ['comparison', undefined, 'rating', false],
    ['comparison', ['rating'], 'rating', true],
    // The finer type is the coarse one …
    ['writing', undefined, 'response-writing', true],
    ['writing', undefined, 'prompt-writing', true],
    ['writing', undefined, 'rubric-writing', true],
    ['writing', undefined, 'rewriting', true],
    ['writing', undefined, 'conversation', true],
    ['writing', undefined, 'red-team', true],
    ['writing', undefined, 'translation', true],
    ['writing', undefined, 'transcription', false],
    ['rating', undefined, 'search-relevance', true],
    ['review', undefined, 'agent-trajectory', true],
    // … also where the coarse one is only allowed …
    ['other', ['writing'], 'rewriting', true],
    // … but not the other way round, and not between two finer ones.
    ['search-relevance', undefined, 'rating', false],
    ['translation', undefined, 'rewriting', false],
    ['rating', undefined, '', false],
  ])('%s (also %s), found %s: %s', (taskType, alsoOk, found, right) => {
    expect(isTypeRight(task(taskType, alsoOk ? { alsoOk } : {}), found)).toBe(right)
  })

  it('is never right on a page that is no task', () => {
    expect(isTypeRight(NO_TASK, 'comparison')).toBe(false)
  })
})

describe('isSubmitRight', () => {
  it.each([
    [task('rating', { submitLabel: 'Submit' }), 'Submit', true],
    [task('rating', { submitLabel: 'Submit' }), '  SUBMIT\n', true],
    [task('rating', { submitLabel: 'Submit' }), 'Submit all', false],
    [task('rating', { submitLabel: 'Submit' }), null, false],
    [task('rating', { noSubmit: true }), null, true],
    [task('rating', { noSubmit: true }), 'Next', false],
    [task('rating', { submitLabel: null }), 'Next', undefined],
    [task('rating'), null, undefined],
    [NO_TASK, 'Submit', undefined],
  ])('%j, found %j: %s', (expectation, label, right) => {
    expect(isSubmitRight(expectation, label)).toBe(right)
  })
})

describe('totalsOf', () => {
  it('counts by hand-computed tables', () => {
    const results = [
      // Found, type and control right.
      page(task('comparison', { submitLabel: 'Submit' }), true, 0.9, 'comparison', 'Submit'),
      // Found, type allowed, another control.
      page(task('rating', { alsoOk: ['classification'], submitLabel: 'Done' }), true, 0.8, 'classification', 'Next'),
      // Found, type wrong, nothing said of its control.
      page(task('writing'), true, 0.6, 'rating', 'Next'),
      // Missed, yet its type and control were read.
      page(task('writing', { submitLabel: 'Send' }), false, 0.4, 'rewriting', 'Send'),
      // Taken for a task that is none.
      page(NO_TASK, true, 0.7),
      // Rightly nothing, said with a little doubt and with none.
      page(NO_TASK, false, 0.2),
      page(NO_TASK, false, 0),
      page(NO_TASK, false, 0),
    ]
    // Brier: 0.01 + 0.04 + 0.16 + 0.36 + 0.49 + 0.04 + 0 + 0 = 1.10, over 8.
    expect(totalsOf(results)).toEqual({
      n: 8,
      tp: 3,
      fp: 1,
      fn: 1,
      tn: 3,
      precision: 0.75,
      recall: 0.75,
      // Three of four true tasks; the missed one counts.
      taskTypeAccuracy: 0.75,
      // Two of the three whose control is named.
      submitFound: 0.6667,
      brier: 0.1375,
      msPerPage: 10,
    })
  })

  it('gives no share of nothing, and no NaN', () => {
    expect(totalsOf([])).toEqual({
      n: 0, tp: 0, fp: 0, fn: 0, tn: 0, precision: 0, recall: 0, taskTypeAccuracy: 0, submitFound: 0, brier: 0, msPerPage: 0,
    }) // biome-ignore format: a row
    expect(totalsOf([page(NO_TASK, false, 0)])).toMatchObject({ n: 1, tn: 1, precision: 0, recall: 0, brier: 0 })
  })

  it('counts pay and times among the pages whose index names them', () => {
    const pay = { basis: 'hour', amount: 2150, scale: 2, currency: 'USD' } as const
    const shown = (expected: object, fields?: Fields): PageResult => {
      const plain = page(NO_TASK, true, 1)
      return {
        ...plain,
        expect: { isTask: true, taskType: 'rating', ...expected },
        found: { ...plain.found, ...(fields && { fields }) },
      }
    }
    const results = [
      shown({ pay }, { pay: { ...pay, amount: 215, scale: 1 } }),
      shown({ pay }, { pay: { ...pay, basis: 'task' } }),
      shown({ pay }, { pay: { ...pay, currency: 'CAD' } }),
      shown({ pay }),
      shown({}, { pay }),
      shown({ limitMs: 60_000 }, { limitMs: 60_000 }),
      // A countdown that was taken for a limit is not right, nor is one of two.
      shown({ remainingMs: 60_000 }, { limitMs: 60_000 }),
      shown({ limitMs: 60_000, timerMs: 5000 }, { limitMs: 60_000 }),
    ]
    expect(totalsOf(results)).toMatchObject({ payRight: 0.25, limitRight: 0.3333 })
    expect(totalsOf([page(NO_TASK, false, 0)])).not.toHaveProperty('payRight')
  })

  it('does not count "none visible" among the controls to be found', () => {
    const hidden = page(task('rating', { noSubmit: true }), true, 1, 'rating', null)
    const named = page(task('rating', { submitLabel: 'Submit' }), true, 1, 'rating', 'Submit')
    expect(totalsOf([hidden, named]).submitFound).toBe(1)
    expect(totalsOf([hidden]).submitFound).toBe(0)
  })
})

describe('the tables', () => {
  const results = [
    { ...page(task('rating'), true, 0.95, 'rating'), origin: 'one' },
    { ...page(task('rating'), true, 0.95, 'comparison'), origin: 'one' },
    { ...page(NO_TASK, false, 0.05), origin: 'two' },
  ]

  it('count', () => {
    expect(confusionTable(results)).toEqual(['  no task          → no task 1', '  rating           → rating 1, comparison 1'])
    expect(originTable(results).slice(1)).toEqual([
      expect.stringMatching(/^ {2}one +2 +2 +0 +0 +0 +50 % +– +0\.003$/),
      expect.stringMatching(/^ {2}two +1 +0 +0 +0 +1 +– +– +0\.003$/),
    ])
    expect(calibrationTable(results).slice(1)).toEqual([
      expect.stringMatching(/0 % to +10 % +1 +5 % +0 %$/),
      expect.stringMatching(/90 % to +100 % +2 +95 % +100 %$/),
    ])
    expect(wrongPages(results)).toHaveLength(1)
  })
})

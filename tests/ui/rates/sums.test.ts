import { describe, expect, it } from 'vitest'
import { figures } from '../../../src/core/report'
import { contributionOf, homeKey, type Rollup } from '../../../src/core/rollup'
import { FIGURES } from '../../../src/ui/rates/figure'
import { sumBehind } from '../../../src/ui/rates/sums'
import { closedWith, workedExample } from '../../core/report-samples'
import { HOUR, hourly, perTask } from '../../core/samples'

type Closed = ReturnType<typeof closedWith>
const rowsOf = (list: Closed[]) => list.flatMap(({ entry, payLines }) => contributionOf(entry, payLines))
const of = (list: Closed[]) => figures(rowsOf(list), 'USD')

describe('the sum behind', () => {
  const example = of(workedExample())

  it('a quoted rate weighs each term by its time', () => {
    expect(sumBehind('quoted', example)).toEqual([['($25.00/hr × 2 h + $30.00/hr × 40 min) ÷ 2 h 40 min = $26.25/hr']])
    expect(sumBehind('quoted', of([closedWith({}, HOUR)]))).toEqual([['$25.00/hr for all of 1 h under hourly terms.']])
    expect(sumBehind('quoted', of([closedWith({ terms: perTask(900) }, HOUR)]))).toEqual([])
    const many = Array.from({ length: 8 }, (_, n) => closedWith({ terms: hourly(1000 + n * 100) }, HOUR))
    expect(sumBehind('quoted', of(many))[0]?.[0]).toMatch(/^\((\$1\d\.00\/hr × 1 h \+ ){6}2 more\) ÷ 8 h = \$13\.50\/hr$/)
  })

  it('each other rate divides the pay by its time, and says what is in both and what is not', () => {
    const pay = 'Pay in it: $66.50 expected, $2.00 pending.'
    const rejected = 'Not in it: $50.00 rejected.'
    const unknown = ['Not in it: 15 min whose pay is not known.']
    expect(sumBehind('paid', example)).toEqual([
      [
        '$68.50 ÷ 2 h 30 min = $27.40/hr',
        pay,
        'Without bonuses of $6.00 it is $25.00/hr.',
        'Time in it: 2 h 30 min paid task time.',
        rejected,
      ],
      unknown,
    ])
    expect(sumBehind('task', example)[0]).toContain(
      'Time in it: 2 h 30 min paid task time, 30 min past a cap, 10 min tasks nobody paid.',
    )
    expect(sumBehind('true', example)[0]?.[0]).toBe('$68.50 ÷ 4 h 10 min = $16.44/hr')
    expect(sumBehind('true', example)[0]).toContain(
      'Time in it: 2 h 30 min paid task time, 30 min past a cap, 10 min tasks nobody paid, 1 h instructions.',
    )
  })

  it('names seconds, so that it can be done again, and money without time', () => {
    expect(sumBehind('task', of([closedWith({ terms: perTask(500) }, 90_500)]))[0]?.[0]).toBe('$5.00 ÷ 1 min 30 s = $198.90/hr')
    expect(sumBehind('task', of([closedWith({ terms: perTask(500) }, 0)]))[0]?.[0]).toBe('$5.00, but no time to divide it by.')
  })

  it('hours and unpaid hours are their parts', () => {
    expect(sumBehind('unpaid', example)).toEqual([['Time in it: 30 min past a cap, 10 min tasks nobody paid, 1 h instructions.']])
    expect(sumBehind('counted', example)[0]?.[0]).toContain('1 h instructions, 15 min whose pay is not known')
  })
})

describe('all together in the home currency', () => {
  const converted = (row: Rollup): Rollup => {
    const key = homeKey('USD', 'pay', 'expected')
    return row.currency === 'EUR' ? { ...row, home: { [key]: 1100 }, converted: { [key]: 1000 } } : row
  }
  const euro = closedWith({ terms: perTask(1000, { currency: 'EUR' }), project: 'Europa' }, HOUR)
  const franc = closedWith({ terms: perTask(2000, { currency: 'CHF' }), project: 'Alps' }, HOUR)
  const dollar = closedWith({}, HOUR)

  it('is the sum of what was converted; what was not stands beside it and is never added', () => {
    const f = figures(rowsOf([dollar, euro, franc]).map(converted), 'USD')
    expect(FIGURES.together.values(f)).toEqual(['$36.00', 'and CHF\u00a020.00'])
    expect(sumBehind('together', f)).toEqual([
      ['€10.00 is $11.00.', '$25.00 was earned in it.', 'Not in it: CHF\u00a020.00, for which there is no rate yet.'],
    ])
    expect(FIGURES.trueTogether.values(f)).toEqual(['$18.00/hr'])
    expect(sumBehind('trueTogether', f)).toEqual([
      ['$36.00 ÷ 2 h = $18.00/hr', 'Not in it: 1 h of work paid in CHF, of which not all is converted.'],
    ])
  })

  it('says no rate where it would have the time of one currency alone', () => {
    const other = { ...franc.entry, id: 'more', project: 'Europa' }
    const more = {
      entry: other,
      payLines: franc.payLines.map((line) => ({ ...line, id: 'more', project: 'Europa', currency: 'EUR' })),
    }
    const rows = rowsOf([dollar, euro]).map(converted)
    const f = figures([...rows, ...rowsOf([more])], 'USD')
    expect(FIGURES.together.values(f)).toEqual(['$36.00', 'and €20.00'])
    expect(FIGURES.trueTogether.values(f)).toEqual([])
  })

  it('is not said where nothing was converted', () => {
    for (const list of [[dollar], [dollar, franc]]) {
      expect(FIGURES.together.values(of(list))).toEqual([])
      expect(FIGURES.trueTogether.values(of(list))).toEqual([])
    }
  })
})

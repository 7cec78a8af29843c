import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf, KAPPA_FROM, type Kappa, type MarkPair, type MarkTable } from '../../src/core/agreement'

const table = (points: number, pairs: readonly MarkPair[], ordered = true): MarkTable => ({ points, ordered, pairs })
const pairsOf = (mine: readonly number[], gold: readonly number[]): MarkPair[] =>
  mine.map((one, i) => ({ mine: one, gold: gold[i] ?? Number.NaN }))
/** The marks behind a table of counts: rows are mine, columns the gold's. */
const fromCounts = (counts: number[][]): MarkPair[] =>
  counts.flatMap((row, mine) => row.flatMap((n, gold) => Array.from({ length: n }, () => ({ mine, gold }))))
const figure = (kappa: Kappa) => ('value' in kappa ? kappa.value : Number.NaN)

describe('weighted kappa is as published', () => {
  it('for husbands and wives: Agresti, Categorical Data Analysis (1990), table 2.10, by the R package vcd', () => {
    const counts = [
      [7, 7, 2, 3],
      [2, 8, 3, 7],
      [1, 5, 4, 9],
      [2, 8, 9, 14],
    ]
    expect(figure(agreementOf([table(4, fromCounts(counts))]).kappa.linear)).toBeCloseTo(0.2374, 4)
  })

  it('for the example of SAS, as printed in the tests of statsmodels', () => {
    const counts = [
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ]
    expect(figure(agreementOf([table(3, fromCounts(counts))]).kappa.linear)).toBeCloseTo(0.4701, 4)
  })

  it('for the anxiety ratings of the R package irr, raters 2 and 3, without the point that neither used', () => {
    const used = [1, 2, 3, 4, 6]
    const places = (marks: number[]) => marks.map((mark) => used.indexOf(mark))
    const rater2 = places([3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4])
    const rater3 = places([2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2])
    const { kappa } = agreementOf([table(5, pairsOf(rater2, rater3))])
    expect([kappa.linear, kappa.quadratic]).toEqual([
      { value: expect.closeTo(0.1459075, 6), isRough: true },
      { value: expect.closeTo(0.2520325, 6), isRough: true },
    ])
  })

  it('for two tables: one less the summed observed over the summed expected disagreement, worked out by hand', () => {
    const first = pairsOf([0, 0, 0, 0, 0, 1, 1, 1, 1, 1], [0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
    const second = pairsOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    // Observed: 1 and 0. Expected: (5·6 + 5·4)/10 = 5 and (9·1 + 1·9)/10 = 1.8.
    const pooled = agreementOf([table(2, first), table(2, second)]).kappa.linear
    expect(figure(pooled)).toBeCloseTo(1 - 1 / 6.8, 12)
  })
})

describe('shares', () => {
  const pairs = pairsOf([2, 2, 1, 0], [2, 1, 1, 2])
  it('count the same point, and at most one away', () =>
    expect(agreementOf([table(3, pairs)])).toMatchObject({ n: 4, exact: 0.5, withinOne: 0.75, lean: -0.25 }))
  it('say nothing of one point away where no more is possible', () =>
    expect(agreementOf([table(2, pairsOf([0, 1], [1, 1]))])).toMatchObject({ n: 2, exact: 0.5, withinOne: null, lean: -0.5 }))
  it('know only the same or another of labels', () =>
    expect(agreementOf([table(5, pairsOf([0, 4], [0, 1]), false)])).toEqual({
      n: 2,
      exact: 0.5,
      withinOne: null,
      lean: null,
      kappa: { linear: { missing: 'few' }, quadratic: { missing: 'few' } },
    }))
  it('say nothing at all without marks', () =>
    expect(agreementOf([table(3, [])])).toMatchObject({ n: 0, exact: null, withinOne: null, lean: null }))
})

describe('a kappa that cannot be said', () => {
  const alternating = (n: number) => Array.from({ length: n }, (_, i) => i % 2)
  it.each([0, 1, 2, KAPPA_FROM - 1])('is none with %i marks', (n) =>
    expect(agreementOf([table(3, pairsOf(alternating(n), alternating(n)))]).kappa).toEqual({
      linear: { missing: 'few' },
      quadratic: { missing: 'few' },
    }),
  )
  it('is none where both gave the same point throughout: chance agrees as fully', () => {
    const same = Array.from({ length: 30 }, () => 2)
    expect(agreementOf([table(3, pairsOf(same, same))])).toMatchObject({ exact: 1, kappa: { linear: { missing: 'uniform' } } })
  })
  it('is nought where one gave one point throughout, the other another', () => {
    const [low, high] = [Array.from({ length: 30 }, () => 0), Array.from({ length: 30 }, () => 2)]
    expect(figure(agreementOf([table(3, pairsOf(low, high))]).kappa.linear)).toBe(0)
  })
  it.each([
    [17, true],
    [18, false],
  ])('is rough below twice the square of the points: %i marks on three points', (n, isRough) =>
    expect(agreementOf([table(3, pairsOf(alternating(n), alternating(n)))]).kappa.quadratic).toEqual({ value: 1, isRough }),
  )
})

describe('whatever the marks', () => {
  const marks = fc.integer({ min: 2, max: 7 }).chain((points) =>
    fc.record({
      points: fc.constant(points),
      ordered: fc.constant(true),
      pairs: fc.array(fc.record({ mine: fc.nat(points - 1), gold: fc.nat(points - 1) }), {
        minLength: KAPPA_FROM,
        maxLength: 60,
      }),
    }),
  )
  const kappas = (one: readonly MarkTable[]) => Object.values(agreementOf(one).kappa)

  it('kappa is at most 1, and 1 exactly where all marks are the gold’s', () =>
    fc.assert(
      fc.property(marks, (one) => {
        const { exact, kappa } = agreementOf([one])
        for (const each of [kappa.linear, kappa.quadratic]) {
          if (!('value' in each)) continue
          expect(each.value).toBeLessThanOrEqual(1)
          expect(each.value === 1).toBe(exact === 1)
        }
      }),
    ))

  it('identical marks give 1, or nothing where only one point was used', () =>
    fc.assert(
      fc.property(marks, ({ points, pairs }) => {
        const same = pairs.map(({ gold }) => ({ mine: gold, gold }))
        const isUniform = new Set(pairs.map(({ gold }) => gold)).size === 1
        for (const each of kappas([table(points, same)]))
          expect('value' in each ? each.value : each.missing).toBe(isUniform ? 'uniform' : 1)
      }),
    ))

  it('the order of the marks does not matter, nor which side is the gold', () =>
    fc.assert(
      fc.property(marks, fc.infiniteStream(fc.double({ noNaN: true })), (one, random) => {
        const shuffled = one.pairs.map((pair) => ({ pair, by: random.next().value })).sort((a, b) => a.by - b.by)
        const swapped = one.pairs.map(({ mine, gold }) => ({ mine: gold, gold: mine }))
        const wanted = kappas([one]).map(figure)
        for (const pairs of [shuffled.map(({ pair }) => pair), swapped])
          kappas([{ ...one, pairs }])
            .map(figure)
            .forEach((value, i) => {
              expect(value).toBeCloseTo(wanted[i] ?? Number.NaN, 10)
            })
      }),
    ))

  it('turning the scale round changes no kappa, and only the sign of the lean', () =>
    fc.assert(
      fc.property(marks, (one) => {
        const turned = one.pairs.map(({ mine, gold }) => ({ mine: one.points - 1 - mine, gold: one.points - 1 - gold }))
        const [before, after] = [agreementOf([one]), agreementOf([{ ...one, pairs: turned }])]
        expect(figure(after.kappa.linear)).toBeCloseTo(figure(before.kappa.linear), 10)
        expect(figure(after.kappa.quadratic)).toBeCloseTo(figure(before.kappa.quadratic), 10)
        expect((after.lean ?? 0) + (before.lean ?? 0)).toBeCloseTo(0, 10)
      }),
    ))

  it('pooling a table with itself changes neither kappa nor shares', () =>
    fc.assert(
      fc.property(marks, (one) => {
        const [once, twice] = [agreementOf([one]), agreementOf([one, one])]
        expect(twice.n).toBe(2 * once.n)
        expect(twice.exact).toBe(once.exact)
        expect(twice.withinOne).toBe(once.withinOne)
        expect(figure(twice.kappa.quadratic)).toBeCloseTo(figure(once.kappa.quadratic), 10)
      }),
    ))

  it('exact is never above within one', () =>
    fc.assert(
      fc.property(marks, (one) => {
        const { exact, withinOne } = agreementOf([one])
        if (withinOne !== null) expect(withinOne).toBeGreaterThanOrEqual(exact ?? 0)
      }),
    ))
})

import { describe, expect, it } from 'vitest'
import { failuresByProject } from '../../src/core/quality-failures'
import { missedOften } from '../../src/core/quality-missed'
import { overTime } from '../../src/core/quality-over-time'
import { paceAndScores } from '../../src/core/quality-pace'
import { byScale, shareOf } from '../../src/core/quality-score'
import { itemStates, skippedItems, skipsAndScores } from '../../src/core/quality-skips'
import { attemptOf, DAY, feedbackOf, mapOf } from './quality-samples'

const upTo = (n: number) => Array.from({ length: n }, (_, index) => index)

describe('a score', () => {
  it.each([
    [{ value: 1, worst: 1, best: 5 }, 0],
    [{ value: 4, worst: 1, best: 5 }, 0.75],
    [{ value: 2, worst: 5, best: 1 }, 0.75],
    [{ value: 1, worst: 0, best: 1 }, 1],
    [{ value: 6, worst: 1, best: 5 }, null],
    [{ value: 0, worst: 1, best: 5 }, null],
    [{ value: 3, worst: 3, best: 3 }, null],
    [{ value: Number.NaN, worst: 1, best: 5 }, null],
  ])('of %j is %f of its scale', (score, share) => expect(shareOf(score)).toBe(share))

  it('is never put beside one of another platform, type or scale', () => {
    const groups = byScale(
      [
        feedbackOf('a', 5),
        feedbackOf('b', 3),
        feedbackOf('c', 5, { platform: 'mercor' }),
        feedbackOf('d', 5, { taskType: 'rating' }),
        feedbackOf('e', null, { score: { value: 1, worst: 0, best: 1 } }),
        feedbackOf('f', null, { score: { value: 1, worst: 5, best: 1 } }),
        feedbackOf('g', null),
        feedbackOf('h', 9),
      ],
      new Map(),
    )
    expect(groups.map(({ scores }) => scores.map(({ share }) => share))).toEqual([[1, 0.5], [1], [1], [1], [1]])
  })

  it('of one attempt counts once, with the mean and what the attempt is about now', () => {
    const attempts = mapOf([attemptOf('e1', { taskType: 'rating', project: 'Renamed' })])
    const said = [
      feedbackOf('a', 5, { entryId: 'e1', at: 2 }),
      feedbackOf('b', 3, { entryId: 'e1', at: 7 }),
      feedbackOf('c', 1, { entryId: 'gone' }),
    ]
    const [deleted, rating] = byScale(said, attempts)
    expect(rating).toMatchObject({ taskType: 'rating', scores: [{ id: 'e1', at: 7, share: 0.75, project: 'Renamed' }] })
    expect(deleted).toMatchObject({ taskType: 'comparison', scores: [{ id: 'gone', share: 0, project: 'Crab' }] })
    expect(deleted?.scores[0]).not.toHaveProperty('attempt')
  })
})

describe('scores over time', () => {
  const march = Date.parse('2026-03-10T12:00:00Z')
  it('are told by month, the mean from five on', () => {
    const said = [
      ...[5, 4, 3, 4].map((value, n) => feedbackOf(`m${n}`, value, { at: march + n })),
      ...[5, 5, 4, 5, 3].map((value, n) => feedbackOf(`a${n}`, value, { at: march + 31 * DAY + n })),
    ]
    const [row] = overTime(byScale(said, new Map()), 'UTC')
    expect(row).toMatchObject({ n: 9, change: 'few', worst: 1, best: 5 })
    expect(row?.mean).toBeCloseTo(29 / 36, 10)
    expect(row?.months).toEqual([
      { month: '2026-03', n: 4, mean: null },
      { month: '2026-04', n: 5, mean: expect.closeTo(0.85, 10) },
    ])
  })

  it('fall into the months of the zone', () => {
    const said = [feedbackOf('a', 5, { at: Date.parse('2026-03-31T23:30:00Z') })]
    const months = (zone: string) => overTime(byScale(said, new Map()), zone)[0]?.months[0]?.month
    expect([months('UTC'), months('Europe/Berlin')]).toEqual(['2026-03', '2026-04'])
  })

  it('are compared half against half, the later less the earlier', () => {
    const said = upTo(24).map((n) => feedbackOf(`f${n}`, n < 12 ? 2 + (n % 2) : 4 + (n % 2), { at: march + n }))
    const change = overTime(byScale(said, new Map()), 'UTC')[0]?.change
    expect(change).toMatchObject({ value: expect.closeTo(0.5, 10) })
    expect(typeof change === 'object' && change.interval.from > 0).toBe(true)
    expect(overTime(byScale(said.slice(0, 19), new Map()), 'UTC')[0]?.change).toBe('few')
  })
})

describe('items of a review', () => {
  it('are done, not applicable or open at submit; a doubtful one is open', () => {
    const attempt = attemptOf('a', {}, { one: 'done', two: 'not-applicable', three: 'doubtful', four: 'open' })
    expect([...itemStates(attempt)]).toEqual([
      ['one', 'done'],
      ['two', 'not-applicable'],
      ['three', 'open'],
      ['four', 'open'],
    ])
  })
  it('are not known of an attempt without a review or without any answer, or of one that kept no open items', () => {
    expect(itemStates(attemptOf('a')).size).toBe(0)
    expect(itemStates(attemptOf('a', { review: { answers: { one: { answer: 'done', at: 1 } } } })).size).toBe(0)
    expect(itemStates(attemptOf('a', {}, { one: 'open', two: 'open' })).size).toBe(0)
  })
})

describe('skipped items', () => {
  it('are counted by type; the share is told from ten on, the largest first', () => {
    const attempts = upTo(10).map((n) =>
      attemptOf(`a${n}`, {}, { often: n < 4 ? 'open' : 'done', seldom: n < 1 ? 'doubtful' : 'not-applicable' }),
    )
    const other = attemptOf('b', { taskType: 'rating' }, { often: 'doubtful' })
    const rows = skippedItems([...attempts, other])
    expect(rows.map(({ taskType, item, asked, open, share }) => [taskType, item, asked, open, share?.value])).toEqual([
      ['comparison', 'often', 10, 4, 0.4],
      ['comparison', 'seldom', 10, 1, 0.1],
      ['rating', 'often', 1, 1, undefined],
    ])
    // Wilson: (1 + 1.9207 ± 1.96 √(1 · 9 / 10 + 0.9604)) / 13.8415
    expect(rows[1]?.share?.interval.to).toBeCloseTo(0.40415, 4)
  })
})

describe('skipped items and scores', () => {
  /** `open` attempts with the item open, `done` with it done, scored as given in turn. */
  const sample = (open: number[], done: number[]) => {
    const all = [...open.map((value) => ['open', value] as const), ...done.map((value) => ['done', value] as const)]
    const attempts = all.map(([state], n) => attemptOf(`e${n}`, {}, { facts: state, always: 'done', never: 'not-applicable' }))
    return byScale(
      all.map(([, value], n) => feedbackOf(`f${n}`, value, { entryId: `e${n}` })),
      mapOf(attempts),
    )
  }
  const times = (n: number, value: number) => upTo(n).map((i) => value + (i % 2))

  it('are compared: mean with the item open less mean with it done', () => {
    const [row, ...rest] = skipsAndScores(sample(times(10, 2), times(20, 4)))
    // Open: five of 0.25 and five of 0.5. Done: ten of 0.75 and ten of 1.
    expect(row).toMatchObject({
      ...{ item: 'facts', open: { n: 10 }, done: { n: 20 } },
      difference: { value: expect.closeTo(-0.5, 10) },
    })
    expect(row?.open.mean).toBeCloseTo(0.375, 10)
    expect(row?.done.mean).toBeCloseTo(0.875, 10)
    expect(typeof row?.difference === 'object' && row.difference.interval.to < 0).toBe(true)
    expect(rest.map(({ item, difference, open, done }) => [item, difference, open.mean, done.n])).toEqual([
      ['always', 'few', null, 30],
      ['never', 'few', null, 0],
    ])
  })

  it('are silent with nine open', () =>
    expect(skipsAndScores(sample(times(9, 1), times(20, 4)))[0]).toMatchObject({
      ...{ difference: 'few', open: { n: 9, mean: null }, done: { n: 20, mean: null } },
    }))

  it('are silent where all scores are the same', () =>
    expect(skipsAndScores(sample(upTo(12).fill(5), upTo(12).fill(5)))[0]).toMatchObject({ item: 'facts', difference: 'uniform' }))

  it('leave out scores without an attempt', () => expect(skipsAndScores(byScale([feedbackOf('a', 5)], new Map()))).toEqual([]))
})

describe('pace and scores', () => {
  const sample = (n: number, score: (i: number) => number, project = 'Crab') => {
    const attempts = upTo(n).map((i) => attemptOf(`${project}${i}`, { project, countedMs: (i + 1) * 60_000 }))
    return { attempts, said: upTo(n).map((i) => feedbackOf(`${project}${i}`, score(i), { entryId: `${project}${i}` })) }
  }
  const rowsOf = (...samples: ReturnType<typeof sample>[]) =>
    paceAndScores(
      byScale(
        samples.flatMap(({ said }) => said),
        mapOf(samples.flatMap(({ attempts }) => attempts)),
      ),
    )

  it('go together within a project, most attempts first', () => {
    const rows = rowsOf(
      sample(25, (i) => 1 + Math.floor(i / 5)),
      sample(24, (i) => 5 - Math.floor(i / 6), 'Heron'),
      sample(19, () => 3, 'New'),
    )
    expect(rows.map(({ project, n }) => [project, n])).toEqual([
      ['Crab', 25],
      ['Heron', 24],
      ['New', 19],
    ])
    const [up, down, few] = rows.map(({ correlation }) => correlation)
    expect(typeof up === 'object' && up.interval.from > 0).toBe(true)
    expect(typeof down === 'object' && down.interval.to < 0).toBe(true)
    expect(few).toBe('few')
  })

  it('share the time of a batch out among its tasks', () => {
    const { attempts, said } = sample(20, (i) => 1 + Math.floor(i / 4))
    const batched = attempts.map((one) => ({ ...one, countedMs: one.countedMs * 7, units: 7 }))
    const rows = (list: typeof attempts) => paceAndScores(byScale(said, mapOf(list)))
    expect(rows([...batched.slice(0, 10), ...attempts.slice(10)])).toEqual(rows(attempts))
  })
})

describe('failure tags', () => {
  it('are counted by project and type over the attempts that have any; the rate is told from ten on', () => {
    const tagged = (id: string, failures: ('verbose' | 'unsafe')[], project = 'Crab') =>
      attemptOf(id, { project, review: { answers: {}, failures } })
    const rows = failuresByProject([
      ...upTo(9).map((n) => tagged(`v${n}`, ['verbose'])),
      tagged('u', ['unsafe', 'verbose']),
      tagged('none', []),
      attemptOf('unreviewed'),
      tagged('w', ['unsafe'], 'Whale'),
    ])
    expect(rows).toMatchObject([
      {
        ...{ project: 'Crab', taskType: 'comparison', tagged: 10 },
        tags: [
          { tag: 'verbose', n: 10, share: { value: 1 } },
          { tag: 'unsafe', n: 1, share: { value: 0.1 } },
        ],
      },
      { project: 'Whale', tagged: 1, tags: [{ tag: 'unsafe', n: 1, share: null }] },
    ])
  })
})

describe('what reviewers found missing', () => {
  it('is counted by type and by what it is, under its last name, without what the trainer disagreed with', () => {
    const facts = (label: string) => ({ what: 'criterion:truth', label })
    expect(
      missedOften(
        [
          feedbackOf('a', 3, { at: 1, missed: [facts('Truth'), { label: 'Too long' }] }),
          feedbackOf('b', 3, { at: 9, missed: [facts('Truthful'), facts('Truthful'), { label: 'too  long ' }] }),
          feedbackOf('c', 5, { taskType: 'rating', entryId: 'c' }),
          feedbackOf('d', 1, { missed: [facts('Truth')], disagreed: true }),
          feedbackOf('e', 1, { missed: [facts('Truth')], taskType: 'rating' }),
        ],
        mapOf([attemptOf('c')]),
      ),
    ).toEqual([
      { taskType: 'comparison', label: 'too  long ', n: 2, of: 3 },
      { taskType: 'comparison', what: 'criterion:truth', label: 'Truthful', n: 2, of: 3 },
      { taskType: 'rating', what: 'criterion:truth', label: 'Truth', n: 1, of: 1 },
    ])
  })
})

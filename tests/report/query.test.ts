import { describe, expect, it, test } from 'vitest'
import { emptyRollup } from '../../src/core/rollup'
import { firstQuery, keepsEntry, type LedgerQuery, projectKey, rangeOf, rollupsOf } from '../../src/report/ledger/query'
import { entryOf } from '../core/samples'

const TODAY = '2026-11-24'
const query = (change: Partial<LedgerQuery> = {}): LedgerQuery => ({ ...firstQuery(TODAY), ...change })

describe('a range', () => {
  test.each<[LedgerQuery['range'], string, string]>([
    ['today', '2026-11-24', '2026-11-24'],
    ['week', '2026-11-23', '2026-11-29'],
    ['month', '2026-11-01', '2026-11-31'],
    ['last30', '2026-10-26', '2026-11-25'],
    ['all', '0001-01-01', '9999-12-31'],
    ['custom', '2026-01-01', '2026-02-03'],
  ])('%s is %s to %s', (range, from, to) =>
    expect(rangeOf(query({ range, from: '2026-01-01', to: '2026-02-03' }), TODAY, 1)).toEqual({ from, to }),
  )

  it('begins its week where the user’s does', () => {
    expect(rangeOf(query({ range: 'week' }), TODAY, 7)).toEqual({ from: '2026-11-22', to: '2026-11-28' })
  })
})

const entry = entryOf({ platform: 'outlier', project: 'Crab', taskType: 'comparison', workKind: 'task', outcome: 'skipped' })

describe('an entry', () => {
  test.each<[Partial<LedgerQuery>, boolean]>([
    [{}, true],
    [{ platform: 'outlier' }, true],
    [{ platform: 'mercor' }, false],
    [{ project: projectKey({ platform: 'outlier', project: 'Crab' }) }, true],
    [{ project: projectKey({ platform: 'mercor', project: 'Crab' }) }, false],
    [{ taskType: 'rating' }, false],
    [{ workKind: 'task' }, true],
    [{ workKind: 'meeting' }, false],
    [{ outcome: 'skipped' }, true],
    [{ outcome: 'submitted' }, false],
    [{ review: true }, false],
  ])('is asked for by %j: %s', (change, kept) => expect(keepsEntry(query(change))(entry)).toBe(kept))

  it('needs review when it is in doubt or an absence was not answered', () => {
    const keeps = keepsEntry(query({ review: true }))
    expect(keeps({ ...entry, doubt: 'the browser was closed' })).toBe(true)
    expect(keeps({ ...entry, unanswered: [{ fromAt: 0, toAt: 1 }] })).toBe(true)
  })
})

describe('the roll-ups', () => {
  const row = (more: object) =>
    emptyRollup({
      ...{ day: TODAY, platform: 'outlier', project: 'Crab', taskType: 'rating', domain: 'general' },
      ...{ workKind: 'task', currency: 'USD' },
      ...more,
    })
  const rows = [row({}), row({ platform: 'mercor' }), row({ taskType: 'ranking' })]

  it('sum up what they know of', () => {
    expect(rollupsOf(query(), rows)).toEqual(rows)
    expect(rollupsOf(query({ platform: 'outlier', taskType: 'rating' }), rows)).toEqual([rows[0]])
  })

  test.each<Partial<LedgerQuery>>([{ outcome: 'skipped' }, { review: true }, { taskId: 't' }])('cannot tell for %j', (change) =>
    expect(rollupsOf(query(change), rows)).toBeNull(),
  )
})

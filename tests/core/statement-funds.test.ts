import { describe, expect, it } from 'vitest'
import { type FundsLook, type FundsRow, mergeFunds, readFunds } from '../../src/core/statement-funds'
import { funds } from '../../src/platforms/dataannotation'
import { HOUR } from './samples'
import { TODAY } from './statement-samples'

const AT = Date.parse('2026-02-08T18:30:00Z')
const shown = (level: number, title: string, more: Partial<FundsRow> = {}): FundsRow => ({
  ...{ level, title, amount: '', time: '', status: '', isFolded: false },
  ...{ day: 'Feb 8', project: level === 0 ? '' : 'Lemon Grove', ...more },
})
const look = (rows: FundsRow[], more: Partial<FundsLook> = {}): FundsLook => ({
  ...{ rows, hasTable: true, hasNextPage: false, includesPaid: true },
  ...more,
})
const read = (rows: FundsRow[], more: Partial<FundsLook> = {}) => readFunds(look(rows, more), funds, 'America/New_York', TODAY)

const day = shown(0, 'Feb 8', { amount: '$36.50' })
const project = shown(1, 'Lemon Grove', { amount: '$36.50' })
const hours = shown(2, 'Time Entry', { amount: '$31.50', time: '1h 30min', status: 'Pending Approval · 2 days ago', at: AT })
const done = shown(2, 'Task Submission', { amount: '$0.00', at: AT + 1 })
const task = shown(2, 'Task Submission', { amount: '$5.00', status: 'Transferrable in 2 days · 1 day ago', at: AT + 2 })

describe('the funds that a page shows', () => {
  it('are the entries, and none of the sums above them', () => {
    const { draft, gaps } = read([day, project, hours, done, task])
    expect(draft).toMatchObject({ platform: 'dataannotation', source: 'dataannotation-page', refused: [], doubts: [] })
    expect(draft.rows).toMatchObject([
      {
        project: 'Lemon Grove',
        day: '2026-02-08',
        at: AT,
        durationMs: 1.5 * HOUR,
        kind: 'task',
        state: 'pending',
        status: 'Pending Approval',
        minor: 3150,
      },
      { project: 'Lemon Grove', minor: 500, state: 'approved', status: 'Transferrable', currency: 'USD' },
    ])
    expect(gaps).toEqual({ folded: 0, hasNextPage: false, includesPaid: true })
  })

  it('take bonuses and referrals, which have nothing below them', () => {
    const { draft } = read([
      day,
      shown(1, 'Submission bonus: Lemon Grove', {
        project: 'Submission bonus: Lemon Grove',
        amount: '$10.00',
        status: 'Paid',
        at: AT,
      }),
      shown(1, 'Referral', { project: 'Referral', amount: '$20.00', status: 'Paid', at: AT }),
    ])
    expect(draft.rows.map(({ kind, minor, state }) => [kind, minor, state])).toEqual([
      ['bonus', 1000, 'paid'],
      ['referral', 2000, 'paid'],
    ])
  })

  it('name what is missing: folded days and projects, further pages, paid rows', () => {
    const { draft, gaps } = read([day, shown(0, 'Feb 7', { isFolded: true }), day, shown(1, 'Lemon Grove')], {
      hasNextPage: true,
      includesPaid: false,
    })
    expect(draft.rows).toEqual([])
    expect(gaps).toEqual({ folded: 3, hasNextPage: true, includesPaid: false })
  })

  it('add up over repeated readings, and a later state takes the place of an earlier', () => {
    const paid = { ...hours, amount: '$30.00', status: 'Paid · 9 days ago' }
    const both = mergeFunds(read([day, project, hours, task], { hasNextPage: true }), read([day, project, paid]))
    expect(both.draft.rows.map(({ minor, state }) => [minor, state])).toEqual([
      [3000, 'paid'],
      [500, 'approved'],
    ])
    expect(both.gaps.hasNextPage).toBe(false)
  })

  it('without an instant have the day of the row above, with a doubt about its year', () => {
    const { at: _at, ...undated } = hours
    const { draft } = read([day, project, undated, { ...undated, day: 'Yesterday', status: 'Lost' }])
    expect(draft.rows).toMatchObject([{ day: '2026-02-08' }])
    expect(draft.doubts).toEqual([{ line: 3, what: 'year', found: 'Feb 8' }])
    expect(draft.refused).toEqual([{ line: 4, field: 'day', found: 'Yesterday', why: 'not-a-date' }])
  })

  it('keep the project’s name without the tag of its urgency, as the ledger does', () => {
    const { draft } = read([
      day,
      { ...project, title: '[PRIORITY +$2] Lemon Grove' },
      { ...hours, project: '[PRIORITY +$2] Lemon Grove' },
    ])
    expect(draft.rows).toMatchObject([{ project: 'Lemon Grove' }])
  })

  it('that cannot be read are refused or doubted by row', () => {
    const { draft } = read([day, project, { ...hours, amount: '$1.2.3' }, { ...task, status: 'On its way', time: 'long' }])
    expect(draft.refused).toEqual([{ line: 3, field: 'amount', found: '$1.2.3', why: 'not-a-number' }])
    expect(draft.doubts.map(({ what }) => what)).toEqual(['status', 'duration'])
  })
})

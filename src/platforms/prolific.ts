import type { PlatformStatement } from './platform'

/**
 * The CSV of the submissions page. The platform's pages are not recognised; its statement is all that is known here, and its id is the name
 * by which it is typed for work by hand. Money has a sign before it, times are UTC without saying so. A submission that was returned or timed
 * out pays nothing.
 */
export const statement: PlatformStatement = {
  reads: 'prolific-csv',
  platform: 'Prolific',
  header: ['Study', 'Reward', 'Bonus', 'Started At', 'Completed At', 'Completion Code', 'Status'],
  columns: { project: 'Study', amount: 'Reward', bonus: 'Bonus', startedAt: 'Started At', day: 'Completed At', status: 'Status' },
  kinds: {},
  states: {
    ...{ 'awaiting review': 'pending', reserved: 'pending', active: 'pending' },
    ...{ approved: 'approved', 'screened out': 'approved' },
    ...{ returned: 'rejected', rejected: 'rejected', 'timed-out': 'rejected', 'timed out': 'rejected' },
  },
  dates: 'ymd',
  decimal: '.',
  zone: 'UTC',
  sameBy: 'start',
  source: 'github.com/zedeus/prolific-pulse',
  evidence: 1,
  seen: '2026-07',
}

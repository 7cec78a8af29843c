import type { EarningsRange } from '../../core/earnings-range'
import type { Grouping } from '../../core/report-groups'
import type { UnpaidPart } from '../../core/report-unpaid'

/** Wording of the report's part "Earnings". */
export const earnings = {
  range: 'Range',
  kinds: {
    week: 'Week',
    'pay-week': 'Pay week of a platform',
    month: 'Month',
    year: 'Year',
    all: 'All',
    custom: 'From … to …',
  } satisfies Record<EarningsRange['kind'], string>,
  thisOne: {
    week: 'This week',
    'pay-week': 'This pay week',
    month: 'This month',
    year: 'This year',
  },
  from: 'From',
  to: 'To',
  badDay: 'Write a whole date.',
  wrongOrder: 'The last day must not be before the first.',
  badYear: 'Write a year from 2000 to 2999.',
  previous: 'Previous',
  next: 'Next',
  days: (from: string, to: string) => `${from} – ${to}`,
  allSince: (day: string) => `All since ${day}`,
  filters: 'What is shown',
  any: 'Any',
  clear: 'Show all again',
  reading: 'Reading the figures…',
  failed: (reason: string) => `The figures could not be read: ${reason}`,
  failedHint: 'Nothing is lost: load the page again.',
  empty: 'Nothing was earned or worked in this range',
  emptyHint:
    'Choose a longer range. Entries come here when a session ends; work that no clock has seen can be added in the ledger.',
  emptyFiltered: 'Nothing of this kind is in this range',

  figures: 'Figures',
  headlines: 'The main figures',
  before: 'Before',
  beforeWas: (value: string) => `before: ${value}`,
  beforeIs: (days: string) => `“Before” is ${days}: as many days as this range has had so far.`,
  shownNow: 'Shown',

  breakdowns: 'Where it came from',
  breakdownsText:
    'A name unfolds to its rates with the sums behind them. A head sorts; amounts are sorted in the currency with most time.',
  by: {
    platform: 'By platform',
    project: 'By project',
    taskType: 'By task type',
    domain: 'By domain',
  } satisfies Record<Grouping, string>,

  unpaid: 'Unpaid time',
  unpaidNone: 'No unpaid time in this range.',
  unpaidText: (time: string, share: string) => `${time} were paid by nobody, ${share} of all your hours.`,
  unpaidCaption: 'Unpaid time by what it was',
  unpaidWhat: 'What it was',
  unpaidShare: 'Of all hours',
  notEarned: 'Money not earned',
  notEarnedWhy: (rates: string) =>
    `Money not earned is that time at your own task rate of this range, ${rates}: what it would have brought on tasks.`,
  notEarnedNot: 'Without paid tasks in this range there is no task rate, so the time cannot be put in money.',
  unpaidTotal: 'All unpaid',
  unpaidParts: {
    'over-cap': 'Past a cap',
    attempt: 'Tasks that nobody paid',
    instructions: 'Reading instructions',
    qualification: 'Qualifications',
    waiting: 'Waiting for tasks',
    meeting: 'Meetings',
    rework: 'Rework',
    admin: 'Admin',
  } satisfies Record<UnpaidPart, string>,
  attemptHint: 'skipped, released or expired tasks, and unpaid terms',
} as const

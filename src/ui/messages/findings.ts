import { charts } from './charts'

/** Wording of what stands out in the earnings. */
export const findings = {
  title: 'What stands out',
  lead: 'Differences that chance would seldom make, at most one time in twenty for all of them together, and plain counts.',
  none: 'No difference stands out from chance in this range.',
  waiting: 'More may follow once single entries are read.',
  rate: (less: string, share: string, more: string, nLess: number, nMore: number) =>
    `${less} pays you ${share} less per true hour than ${more} (n = ${nLess.toLocaleString('en-US')} and ${nMore.toLocaleString('en-US')}).`,
  within: (from: string, to: string) => `Likely between ${from} and ${to} less.`,
  withinMore: (from: string, to: string) => `Likely between ${from} and ${to} more.`,
  overCap: (ms: string, most: string, of: string) => `You gave away ${ms} past caps, most at ${most} (${of}).`,
  unpaid: (share: string, ms: string, most: string, of: string) =>
    `${share} of your counted time was not paid (${ms}), most of it: ${most.toLowerCase()} (${of}).`,
  timeLess: (when: string, share: string, nWithin: number, nRest: number) =>
    `${when} you earn ${share} less per true hour than at other times (n = ${nWithin.toLocaleString('en-US')} and ${nRest.toLocaleString('en-US')}).`,
  timeMore: (when: string, share: string, nWithin: number, nRest: number) =>
    `${when} you earn ${share} more per true hour than at other times (n = ${nWithin.toLocaleString('en-US')} and ${nRest.toLocaleString('en-US')}).`,
  onWeekday: (weekday: number) => `On ${charts.weekdays[weekday - 1] ?? ''}s`,
  quarters: ['At night, 00–06,', 'In the morning, 06–12,', 'In the afternoon, 12–18,', 'In the evening, 18–24,'],
  faster: (project: string, first: string, later: string, n: number) =>
    `${project}: a task now takes ${later} where the first ten took ${first} (medians; ${n.toLocaleString('en-US')} later tasks).`,
  slower: (project: string, first: string, later: string, n: number) =>
    `${project}: a task now takes ${later}, longer than the first ten with ${first} (medians; ${n.toLocaleString('en-US')} later tasks).`,
  explain: 'How this is reckoned',
  explained: [
    'A rate is everything earned, by all counted time, unpaid time with it. Its interval comes from how much single days differ: each day is left out once, and what that changes is the doubt (the jackknife of Tukey and of Efron and Stein). Days, not tasks, as tasks of one day share its tiredness and its queue. It takes ten days.',
    'Two rates are compared by their ratio. The intervals are widened for the number of comparisons (Dunn), so that among many none stands out by luck alone more than one time in twenty. Differences of less than 5 % are not told.',
    'A rate from fewer than ten days is drawn towards your own mean, the more the fewer its hours (empirical Bayes, Morris), and marked.',
    '“Goes with” is not “because of”: hard tasks may come at certain hours, and what pays less now may be what is learnt last.',
  ],
} as const

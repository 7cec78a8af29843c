import type {
  Examples,
  HouseRule,
  PlatformFields,
  PlatformPage,
  PlatformSite,
  PlatformStatement,
  Sign,
  TaskTypeSign,
} from './platform'

/** The work itself runs on the researcher’s own site: here are the list, the page of the study that is under way, and the submissions. */
export const site: PlatformSite = { id: 'prolific', label: 'Prolific', hosts: ['https://app.prolific.com/*'] }

const tags = { evidence: 3, seen: '2026-03' } as const
const HAND_IN: Sign = {
  selector: '[data-testid="finished-button"], [data-testid="complete-button"]',
  what: 'a button to say that the study is finished',
  evidence: 2,
}
const CANCEL: Sign = { selector: '[data-testid="cancel-study-button"]', what: 'a button to cancel the study', evidence: 1 }

export const pages: readonly PlatformPage[] = [
  {
    kind: 'task',
    url: /^app\.prolific\.com\/studies\/[0-9a-f]{24}\/?$/i,
    urlEvidence: 3,
    confirm: [HAND_IN, CANCEL],
    preview: [
      {
        selector: '[data-testid="reserve"], [data-testid="start-now"]',
        what: 'a button to take a place, so the study is not begun',
        evidence: 2,
      },
    ],
  },
  {
    kind: 'queue',
    url: /^app\.prolific\.com\/studies\/?$/i,
    urlEvidence: 3,
    confirm: [{ selector: 'li[data-testid^="study-"]', what: 'the list of studies', ...tags }],
  },
  { kind: 'earnings', url: /^app\.prolific\.com\/submissions\/?$/i, urlEvidence: 3 },
  { kind: 'other', url: /^app\.prolific\.com\/submissions\/complete\/?$/i, urlEvidence: 3 },
]

export const fields: PlatformFields = {
  project: [{ selector: '[data-testid="title"]', evidence: 3 }],
  taskId: ({ url }) => url.pathname.match(/^\/studies\/(\w{24})/)?.[1],
  /** The reward for the study; the rate beside it is an estimate of the platform’s. */
  pay: [{ selector: '[data-testid="study-tag-reward"]', ...tags }],
  submit: [HAND_IN],
  skip: [CANCEL],
  expected: ['project', 'taskId', 'pay', 'submit'],
}

export const taskTypes: readonly TaskTypeSign[] = []

export const rules: readonly HouseRule[] = [
  {
    id: 'authentic',
    limitsWrittenHelp: true,
    rule: 'Researchers can switch on checks that watch pasting and changing tabs while you answer free-text questions. They see behaviour, not the text.',
    source: 'researcher-help.prolific.com, authenticity checks',
    evidence: 'documented',
    checklist: true,
    question: 'Are all free-text answers my own, typed on the study’s page?',
  },
]

export const examples: Examples = {
  pages: [
    { kind: 'task', urls: ['https://app.prolific.com/studies/0123456789abcdef01234567'] },
    { kind: 'queue', urls: ['https://app.prolific.com/studies'] },
    { kind: 'earnings', urls: ['https://app.prolific.com/submissions'] },
    { kind: 'other', urls: ['https://app.prolific.com/submissions/complete?cc=C0DE'] },
  ],
  nearMisses: [
    { url: 'https://app.prolific.com/studies/active', because: 'a filter of the list' },
    { url: 'https://app.prolific.com/submissions/complete?cc=C0DE', because: 'the end of a study' },
    { url: 'https://www.prolific.com/studies/0123456789abcdef01234567', because: 'the public site' },
  ],
}

/**
 * The CSV of the submissions page. Money has a sign before it, times are UTC without saying so. A submission that was returned or timed out
 * pays nothing.
 */
export const statement: PlatformStatement = {
  reads: 'prolific-csv',
  platform: 'prolific',
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

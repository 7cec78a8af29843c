import type { Examples, HouseRule, PlatformFields, PlatformPage, PlatformSite, ReportedHours, TaskTypeSign } from './platform'

/** The ADAP work page, the portal (its task list is a frame of another host), CrowdGen, and the older Connect. Paid per page or unit. */
export const site: PlatformSite = {
  id: 'appen',
  label: 'Appen (ADAP, CrowdGen)',
  hosts: [
    'https://view.appen.io/*',
    'https://annotate.appen.com/*',
    'https://account.appen.com/*',
    'https://app.crowdgen.com/*',
    'https://connect.appen.com/*',
  ],
  frameHosts: ['https://account.appen.com/*'],
}

const seen = '2023'

export const pages: readonly PlatformPage[] = [
  {
    kind: 'task',
    url: /^view\.appen\.io\/assignments\/[\w-]+(?:\/.*)?$/i,
    urlEvidence: 3,
    confirm: [
      { selector: '.cml.jsawesome', what: 'units to answer', evidence: 1, seen },
      { selector: '#countdown_timer', what: 'the countdown', evidence: 2, seen },
      { name: /^submit & continue$/i, what: 'a Submit & Continue button', evidence: 1, seen },
      { selector: 'h1.job-title', what: 'the job’s title', evidence: 3, seen },
    ],
  },
  {
    kind: 'queue',
    url: /^account\.appen\.com\/channels\/feca\/tasks\/?$/,
    urlEvidence: 2,
    confirm: [{ selector: '#task-listing-datatable', what: 'the list of tasks', evidence: 2 }],
  },
  { kind: 'queue', url: /^annotate\.appen\.com\/?$/, urlEvidence: 3 },
  { kind: 'queue', url: /^connect\.appen\.com\/qrp\/core\/vendors\/projects\/?$/, urlEvidence: 3 },
  { kind: 'queue', url: /^app\.crowdgen\.com\/(?:[a-z]{2}-[a-z]{2}\/projects\/?)?$/i, urlEvidence: 2 },
  { kind: 'instructions', url: /^connect\.appen\.com\/qrp\/core\/vendors\/task\/view\/\d+\/?$/, urlEvidence: 3 },
  {
    kind: 'report-time',
    url: /^app\.crowdgen\.com\/(?!login|apply|[a-z]{2}-[a-z]{2}\/projects\/?$)./i,
    urlEvidence: 'inferred',
    mustConfirm: true,
    confirm: [
      {
        selector: 'h1, h2, h3, [role="heading"], [role="tab"]',
        text: /^my work hours$/i,
        what: 'My Work Hours',
        evidence: 'documented',
      },
      { name: /^approve for payment$/i, what: 'an Approve for payment button', evidence: 'documented' },
    ],
  },
  {
    kind: 'other',
    url: /^(?:annotate\.appen\.com\/login|app\.crowdgen\.com\/(?:login|apply\/signup)|connect\.appen\.com\/qrp\/(?:core\/login|public\/jobs)|view\.appen\.io\/channels\/.+\/editor_preview)\/?$/,
    urlEvidence: 3,
  },
]

export const fields: PlatformFields = {
  project: [{ selector: 'h1.job-title', evidence: 3, seen }],
  taskId: ({ url }) => url.pathname.match(/^\/assignments\/([\w-]{1,64})/)?.[1],
  /** The portal's list shows pay per page; whether the work page repeats it differs per job. */
  pay: [{ text: /((?:US\$|[$€£]) ?\d[\d.,]*\s*(?:per|\/)\s*(?:page|unit|task|judge?ment))/i, evidence: 'inferred' }],
  remaining: [
    { selector: '.countdown_row.countdown_amount', text: /(\d+:\d\d(?::\d\d)?)/, evidence: 2, seen },
    { selector: '#countdown_timer', text: /(\d+:\d\d(?::\d\d)?)/, evidence: 2, seen },
  ],
  submit: [
    { name: /^submit & continue$/i, evidence: 1, seen },
    { selector: '.submit.btn.btn-cf-blue', evidence: 1, seen },
  ],
  expected: ['project', 'taskId', 'submit'],
}

export const taskTypes: readonly TaskTypeSign[] = [
  { taskType: 'search-relevance', where: 'project', text: /search|relevance|\bads?\b|query/i, evidence: 1 },
  { taskType: 'transcription', where: 'project', text: /transcri/i, evidence: 1 },
  { taskType: 'comparison', where: 'project', text: /side.by.side|compar/i, evidence: 1 },
  { taskType: 'labelling', where: 'project', text: /bounding|annotat\w* (?:the )?image|image annotation|\blabel/i, evidence: 1 },
  { taskType: 'classification', where: 'project', text: /categor|classif/i, evidence: 1 },
  { taskType: 'rating', where: 'project', text: /\brat(?:e|ing)\b|evaluat/i, evidence: 1 },
]

const DOCS = 'crowdgen.com/docs'

/** My Work Hours takes hours for each day; how finely is said nowhere, so a hundredth of an hour is taken. */
export const reportedHours: ReportedHours = {
  unitMs: 36_000,
  per: 'day',
  writes: 'decimal-hours',
  source: DOCS,
  evidence: 'documented',
}

export const rules: readonly HouseRule[] = [
  {
    id: 'one-account',
    rule: 'One account belongs to one person; shared accounts are not paid.',
    source: DOCS,
    evidence: 'documented',
  },
  {
    id: 'guidelines-decide',
    rule: 'Submissions that do not follow the job’s guidelines are rejected and not paid.',
    source: DOCS,
    evidence: 'documented',
    checklist: true,
    question: 'Have I checked every unit on this page against the job’s guidelines?',
  },
  {
    id: 'minimum-count',
    rule: 'Most projects ask for a minimum number of accepted submissions, and refuse too many.',
    source: DOCS,
    evidence: 'documented',
  },
  {
    id: 'self-reported',
    rule: 'Self-reported projects are paid by what you enter under My Work Hours and approve for payment.',
    source: DOCS,
    evidence: 'documented',
  },
]

export const examples: Examples = {
  pages: [
    {
      kind: 'task',
      urls: [
        'https://view.appen.io/assignments/1b4e28ba-2fa1-41d2-883f-0016d3cca427',
        'https://view.appen.io/assignments/1234567',
      ],
    },
    {
      kind: 'queue',
      urls: [
        'https://annotate.appen.com/',
        'https://account.appen.com/channels/feca/tasks?uid=1',
        'https://app.crowdgen.com/',
        'https://app.crowdgen.com/en-us/projects/',
        'https://connect.appen.com/qrp/core/vendors/projects',
      ],
    },
    { kind: 'instructions', urls: ['https://connect.appen.com/qrp/core/vendors/task/view/1234'] },
    { kind: 'report-time', urls: ['https://app.crowdgen.com/en-us/work-hours'] },
    {
      kind: 'other',
      urls: [
        'https://annotate.appen.com/login',
        'https://app.crowdgen.com/login',
        'https://app.crowdgen.com/apply/signup',
        'https://connect.appen.com/qrp/core/login',
        'https://connect.appen.com/qrp/public/jobs',
        'https://view.appen.io/channels/cf_internal/jobs/1234/editor_preview',
      ],
    },
  ],
  nearMisses: [
    { url: 'https://view.appen.io/channels/cf_internal/jobs/1234/editor_preview', because: 'a job author’s preview' },
    { url: 'https://view.appen.io/assignments/', because: 'no assignment' },
    { url: 'https://account.appen.com/channels/feca/tasks/1234', because: 'opens a job and moves on' },
    { url: 'https://annotate.appen.com/login', because: 'signing in' },
    { url: 'https://connect.appen.com/qrp/core/vendors/task/view/1234', because: 'a page about a project' },
    { url: 'https://identity.appen.com/auth/realms/QRP/', because: 'signing in' },
  ],
}

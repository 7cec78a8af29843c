import type {
  Examples,
  HouseRule,
  PayCalendar,
  PlatformFields,
  PlatformFunds,
  PlatformPage,
  PlatformSite,
  ReportedHours,
  Sign,
  TaskTypeSign,
} from './platform'

/** Full page loads. A docked side panel can push the page under the width at which it hides its tasks. */
export const site: PlatformSite = {
  id: 'dataannotation',
  label: 'DataAnnotation',
  hosts: ['https://app.dataannotation.tech/*'],
  minPageWidth: 1024,
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const at = (path: string) => new RegExp(`^app\\.dataannotation\\.tech/${path}/?$`, 'i')

const CRUMB = 'div.worker-task > ol > li.breadcrumb-item.active'
const confirm: readonly Sign[] = [
  { name: /^exit work mode$/i, what: 'Exit Work Mode, so the task is claimed', evidence: 3, seen: '2026-07' },
  { selector: '.task-response-submission button[type="submit"]', what: 'the submit button', evidence: 1, seen: '2026' },
  { selector: '#skip_button', what: 'the skip button', evidence: 1, seen: '2026' },
  { selector: CRUMB, what: 'the project’s name in the breadcrumbs', evidence: 3, seen: '2026' },
  { text: /^last draft saved at/i, what: 'a saved draft', evidence: 2 },
]
const preview: readonly Sign[] = [
  { selector: '#enterWorkModeButton', what: 'Enter Work Mode, so the task is not claimed yet', evidence: 3, seen: '2026-07' },
  { name: /^enter work mode$/i, what: 'Enter Work Mode, so the task is not claimed yet', evidence: 3, seen: '2026-07' },
]
const becomes: PlatformPage['becomes'] = [
  {
    kind: 'qualification',
    when: {
      selector: CRUMB,
      text: /^\s*\[qualification/i,
      what: 'a project marked as a qualification',
      evidence: 2,
      seen: '2026-07',
    },
  },
]

export const pages: readonly PlatformPage[] = [
  { kind: 'task', url: at(`workers/tasks/${UUID}`), urlEvidence: 3, confirm, preview, becomes },
  { kind: 'task', url: at('workers/tasks'), query: ['project_id'], urlEvidence: 3, confirm, preview, becomes },
  {
    kind: 'queue',
    url: at(`workers/projects(?:/${UUID})?`),
    urlEvidence: 3,
    becomes: [
      {
        kind: 'task',
        when: { name: /^exit work mode$/i, what: 'Exit Work Mode, so a task is claimed', evidence: 3, seen: '2026-07' },
      },
    ],
  },
  { kind: 'report-time', url: at(`workers/projects/${UUID}/report_time`), urlEvidence: 1 },
  {
    kind: 'earnings',
    url: at('workers/payments'),
    urlEvidence: 3,
    confirm: [{ selector: '#fundsHistory-tab, tr[id^="row-"]', what: 'the funds table', evidence: 2, seen: '2026-06' }],
  },
  { kind: 'qualification', url: at('workers/(?:qualifications|starter_assessment_complete)'), urlEvidence: 1 },
  { kind: 'other', url: at('(?:workers/(?:inbox|referrals|support)|me|users/sign_(?:in|out))'), urlEvidence: 3 },
]

const uuidOf = (text: string | null | undefined) => text?.match(new RegExp(UUID, 'i'))?.[0]

export const fields: PlatformFields = {
  /** Without the priority tag, which comes and goes while the project stays the same. */
  project: [{ selector: CRUMB, text: /^(?:\s*\[priority[^\]]*\])?\s*(.+)$/i, evidence: 3, seen: '2026' }],
  taskId: ({ url }) => uuidOf(url.pathname),
  remaining: [{ text: /^expires in:?\s*(.+)$/i, evidence: 1 }],
  submit: [{ selector: '.task-response-submission button[type="submit"]', evidence: 1, seen: '2026' }],
  skip: [{ selector: '#skip_button', evidence: 1, seen: '2026' }],
  reopenUrl: ({ url }, taskId) => {
    const response = uuidOf(url.searchParams.get('task_response_id'))
    return taskId && `${url.origin}/workers/tasks/${taskId}${response ? `?task_response_id=${response}` : ''}`
  },
  expected: ['project', 'submit', 'skip'],
}

export const taskTypes: readonly TaskTypeSign[] = [
  { taskType: 'red-team', where: 'project', text: /red.?team|adversarial|jailbreak/i, evidence: 1 },
  { taskType: 'rubric-writing', where: 'project', text: /rubric/i, evidence: 1 },
  { taskType: 'review', where: 'project', text: /\bR&R\b|rate (?:&|and) review|\breview(?:er)?\b/i, evidence: 2 },
  { taskType: 'agent-trajectory', where: 'project', text: /\bagent/i, evidence: 1 },
  { taskType: 'conversation', where: 'project', text: /role.?play|\bchat\b|conversation/i, evidence: 1 },
  { taskType: 'rewriting', where: 'project', text: /\b(?:edit|rewrite|improve)\b/i, evidence: 1 },
  { taskType: 'comparison', where: 'project', text: /compar|side.by.side|\btwo responses\b|\bA\/B\b/i, evidence: 1 },
  {
    taskType: 'prompt-writing',
    where: 'project',
    text: /prompt.?writing|write.*prompt|make the model fail|challenge/i,
    evidence: 1,
  },
  { taskType: 'ranking', where: 'project', text: /\brank/i, evidence: 1 },
]

export const payCalendar: PayCalendar = {
  holdDays: { hourly: 7, perTask: 3 },
  withdrawEveryDays: 3,
  source: 'github.com/dani-rodr/dataannotation-ha-addon',
  evidence: 2,
  seen: '2026-07',
}

/** Funds History: no file is known, so the open page is read when the user asks. */
export const funds: PlatformFunds = {
  platform: 'dataannotation',
  page: 'https://app.dataannotation.tech/workers/payments*',
  currency: 'USD',
  states: [
    ['Pending Approval', 'pending'],
    ['Transferrable', 'approved'],
    ['Transferable', 'approved'],
    ['Paid', 'paid'],
    ['Rejected', 'rejected'],
  ],
  kinds: [
    [/referral|refer a friend/i, 'referral'],
    [/bonus/i, 'bonus'],
    [/reimbursement/i, 'adjustment'],
  ],
  entry: /^(?:time entry|task submission)\b/i,
  tag: /^\s*\[priority[^\]]*\]\s*/i,
  source: 'github.com/dani-rodr/dataannotation-ha-addon, github.com/DASatizabal/hours-worked-tracker',
  evidence: 2,
  seen: '2026-06',
}

/** The form itself was not seen; time entries are listed as `1h 30min`, so it takes hours and minutes, one figure for each entry. */
export const reportedHours: ReportedHours = {
  unitMs: 60_000,
  per: 'project',
  writes: 'hours-and-minutes',
  source: 'github.com/dani-rodr/dataannotation-ha-addon',
  evidence: 2,
  seen: '2026-07',
}

export const rules: readonly HouseRule[] = [
  {
    id: 'report-own-hours',
    rule: 'Hours are reported by hand, per project, after the work: note them when you submit.',
    source: 'github.com/dani-rodr/dataannotation-ha-addon',
    evidence: 2,
    checklist: true,
    question: 'Will I report this time to the project it belongs to, and no more than I worked?',
  },
  {
    id: 'code-of-conduct',
    rule: 'The site links a code of conduct. No public clause on extensions is known: read it before using any tool beside a task.',
    source: 'footer of app.dataannotation.tech',
    evidence: 'inferred',
  },
]

const T = '1b4e28ba-2fa1-41d2-883f-0016d3cca427'
const P = '6fa459ea-ee8a-4ca4-894e-db77e160355e'
export const examples: Examples = {
  pages: [
    {
      kind: 'task',
      urls: [
        `https://app.dataannotation.tech/workers/tasks/${T}?task_response_id=${P}`,
        `https://app.dataannotation.tech/workers/tasks/${T}`,
        `https://app.dataannotation.tech/workers/tasks?project_id=${P}`,
      ],
    },
    {
      kind: 'queue',
      urls: [
        'https://app.dataannotation.tech/workers/projects',
        `https://app.dataannotation.tech/workers/projects?project_id=${P}`,
        `https://app.dataannotation.tech/workers/projects/${P}`,
      ],
    },
    { kind: 'report-time', urls: [`https://app.dataannotation.tech/workers/projects/${P}/report_time`] },
    { kind: 'earnings', urls: ['https://app.dataannotation.tech/workers/payments'] },
    { kind: 'qualification', urls: ['https://app.dataannotation.tech/workers/starter_assessment_complete'] },
    {
      kind: 'other',
      urls: [
        'https://app.dataannotation.tech/workers/inbox',
        'https://app.dataannotation.tech/users/sign_in',
        'https://app.dataannotation.tech/me',
      ],
    },
  ],
  nearMisses: [
    { url: 'https://app.dataannotation.tech/workers/tasks', because: 'no task and no project is named' },
    { url: 'https://app.dataannotation.tech/workers/tasks/latest', because: 'no task id' },
    { url: `https://app.dataannotation.tech/workers/projects/${P}`, because: 'a project, not a task' },
    { url: 'https://app.dataannotation.tech/workers/payments/get_paid', because: 'the transfer form' },
    { url: `https://www.dataannotation.tech/workers/tasks/${T}`, because: 'the public site' },
  ],
}

import type {
  Examples,
  HouseRule,
  PayCalendar,
  PlatformFields,
  PlatformPage,
  PlatformSite,
  PlatformStatement,
  TaskTypeSign,
} from './platform'

/** One address for every task: the page changes in place. Wording of the buttons is from scripts of 2024; hints, never proof. */
export const site: PlatformSite = { id: 'outlier', label: 'Outlier', hosts: ['https://app.outlier.ai/*'], leavingForbidden: true }

const REVIEWER = /^(?:approve|approve with changes|send back to queue|sbq)$/i
const COUNTDOWN = /((?:\d+ days?,? )?\d+ hours?,? (?:and )?\d+ minutes?)/i

export const pages: readonly PlatformPage[] = [
  {
    kind: 'task',
    url: /^app\.outlier\.ai\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:expert\/)?tasks\/?$/i,
    urlEvidence: 3,
    confirm: [
      { name: /^submit$/i, what: 'a Submit button', evidence: 1, seen: '2024' },
      { name: REVIEWER, what: 'a reviewer’s buttons', evidence: 2, seen: '2024' },
      { selector: 'span', text: COUNTDOWN, what: 'a countdown in hours and minutes', evidence: 1, seen: '2024' },
    ],
  },
  {
    kind: 'task',
    url: /^app\.outlier\.ai\/(?:[a-z]{2}\/)?expert\/outlieradmin\/tools\/chat_bulk_audit\/[\w-]+\/?$/i,
    urlEvidence: 3,
    taskType: 'review',
    confirm: [
      { selector: '.MuiDataGrid-cell[data-field="_id"]', what: 'the list of tasks to audit', evidence: 2, seen: '2026-01' },
      { selector: '.MuiDialog-root', what: 'an open audit', evidence: 2, seen: '2026-01' },
    ],
  },
  { kind: 'queue', url: /^app\.outlier\.ai\/(?:marketplace|dashboard)?\/?$/, urlEvidence: 1 },
  { kind: 'instructions', url: /^app\.outlier\.ai\/projects\/[0-9a-f]{24}\/?$/i, urlEvidence: 1 },
  {
    kind: 'earnings',
    url: /^app\.outlier\.ai\/(?:[a-z]{2}\/)?expert\/earnings\/?$/i,
    urlEvidence: 1,
    confirm: [{ name: /^download to csv$/i, what: 'the CSV download', evidence: 1, seen: '2025-02' }],
  },
  { kind: 'qualification', url: /^app\.outlier\.ai\/onboarding\/[\w-]+\/?$/, urlEvidence: 1 },
  {
    kind: 'other',
    url: /^app\.outlier\.ai\/(?:(?:[a-z]{2}\/)?expert\/)?(?:login|opportunities|jobs|playground|projects\/history|outlieradmin\/.*(?:\/results|\/lookup\/.*|qc_audit_disputes\/.*))(?:\/.*)?$/i,
    urlEvidence: 3,
  },
]

const hexId = (url: URL, name: string) => url.searchParams.get(name)?.match(/^[0-9a-f]{24}$/i)?.[0]

export const fields: PlatformFields = {
  taskId: ({ url }) =>
    hexId(url, 'taskId') ?? hexId(url, 'pipelineV3HumanNodeId') ?? url.pathname.match(/chat_bulk_audit\/([\w-]{1,40})/)?.[1],
  remaining: [{ selector: 'span', text: COUNTDOWN, evidence: 1, seen: '2024' }],
  submit: [
    { name: /^submit$/i, evidence: 1, seen: '2024' },
    { name: /^approve with changes$/i, evidence: 2, seen: '2024' },
    { name: REVIEWER, evidence: 2, seen: '2024' },
  ],
  reopenUrl: ({ url }) => {
    const name = ['taskId', 'pipelineV3HumanNodeId'].find((n) => hexId(url, n))
    return name && `${url.origin}${url.pathname}?forceClaim=1&${name}=${hexId(url, name)}`
  },
  expected: ['submit'],
}

export const taskTypes: readonly TaskTypeSign[] = [
  {
    taskType: 'review',
    where: 'page',
    selector: 'button',
    text: /^(?:approve with changes|send back to queue|sbq)$/i,
    evidence: 2,
  },
  { taskType: 'rubric-writing', where: 'page', text: /\b(?:write|build|create) (?:a |the |your )?rubric\b/i, evidence: 'forum' },
  { taskType: 'ranking', where: 'page', text: /\brank (?:the |all )?(?:\w+ )?responses\b|\bSRT ranking\b/i, evidence: 'forum' },
]

/** Assumed by a public analyser of the platform's own CSV, not stated by the platform. */
export const payCalendar: PayCalendar = {
  zone: 'America/Chicago',
  weekStartsOn: 1,
  cutOff: '19:00',
  source: 'github.com/FlintSH/Outlier-Tools',
  evidence: 1,
  seen: '2025-02',
}

/** “Download to CSV” on the earnings page. Of the states only `pending` was seen; an unknown one is named and taken as pending. */
export const statement: PlatformStatement = {
  reads: 'outlier-csv',
  platform: 'outlier',
  header: ['workDate', 'itemID', 'duration', 'rateApplied', 'payout', 'payType', 'projectName', 'status'],
  columns: {
    ...{ day: 'workDate', taskId: 'itemID', duration: 'duration', amount: 'payout' },
    ...{ kind: 'payType', project: 'projectName', status: 'status' },
  },
  kinds: {
    ...{ prepay: 'task', overtimepay: 'overtime', missionreward: 'mission', operation: 'adjustment', qaoperation: 'adjustment' },
    ...{ task: 'task', 'exceeded time': 'overtime', 'mission reward': 'mission' },
  },
  states: {
    pending: 'pending',
    processing: 'pending',
    approved: 'approved',
    paid: 'paid',
    completed: 'paid',
    rejected: 'rejected',
  },
  dates: 'mdy',
  decimal: '.',
  zone: 'America/Chicago',
  currency: 'USD',
  sameBy: 'row',
  source: 'github.com/erickgnclvs/go-task-viewer, github.com/FlintSH/Outlier-Tools',
  evidence: 2,
  seen: '2025-03',
}

const GUIDELINES = 'outlier.ai/legal/community-guidelines'
const REMOVAL = 'Outlier help centre, reasons for removal from a project'
export const rules: readonly HouseRule[] = [
  {
    id: 'own-work',
    limitsWrittenHelp: true,
    rule: 'Work alone: no other people, bots or scripts, and no outside tools or materials that an administrator has not asked for.',
    source: GUIDELINES,
    evidence: 'documented',
  },
  {
    id: 'no-outside-text',
    rule: 'Text from elsewhere, auto-typers and AI tools are reasons for removal unless the task asks for them.',
    source: REMOVAL,
    evidence: 'documented',
    checklist: true,
    question: 'Is every word I hand in my own, with nothing pasted from outside that the task did not ask for?',
  },
  {
    id: 'stay-on-task',
    rule: 'Long inactivity, or browsing elsewhere while a task is open, is a reason for removal: pause the task on the platform instead.',
    source: REMOVAL,
    evidence: 'documented',
  },
  { id: 'one-device', rule: 'Use one device and one browser at a time.', source: REMOVAL, evidence: 'documented' },
  {
    id: 'tab-warnings',
    rule: 'Workers report warnings which they put down to switching tabs; keep the time away from a task short.',
    source: 'reddit.com/r/outlier_ai',
    evidence: 'forum',
  },
]

export const examples: Examples = {
  pages: [
    {
      kind: 'task',
      urls: [
        'https://app.outlier.ai/en/expert/tasks',
        'https://app.outlier.ai/tasks',
        'https://app.outlier.ai/expert/tasks',
        'https://app.outlier.ai/pt-BR/expert/tasks',
        'https://app.outlier.ai/en/expert/tasks?forceClaim=1&taskId=0123456789abcdef01234567',
        'https://app.outlier.ai/en/expert/tasks?forceClaim=1&pipelineV3HumanNodeId=0123456789abcdef01234567',
        'https://app.outlier.ai/en/expert/outlieradmin/tools/chat_bulk_audit/0123456789abcdef01234567',
      ],
    },
    {
      kind: 'queue',
      urls: ['https://app.outlier.ai/marketplace', 'https://app.outlier.ai/dashboard', 'https://app.outlier.ai/'],
    },
    { kind: 'instructions', urls: ['https://app.outlier.ai/projects/0123456789abcdef01234567'] },
    { kind: 'earnings', urls: ['https://app.outlier.ai/en/expert/earnings'] },
    {
      kind: 'qualification',
      urls: ['https://app.outlier.ai/onboarding/skill-selection', 'https://app.outlier.ai/onboarding/complete-profile'],
    },
    {
      kind: 'other',
      urls: [
        'https://app.outlier.ai/en/expert/login',
        'https://app.outlier.ai/login',
        'https://app.outlier.ai/en/expert/opportunities',
        'https://app.outlier.ai/en/expert/jobs',
        'https://app.outlier.ai/projects/history',
        'https://app.outlier.ai/playground',
        'https://app.outlier.ai/en/expert/outlieradmin/tools/chat_bulk_audit/0123456789abcdef01234567/results',
      ],
    },
  ],
  nearMisses: [
    { url: 'https://playground.outlier.ai/chat', because: 'the playground is a free chat, not paid work' },
    { url: 'https://app.outlier.ai/playground', because: 'the playground is a free chat, not paid work' },
    { url: 'https://app.outlier.ai/projects/history', because: 'a list of past projects' },
    { url: 'https://app.outlier.ai/en/expert/opportunities/42', because: 'the public job board' },
    { url: 'https://app.outlier.ai/en/expert/login', because: 'signing in' },
    { url: 'https://app.outlier.ai/login/verify?token=x', because: 'signing in' },
    {
      url: 'https://app.outlier.ai/en/expert/outlieradmin/tools/chat_bulk_audit/0123456789abcdef01234567/results',
      because: 'results of an audit that is done',
    },
    { url: 'https://app.outlier.ai/en/contributors/projects', because: 'an address that answers 404' },
    { url: 'https://app.outlier.ai/en/expert/tasks/history', because: 'below the task page, not the task page' },
    { url: 'https://outlier.ai/tasks', because: 'the public site' },
    { url: 'https://app.outlier.ai.example.com/en/expert/tasks', because: 'another host' },
  ],
}

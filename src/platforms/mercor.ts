import type { Examples, HouseRule, PayCalendar, PlatformFields, PlatformPage, PlatformSite, TaskTypeSign } from './platform'

/**
 * Three hosts: contracts and earnings on work.mercor.com, tasks on Studio, and tasks on Feather, of which the address alone is
 * known. Card titles differ per campaign: hints.
 */
export const site: PlatformSite = {
  id: 'mercor',
  label: 'Mercor',
  hosts: ['https://work.mercor.com/*', 'https://studio.mercor.com/*', 'https://feather.openai.com/*'],
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const CARD = '.border.rounded-lg .cursor-pointer'

export const pages: readonly PlatformPage[] = [
  {
    kind: 'task',
    url: /^studio\.mercor\.com\/annotator\/tasks\/task_[0-9a-f]{32}\/?$/i,
    urlEvidence: 3,
    confirm: [
      { name: /^submit for review$/i, what: 'a Submit for Review button', evidence: 1 },
      { name: /^add criterion$/i, what: 'an Add criterion button', evidence: 1 },
      {
        selector: CARD,
        text: /build rubric|write prompt|golden answer|verifier judge/i,
        what: 'the cards of a Studio task',
        evidence: 1,
      },
    ],
  },
  {
    kind: 'task',
    url: new RegExp(`^feather\\.openai\\.com/tasks/${UUID}(?:/stage/[^/]+)?/?$`, 'i'),
    urlEvidence: 3,
    confirm: [{ name: /^submit\b/i, what: 'a submit button', evidence: 'inferred' }],
  },
  {
    kind: 'queue',
    url: /^studio\.mercor\.com\/annotator\/(?:query-)?views\/[\w-]+\/?$/i,
    urlEvidence: 2,
    confirm: [{ selector: 'a[href*="/tasks/task_"]', what: 'links to tasks', evidence: 1 }],
  },
  { kind: 'queue', url: new RegExp(`^feather\\.openai\\.com/campaigns/${UUID}/?$`, 'i'), urlEvidence: 2 },
  { kind: 'queue', url: /^work\.mercor\.com\/home\/?$/, query: ['!tab=assessments'], urlEvidence: 3 },
  { kind: 'qualification', url: /^work\.mercor\.com\/home\/?$/, query: ['tab=assessments'], urlEvidence: 3 },
  { kind: 'instructions', url: /^work\.mercor\.com\/offer\/job_[\w-]+\/?$/, urlEvidence: 1 },
  {
    kind: 'earnings',
    url: /^work\.mercor\.com\/earnings\/?$/,
    urlEvidence: 2,
    confirm: [{ text: /^(?:your total earnings to date|no payment history yet)/i, what: 'the earnings so far', evidence: 2 }],
  },
  { kind: 'other', url: /^(?:work\.mercor\.com\/(?:explore|jobs\/.+)|studio\.mercor\.com\/admin(?:\/.*)?)\/?$/, urlEvidence: 3 },
]

export const fields: PlatformFields = {
  taskId: ({ url }) => url.pathname.match(new RegExp(`/tasks/(task_[0-9a-f]{32}|${UUID})`, 'i'))?.[1],
  submit: [{ name: /^submit for review$/i, evidence: 1 }],
  reopenUrl: ({ url }, taskId) => taskId && url.origin + url.pathname,
  expected: ['taskId', 'submit'],
}

export const taskTypes: readonly TaskTypeSign[] = [
  { taskType: 'rubric-writing', where: 'page', selector: CARD, text: /build rubric/i, evidence: 1 },
  { taskType: 'rubric-writing', where: 'page', text: /^add criterion$/i, evidence: 1 },
  { taskType: 'response-writing', where: 'page', selector: CARD, text: /write golden answer/i, evidence: 1 },
  { taskType: 'prompt-writing', where: 'page', selector: CARD, text: /write prompt/i, evidence: 1 },
  { taskType: 'review', where: 'page', selector: CARD, text: /(?:rubric|golden answer) review|qc feedback/i, evidence: 1 },
  { taskType: 'agent-trajectory', where: 'page', text: /\btrajectory\b/i, evidence: 1 },
]

export const payCalendar: PayCalendar = {
  zone: 'Asia/Kolkata',
  weekStartsOn: 6,
  cutOff: '00:00',
  paidOn: 3,
  source: 'talent.docs.mercor.com/policies/time-tracking-pay',
  evidence: 'documented',
}

export const rules: readonly HouseRule[] = [
  {
    id: 'no-llm-judgement',
    rule: 'Language models may help with grammar and light phrasing only: not with judging responses, writing justifications or predicting what code does.',
    source: 'talent.docs.mercor.com/policies/llm-usage',
    evidence: 'documented',
    checklist: true,
    question: 'Are the judgement and the justification my own, without a language model?',
    limitsWrittenHelp: true,
  },
  {
    id: 'tracked-time',
    rule: 'Hourly contracts are paid by the Insightful desktop app, which takes screenshots: Margin’s panel will be in them, and its clock does not replace that app.',
    source: 'talent.docs.mercor.com/policies/time-tracking-pay/insightful',
    evidence: 'documented',
    checklist: true,
    question: 'Was the platform’s own time tracker running all the while, on an hourly contract?',
  },
  {
    id: 'idle-removed',
    rule: 'Idle and unrelated time is taken out after a human has looked at it.',
    source: 'talent.docs.mercor.com/policies/time-tracking-pay',
    evidence: 'documented',
  },
  {
    id: 'weekly-cap',
    rule: 'Contracts have a weekly cap of hours.',
    source: 'talent.docs.mercor.com/policies/contracts',
    evidence: 'documented',
  },
]

const TASK = 'task_0123456789abcdef0123456789abcdef'
const U = '1b4e28ba-2fa1-41d2-883f-0016d3cca427'
export const examples: Examples = {
  pages: [
    {
      kind: 'task',
      urls: [
        `https://studio.mercor.com/annotator/tasks/${TASK}/?campaignId=campaign_1`,
        `https://studio.mercor.com/annotator/tasks/${TASK}`,
        `https://feather.openai.com/tasks/${U}`,
        `https://feather.openai.com/tasks/${U}/stage/review`,
      ],
    },
    {
      kind: 'queue',
      urls: [
        'https://studio.mercor.com/annotator/views/my-view/?world_id=world_0123456789abcdef0123456789abcdef',
        'https://studio.mercor.com/annotator/query-views/cqview_1/',
        `https://feather.openai.com/campaigns/${U}?tab=tasks&tasks-tab=unclaimed`,
        'https://work.mercor.com/home?tab=contracts',
        'https://work.mercor.com/home',
      ],
    },
    { kind: 'qualification', urls: ['https://work.mercor.com/home?tab=assessments'] },
    { kind: 'instructions', urls: ['https://work.mercor.com/offer/job_1a2b3c'] },
    { kind: 'earnings', urls: ['https://work.mercor.com/earnings'] },
    {
      kind: 'other',
      urls: [
        'https://work.mercor.com/explore',
        'https://work.mercor.com/jobs/list_1/a-role',
        'https://studio.mercor.com/admin/worlds',
      ],
    },
  ],
  nearMisses: [
    { url: 'https://studio.mercor.com/annotator/tasks/', because: 'no task id' },
    { url: `https://studio.mercor.com/admin/tasks/${TASK}/`, because: 'a page of the staff' },
    { url: 'https://work.mercor.com/jobs/list_1/annotation-tasks', because: 'a job listing' },
    { url: 'https://feather.openai.com/tasks', because: 'no task id' },
    { url: `https://openai.com/tasks/${U}`, because: 'the public site' },
  ],
}

import type { Examples, HouseRule, PlatformFields, PlatformPage, PlatformSite, Sign, TaskTypeSign } from './platform'

/** The task stands in a frame, of MTurk or of the requester; around it are title, reward, clock and Return. */
export const site: PlatformSite = { id: 'mturk', label: 'Amazon Mechanical Turk', hosts: ['https://worker.mturk.com/*'] }

const seen = '2026-02'
const TIMER = '[data-react-class*="CompletionTimer"]'
const confirm: readonly Sign[] = [
  { selector: TIMER, what: 'MTurk’s clock', evidence: 2, seen },
  { selector: '[data-react-class*="TaskSubmitter"]', what: 'MTurk’s own form of a task', evidence: 2, seen },
  { selector: '.task-question-iframe-container', what: 'the frame of the task', evidence: 2, seen: '2019' },
  { selector: '.work-pipeline-bottom-bar, .work-pipeline-action', what: 'MTurk’s bar below a task', evidence: 3, seen },
]
const TASK = /^worker\.mturk\.com\/projects\/[A-Z0-9]{20,40}\/tasks\/[A-Z0-9]{20,40}\/?$/
const at = (path: string) => new RegExp(`^worker\\.mturk\\.com/${path}/?$`)

export const pages: readonly PlatformPage[] = [
  { kind: 'task', url: TASK, query: ['assignment_id'], urlEvidence: 3, confirm },
  {
    kind: 'task',
    url: TASK,
    query: ['!assignment_id'],
    urlEvidence: 2,
    confirm,
    preview: [{ selector: 'body', what: 'a task that was not accepted: its address names no assignment', evidence: 2, seen }],
  },
  { kind: 'queue', url: at('(?:projects|tasks|requesters/[A-Z0-9]+/projects)?'), urlEvidence: 2 },
  { kind: 'earnings', url: at('(?:dashboard|earnings|status_details/[\\d-]+)'), urlEvidence: 2 },
  { kind: 'qualification', url: at('qualifications/.+'), urlEvidence: 2 },
]

export const fields: PlatformFields = {
  project: [{ selector: '.task-project-title', evidence: 3 }],
  taskId: ({ url }) => url.pathname.match(/\/tasks\/([A-Z0-9]{20,40})/)?.[1],
  pay: [{ selector: '.detail-bar-value, .project-detail-bar span', text: /(\$\d[\d.,]*)/, evidence: 2 }],
  timeLimit: [{ selector: TIMER, text: /(?:^|\bof )(\d+ .+)$/, evidence: 1 }],
  timer: [{ selector: TIMER, text: /(\d+:\d\d(?::\d\d)?) of/, evidence: 1 }],
  submit: [{ name: /^submit(?: hit)?$/i, evidence: 1 }],
  skip: [{ name: /^return$/i, evidence: 3, seen }],
  expected: ['project', 'taskId', 'pay', 'timeLimit'],
}

/** Titles are the requesters’ own. */
export const taskTypes: readonly TaskTypeSign[] = [
  { taskType: 'transcription', where: 'project', text: /transcri/i, evidence: 1 },
  { taskType: 'labelling', where: 'project', text: /bounding box|annotat|marking/i, evidence: 1 },
  { taskType: 'classification', where: 'project', text: /categor|classif|flag offensive/i, evidence: 1 },
]

export const rules: readonly HouseRule[] = [
  {
    id: 'scripts',
    rule: 'Helpers are tolerated if they do not take the place of your judgement, gather the site’s data or burden it; at your own risk.',
    source: 'turkernation.com, quoting MTurk staff',
    evidence: 1,
  },
]

const SET = '3AAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
export const examples: Examples = {
  pages: [
    {
      kind: 'task',
      urls: [
        `https://worker.mturk.com/projects/${SET}/tasks/${SET}?assignment_id=${SET}&auto_accept=true`,
        `https://worker.mturk.com/projects/${SET}/tasks/${SET}`,
      ],
    },
    {
      kind: 'queue',
      urls: [
        'https://worker.mturk.com/',
        'https://worker.mturk.com/projects',
        'https://worker.mturk.com/tasks',
        'https://worker.mturk.com/requesters/A1B2C3/projects',
      ],
    },
    {
      kind: 'earnings',
      urls: [
        'https://worker.mturk.com/dashboard',
        'https://worker.mturk.com/earnings',
        'https://worker.mturk.com/status_details/2026-02-01',
      ],
    },
    { kind: 'qualification', urls: ['https://worker.mturk.com/qualifications/assigned'] },
  ],
  nearMisses: [
    { url: `https://worker.mturk.com/projects/${SET}/tasks/accept_random`, because: 'moves on to a task' },
    { url: `https://worker.mturk.com/projects/${SET}/tasks`, because: 'no task in the address' },
    { url: `https://requester.mturk.com/projects/${SET}/tasks/${SET}`, because: 'a requester’s page' },
  ],
}

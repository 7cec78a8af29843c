import type { Examples, HouseRule, PlatformFields, PlatformPage, PlatformSite, Sign, TaskTypeSign } from './platform'

/** Its addresses are made like DataAnnotation’s; that its pages are too is a guess. */
export const site: PlatformSite = { id: 'surge', label: 'Surge AI', hosts: ['https://app.surgehq.ai/*'] }

const SUBMIT: Sign = {
  selector: '.task-response-submission button[type="submit"]',
  what: 'the submit button',
  evidence: 'inferred',
}
const SKIP: Sign = { selector: '#skip_button', what: 'the skip button', evidence: 'inferred' }
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const task = {
  kind: 'task',
  confirm: [SUBMIT, SKIP, { name: /^exit work mode$/i, what: 'Exit Work Mode, so the task is claimed', evidence: 'inferred' }],
  preview: [{ name: /^enter work mode$/i, what: 'Enter Work Mode, so the task is not claimed yet', evidence: 'inferred' }],
} as const

export const pages: readonly PlatformPage[] = [
  { ...task, url: /^app\.surgehq\.ai\/workers\/tasks\/?$/i, query: ['project_id'], urlEvidence: 2 },
  { ...task, url: new RegExp(`^app\\.surgehq\\.ai/workers/tasks/${UUID}/?$`, 'i'), urlEvidence: 'inferred' },
  { kind: 'queue', url: /^app\.surgehq\.ai\/workers\/projects\/?$/i, urlEvidence: 'inferred' },
]

export const fields: PlatformFields = {
  project: [{ selector: 'div.worker-task > ol > li.breadcrumb-item.active', evidence: 'inferred' }],
  taskId: ({ url }) => new RegExp(UUID, 'i').exec(url.pathname)?.[0],
  submit: [SUBMIT],
  skip: [SKIP],
}

export const taskTypes: readonly TaskTypeSign[] = []

export const rules: readonly HouseRule[] = [
  {
    id: 'no-source',
    rule: 'Nothing public was found on tools beside the work; ask before you switch Margin on.',
    source: 'no public page found',
    evidence: 'inferred',
  },
]

const ID = '6fa459ea-ee8a-4ca4-894e-db77e160355e'
export const examples: Examples = {
  pages: [
    {
      kind: 'task',
      urls: [
        `https://app.surgehq.ai/workers/tasks?project_id=${ID}`,
        `https://app.surgehq.ai/workers/tasks/${ID}?task_response_id=${ID}`,
      ],
    },
    { kind: 'queue', urls: ['https://app.surgehq.ai/workers/projects'] },
  ],
  nearMisses: [
    { url: 'https://app.surgehq.ai/workers/tasks', because: 'no project in the address' },
    { url: 'https://app.surgehq.ai/workers/projects', because: 'the list' },
    { url: `https://www.surgehq.ai/workers/tasks/${ID}`, because: 'the public site' },
  ],
}

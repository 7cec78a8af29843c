import type { Examples, HouseRule, PlatformFields, PlatformPage, PlatformSite, Sign, TaskTypeSign } from './platform'

/** Our own platform, for trying out and testing: served on loopback, never in a store build's list. Its pages are its fixtures. */
export const site: PlatformSite = { id: 'practice', label: 'Practice', hosts: ['http://practice.localhost/*'], practice: true }

const evidence = 'documented'
const at = (path: string) => new RegExp(`^practice\\.localhost/${path}/?$`)
const field = (name: string, text?: RegExp): readonly Sign[] => [
  { selector: `[data-field="${name}"]`, evidence, ...(text ? { text } : {}) },
]

export const pages: readonly PlatformPage[] = [
  {
    kind: 'task',
    url: at('task/[\\w-]+'),
    urlEvidence: evidence,
    confirm: [{ name: /^submit task$/i, what: 'a Submit task button', evidence }],
    preview: [{ name: /^start task$/i, what: 'a Start task button, so the task is not claimed yet', evidence }],
  },
  { kind: 'queue', url: at('queue'), urlEvidence: evidence },
  { kind: 'instructions', url: at('instructions'), urlEvidence: evidence },
  { kind: 'report-time', url: at('report-time'), urlEvidence: evidence },
  { kind: 'earnings', url: at('earnings'), urlEvidence: evidence },
  { kind: 'qualification', url: at('qualification'), urlEvidence: evidence },
]

export const fields: PlatformFields = {
  project: field('project'),
  taskId: ({ url }) => url.pathname.match(/^\/task\/([\w-]{1,64})/)?.[1],
  pay: field('pay'),
  timeLimit: field('time-limit'),
  remaining: field('remaining'),
  timer: field('timer'),
  submit: [{ name: /^submit task$/i, evidence }],
  skip: [{ name: /^skip task$/i, evidence }],
  reopenUrl: ({ url }, taskId) => taskId && `${url.origin}/task/${taskId}`,
  expected: ['project', 'taskId', 'pay', 'timeLimit', 'submit', 'skip'],
}

export const taskTypes: readonly TaskTypeSign[] = [
  { taskType: 'comparison', where: 'project', text: /compar/i, evidence },
  { taskType: 'rating', where: 'project', text: /\brat(?:e|ing)\b/i, evidence },
  { taskType: 'prompt-writing', where: 'project', text: /write.*prompt|prompt writing/i, evidence },
  { taskType: 'fact-check', where: 'project', text: /fact.?check/i, evidence },
]

export const rules: readonly HouseRule[] = [
  {
    id: 'read-both',
    rule: 'Read both responses to the end before choosing.',
    source: 'the practice platform’s own instructions',
    evidence,
    checklist: true,
    question: 'Have I read both responses to the end?',
  },
]

export const examples: Examples = {
  pages: [
    { kind: 'task', urls: ['http://practice.localhost:8080/task/birds-1', 'http://practice.localhost/task/birds-1'] },
    { kind: 'queue', urls: ['http://practice.localhost:8080/queue'] },
    { kind: 'instructions', urls: ['http://practice.localhost:8080/instructions'] },
    { kind: 'report-time', urls: ['http://practice.localhost:8080/report-time'] },
    { kind: 'earnings', urls: ['http://practice.localhost:8080/earnings'] },
    { kind: 'qualification', urls: ['http://practice.localhost:8080/qualification'] },
  ],
  nearMisses: [
    { url: 'http://practice.localhost:8080/', because: 'the start page' },
    { url: 'http://practice.localhost:8080/task/', because: 'no task id' },
    { url: 'http://localhost:8080/task/birds-1', because: 'another host' },
  ],
}

import type { Examples, HouseRule, PlatformFields, PlatformPage, PlatformSite, TaskTypeSign } from './platform'

/** Google’s raters, hired through several employers. Hours go into the employer’s own portal; each task names its estimated time (AET). */
export const site: PlatformSite = { id: 'raterhub', label: 'RaterHub', hosts: ['https://www.raterhub.com/*'] }

export const pages: readonly PlatformPage[] = [
  {
    kind: 'task',
    url: /^www\.raterhub\.com\/evaluation\/rater\/task\/show\/?$/i,
    query: ['taskIds'],
    urlEvidence: 3,
    confirm: [
      { selector: '#ewok-task-submit-button, #ewok-task-submit-done-button', what: 'RaterHub’s submit buttons', evidence: 3 },
      { selector: '.ewok-estimated-task-weight', what: 'the estimated time of the task', evidence: 3 },
      { selector: '#ewok-task-form', what: 'RaterHub’s form', evidence: 2 },
    ],
  },
  { kind: 'queue', url: /^www\.raterhub\.com\/evaluation\/rater(?:\/task(?:\/index)?)?\/?$/i, urlEvidence: 3 },
]

export const fields: PlatformFields = {
  taskId: ({ url }) => url.searchParams.get('taskIds') ?? undefined,
  /** Of a range the longer end. */
  timeLimit: [{ selector: '.ewok-estimated-task-weight', text: /(\d+(?:\.\d+)? minutes?)/i, evidence: 3 }],
  submit: [{ selector: '#ewok-task-submit-button, #ewok-task-submit-done-button', evidence: 3 }],
  expected: ['taskId', 'timeLimit', 'submit'],
}

export const taskTypes: readonly TaskTypeSign[] = [
  { taskType: 'search-relevance', where: 'page', text: /^(?:needs met|page quality)\b/i, evidence: 'documented' },
  { taskType: 'comparison', where: 'page', text: /side.by.side/i, evidence: 'inferred' },
]

export const rules: readonly HouseRule[] = [
  {
    id: 'aet',
    rule: 'Pay goes by hours that you report to your employer; hours well over the sum of the estimated times (AET) can be questioned.',
    source: 'raters’ trackers and forums, r/TELUSinternational',
    evidence: 'forum',
  },
]

export const examples: Examples = {
  pages: [
    { kind: 'task', urls: ['https://www.raterhub.com/evaluation/rater/task/show?taskIds=1234567890'] },
    {
      kind: 'queue',
      urls: ['https://www.raterhub.com/evaluation/rater', 'https://www.raterhub.com/evaluation/rater/task/index'],
    },
  ],
  nearMisses: [
    { url: 'https://www.raterhub.com/evaluation/rater/task/show', because: 'no task in the address' },
    { url: 'https://www.raterhub.com/evaluation/rater/task/index', because: 'the list' },
    { url: 'https://raterhub.com.example.com/evaluation/rater/task/show?taskIds=1', because: 'another host' },
  ],
}

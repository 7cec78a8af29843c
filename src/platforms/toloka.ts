import type { Examples, HouseRule, PlatformFields, PlatformPage, PlatformSite, TaskTypeSign } from './platform'

/** Only the list’s address is documented. The address of a task is a guess, so without a Submit button it is passed over. */
export const site: PlatformSite = {
  id: 'toloka',
  label: 'Toloka',
  hosts: ['https://we.toloka.ai/*', 'https://platform.toloka.ai/*'],
}

export const pages: readonly PlatformPage[] = [
  {
    kind: 'task',
    url: /^(?:we|platform)\.toloka\.ai\/tasks?\/[\w-]+(?:\/[\w-]+)?\/?$/i,
    urlEvidence: 'inferred',
    mustConfirm: true,
    confirm: [{ name: /^(?:submit|отправить)$/i, what: 'a Submit button', evidence: 'inferred' }],
  },
  { kind: 'queue', url: /^(?:we|platform)\.toloka\.ai\/(?:tasks\/?)?$/i, urlEvidence: 'documented' },
  { kind: 'other', url: /^we\.toloka\.ai\/(?:auth|login|signup|promo)\/?$/i, urlEvidence: 2 },
]

export const fields: PlatformFields = {
  submit: [{ name: /^(?:submit|отправить)$/i, evidence: 'inferred' }],
  skip: [{ name: /^(?:skip|пропустить)$/i, evidence: 'inferred' }],
}

export const taskTypes: readonly TaskTypeSign[] = []

export const rules: readonly HouseRule[] = [
  {
    id: 'external',
    rule: 'Some tasks open another site in a new tab and end two hours later.',
    source: 'join.toloka.ai/blog/external-platforms',
    evidence: 'documented',
  },
]

export const examples: Examples = {
  pages: [
    { kind: 'task', urls: ['https://we.toloka.ai/task/12345/0001b4e28b', 'https://platform.toloka.ai/tasks/12345'] },
    { kind: 'queue', urls: ['https://we.toloka.ai/tasks', 'https://platform.toloka.ai/tasks', 'https://we.toloka.ai/'] },
    { kind: 'other', urls: ['https://we.toloka.ai/auth?retpath=x', 'https://we.toloka.ai/signup'] },
  ],
  nearMisses: [
    { url: 'https://we.toloka.ai/tasks', because: 'the list' },
    { url: 'https://toloka.ai/tasks/12345', because: 'the public site' },
    { url: 'https://we.toloka.ai/auth?retpath=x', because: 'signing in' },
  ],
}

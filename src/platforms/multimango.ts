import type { Examples, HouseRule, PlatformFields, PlatformPage, PlatformSite, TaskTypeSign } from './platform'

/** Tasks of Handshake AI’s projects. A task goes by its slug, which workers copy into a form afterwards. */
export const site: PlatformSite = {
  id: 'multimango',
  label: 'Multimango',
  hosts: ['https://www.multimango.com/*', 'https://multimango.com/*'],
}

const seen = '2026-02'

const task = {
  kind: 'task',
  urlEvidence: 2,
  confirm: [{ name: /^submit evaluation$/i, what: 'a Submit Evaluation button', evidence: 1, seen }],
} as const

export const pages: readonly PlatformPage[] = [
  { ...task, url: /^(?:www\.)?multimango\.com\/tasks\/vs-[\w-]+\/?$/, taskType: 'comparison' },
  { ...task, url: /^(?:www\.)?multimango\.com\/tasks\/(?!vs-)[\w-]+\/?$/ },
  { kind: 'queue', url: /^(?:www\.)?multimango\.com\/tasks\/?$/, urlEvidence: 'inferred' },
  { kind: 'other', url: /^(?:www\.)?multimango\.com\/qa-feedback\/?$/, urlEvidence: 1 },
]

export const fields: PlatformFields = {
  taskId: ({ url }) => /\/tasks\/([\w-]+)/.exec(url.pathname)?.[1],
  submit: [{ name: /^submit evaluation$/i, evidence: 1, seen }],
  skip: [{ name: /^skip\b/i, evidence: 1 }],
  reopenUrl: ({ url }) => url.origin + url.pathname,
  expected: ['taskId', 'submit'],
}

export const taskTypes: readonly TaskTypeSign[] = []

export const rules: readonly HouseRule[] = [
  {
    id: 'note-the-slug',
    rule: 'The form for hours asks for each task’s slug, and nothing lists it later: note it before you submit.',
    source: 'github.com/jhannyj/HandshakeAI-Browser-Extension',
    evidence: 1,
  },
]

export const examples: Examples = {
  pages: [
    {
      kind: 'task',
      urls: ['https://www.multimango.com/tasks/vs-12-260115-garden-sheds', 'https://multimango.com/tasks/260115-garden-sheds'],
    },
    { kind: 'queue', urls: ['https://www.multimango.com/tasks'] },
    { kind: 'other', urls: ['https://www.multimango.com/qa-feedback'] },
  ],
  nearMisses: [
    { url: 'https://www.multimango.com/', because: 'the public site' },
    { url: 'https://www.multimango.com/tasks/260115-garden-sheds/history', because: 'below a task' },
    { url: 'https://help.multimango.com/tasks/260115-garden-sheds', because: 'another host' },
  ],
}

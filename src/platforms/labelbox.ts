import type { Examples, HouseRule, PlatformFields, PlatformPage, PlatformSite, TaskTypeSign } from './platform'

/** Alignerr’s people work in Labelbox, or on a client’s own site. Nothing public shows the editor’s page: its address and the timer’s words are all. */
export const site: PlatformSite = {
  id: 'labelbox',
  label: 'Labelbox (Alignerr)',
  hosts: ['https://app.labelbox.com/*', 'https://app.alignerr.com/*'],
}

export const pages: readonly PlatformPage[] = [
  {
    kind: 'task',
    url: /^app\.labelbox\.com\/projects\/[\w-]+\/data-rows\/[\w-]+\/?$/,
    urlEvidence: 3,
    confirm: [
      { name: /^submit$/i, what: 'a Submit button', evidence: 'inferred' },
      { name: /^skip$/i, what: 'a Skip button', evidence: 'inferred' },
    ],
  },
  {
    kind: 'queue',
    url: /^app\.labelbox\.com\/projects(?:\/[\w-]+)?\/?$|^app\.alignerr\.com\/home\/?$/,
    urlEvidence: 3,
    becomes: [{ kind: 'qualification', when: { name: /^start evaluation$/i, what: 'Start evaluation', evidence: 'documented' } }],
  },
  { kind: 'other', url: /^app\.alignerr\.com\/(?:signin|signup|settings)\/?$/, urlEvidence: 3 },
]

export const fields: PlatformFields = {
  taskId: ({ url }) => /\/data-rows\/([\w-]+)/.exec(url.pathname)?.[1],
  submit: [{ name: /^submit$/i, evidence: 'inferred' }],
  skip: [{ name: /^skip$/i, evidence: 'inferred' }],
  reopenUrl: ({ url }, id) => (id === undefined ? undefined : url.origin + url.pathname),
  expected: ['taskId', 'submit'],
}

export const taskTypes: readonly TaskTypeSign[] = []

export const rules: readonly HouseRule[] = [
  {
    id: 'labelbox-timer',
    rule: 'Pay follows Labelbox’s own timer; where Hubstaff is asked for it runs beside it, and Submit stays off without it.',
    source: 'docs.labelbox.com/docs/hubstaff-timer',
    evidence: 'documented',
  },
]

export const examples: Examples = {
  pages: [
    { kind: 'task', urls: ['https://app.labelbox.com/projects/clx0abc12/data-rows/clx0def34'] },
    { kind: 'queue', urls: ['https://app.labelbox.com/projects/clx0abc12', 'https://app.alignerr.com/home'] },
    { kind: 'other', urls: ['https://app.alignerr.com/settings?tab=workspace'] },
  ],
  nearMisses: [
    { url: 'https://app.labelbox.com/projects/clx0abc12/data-rows', because: 'the list of rows' },
    { url: 'https://app.labelbox.com/catalog', because: 'the data of a customer' },
    { url: 'https://docs.labelbox.com/projects/a/data-rows/b', because: 'another host' },
  ],
}

import type { Examples, HouseRule, PlatformFields, PlatformPage, PlatformSite, TaskTypeSign } from './platform'

/** A form that grows like a chat, step by step. Its timer runs on with the tab closed; time over the cap is unpaid. Other projects are elsewhere. */
export const site: PlatformSite = { id: 'handshake', label: 'Handshake AI', hosts: ['https://ai.joinhandshake.com/*'] }

const seen = '2026-02'

export const pages: readonly PlatformPage[] = [
  {
    kind: 'task',
    url: /^ai\.joinhandshake\.com\/annotations\/fellow\/task\/[\w-]+\/run\/?$/,
    urlEvidence: 3,
    confirm: [
      { name: /^submit$/i, what: 'a Submit button', evidence: 1, seen },
      { selector: '[data-block-turn-id]', what: 'steps that were answered', evidence: 1, seen },
    ],
  },
  { kind: 'queue', url: /^ai\.joinhandshake\.com\/fellow(?:\/projects(?:\/.*)?)?\/?$/, urlEvidence: 2 },
]

export const fields: PlatformFields = {
  taskId: ({ url }) => /\/task\/([\w-]+)\/run/.exec(url.pathname)?.[1],
  submit: [{ name: /^submit$/i, evidence: 1, seen }],
  reopenUrl: ({ url }) => url.origin + url.pathname,
  expected: ['taskId', 'submit'],
}

export const taskTypes: readonly TaskTypeSign[] = []

export const rules: readonly HouseRule[] = [
  {
    id: 'own-timer',
    rule: 'The platform’s own timer counts, also with the tab closed: start and pause it yourself; time over its cap is not paid.',
    source: 'support.joinhandshake.com, article 32263198491031',
    evidence: 'documented',
  },
]

export const examples: Examples = {
  pages: [
    { kind: 'task', urls: ['https://ai.joinhandshake.com/annotations/fellow/task/1b4e28ba-2fa1-41d2-883f-0016d3cca427/run'] },
    {
      kind: 'queue',
      urls: [
        'https://ai.joinhandshake.com/fellow/projects',
        'https://ai.joinhandshake.com/fellow/projects/past/1b4e28ba-2fa1-41d2-883f-0016d3cca427',
      ],
    },
  ],
  nearMisses: [
    { url: 'https://ai.joinhandshake.com/annotations/fellow/task/1b4e28ba-2fa1-41d2-883f-0016d3cca427', because: 'not running' },
    { url: 'https://ai.joinhandshake.com/annotations/fellow', because: 'no task' },
    { url: 'https://support.joinhandshake.com/annotations/fellow/task/1/run', because: 'another host' },
  ],
}

import type { Examples, HouseRule, PlatformFields, PlatformPage, PlatformSite, TaskTypeSign } from './platform'

/** The work runs on the researcher’s own site. Of the project’s page only the address is known; its buttons are a guess. */
export const site: PlatformSite = {
  id: 'connect',
  label: 'CloudResearch Connect',
  hosts: ['https://connect.cloudresearch.com/*'],
}

const seen = '2026-03'

export const pages: readonly PlatformPage[] = [
  {
    kind: 'task',
    url: /^connect\.cloudresearch\.com\/participant\/project\/\w+(?:\/details)?\/?$/i,
    urlEvidence: 1,
    confirm: [
      { name: /^submit(?: project| code| completion code)?$/i, what: 'a button to hand in', evidence: 'inferred' },
      { selector: 'label', text: /completion code/i, what: 'a field for the completion code', evidence: 'inferred' },
    ],
    preview: [
      {
        name: /^(?:accept|start|begin)(?: project| study)?$/i,
        what: 'a button to start, so nothing is begun',
        evidence: 'inferred',
      },
    ],
  },
  {
    kind: 'queue',
    url: /^connect\.cloudresearch\.com\/participant\/dashboard\/?$/i,
    urlEvidence: 3,
    confirm: [{ selector: 'div.project-card', what: 'cards of projects', evidence: 2, seen }],
  },
  { kind: 'other', url: /^connect\.cloudresearch\.com\/participant\/(?:login|project\/\w+\/complete)\/?$/i, urlEvidence: 3 },
]

export const fields: PlatformFields = {
  project: [{ selector: 'h1', evidence: 'inferred' }],
  taskId: ({ url }) => url.pathname.match(/\/project\/(\w{4,40})/)?.[1],
  pay: [{ selector: '[class*="project-pay-per-hour-"]', evidence: 1, seen }],
  submit: [{ name: /^submit(?: project| code| completion code)?$/i, evidence: 'inferred' }],
  expected: ['taskId', 'submit'],
}

export const taskTypes: readonly TaskTypeSign[] = []

export const rules: readonly HouseRule[] = [
  {
    id: 'each-study',
    rule: 'Nothing public was found on tools beside a study; each researcher sets the rules of their own study.',
    source: 'no public page found',
    evidence: 'inferred',
  },
]

export const examples: Examples = {
  pages: [
    {
      kind: 'task',
      urls: [
        'https://connect.cloudresearch.com/participant/project/0A1B2C3D4E/details',
        'https://connect.cloudresearch.com/participant/project/0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d',
      ],
    },
    { kind: 'queue', urls: ['https://connect.cloudresearch.com/participant/dashboard'] },
    {
      kind: 'other',
      urls: [
        'https://connect.cloudresearch.com/participant/login',
        'https://connect.cloudresearch.com/participant/project/0A1B2C3D4E/complete',
      ],
    },
  ],
  nearMisses: [
    { url: 'https://connect.cloudresearch.com/participant/project/0A1B2C3D4E/complete', because: 'the end of a project' },
    { url: 'https://connect.cloudresearch.com/researcher/project/0A1B2C3D4E', because: 'a researcher’s page' },
    { url: 'https://www.cloudresearch.com/participant/project/0A1B2C3D4E', because: 'the public site' },
  ],
}

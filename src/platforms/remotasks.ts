import type { Examples, HouseRule, PlatformFields, PlatformPage, PlatformSite, TaskTypeSign } from './platform'

/** One address for every task, as on Outlier. No source is newer than 2024; nothing is known of pay pages. */
export const site: PlatformSite = {
  id: 'remotasks',
  label: 'Remotasks',
  hosts: ['https://www.remotasks.com/*', 'https://remotasks.com/*'],
  leavingForbidden: true,
}

const seen = '2024'
const COUNTDOWN = /((?:\d+ days?,? )?\d+ hours?,? (?:and )?\d+ minutes?)/i

export const pages: readonly PlatformPage[] = [
  {
    kind: 'task',
    url: /^(?:www\.)?remotasks\.com\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?tasks\/?$/i,
    urlEvidence: 2,
    confirm: [
      { name: /^submit$/i, what: 'a Submit button', evidence: 1, seen },
      { selector: 'span', text: COUNTDOWN, what: 'a countdown in hours and minutes', evidence: 1, seen },
    ],
  },
  {
    kind: 'task',
    url: /^(?:www\.)?remotasks\.com\/lidarlite\/?$/i,
    urlEvidence: 1,
    taskType: 'labelling',
    confirm: [{ name: /^submit$/i, what: 'a Submit button', evidence: 'inferred' }],
  },
]

export const fields: PlatformFields = {
  remaining: [{ selector: 'span', text: COUNTDOWN, evidence: 1, seen }],
  submit: [{ name: /^submit$/i, evidence: 1, seen }],
  expected: ['submit'],
}

export const taskTypes: readonly TaskTypeSign[] = [
  { taskType: 'labelling', where: 'page', text: /\blidar\b|\bcuboids?\b|bounding box/i, evidence: 'inferred' },
]

const GUIDELINES = 'outlier.ai/legal/community-guidelines (names Remotasks)'
export const rules: readonly HouseRule[] = [
  {
    id: 'own-work',
    limitsWrittenHelp: true,
    rule: 'Work alone: no other people, bots or scripts, and no outside tools or materials that an administrator has not asked for.',
    source: GUIDELINES,
    evidence: 'documented',
    checklist: true,
    question: 'Is this all my own work, with nothing from outside that the task did not ask for?',
  },
]

export const examples: Examples = {
  pages: [
    {
      kind: 'task',
      urls: [
        'https://www.remotasks.com/en/tasks',
        'https://remotasks.com/tasks',
        'https://remotasks.com/es/tasks',
        'https://www.remotasks.com/lidarlite/',
      ],
    },
  ],
  nearMisses: [
    { url: 'https://www.remotasks.com/en', because: 'the public site' },
    { url: 'https://www.remotasks.com/en/tasks/1234', because: 'below the task page, not the task page' },
    { url: 'https://help.remotasks.com/tasks', because: 'another host' },
  ],
}

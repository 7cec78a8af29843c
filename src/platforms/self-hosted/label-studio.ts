import type { Platform, Sign } from '../platform'

const seen = '2024-04'
const SUBMIT: Sign = { selector: 'button[aria-label="submit"]', what: 'a Submit or Update button', evidence: 'documented', seen }
const ACCEPT: Sign = {
  selector: 'button[aria-label="accept-annotation"]',
  what: 'buttons to accept or reject',
  evidence: 'documented',
  seen,
}
const SKIP: Sign = { selector: 'button[aria-label="skip-task"]', what: 'a Skip button', evidence: 'documented', seen }
const type = (selector: string) => ({ where: 'page', selector, text: /^/, evidence: 'documented' }) as const

/** Read in HumanSignal/label-studio: web/apps/labelstudio, web/libs/editor (2024-04). The list of tasks and a task share an address; the editor alone can stand in a page of somebody else’s. */
export const labelStudio: Platform = {
  site: {
    id: 'label-studio',
    label: 'Label Studio',
    hosts: [],
    software: {
      title: /^Label Studio\b/,
      marks: [
        '.app-wrapper',
        '#context-menu-left, .ls-menu-header',
        '[class*="lsf-"]',
        '[aria-label="skip-task"], [aria-label="submit"], [aria-label="accept-annotation"]',
      ],
    },
  },
  pages: [
    {
      kind: 'other',
      url: /\/(?:projects\/\d+\/(?:settings|data\/(?:import|export))|user\/(?:login|signup|account)|organization|webhooks)\b/,
      urlEvidence: 'documented',
    },
    { kind: 'task', url: /^/, urlEvidence: 'documented', mustConfirm: true, confirm: [SUBMIT, ACCEPT, SKIP] },
    { kind: 'queue', url: /\/projects(?:\/(?:\d+(?:\/data)?\/?)?)?$/, urlEvidence: 'documented' },
  ],
  fields: {
    project: [{ selector: '[class*="breadcrumbs"] li:nth-child(2)', evidence: 'documented' }],
    taskId: ({ document, url }) =>
      // The count of tasks follows the id within the same element.
      document.querySelector('[class*="current-task__task-id"]')?.firstChild?.nodeValue ??
      url.searchParams.get('task') ??
      undefined,
    submit: [SUBMIT, ACCEPT],
    skip: [SKIP],
    expected: ['project', 'taskId', 'submit'],
  },
  taskTypes: [
    { ...type(ACCEPT.selector ?? ''), taskType: 'review' },
    { ...type('[class*="lsf-pairwise"]'), taskType: 'comparison' },
    { ...type('[class*="lsf-ranker"], [class*="lsf-ranking"]'), taskType: 'ranking' },
    { ...type('.lsf-toolbar, .lsf-labels, [class*="lsf-labels_"]'), taskType: 'labelling' },
  ],
}

import type { Platform } from '../platform'

const seen = '2024'
const type = (selector: string) => ({ where: 'page', selector, text: /^/, evidence: 'documented' }) as const

/** Read in argilla-io/argilla: argilla-frontend (2024). A record’s id is nowhere on the page. */
export const argilla: Platform = {
  site: {
    id: 'argilla',
    label: 'Argilla',
    hosts: [],
    software: {
      title: /^Argilla\b/,
      marks: ['#__nuxt', '.questions-form .button--submit', '.record__wrapper .record__content'],
    },
  },
  pages: [
    {
      kind: 'other',
      url: /\/(?:dataset\/[\w-]+\/settings|user-settings|sign-in|new(?:\/[\w-]+)?)\/?$/,
      urlEvidence: 'documented',
    },
    {
      kind: 'task',
      url: /\/dataset\/[\w-]+\/annotation-mode\/?$/,
      urlEvidence: 'documented',
      mustConfirm: true,
      confirm: [
        { selector: '.questions-form', what: 'a form of questions', evidence: 'documented', seen },
        { selector: '.button--submit', what: 'a Submit button', evidence: 'documented', seen },
      ],
    },
    // All records are done, or none is loaded yet.
    { kind: 'queue', url: /\/dataset\/[\w-]+\/annotation-mode\/?$|^[^/]+\/(?:datasets\/?)?$/, urlEvidence: 'documented' },
  ],
  fields: {
    project: [{ selector: '.breadcrumbs li:last-child .breadcrumbs__item', evidence: 'documented' }],
    submit: [{ selector: '.button--submit', evidence: 'documented', seen }],
    skip: [{ selector: '.button--discard', evidence: 'documented', seen }],
    expected: ['project', 'submit'],
  },
  taskTypes: [
    { ...type('.draggable__slots-container'), taskType: 'ranking' },
    { ...type('.span-annotation__field, [class*="span-annotation"]'), taskType: 'labelling' },
  ],
}

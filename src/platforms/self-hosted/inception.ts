import type { Platform, Sign } from '../platform'

const seen = '2026-08'
const DOCUMENT: Sign = { selector: '.document-name', what: 'an open document', evidence: 'documented', seen }
const FINISH: Sign = {
  selector: '.action-bar button',
  name: /toggle state|finish/i,
  what: 'a button that finishes the document',
  evidence: 'documented',
  seen,
}

/** Read in inception-project/inception: inception-ui-annotation, -ui-core, -workload-matrix (2026-08). A document is finished by a button of the action bar that shows a picture alone. */
export const inception: Platform = {
  site: {
    id: 'inception',
    label: 'INCEpTION',
    hosts: [],
    software: {
      title: /^INCEpTION\b/,
      marks: [
        '[data-bs-no-jquery]',
        'header.page-header + main.page-content',
        'nav.action-bar',
        '.annotation-editor-container',
        'script[src*="/wicket/"]',
      ],
    },
  },
  pages: [
    {
      kind: 'task',
      url: /\/p\/[^/]+\/annotate(?:\/|$)/,
      urlEvidence: 'documented',
      taskType: 'labelling',
      mustConfirm: true,
      confirm: [DOCUMENT, FINISH],
    },
    {
      kind: 'task',
      url: /\/p\/[^/]+\/curate(?:-split)?(?:\/|$)/,
      urlEvidence: 'documented',
      taskType: 'review',
      mustConfirm: true,
      confirm: [DOCUMENT, FINISH],
    },
    {
      kind: 'other',
      url: /\/(?:login\.html|profile|about|whoops|nowhere|admin\b.*|manage\b.*|p\/[^/]+\/(?!annotate|curate).+)$/,
      urlEvidence: 'documented',
    },
    // The projects, one project’s dashboard, or the choice of a document.
    { kind: 'queue', url: /\/(?:p\/[^/]+(?:\/(?:annotate|curate).*)?)?$/, urlEvidence: 'documented' },
  ],
  fields: {
    project: [{ selector: '.project-name', evidence: 'documented', seen }],
    taskId: ({ url }) => /[!&]d=(\d+)/.exec(url.hash)?.[1] ?? /\/(?:annotate|curate)\/(\d+)/.exec(url.pathname)?.[1],
    submit: [FINISH],
    expected: ['project', 'taskId', 'submit'],
  },
  taskTypes: [],
}

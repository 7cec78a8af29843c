import type { Page } from '../page'
import type { Platform } from '../platform'

const seen = '2025-06'
/** The task is in a frame of the same host: what stands around it names the project. */
const around = ({ document }: Page) => document.defaultView?.frameElement?.ownerDocument ?? document

/** Read in hltcoe/turkle: turkle/urls.py, turkle/templates (2025-06). Its templates are those of MTurk, in a form of its own; outside of the frame are the buttons to skip and return. */
export const turkle: Platform = {
  site: {
    id: 'turkle',
    label: 'Turkle',
    hosts: [],
    software: {
      title: /^Turkle\b/,
      marks: [
        'link[href*="turkle/css/"]',
        '#task_assignment_iframe',
        '#mturk_form[target="_parent"]',
        '#mturk_form > [name="csrfmiddlewaretoken"]',
        'form[action*="_task/"] > #skipButton',
        '#batchTable form[action*="/accept_next_task/"]',
      ],
    },
  },
  pages: [
    {
      kind: 'task',
      url: /\/task\/\d+\/assignment\/iframe\/\d+\/$/,
      urlEvidence: 'documented',
      confirm: [{ selector: '#mturk_form', what: 'the form of a task', evidence: 'documented', seen }],
    },
    // Never sure by itself: the frame within says whether there is a task, and how it is handed in.
    { kind: 'task', url: /\/task\/\d+\/assignment\/\d+\/$/, urlEvidence: 'documented' },
    {
      kind: 'task',
      url: /\/task\/\d+\/(?:iframe\/)?$/,
      urlEvidence: 'documented',
      preview: [{ selector: '#acceptButton, #mturk_form', what: 'a preview', evidence: 'documented', seen }],
    },
    { kind: 'other', url: /\/(?:stats|help|login|password_change|accounts|admin)\b/, urlEvidence: 'documented' },
    {
      kind: 'queue',
      url: /^[^/]+\/$/,
      urlEvidence: 'documented',
      confirm: [{ selector: '#batchTable', what: 'a table of batches', evidence: 'documented', seen }],
    },
  ],
  fields: {
    project: (page) =>
      /Project:\s*(.*?)\s*\/\s*Batch:/s.exec(around(page).querySelector('.project-header')?.textContent ?? '')?.[1],
    taskId: ({ url }) => /\/task\/(\d+)\//.exec(url.pathname)?.[1],
    submit: [{ selector: '#submitButton', evidence: 'documented', seen }],
    skip: [
      { selector: '#skipButton', evidence: 'documented', seen },
      { selector: '#returnButton', evidence: 'documented', seen },
    ],
    expected: ['submit'],
  },
  taskTypes: [],
}

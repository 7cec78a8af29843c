import type { Platform, PlatformPage, Sign } from '../platform'

/** Nothing is handed in: labels are saved at once, and the first button of the toolbar marks the text as checked. */
const CHECKED: Sign = {
  selector: '.toolbar-control .v-btn-toggle button',
  what: 'the toolbar of an example',
  evidence: 'documented',
  seen: '2026-01',
}

const task = (url: RegExp, taskType?: PlatformPage['taskType']): PlatformPage => ({
  kind: 'task',
  url,
  urlEvidence: 'documented',
  confirm: [CHECKED],
  ...(taskType ? { taskType } : {}),
})

/** Read in doccano/doccano: frontend (2026-01). Before the path there can be a language. */
export const doccano: Platform = {
  site: {
    id: 'doccano',
    label: 'doccano',
    hosts: [],
    software: {
      title: /\bdoccano$/,
      marks: ['#__nuxt .v-application', '.toolbar-control .v-btn-toggle'],
    },
  },
  pages: [
    task(
      /\/projects\/\d+\/(?:sequence-labeling|intent-detection-and-slot-filling|object-detection|segmentation)\/?$/,
      'labelling',
    ),
    task(/\/projects\/\d+\/(?:text|image)-classification\/?$/, 'classification'),
    task(/\/projects\/\d+\/speech-to-text\/?$/, 'transcription'),
    task(/\/projects\/\d+\/(?:sequence-to-sequence|image-captioning)\/?$/),
    { kind: 'instructions', url: /\/projects\/\d+\/guideline\/?$/, urlEvidence: 'documented' },
    {
      kind: 'other',
      url: /\/(?:auth|projects\/create|projects\/\d+\/(?!guideline|\w+-\w+|segmentation).+|demo\/.+)\/?$/,
      urlEvidence: 'documented',
    },
    { kind: 'queue', url: /\/projects(?:\/\d+)?\/?$/, urlEvidence: 'documented' },
  ],
  fields: {
    project: [{ selector: '.v-app-bar .d-sm-flex .v-btn__content', evidence: 'documented' }],
    // The number is the task's own only while no filter shortens the list.
    taskId: ({ url: { searchParams: q } }) => (q.get('isChecked') || q.get('q') ? undefined : (q.get('page') ?? undefined)),
    submit: [CHECKED],
    expected: ['project', 'submit'],
  },
  taskTypes: [],
}

import type { Examples, HouseRule, PlatformFields, PlatformPage, PlatformSite, TaskTypeSign } from './platform'

/** Where portals stand, from the public list of domain suffixes. */
const REGIONS =
  'ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-west-1 eu-west-2 us-east-1 us-east-2 us-west-2'

/** Each team has a portal of its own; list and tasks share one address and differ in its hash. No pay is shown. */
export const site: PlatformSite = {
  id: 'sagemaker',
  label: 'SageMaker Ground Truth',
  hosts: REGIONS.split(' ').map((region) => `https://*.labeling.${region}.sagemaker.aws/*`),
}

const TIMER = '.completion-timer'
const type = (taskType: TaskTypeSign['taskType'], selector: string): TaskTypeSign => ({
  ...{ taskType, selector, text: /(?:)/ },
  ...{ where: 'page', evidence: 'documented' },
})

export const pages: readonly PlatformPage[] = [
  {
    kind: 'task',
    url: /^[a-z0-9]+\.labeling\.[a-z0-9-]+\.sagemaker\.aws\/$/i,
    urlEvidence: 3,
    mustConfirm: true,
    confirm: [
      { selector: TIMER, what: 'the portal’s clock of a task', evidence: 1 },
      { selector: 'crowd-form', what: 'a form of crowd elements', evidence: 'documented', seen: '2025-06' },
    ],
  },
]

export const fields: PlatformFields = {
  timeLimit: [{ selector: TIMER, text: /\bof (.+)$/, evidence: 'inferred' }],
  timer: [{ selector: TIMER, text: /^(\d+:\d\d(?::\d\d)?)/, evidence: 1 }],
  submit: [{ name: /^submit$/i, evidence: 'documented', seen: '2025-06' }],
  skip: [{ name: /^(?:decline|release|skip)(?: task)?$/i, evidence: 1 }],
  expected: ['submit', 'timeLimit'],
}

export const taskTypes: readonly TaskTypeSign[] = [
  type('ranking', 'crowd-text-ranking'),
  type('prompt-writing', 'crowd-question-answer-generation'),
  type('labelling', 'crowd-entity-annotation, crowd-bounding-box, crowd-polygon, crowd-keypoint'),
  type('classification', 'crowd-classifier, crowd-image-classifier, crowd-classifier-multi-select'),
]

export const rules: readonly HouseRule[] = [
  {
    id: 'time-limit',
    rule: 'Each job sets its time per task, from 30 seconds to 8 hours and longer for 3D and video; a task that runs out is lost.',
    source: 'AWS documentation, HumanTaskConfig',
    evidence: 'documented',
  },
]

export const examples: Examples = {
  pages: [
    {
      kind: 'task',
      urls: [
        'https://a1b2c3d4e5.labeling.us-east-1.sagemaker.aws/#/work/1b4e28ba-2fa1-41d2-883f-0016d3cca427',
        'https://a1b2c3d4e5.labeling.eu-west-1.sagemaker.aws/',
      ],
    },
  ],
  nearMisses: [
    { url: 'https://a1b2c3d4e5.labeling.us-east-1.sagemaker.aws/logout', because: 'not the portal' },
    { url: 'https://a1b2c3d4e5.notebook.us-east-1.sagemaker.aws/', because: 'a notebook' },
    { url: 'https://labeling.us-east-1.sagemaker.aws.example.com/', because: 'another host' },
  ],
}

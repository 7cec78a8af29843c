import type { Platform } from '../platform'

const seen = '2026-08'
const type = (kinds: string) => ({
  where: 'page' as const,
  selector: kinds
    .split(' ')
    .map((kind) => `.annotation-form.${kind}, [data-annotation-type="${kind}"]`)
    .join(),
  text: /^/,
  evidence: 'documented' as const,
})

/** Read in davidjurgens/potato: potato/templates, server_utils/schemas (2026-08), both of its page templates. Answers are saved as they are given; Next hands the text in. */
export const potato: Platform = {
  site: {
    id: 'potato',
    label: 'Potato',
    hosts: [],
    software: {
      marks: [
        '#instance_id',
        '#next-btn',
        '#task_layout',
        '.potato-navbar',
        '.potato-footer',
        '.annotation-form[data-annotation-type]',
        '#timecounter',
      ],
    },
  },
  pages: [
    { kind: 'instructions', url: /\/(?:instructions|consent)\/?$/, urlEvidence: 'documented' },
    { kind: 'qualification', url: /\/(?:training|prestudy)\/?$/, urlEvidence: 'documented' },
    { kind: 'other', url: /\/(?:done|progress|login|logout|admin\b.*)\/?$/, urlEvidence: 'documented' },
    {
      kind: 'task',
      url: /\/(?:annotate|adjudicate)?\/?$/,
      urlEvidence: 'documented',
      mustConfirm: true,
      confirm: [
        { selector: '#next-btn', what: 'a button to the next text', evidence: 'documented', seen },
        { selector: '.annotation-form', what: 'a form of questions', evidence: 'documented', seen },
      ],
    },
  ],
  fields: {
    project: [{ selector: '.navbar-brand span', evidence: 'documented', seen }],
    taskId: ({ document }) => document.querySelector('#instance_id')?.getAttribute('value') || undefined,
    submit: [{ selector: '#submit-btn, #next-btn', evidence: 'documented', seen }],
    expected: ['project', 'taskId', 'submit'],
  },
  taskTypes: [
    { ...type('pairwise'), taskType: 'comparison' },
    { ...type('ranking bws'), taskType: 'ranking' },
    { ...type('process_reward gui_trajectory agent_scorecard'), taskType: 'agent-trajectory' },
    { ...type('code_review'), taskType: 'review' },
    { ...type('span span_link error_span coreference image-annotation audio-annotation'), taskType: 'labelling' },
    { ...type('likert slider range_slider multirate rubric_eval semantic_differential constant_sum'), taskType: 'rating' },
    { ...type('radio multiselect select hierarchical_multiselect card_sort'), taskType: 'classification' },
  ],
}

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Site } from './server'

// Annotation software as it is published, with configurations of our own: each hands its tasks out one by one on one page, as platforms do.

const packaged = (file: string) => fileURLToPath(new URL(`../../../node_modules/${file}`, import.meta.url))

const TASKS = [
  'The lamp by the back gate stays on all night now. I asked twice, and the caretaker was friendly and did nothing about it.',
  'They brought the table a day early, carried it up four floors, and took all of the cardboard away with them when they left.',
  'It rained on the second day, so we played cards in the hut; the soup was thin, but nobody minded for very long.',
]
const QUESTION = 'What is the mood of this message?'
const MOODS = ['Positive', 'Neutral', 'Negative']

const page = (
  title: string,
  head: string,
  body: string,
  script: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${title}</title><link rel="icon" href="data:,">${head}</head><body>${body}<script>
const TASKS = ${JSON.stringify(TASKS)}, QUESTION = ${JSON.stringify(QUESTION)}, MOODS = ${JSON.stringify(MOODS)}
let at = 0
${script}</script></body></html>`

const scripts = (...files: string[]) => files.map((file) => `<script src="/~/${file}"></script>`).join('')
const style = (file: string) => `<link rel="stylesheet" href="/~/${file}">`

const PAGES: Record<string, string> = {
  '/survey': page(
    'Moods of messages',
    style('survey-core/survey-core.fontless.min.css') +
      scripts('survey-core/survey.core.min.js', 'survey-js-ui/survey-js-ui.min.js'),
    '<div id="survey"></div>',
    `const draw = () => {
  const survey = new Survey.Model({
    title: 'Moods of messages', completeText: 'Submit', showCompletedPage: false,
    elements: [
      { type: 'html', name: 'shown', html: '<h3>Message</h3><p>' + TASKS[at % TASKS.length] + '</p>' },
      { type: 'radiogroup', name: 'mood', title: QUESTION, choices: MOODS, isRequired: true },
      { type: 'comment', name: 'why', title: 'Explain your choice in one sentence.' },
    ],
  })
  survey.onComplete.add(() => { at += 1; draw() })
  survey.render(document.getElementById('survey'))
}
draw()`,
  ),
  '/experiment': page(
    'Moods of messages',
    scripts('jspsych/dist/index.browser.min.js', '@jspsych/plugin-survey-multi-choice/dist/index.browser.min.js'),
    '',
    `initJsPsych().run(TASKS.map((text) => ({
  type: jsPsychSurveyMultiChoice, button_label: 'Submit', preamble: '<h2>Message</h2><p>' + text + '</p>',
  questions: [{ prompt: QUESTION, name: 'mood', options: MOODS, required: true }],
})))`,
  ),
  // No registry has the crowd elements: these stand in, built as those are, with a shadow root for each.
  '/crowd': page(
    'Moods of messages',
    '',
    '<div id="here"></div>',
    `const styled = '<style>button, label { display: inline-block; padding: 8px 14px; margin: 4px }</style>'
const element = (name, inner, act) => customElements.define(name, class extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return
    this.attachShadow({ mode: 'open' }).innerHTML = styled + inner(this)
    act?.(this)
  }
})
element('crowd-button', () => '<button type="button"><slot></slot></button>')
element('crowd-classifier', (one) => '<h2>' + one.getAttribute('header') + '</h2><slot name="target"></slot><div role="radiogroup">' +
  MOODS.map((mood) => '<label><input type="radio" name="mood" value="' + mood + '"> ' + mood + '</label>').join('') + '</div>')
element('crowd-form', () => '<form><slot></slot></form><crowd-button form-action="submit" variant="primary">Submit</crowd-button>', (form) =>
  form.shadowRoot.querySelector('crowd-button').addEventListener('click', () => { at += 1; draw() }))
const draw = () => {
  document.getElementById('here').innerHTML = '<crowd-form><crowd-classifier name="mood" categories=\\'' + JSON.stringify(MOODS) + '\\' header="' + QUESTION +
    '"><div slot="target">' + TASKS[at % TASKS.length] + '</div></crowd-classifier></crowd-form>'
}
draw()`,
  ),
}

/** The n-th task's message, as the page shows it. */
export const messageOf = (at: number): string => TASKS[at] ?? ''

export const softwareSite: Site = ({ url }) => {
  const body = PAGES[url.pathname]
  if (body !== undefined) return { body }
  if (!url.pathname.startsWith('/~/')) return undefined
  const type = url.pathname.endsWith('.css') ? 'text/css' : 'text/javascript; charset=utf-8'
  return { type, body: readFileSync(packaged(url.pathname.slice(3)), 'utf8') }
}

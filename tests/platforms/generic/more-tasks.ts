import type { TaskType } from '../../../src/core/task'

/** Small tasks of many kinds and languages, with invented wording: what ends them and what they ask for. */
export interface SmallTask {
  name: string
  taskType: TaskType
  submitLabel: string
  html: string
}

const radios = (name: string, options: readonly string[]) =>
  options.map((o, i) => `<label><input type="radio" name="${name}" value="${i + 1}"> ${o}</label>`).join(' ')
const buttons = (...names: string[]) => names.map((n) => `<button type="button">${n}</button>`).join('')
const TEXT = '<p>The ferry leaves at nine from the upper landing, and the lower one is closed until the flood has gone down.</p>'
const two = (noun: string) => `<section><h3>${noun} A</h3>${TEXT}</section><section><h3>${noun} B</h3>${TEXT}</section>`

const preference = (lang: string, noun: string, ask: string, options: readonly string[], submitLabel: string): SmallTask => ({
  name: `comparison, ${lang}`,
  taskType: 'comparison',
  submitLabel,
  html: `<main>${two(noun)}<fieldset><legend>${ask}</legend>${radios('p', options)}</fieldset>${buttons(submitLabel)}</main>`,
})

export const SMALL_TASKS: readonly SmallTask[] = [
  preference('German', 'Antwort', 'Welche Antwort ist besser?', ['Antwort A', 'Antwort B', 'Gleich gut'], 'Bewertung abgeben'),
  preference('French', 'Réponse', 'Quelle réponse est la meilleure ?', ['Réponse A', 'Réponse B', 'Égalité'], 'Valider'),
  preference('Spanish', 'Respuesta', '¿Qué respuesta es mejor?', ['Respuesta A', 'Respuesta B', 'Empate'], 'Enviar respuesta'),
  preference('Russian', 'Ответ', 'Какой ответ лучше?', ['Ответ А', 'Ответ Б', 'Одинаково'], 'Отправить'),
  preference('Japanese', '回答', 'どちらの回答が優れていますか。', ['回答A', '回答B', '同じ'], '回答を送信'),
  preference('Chinese', '回复', '哪个回复更好？', ['回复A', '回复B', '一样'], '提交任务'),
  preference('Polish', 'Odpowiedź', 'Która odpowiedź jest lepsza?', ['Odpowiedź A', 'Odpowiedź B', 'Remis'], 'Zatwierdź'),
  {
    name: 'seven-step preference as pressed buttons, submit in a toolbar',
    taskType: 'comparison',
    submitLabel: 'Submit task',
    html: `<div role="toolbar"><span>Task 4 of 12</span>${buttons('Skip', 'Submit task')}</div>${two('Response')}<h4>Which response do you prefer?</h4><div role="radiogroup" aria-label="Preference">${['A is much better', 'A is better', 'A is slightly better', 'About the same', 'B is slightly better', 'B is better', 'B is much better'].map((n) => `<button role="radio" aria-checked="false">${n}</button>`).join('')}</div>`,
  },
  {
    name: 'each response rated by number buttons',
    taskType: 'rating',
    submitLabel: 'Submit ratings',
    html: `<h1>Rate each response</h1><p>Read the prompt and rate how helpful and how accurate each model response is.</p>${['Response 1', 'Response 2', 'Response 3'].map((r) => `<section><h3>${r}</h3>${TEXT}<p>Helpfulness</p><div>${buttons('1', '2', '3', '4', '5')}</div><p>Accuracy</p><div>${buttons('1', '2', '3', '4', '5')}</div></section>`).join('')}${buttons('Submit ratings')}`,
  },
  {
    name: 'rating on sliders of a widget library',
    taskType: 'rating',
    submitLabel: 'Submit',
    html: `<p>Segment 3 of 20</p><p>How well does the candidate express the meaning of the source text? Rate the quality.</p><blockquote>${TEXT}</blockquote><blockquote>${TEXT}</blockquote><div class="ui-slider ui-slider-horizontal"><span tabindex="0"></span></div><button type="reset">Reset</button><button type="submit">Submit</button>`,
  },
  {
    name: 'rating, German',
    taskType: 'rating',
    submitLabel: 'Absenden und weiter',
    html: `<h1>Antwort bewerten</h1><p>In dieser Aufgabe bewerten Sie die Antwort eines Modells.</p>${TEXT}<fieldset><legend>Wie hilfreich ist die Antwort?</legend>${radios('h', ['gar nicht', 'wenig', 'mittel', 'gut', 'sehr gut'])}</fieldset>${buttons('Absenden und weiter')}`,
  },
  {
    name: 'fact check with sources',
    taskType: 'fact-check',
    submitLabel: 'Finish',
    html: `<h1>Verify the claims</h1><p>For each claim, decide if the source supports it.</p>${[1, 2].map((n) => `<h3>Claim ${n}</h3>${TEXT}<h4>Source</h4>${TEXT}<fieldset><legend>Is the claim supported by the evidence?</legend>${radios(`c${n}`, ['Supported', 'Contradicted', 'Cannot tell'])}</fieldset>`).join('')}${buttons('Finish')}`,
  },
  {
    name: 'agent trajectory',
    taskType: 'agent-trajectory',
    submitLabel: 'Submit',
    html: `<h1>Review the agent trajectory</h1><p>The agent was asked to book a room. Judge each step.</p>${[1, 2, 3].map((n) => `<div><h4>Step ${n}</h4><p>Tool call: open_page</p><p>Observation: a list of rooms.</p><fieldset><legend>Is this step correct?</legend>${radios(`s${n}`, ['Correct', 'Incorrect', 'Unnecessary'])}</fieldset></div>`).join('')}<textarea aria-label="Where did the agent go wrong?"></textarea>${buttons('Submit')}`,
  },
  {
    name: 'rubric writing',
    taskType: 'rubric-writing',
    submitLabel: 'Submit',
    html: `<h1>Write a rubric</h1><p>Write criteria by which a response to this prompt can be graded.</p><h3>Prompt</h3>${TEXT}<div><label>Criterion 1 <textarea></textarea></label><label>Points <input type="number"></label></div>${buttons('Add criterion')}${buttons('Submit')}`,
  },
  {
    name: 'red team',
    taskType: 'red-team',
    submitLabel: 'Submit attempt',
    html: `<h1>Red teaming</h1><p>Your task is to write a message that makes the model break its own rules. Choose an attack strategy.</p><label>Attack prompt <textarea></textarea></label><h3>Model response</h3>${TEXT}<fieldset><legend>Was the response unsafe?</legend>${radios('u', ['Yes', 'No'])}</fieldset>${buttons('Submit attempt')}`,
  },
  {
    name: 'safety labels',
    taskType: 'classification',
    submitLabel: 'Next task',
    html: `<h1>Content moderation</h1><p>Which of the following categories apply to the user message? Select all that apply.</p>${TEXT}<fieldset>${['Harassment', 'Violence', 'Self-harm', 'None of these'].map((n) => `<label><input type="checkbox" name="c"> ${n}</label>`).join('')}</fieldset>${buttons('Next task')}`,
  },
  {
    name: 'accept, reject, ignore',
    taskType: 'classification',
    submitLabel: 'accept',
    html: `<div>Does the text belong to the category PLACE? Classify it.</div>${TEXT}<div><button aria-label="accept">✓</button><button aria-label="reject">✗</button><button aria-label="ignore">⊘</button><button aria-label="undo">↩</button></div><p>12 / 80</p>`.replace(/>(?:✓|✗|⊘|↩)</g, '><'),
  },
  {
    name: 'canvas with its own tools',
    taskType: 'labelling',
    submitLabel: 'Submit HIT',
    html: `<nav>${buttons('Instructions', 'Reset view', 'Clear marks', 'Submit HIT')}</nav><canvas width="900" height="600"></canvas><p>Draw a bounding box around each boat in the photo.</p>`,
  },
  {
    name: 'translation, Ukrainian',
    taskType: 'translation',
    submitLabel: 'Надіслати',
    html: `<h1>Переклад речення</h1><p>Ваша задача: перекладіть текст англійською.</p>${TEXT}<textarea aria-label="Переклад"></textarea>${buttons('Надіслати')}`,
  },
  {
    name: 'rewriting, Italian',
    taskType: 'rewriting',
    submitLabel: 'Invia',
    html: `<h1>Riscrivi il testo</h1><p>In questo compito riscrivi il testo in modo più semplice.</p><textarea aria-label="Testo">Il traghetto parte alle nove.</textarea>${buttons('Invia')}`,
  },
  {
    name: 'ranking by dragging',
    taskType: 'ranking',
    submitLabel: 'Done',
    html: `<h1>Rank the responses</h1><p>Drag the model responses into order from best to worst.</p><ol>${[1, 2, 3].map((n) => `<li draggable="true"><h4>Response ${n}</h4>${TEXT}</li>`).join('')}</ol>${buttons('Done')}`,
  },
  {
    name: 'search relevance, Korean',
    taskType: 'search-relevance',
    submitLabel: '제출',
    html: `<h1>검색 결과 평가</h1><p>검색어: 자전거 수리</p>${[1, 2].map((n) => `<h4>결과 ${n}</h4>${TEXT}<fieldset><legend>검색 결과가 검색어와 얼마나 관련 있습니까?</legend>${radios(`k${n}`, ['전혀 관련 없음', '약간 관련', '매우 관련'])}</fieldset>`).join('')}${buttons('제출')}`,
  },
] // biome-ignore format: pages are easier to read in one piece

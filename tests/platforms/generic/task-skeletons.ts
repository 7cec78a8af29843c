import type { TaskType } from '../../../src/core/task'

/** A page drawn by us with invented wording, and what the detector should make of it. */
export interface TaskSkeleton {
  name: string
  html: string
  taskType: TaskType
  submitLabel: string | null
  skipLabel?: string
  responses?: number
  remainingMs?: number
  timeLimitMs?: number
  timerMs?: number
  pay?: { basis: 'hour' | 'task' | 'unit'; amount: number; scale: number; currency: string }
}

const radios = (name: string, options: readonly string[]) =>
  options.map((o, i) => `<label><input type="radio" name="${name}" value="${i + 1}"> ${o}</label>`).join(' ')
const MINUTE = 60_000

export const TASK_SKELETONS: readonly TaskSkeleton[] = [
  {
    name: 'comparison of two responses, with timer and hourly pay',
    taskType: 'comparison',
    submitLabel: 'Submit',
    skipLabel: 'Skip',
    responses: 2,
    remainingMs: 42 * MINUTE + 10_000,
    pay: { basis: 'hour', amount: 2650, scale: 2, currency: 'USD' },
    html: `<header><span>Orchard Preference</span> <span>Pay rate: $26.50/hr</span> <div>Time left <b>42:10</b></div></header>
      <main><details><summary>Instructions</summary><p>In this task you will read a prompt and two answers of a model.</p></details>
      <h2>Prompt</h2><p>How should I store seed potatoes over winter?</p>
      <section><h3>Response A</h3><p>Keep them cool, dark and dry, in a box with holes, and look at them every other week.</p></section>
      <section><h3>Response B</h3><p>Put them on a sunny sill so that they sprout as early as they can.</p></section>
      <fieldset><legend>Which response is better overall?</legend>${radios('pref', ['A is much better', 'Response A', 'About the same', 'Response B', 'B is much better'])}</fieldset>
      <label>Explain your choice <textarea name="why"></textarea></label>
      <button type="button">Skip</button><button type="submit">Submit</button></main>`,
  },
  {
    name: 'ranking by number',
    taskType: 'ranking',
    submitLabel: 'Submit ranking',
    responses: 3,
    html: `<h1>Rank the answers</h1><p>Your task is to put these three answers in order of usefulness, from best to worst.</p><p>Question: why does bread go stale?</p>
      ${[1, 2, 3].map((n) => `<div><h4>Answer ${n}</h4><p>Invented answer number ${n} about starch and water.</p><label>Rank <select name="rank${n}"><option>Select a rank</option><option>1</option><option>2</option><option>3</option></select></label></div>`).join('')}
      <button>Submit ranking</button>`,
  },
  {
    name: 'rating one response on several scales',
    taskType: 'rating',
    submitLabel: 'Submit Evaluation',
    timeLimitMs: 30 * MINUTE,
    html: `<h1>Rate the response</h1><p>Time limit: 30 minutes</p><h2>Guidelines</h2><p>Read the request and the response, then rate each quality on a scale of 1 to 5.</p>
      <p>Request: name three rivers that cross a border.</p><p>Response: the Rhine, the Mekong and the Niger.</p>
      ${['How helpful is it?', 'How accurate is it?', 'How well is it written?'].map((q, i) => `<fieldset><legend>${q}</legend>${radios(`q${i}`, ['1', '2', '3', '4', '5'])}</fieldset>`).join('')}
      <button type="submit">Submit Evaluation</button><button type="button">Flag this task</button>`,
  },
  {
    name: 'writing a response in an editor',
    taskType: 'response-writing',
    submitLabel: 'Submit',
    skipLabel: 'Release task',
    html: `<main><h1>Write the ideal response</h1><p>In this task you write the answer that you would want a careful assistant to give.</p><h3>Prompt</h3><p>My neighbour's hedge grows over my fence. What can I say to them?</p>
      <h3>Your response</h3><div contenteditable="true" role="textbox" aria-multiline="true" aria-label="Your response"></div>
      <button type="button">Save draft</button><button type="button">Release task</button><button type="button" aria-label="Submit">Submit</button></main>`,
  },
  {
    name: 'prompt writing',
    taskType: 'prompt-writing',
    submitLabel: 'Submit',
    html: `<h1>Write a prompt</h1><h2>Guidelines</h2><p>Write a prompt about everyday chemistry that a strong model is likely to get wrong. It must have one right answer.</p>
      <label>Your prompt <textarea name="prompt"></textarea></label><label>Reference answer <textarea name="answer"></textarea></label><button>Submit</button>`,
  },
  {
    name: 'fact check of a claim',
    taskType: 'fact-check',
    submitLabel: 'Absenden',
    html: `<h1>Fact check</h1><p>You will read a claim and a source. Decide whether the claim is supported by the evidence.</p><h3>Claim</h3><p>The old bridge was opened before the railway came.</p>
      <h3>Source</h3><p>The railway reached the town in its second decade; the bridge followed some years later.</p>
      <fieldset><legend>Is the claim factually supported?</legend>${radios('verdict', ['Supported', 'Refuted', 'Not enough evidence'])}</fieldset><label>Evidence <textarea name="evidence"></textarea></label><button type="submit">Absenden</button>`,
  },
  {
    name: 'choices as pressed buttons, ARIA only',
    taskType: 'classification',
    submitLabel: 'Submit',
    html: `<div><div role="heading" aria-level="1">What is the sentiment of this note?</div><div>Item 3 of 20</div><p>The parcel came late, but the driver was kind about it.</p>
      <div role="radiogroup" aria-label="Sentiment"><div role="radio" aria-checked="false" tabindex="0">Happy</div><div role="radio" aria-checked="false" tabindex="-1">Angry</div><div role="radio" aria-checked="false" tabindex="-1">Mixed</div></div>
      <div role="button" tabindex="0" aria-disabled="true">Submit</div></div>`,
  },
  {
    name: 'drawing boxes on a picture',
    taskType: 'labelling',
    submitLabel: 'Submit',
    skipLabel: 'Skip',
    html: `<div><div><button type="button">Skip</button><button type="button">Submit</button></div><h2>Draw a box around each animal</h2><canvas width="640" height="400"></canvas>
      <div><button type="button">Zoom in</button><button type="button">Zoom out</button><button type="button">Rectangle</button><button type="button">Undo</button></div>
      <div><button type="button">Goat</button><button type="button">Hen</button><button type="button">Donkey</button></div></div>`,
  },
  {
    name: 'marking words of a text',
    taskType: 'labelling',
    submitLabel: 'Submit',
    html: `<h1>Highlight the named entities</h1><div><button type="button">Person</button><button type="button">Place</button><button type="button">Date</button></div>
      <p>${'On a wet Monday in Lower Brindle the mayor Ada Quill opened the new mill beside the river and spoke for an hour'
        .split(' ')
        .map((w) => `<span>${w}</span>`)
        .join(' ')}</p><button type="submit">Submit</button>`,
  },
  {
    name: 'transcription, paid per unit',
    taskType: 'transcription',
    submitLabel: 'Envoyer',
    pay: { basis: 'unit', amount: 125, scale: 4, currency: 'USD' },
    html: `<h1>Transcribe the recording</h1><p>Reward: $0.0125 per unit</p><h2>Instructions</h2><p>Write down every word that you hear. Leave out coughs.</p><audio controls></audio><textarea name="transcript"></textarea><button type="submit">Envoyer</button>`,
  },
  {
    name: 'search relevance',
    taskType: 'search-relevance',
    submitLabel: 'Submit',
    html: `<h1>Search relevance</h1><p>Query: <b>mend a bicycle tube</b></p><p>How relevant is each search result to the query?</p>
      ${[1, 2, 3].map((n) => `<div><h4>Result ${n}</h4><p>Invented page number ${n} on tubes and patches.</p>${radios(`rel${n}`, ['Not relevant', 'Slightly relevant', 'Relevant', 'Highly relevant'])}</div>`).join('')}<button>Submit</button>`,
  },
  {
    name: 'review of an attempt',
    taskType: 'review',
    submitLabel: 'Submit review',
    html: `<h1>Review the attempt</h1><p>Check the annotator's work against the guidelines. Approve it, or send it back with feedback for the annotator.</p><h3>Original label</h3><p>Complaint about delivery</p>
      <fieldset><legend>Is the provided label right?</legend>${radios('ok', ['Agree', 'Disagree'])}</fieldset><label>Feedback for the annotator <textarea name="fb"></textarea></label><button type="button">Send back to queue</button><button type="submit">Submit review</button>`,
  },
  {
    name: 'talk with a model, then judge it',
    taskType: 'conversation',
    submitLabel: 'Finish conversation',
    html: `<h1>Chat with the model</h1><h2>Instructions</h2><p>In this task you talk with the model for at least five turns. Continue the conversation until you have tested its memory.</p><p>Turn 2 of 5</p>
      <div><p>User: I keep two beehives.</p><p>Assistant: How are they doing this spring?</p><p>User: One is weak.</p><p>Assistant: Have you looked for the queen?</p></div>
      <textarea aria-label="Your next message"></textarea><button type="button">Send</button><fieldset><legend>How good was the last answer?</legend>${radios('turn', ['Bad', 'Ok', 'Good'])}</fieldset><button type="submit">Finish conversation</button>`,
  },
]

import type { Finding, Level, Rule } from '../../core/justification'
import type { Naming } from '../../core/justification-mentions'
import type { FieldRefusal } from '../../core/written-field'

type Told<R extends Rule> = (finding: Extract<Finding, { rule: R }>) => string

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
const responseName = (response: number, naming: Naming = 'letter') => {
  if (naming === 'letter') return `response ${String.fromCharCode(65 + response)}`
  if (naming === 'number') return `response ${response + 1}`
  if (naming === 'side') return `the ${response === 0 ? 'left' : 'right'} response`
  return `the ${ORDINALS[response] ?? 'other'} response`
}
const sideName = (side: number | 'same') => (side === 'same' ? 'a tie' : `the ${ORDINALS[side] ?? ''} response`)
const listed = (names: readonly string[]) => [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ')
const range = (from: number, to: number) => (from === to ? `${from}` : `${from} to ${to}`)
const sentences = (n: number) => (n === 1 ? '1 sentence' : `${n} sentences`)
const words = (n: number) => (n === 1 ? '1 word' : `${n} words`)

/** Wording of the justification check. It says what was noticed and why it matters, never what to write. */
export const justification = {
  title: 'My justification',
  check: 'Check my justification',
  again: 'Check again',
  checking: 'Reading…',
  what: 'Reads the field you are writing in, once, and forgets it. Plain rules that point and never write.',
  paste: 'Check a text that I paste',
  pasteLabel: 'Your justification',
  pasteHint: 'Stays in this box until the panel closes or turns to another task. Nothing is stored.',
  pasteCheck: 'Check this text',

  level: { must: 'must', should: 'should', hint: 'hint' } satisfies Record<Level, string>,
  found: (n: number) => (n === 1 ? '1 thing to look at' : `${n} things to look at`),
  nothing: 'Nothing to point at',
  settled: 'All dismissed',
  size: (n: number, of: number | undefined) => (of === undefined ? words(n) : `${sentences(of)}, ${words(n)}`),
  ratingSeen: 'Compared with the rating chosen on the page.',
  notEnglish: 'This does not look like English, so only its length and which responses it names were checked.',
  cutAt: (n: number) => `Only the first ${n.toLocaleString('en')} characters were looked at.`,
  limits: 'Plain rules can miss things and be wrong. Spelling is left to the browser.',
  findings: 'What was noticed',
  dismiss: (n: number) => `Dismiss point ${n}`,
  empty: 'There is no text in the field yet.',

  rules: {
    template: () => 'This looks like a form that was not filled in.',
    contradiction: () => 'The text names two different winners. A reader can not tell which one you mean.',
    disagrees: ({ stated, chosen }) =>
      `The text speaks for ${sideName(stated)}; the rating chosen on the page is ${chosen === 'same' ? 'a tie' : `for ${sideName(chosen)}`}.`,
    'other-strength': ({ stated }) =>
      stated === 'slight'
        ? 'The text calls the difference slight; the rating chosen on the page is a strong one.'
        : 'The text calls the difference large; the rating chosen on the page is a slight one.',
    'none-named': ({ responses }) =>
      `None of the ${responses} responses is named, so a reader can not tell which sentence is about which.`,
    unmentioned: ({ missing, naming }) =>
      `No mention of ${listed(missing.map((one) => responseName(one, naming)))} was found. A comparison speaks of each one.`,
    'no-preference': () => 'The text does not say which response it prefers.',
    vague: () => 'All of this would fit any two answers: no word of it belongs to these ones alone.',
    'no-evidence': () =>
      'No quotation, number, name or place was found. A reviewer looks for something that can be found again in the response.',
    'no-source': () => 'No address and no document is named. The rubric asks where it can be looked up.',
    'no-rule': () => 'No instruction, rule or definition is named that the judgement rests on.',
    'one-sided': () => 'Nothing is said for the response that was not chosen. The rubric asks to give it its due.',
    'verdict-late': () => 'The text does not begin with the verdict. The rubric asks for it first.',
    repeated: () => 'This sentence stands in the text twice.',
    'too-short': ({ sentences: n, from, to }) => `${sentences(n)}; the rubric asks for ${range(from, to)}.`,
    'too-long': ({ sentences: n, from, to }) => `${sentences(n)}; the rubric asks for ${range(from, to)}.`,
    'long-sentence': ({ words: n }) => `A sentence of ${words(n)}: a reader may lose its beginning.`,
    'hard-to-read': ({ grade }) =>
      `By a common formula (Automated Readability Index) this reads like school grade ${grade}: long words in long sentences.`,
  } satisfies { [R in Rule]: Told<R> },

  noTextTitle: 'Nothing was checked',
  refused: {
    none: 'No text field of the page has or had the focus. Click into your justification on the page, then check again.',
    'one-line': 'The field that has the focus takes one line. Click into your justification on the page, then check again.',
    password: 'The field that has the focus is for a password or the like. Margin does not read those.',
    search: 'The field that has the focus is a search box. Click into your justification on the page, then check again.',
    'read-only': 'The field that has the focus can not be written in. Click into your justification, then check again.',
    'code-editor':
      'This editor keeps only the lines in view on the page, so Margin would judge a part as if it were the whole. Paste the text below instead.',
    canvas:
      'This editor draws its text instead of keeping it on the page, so Margin can not read it. Paste the text below instead.',
    helper:
      'This editor keeps its text elsewhere than in the field that takes your keys, so Margin can not read it. Paste the text below instead.',
    'no-page': 'There is no page beside the panel. Paste the text below instead.',
    'not-granted': 'Margin may not read this page. Switch the platform on in the popup, or paste the text below.',
    failed: 'The browser did not let Margin read this page. Load it again, or paste the text below.',
  } satisfies Record<FieldRefusal | 'no-page' | 'not-granted' | 'failed', string>,
  inFrame: (host: string) =>
    `The field is in a frame of ${host || 'another site'}, which Margin may not read. Allow it in the popup, or paste the text below.`,

  off: (platform: string) => `The justification check is off for ${platform}`,
  offByRule: (rule: string) =>
    `Its rules say: “${rule}” The check uses no language model and writes nothing, but the rule is theirs to read.`,
  offByUser: 'You switched it off in the options.',
  switchOn: 'Switch it on here',

  option: 'Check my justification, on my click',
  optionHint: 'Plain rules point at what a reviewer may send back. The text is read on your click alone and forgotten.',
  optionOff: (rule: string) => `Off at first because of this rule: “${rule}” The check writes nothing, but decide for yourself.`,
}

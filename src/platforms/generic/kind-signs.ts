import type { TaskType } from '../../core/task'
import type { Measures } from './measures'

/** A small sign for or against "this is a task page". What it weighs is learned and stands in `kind-weights.ts` under its id. */
export interface KindSign {
  id: string
  /** 0 to 1: how far the sign is there. */
  value: (m: Measures, typeScore: number) => number | boolean
  /** What it means, to a trainer; given as a reason when it counts. */
  says: string | ((m: Measures, taskType: TaskType) => string)
}

const some = (n: number, enough: number) => Math.min(1, n / enough)
const answers = (m: Measures) => m.groups.length + m.ranges + m.longTexts + m.shortTexts + (m.labels > 1 ? 1 : 0)

const INSTRUCTIONS = /instruc|guideline|anleitung|consigne|istruzion|инструкц|説明|说明/
const TASK_WORDS =
  /this task|your (?:task|goal|job) is|you will (?:be|read|see|write|need)|annotat|label+ing|the following (?:\w+ )?(?:text|sentence|response|image|audio|question)|based on (?:the|each)/
const ACCOUNT = /log ?in|sign ?(?:in|up)|create .*account|register|forgot|subscribe|anmelden|connexion/
const SHOP = /check ?out|billing|shipping|\bcart\b|place (?:your )?order|purchase|payment method|subtotal|credit card/i
const OTHER_END =
  /^(?:save(?: changes)?|send(?: message)?|(?:post|reply|comment|publish|pay\b|place.*order|merge|create|delete|forward|archive|add to).{0,20}|search|log ?in|sign ?(?:in|up)|subscribe)$/m
const SETTINGS =
  /settings|preferences|account|profile|notification|dashboard|inbox|checkout|contact|archive|newsletter|trending|related|recent|pull request|billing|welcome back/
const LEGAL = /copyright|©|rights reserved|privacy policy|terms of (?:use|service)|cookie/i
const CLAIM =
  /^(?:(?:accept|claim|reserve|resume|begin|acquire)\b.*|start(?: (?:task|work\w*|now|evaluation))?|enter work mode|work on .*|get started)$/m
const DONE =
  /completion code|thank you for (?:participa|complet|your)|you(?:'ve| have) (?:finished|completed)|no (?:more )?(?:tasks|work|projects|studies)\b/i

export const KIND_SIGNS: readonly KindSign[] = [
  { id: 'choices', value: (m) => some(m.groups.length, 3), says: 'It asks questions with choices.' },
  { id: 'scale', value: (m) => m.scales + m.ranges > 0, says: 'It asks for a rating on a scale.' },
  { id: 'sides', value: (m) => m.sides > 0, says: 'It asks to choose between the things shown.' },
  { id: 'labels', value: (m) => m.labels > 1, says: 'There are labels to choose from.' },
  {
    id: 'drawing',
    value: (m) => (m.canvases > 0 && m.tools > 1) || (m.tokens > 15 && m.labels > 0),
    says: 'It has tools to draw or to mark words.',
  },
  { id: 'responses', value: (m) => m.responses > 1, says: (m) => `${m.responses} numbered responses or items are shown.` },
  {
    id: 'submit',
    value: (m) => some(Math.max(0, m.submitScore - 5), 6),
    says: (m) => `The work is handed in by “${m.submit?.name.slice(0, 40) ?? ''}”.`,
  },
  { id: 'skip', value: (m) => m.skip !== null, says: 'The work can be skipped or released.' },
  { id: 'instructions', value: (m) => INSTRUCTIONS.test(m.named), says: 'It has instructions of its own.' },
  { id: 'taskWords', value: (m) => TASK_WORDS.test(m.text.toLowerCase()), says: 'The text says what the task is.' },
  {
    id: 'judge',
    value: (m, typeScore) => some(Math.max(0, typeScore - 1), 3) * (answers(m) > 0 ? 1 : 0),
    says: (_, type) => `It asks for ${type === 'other' ? 'a survey or a look-up' : type.replace('-', ' ')}.`,
  },
  { id: 'noAnswers', value: (m) => answers(m) === 0, says: 'There is nothing to answer.' },
  { id: 'secret', value: (m) => m.secrets > 0, says: 'It asks for a password, a code or a card.' },
  { id: 'personal', value: (m) => some(m.personal + m.secrets, 3), says: 'It asks for a name, an address or an e-mail.' },
  { id: 'account', value: (m) => ACCOUNT.test(m.named), says: 'It is about an account.' },
  { id: 'shop', value: (m) => SHOP.test(m.text.slice(0, 8000)), says: 'It is about paying or ordering.' },
  { id: 'otherEnd', value: (m) => OTHER_END.test(m.buttonText), says: 'Its buttons save, send, post or search.' },
  {
    id: 'settings',
    value: (m) => SETTINGS.test(m.headingText),
    says: 'Its headings are of settings, an inbox or a site to read.',
  },
  { id: 'links', value: (m) => some(m.links, 60), says: 'It has many links.' },
  { id: 'linkShare', value: (m) => some(m.linkText / Math.max(200, m.textLength), 0.5), says: 'Much of its text is links.' },
  { id: 'article', value: (m) => m.articles > 0 || (m.textLength > 4000 && answers(m) < 2), says: 'It is a text to read.' },
  { id: 'legal', value: (m) => LEGAL.test(m.chunks.slice(-12).join('\n')), says: 'It ends as public sites do.' },
  { id: 'claim', value: (m) => CLAIM.test(m.buttonText), says: 'Work is offered but not yet taken.' },
  { id: 'done', value: (m) => DONE.test(m.text.slice(0, 3000)) && answers(m) < 2, says: 'It says that the work is over.' },
]

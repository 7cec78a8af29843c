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
/** What is drawn on, dragged or marked is answered too, where something hands it in. */
const worked = (m: Measures) => (m.submitScore > 4 && (m.canvases > 0 || m.draggables > 1 || m.tokens > 15) ? 1 : 0)
const answers = (m: Measures) => m.groups.length + m.ranges + m.longTexts + m.shortTexts + (m.labels > 1 ? 1 : 0) + worked(m)

const INSTRUCTIONS =
  /instruc|guideline|rubric|criteria|anleitung|richtlini|anweisung|consigne|istruzion|linee guida|wytyczn|инструкц|指示|説明|ガイド|说明|指南|안내|지침|talimat/
const TASK_WORDS =
  /this task|your (?:task|goal|job) is|you will (?:be|read|see|write|need)|annotat|label+ing|the following (?:\w+ )?(?:text|sentence|response|image|audio|question)|based on (?:the|each)|(?:dieser|ihre|deine) aufgabe|(?:cette|votre) tâche|(?:esta|su|tu) tarea|(?:nesta|sua) tarefa|questo compito|deze taak|t\S+ zadani|этом задании|ваша задача|タスクで|本任务|이 작업|bu görev/
/** Questions and requests about something that is shown. */
const ASKS =
  /(?:^(?:please )?(?:rate|choose|select|rank|compare|highlight|label|classify|judge|evaluate|assess|transcribe|translate|rewrite|draw|mark|identify|describe|decide|verify|check)|^(?:does|do|is|are|was|did|has|which|how|what|who)\b).{0,60}\b(?:(?:response|answer|text|image|picture|photo|sentence|passage|document|video|clip|recording|claim|translation|conversation|dialogue|turn|output|prompt|result|article|model|tweet|statement|paragraph|word|headline|step|source|summary|summarie|query|querie)s?|audio|assistant|speaker)\b/
const MODEL =
  /\b(?:ai|model|assistant|chatbot|prompt|llm)\b|assistent|modell|mod[eè]l[eo]|модел|モデル|アシスタント|模型|助手|모델/
const PROGRESS =
  /\b(?:task|item|question|example|sample|trial|turn|passage|document|image|page|segment|block|aufgabe|tâche|tarea|задание)s? ?#?\d+ ?(?:(?:out )?of|\/|von|sur|de|из) ?\d+|^\d+ ?\/ ?\d+\b|\d+ (?:\w+ )?(?:items?|tasks?|segments?|questions?|documents?) (?:left|remaining|to go)\b/
const ACCOUNT =
  /log ?in|sign ?(?:in|up)|create .*account|register|forgot|subscribe|anmelden|registr|einloggen|connexion|inscri|iniciar sesión|cadastr|accedi|inloggen|zaloguj|войти|регистрац|ログイン|登録|登录|注册|로그인|가입/
const SHOP =
  /check ?out|billing|shipping|\bcart\b|place (?:your )?order|purchase|payment method|subtotal|free (?:delivery|returns)|(?:your|first) order|credit card|warenkorb|versand|panier|carrit|carrinho|carrello|корзин|カート|购物车|장바구니/
const OTHER_END =
  /^(?:save(?: changes)?|send(?: message)?|(?:post|reply|comment|publish|pay\b|place.*order|merge|create|delete|forward|archive|add (?:to|a? ?(?:card|list|event|product|customer))|book|reserve|schedule|upload|buy|apply now|invite|export|new (?:chat|project|message|issue|event|post)|submit (?:an? |your )?(?:application|ticket|request|order|review|comment|feedback)).{0,20}|search|log ?(?:in|out)|sign ?(?:in|up|out)|subscribe|speichern|suchen|rechercher|buscar|сохранить|найти|検索|搜索|검색)$/m
const SETTINGS =
  /settings|preferences|account|profile|notification|dashboard|inbox|checkout|contact|archive|newsletter|trending|related|recent|pull request|billing|welcome back|einstellung|konto|paramètres|ajustes|configura|impostazioni|настройк|設定|设置|설정|calendar|\bboard\b|support|ticket|career|job application|apply for|pricing|cart\b|members|analytics|reports?$|changelog|release notes|documentation/m
const LEGAL =
  /copyright|©|rights reserved|privacy|terms of (?:use|service)|cookie|impressum|datenschutz|mentions légales|confidentialité|privaci?dad|конфиденц|プライバシー|利用規約|隐私|개인정보/
const CLAIM =
  /^(?:(?:accept|claim|reserve|resume|begin|acquire)\b(?! *$)(?! (?:and|&)).*|accept|start(?: (?:task|work\w*|now|evaluation|labeling|annotating|study|survey))?|enter work mode|work on .*|get started|(?:get|fetch|request|take) (?:a |the )?(?:next |new )?task|take part.*|participate|i (?:agree|consent)\b.*|aufgabe (?:starten|annehmen)|commencer|comenzar|começar|начать|開始する?|开始|시작하기)$/m
const PREVIEW =
  /\b(?:preview|(?:accept|claim|reserve|start) (?:this|the) (?:task|work|hit|job)|before (?:you (?:accept|begin|start|claim)|claiming)|not (?:yet )?(?:claimed|accepted|reserved|yours))\b|vorschau|aperçu|vista previa/
/** Said of work that is shown before it is taken, whatever its buttons are. */
const UNTAKEN =
  /(?:looking at|this is) (?:only )?an? preview|(?:accept|claim|reserve) (?:this|the) (?:task|hit|work|job|item) (?:to|before)\b|(?:must|need to|have to) (?:accept|claim|reserve) |not (?:yet )?(?:claimed|reserved)\b/
const DONE =
  /completion code|thank you for (?:participa|complet|your)|thanks for (?:participa|complet)|you(?:['’]ve| have) (?:finished|completed|reached|submitted)|no (?:more )?(?:tasks|work|projects|studies|items)\b|all (?:done|caught up)|nothing (?:left|to) |has been (?:submitted|recorded)|(?:session|task|assignment) (?:has )?expired|vielen dank|merci |gracias por|obrigad|спасибо|ありがとうございま|感谢|감사합니다/
const CUSTOMER =
  /how satisfied|recommend (?:us|our|\w+ to (?:a )?friend)|your (?:recent|last) \w+|your (?:purchase|visit|order|stay|booking|flight|delivery)\b|your experience (?:with|at) (?:us|our)|zufrieden|weiterempf|satisf[ae]|net promoter|our (?:product|service|team|store|staff)s?\b/
const WORKPLACE =
  /request changes|review changes|download csv|last 7 days|\boverview\b|publish|\bslug\b|permalink|draft|assignee|sprint|backlog|milestone|pull request|commits?\b|files changed|due date|r[ée]sum[ée]|cover letter|attendees|all[- ]day|subject:?$|\bcc\b|priority|attachment|new chat|unread/g
const CONTACT =
  /message|comment|question|enquiry|inquiry|how can we help|nachricht|anliegen|mensa[jg]|messaggio|сообщение|お問い合わせ|留言/
const QUIZ =
  /\bquiz\b|\bexam\b|check (?:answers?|yourself)|\bfind your\b|chapter \d|your mark\b|flash ?card|your score|leaderboard|lesson \d|\bpoll\b|votes?\b|trivia/g

export const KIND_SIGNS: readonly KindSign[] = [
  { id: 'choices', value: (m) => some(m.groups.length, 3), says: 'It asks questions with choices.' },
  { id: 'sides', value: (m) => m.sides > 0, says: 'It asks to choose between the things shown.' },
  {
    id: 'drawing',
    value: (m) => (m.canvases > 0 && (m.tools > 1 || worked(m) > 0)) || (m.tokens > 15 && m.labels > 0),
    says: 'It has tools to draw or to mark words.',
  },
  { id: 'responses', value: (m) => m.responses > 1 && answers(m) > 0, says: (m) => `${m.responses} numbered responses or items are shown.` },
  { id: 'asks', value: (m) => some(m.asks(ASKS), 2), says: 'It asks about what it shows.' },
  { id: 'model', value: (m) => MODEL.test(m.askText) && answers(m) > 0, says: 'It is about a model or an assistant.' },
  { id: 'progress', value: (m) => m.asks(PROGRESS) > 0, says: 'It counts the items of a batch.' },
  {
    id: 'submit',
    value: (m) => some(Math.max(0, m.submitScore - 5), 6),
    says: (m) => `The work is handed in by “${m.submit?.name.slice(0, 40) ?? ''}”.`,
  },
  { id: 'ends', value: (m) => m.submitScore > 2, says: (m) => `“${m.submit?.name.slice(0, 40) ?? ''}” may end the work.` },
  { id: 'skip', value: (m) => m.skip !== null, says: 'The work can be skipped or released.' },
  { id: 'instructions', value: (m) => INSTRUCTIONS.test(m.named), says: 'It has instructions of its own.' },
  { id: 'taskWords', value: (m) => TASK_WORDS.test(m.text.toLowerCase()), says: 'The text says what the task is.' },
  {
    id: 'judge',
    value: (m, typeScore) => some(Math.max(0, typeScore - 1), 3) * (answers(m) > 0 ? 1 : 0),
    says: (_, type) => `It asks for ${type === 'other' ? 'a survey or a look-up' : type.replace('-', ' ')}.`,
  },
  { id: 'noAnswers', value: (m) => answers(m) === 0, says: 'There is nothing to answer.' },
  { id: 'noEnd', value: (m) => m.submit === null && !m.buttons.some((b) => b.type === 'label'), says: 'Nothing hands the work in.' },
  { id: 'secret', value: (m) => m.secrets > 0, says: 'It asks for a password, a code or a card.' },
  { id: 'personal', value: (m) => some(m.personal + m.secrets, 3), says: 'It asks for a name, an address or an e-mail.' },
  { id: 'contact', value: (m) => m.personal > 0 && CONTACT.test(m.fieldText), says: 'It is a form to write to somebody.' },
  { id: 'fields', value: (m) => m.shortTexts > 2 && m.longTexts === 0 && m.groups.length < 2, says: 'It has short fields to fill in, as forms have.' },
  { id: 'account', value: (m) => ACCOUNT.test(m.named), says: 'It is about an account.' },
  { id: 'shop', value: (m) => SHOP.test(m.text.slice(0, 8000).toLowerCase()), says: 'It is about paying or ordering.' },
  { id: 'otherEnd', value: (m) => OTHER_END.test(m.buttonText), says: 'Its buttons save, send, post or search.' },
  {
    id: 'settings',
    value: (m) => SETTINGS.test(m.headingText),
    says: 'Its headings are of settings, an inbox or a site to read.',
  },
  { id: 'links', value: (m) => some(m.links, 60), says: 'It has many links.' },
  { id: 'linkShare', value: (m) => some(m.linkText / Math.max(200, m.textLength), 0.5), says: 'Much of its text is links.' },
  { id: 'article', value: (m) => m.articles > 0 || (m.textLength > 4000 && answers(m) < 2), says: 'It is a text to read.' },
  { id: 'legal', value: (m) => LEGAL.test(m.chunks.slice(-12).join('\n').toLowerCase()), says: 'It ends as public sites do.' },
  { id: 'claim', value: (m) => CLAIM.test(m.buttonText), says: 'Work is offered but not yet taken.' },
  { id: 'unclaimed', value: (m) => (m.submit === null && (CLAIM.test(m.buttonText) || PREVIEW.test(m.text.slice(0, 6000).toLowerCase()))) || UNTAKEN.test(m.askText), says: 'It is shown before it is taken, so there is no way to hand it in.' },
  { id: 'offers', value: (m) => some(Math.max(0, m.offers - 1), 2), says: 'It lists things to open.' },
  { id: 'done', value: (m) => DONE.test(m.text.slice(0, 3000).toLowerCase()) && answers(m) < 2, says: 'It says that the work is over.' },
  { id: 'chat', value: (m) => m.composers > 0 && m.submitScore < 6, says: 'It is a place to talk.' },
  { id: 'customer', value: (m) => CUSTOMER.test(m.askText), says: 'It asks a customer.' },
  { id: 'workplace', value: (m) => some(`${m.named}\n${m.fieldText}\n${m.groups.flatMap((g) => g.options).join('\n')}`.match(WORKPLACE)?.length ?? 0, 2), says: 'It is for other work: mail, plans, code or a site.' },
  { id: 'quiz', value: (m) => some(`${m.askText}\n${m.buttonText}`.match(QUIZ)?.length ?? 0, 2), says: 'It is a quiz or a poll.' },
  { id: 'uploads', value: (m) => some(m.uploads + m.dates, 2), says: 'It asks for files or dates.' },
  { id: 'search', value: (m) => m.searches > 0, says: 'It has a field to search with.' },
  { id: 'samples', value: (m) => some(Math.max(0, m.samples - 2), 10), says: 'It shows controls for their own sake.' },
] // biome-ignore format: a table

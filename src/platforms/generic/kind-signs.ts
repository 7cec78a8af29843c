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
  /instruc|guideline|rubric|criteria|anleitung|richtlinie|anweisung|consigne|istruzion|linee guida|richtlijn|wytyczn|инструкц|інструкц|вказівк|指示|説明|ガイドライン|说明|指南|안내|지침|talimat|yönerge|تعليمات|निर्देश|petunjuk|hướng dẫn|anvisning|\bohjeet|pokyny|útmutató|οδηγίες|הנחיות|คำแนะนำ/
const TASK_WORDS =
  /this task|your (?:task|goal|job) is|you will (?:be|read|see|write|need)|annotat|label+ing|the following (?:\w+ )?(?:text|sentence|response|image|audio|question)|based on (?:the|each)|(?:dieser|ihre|deine) aufgabe|cette tâche|votre tâche|(?:esta|su|tu) tarea|(?:nesta|sua) tarefa|questo compito|deze taak|tym zadaniu|twoje zadanie|этом задании|ваша задача|цьому завданні|このタスク|本タスク|本任务|任务是|이 작업|이 과제|bu görev|هذه المهمة|इस कार्य|tugas ini|nhiệm vụ này|denna uppgift|denne opgave|tässä tehtävässä|tomto úkolu/
/** Questions and requests about something that is shown. */
const ASKS =
  /(?:^(?:please )?(?:rate|choose|select|rank|compare|highlight|label|classify|judge|evaluate|assess|transcribe|translate|rewrite|draw|mark|identify|describe|decide|verify|check)|^(?:does|do|is|are|was|did|has|which|how|what|who)\b).{0,60}\b(?:responses?|answers?|texts?|images?|pictures?|photos?|sentences?|passages?|documents?|audio|videos?|clips?|recordings?|claims?|summar(?:y|ies)|translations?|conversations?|dialogues?|turns?|outputs?|prompts?|quer(?:y|ies)|results?|articles?|models?|assistant|speaker|tweets?|statements?|paragraphs?|words?|headlines?|steps?|sources?)\b/i
const MODEL =
  /\b(?:ai|model|assistant|chatbot|prompt|llm|system prompt|user request)\b|assistent|modell|modèle|modelo|модел|ассистент|モデル|アシスタント|模型|助手|모델|어시스턴트/
const PROGRESS =
  /\b(?:task|item|question|example|sample|trial|turn|document|image|page|aufgabe|tâche|tarea|задание)s? ?#?\d+ ?(?:of|\/|von|sur|de|из) ?\d+|^\d+ ?\/ ?\d+(?: (?:done|tasks|items).*)?$/i
const ACCOUNT =
  /log ?in|sign ?(?:in|up)|create .*account|register|forgot|subscribe|anmelden|registrieren|einloggen|connexion|s’inscrire|iniciar sesión|regístr|entrar\b|cadastr|accedi|registrati|inloggen|zaloguj|войти|регистрац|увійти|ログイン|新規登録|登录|注册|로그인|회원가입|giriş yap/
const SHOP =
  /check ?out|billing|shipping|\bcart\b|place (?:your )?order|purchase|payment method|subtotal|free (?:delivery|returns|shipping)|(?:your|first) order|credit card|warenkorb|kasse\b|versand|panier|livraison|carrito|carrinho|carrello|envío|корзин|оформ|カート|购物车|장바구니/i
const OTHER_END =
  /^(?:save(?: changes)?|send(?: message)?|(?:post|reply|comment|publish|pay\b|place.*order|merge|create|delete|forward|archive|add (?:to|a? ?(?:card|list|event|product|customer))|book|reserve|schedule|upload|buy|apply now|invite|export|new (?:chat|project|message|issue|event|post)|submit (?:an? |your )?(?:application|ticket|request|order|review|comment|feedback)).{0,20}|search|log ?(?:in|out)|sign ?(?:in|up|out)|subscribe|speichern|nachricht senden|suchen|rechercher|buscar|pesquisar|guardar cambios|сохранить|найти|検索|搜索|검색)$/m
const SETTINGS =
  /settings|preferences|account|profile|notification|dashboard|inbox|checkout|contact|archive|newsletter|trending|related|recent|pull request|billing|welcome back|einstellung|konto|kontakt|paramètres|ajustes|configuraci|configuraç|impostazioni|настройк|設定|设置|설정|calendar|kalender|\bboard\b|support|ticket|career|job application|apply for|sign up|pricing|cart\b|members|analytics|reports?$|changelog|release notes|documentation/m
const LEGAL =
  /copyright|©|rights reserved|privacy (?:policy|notice)|terms of (?:use|service)|cookie|impressum|datenschutz|mentions légales|confidentialité|aviso legal|privacidad|privacidade|конфиденциальн|プライバシー|利用規約|隐私|개인정보/i
const CLAIM =
  /^(?:(?:accept|claim|reserve|resume|begin|acquire)\b(?! *$)(?! (?:and|&)).*|accept|start(?: (?:task|work\w*|now|evaluation|labeling|annotating|study|survey))?|enter work mode|work on .*|get started|(?:get|fetch|request|take) (?:a |the )?(?:next |new )?task|take part.*|participate|i (?:agree|consent)\b.*|aufgabe (?:starten|annehmen)|commencer|comenzar|começar|начать|開始する?|开始|시작하기)$/m
const PREVIEW =
  /\b(?:preview|accept (?:this|the) (?:task|hit|work)|before you (?:accept|begin|start)|to (?:accept|claim|start) (?:this|the) task)\b|vorschau|aperçu|vista previa/i
const DONE =
  /completion code|thank you for (?:participa|complet|your)|thanks for (?:participa|complet)|you(?:'|’)?(?:ve| have) (?:finished|completed|reached|submitted)|no (?:more )?(?:tasks|work|projects|studies|items)\b|all (?:done|caught up)|nothing (?:left|to) |has been (?:submitted|recorded)|(?:session|task|assignment) (?:has )?expired|vielen dank|merci (?:pour|de)|gracias por|obrigad|спасибо|ありがとうございま|感谢|감사합니다/i
const CUSTOMER =
  /how satisfied|recommend (?:us|our|\w+ to (?:a )?friend)|your (?:recent|last) \w+|your (?:purchase|visit|order|stay|booking|flight|delivery)\b|your experience (?:with|at) (?:us|our)|wie zufrieden|weiterempfehl|satisfait|satisfech|доволен|net promoter|our (?:product|service|team|store|staff)s?\b/
const WORKPLACE =
  /request changes|review changes|download csv|last 7 days|\boverview\b|publish|\bslug\b|featured image|permalink|draft|assignee|sprint|backlog|milestone|pull request|commits?\b|files changed|due date|r[ée]sum[ée]|cover letter|attendees|all[- ]day|subject:?$|\bcc\b|priority|attachment|new chat|unread/
const CONTACT =
  /message|comment|question|enquiry|inquiry|how can we help|nachricht|anliegen|mensaje|mensagem|messaggio|сообщение|お問い合わせ|内容|留言/
const QUIZ =
  /\bquiz\b|\bexam\b|check (?:answers?|yourself)|\bfind your\b|chapter \d|your mark\b|flash ?card|your score|leaderboard|lesson \d|\bpoll\b|votes?\b|trivia/

export const KIND_SIGNS: readonly KindSign[] = [
  { id: 'choices', value: (m) => some(m.groups.length, 3), says: 'It asks questions with choices.' },
  { id: 'scale', value: (m) => m.scales + m.ranges > 0, says: 'It asks for a rating on a scale.' },
  { id: 'sides', value: (m) => m.sides > 0, says: 'It asks to choose between the things shown.' },
  { id: 'labels', value: (m) => m.labels > 1, says: 'There are labels to choose from.' },
  {
    id: 'drawing',
    value: (m) => (m.canvases > 0 && (m.tools > 1 || worked(m) > 0)) || (m.tokens > 15 && m.labels > 0),
    says: 'It has tools to draw or to mark words.',
  },
  { id: 'writing', value: (m) => m.longTexts > 0 && m.composers < m.longTexts, says: 'It asks for a text.' },
  { id: 'responses', value: (m) => m.responses > 1, says: (m) => `${m.responses} numbered responses or items are shown.` },
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
  { id: 'noEnd', value: (m) => m.submit === null, says: 'Nothing hands the work in.' },
  { id: 'secret', value: (m) => m.secrets > 0, says: 'It asks for a password, a code or a card.' },
  { id: 'personal', value: (m) => some(m.personal + m.secrets, 3), says: 'It asks for a name, an address or an e-mail.' },
  { id: 'contact', value: (m) => m.personal > 0 && CONTACT.test(m.fieldText), says: 'It is a form to write to somebody.' },
  { id: 'fields', value: (m) => m.shortTexts > 2 && m.longTexts === 0 && m.groups.length < 2, says: 'It has short fields to fill in, as forms have.' },
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
  { id: 'unclaimed', value: (m) => m.submit === null && (CLAIM.test(m.buttonText) || PREVIEW.test(m.text.slice(0, 6000))), says: 'It is shown before it is taken, so there is no way to hand it in.' },
  { id: 'offers', value: (m) => some(Math.max(0, m.offers - 1), 2), says: 'It lists things to open.' },
  { id: 'done', value: (m) => DONE.test(m.text.slice(0, 3000)) && answers(m) < 2, says: 'It says that the work is over.' },
  { id: 'chat', value: (m) => m.composers > 0 && m.submitScore < 6, says: 'It is a place to talk.' },
  { id: 'customer', value: (m) => CUSTOMER.test(m.askText), says: 'It asks a customer.' },
  { id: 'workplace', value: (m) => WORKPLACE.test(m.named + m.fieldText), says: 'It is for other work: mail, plans, code or a site.' },
  { id: 'quiz', value: (m) => QUIZ.test(m.askText + m.buttonText), says: 'It is a quiz or a poll.' },
  { id: 'uploads', value: (m) => some(m.uploads + m.dates, 2), says: 'It asks for files or dates.' },
  { id: 'search', value: (m) => m.searches > 0, says: 'It has a field to search with.' },
  { id: 'samples', value: (m) => some(Math.max(0, m.samples - 2), 5), says: 'It shows controls for their own sake.' },
] // biome-ignore format: a table

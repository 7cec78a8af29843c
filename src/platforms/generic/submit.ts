import type { Control } from './controls'
import type { Facts } from './facts'

/** Words that hand work in, in the languages that pages of work come in; a page's own noun may stand before or after. */
const SUBMIT =
  'submit|absenden|abschicken|einreichen|abgeben|übermitteln|soumettre|envoyer|valider|remettre|enviar|entregar|submeter|invia|inviare|consegna|verzenden|indienen|inzenden|versturen|wyślij|prześlij|zatwierdź|отправить|сдать|надіслати|відправити|здати|подати|gönder|teslim et|إرسال|أرسل|تقديم|تسليم|ارسال|जमा करें|सबमिट(?: करें)?|भेजें|kirim|serahkan|hantar|gửi|nộp|skicka(?: in)?|lämna in|indsend|aflever|send inn|lähetä|palauta|odeslat|odevzdat|odoslať|küldés|elküldés|beküldés|benyújtás|trimite(?:ți)?|υποβολή|αποστολή|שלח|שליחה|הגש|הגשה|изпрати|pošalji|predaj|জমা দিন'
const FINISH =
  'complete|finish|mark as (?:complete|done)|done|turn in|hand in|send for review|fertig|abschließen|beenden|terminer|finir|finalizar|terminar|completar|concluir|termina|completa|afronden|voltooien|klaar|zakończ|gotowe|завершить|закончить|готово|завершити|完了|完成|終了|완료|bitir|tamamla|إنهاء|إكمال|पूर्ण|समाप्त|selesai|hoàn (?:thành|tất)|slutför|klar|afslut|færdig|fullfør|valmis|dokončit|hotovo|kész|befejezés|finalizează|ολοκλήρωση|סיום|เสร็จ(?:สิ้น)?'
const CONFIRM =
  'confirm|update|approve|bestätigen|confirmer|confirmar|conferma|bevestigen|potwierdź|подтвердить|підтвердити|確認|确认|확인|onayla|تأكيد|पुष्टि करें|konfirmasi|xác nhận|bekräfta|bekræft|vahvista|potvrdit|megerősítés|confirmă|επιβεβαίωση|אישור|ยืนยัน'
const ONWARD =
  'next|continue|proceed|save|send|speichern|senden|weiter|nächste[rs]?|suivant|continuer|enregistrer|siguiente|continuar|guardar|próxim[ao]|seguinte|salvar|avanti|prossimo|salva|volgende|opslaan|dalej|następn[aey]|zapisz|далее|следующ(?:ий|ая|ее)|сохранить|далі|зберегти|наступн[аеи]й?|次へ|次の.{1,5}|保存|下一步|下一[个題题条]|다음|저장|sonraki|ileri|devam|kaydet|التالي|حفظ|अगला|सहेजें|berikutnya|lanjut|simpan|tiếp(?: theo| tục)?|lưu|nästa|spara|næste|gem|neste|lagre|seuraava|tallenna|další|uložit|következő|mentés|următorul|salvează|επόμενο|αποθήκευση|הבא|שמור|ถัดไป|บันทึก'
const words = (list: string, around: string) => new RegExp(around.replace('%', `(?:${list})`), 'i')

/** Labels of the control that hands the work in, strongest first; matched against the whole label, without key hints and arrows. */
const HAND_IN: readonly [label: RegExp, weight: number][] = [
  // What looks alike and hands no work in.
  [
    /\b(?:message|e-?mail|inquiry|idea|link|story|ticket|request|order|payment|bug|issue|application|comment|offer)s?$|nachricht|mensaje|mensagem|messaggio|wiadomo|сообщ|повідом|メッセージ|消息|메시지|mesaj|رسالة|संदेश|^(?:submit|send) (?:an? |a )?(?:feedback|report)|bestell|commande|pedido|commentaire|kommentar|comentario/i,
    2,
  ],
  [
    /^submit (?:(?:all|the|this|my|your|final) )*(?:task|work|hit|job|assignment|annotations?|evaluations?|ratings?|answers?|responses?|all|batch|final)\b/i,
    11,
  ],
  [words(SUBMIT, '^%$'), 10],
  [/^.{0,8}(?:送信|提出|提交|제출|送出|ส่ง).{0,8}$/, 10],
  [/\b(?:and|&|und|et|y|e|en|i|och|og) (?:submit|finish|exit|complete|next|continue|einreichen|abgeben|absenden)$/i, 9],
  [words(SUBMIT, '^(?:\\S+ ){0,2}%(?: .{1,30})?$'), 9],
  [
    /^(?:send|deliver|save|confirm|record|register) (?:[a-z]+ )?(?:judge?ments?|translations?|transcri\w+|ratings?|answers?|annotations?|decisions?|labels?|evaluations?|rankings?|results?|work|verdicts?|choices?)$/i,
    8,
  ],
  [words(FINISH, '^%(?: .{1,24})?$'), 7],
  [words(FINISH, '^\\S+(?: \\S+)? %$'), 6],
  [/^(?:save (?:and|&) (?:next|continue|close|exit)|next (?:task|item|question|example|sample|document|image|video|clip|recording|pair|text|sentence|record)|speichern und weiter|guardar y continuar|enregistrer et continuer)\b/i, 6],
  [words(CONFIRM, '^%(?: .{1,20})?$'), 5],
  [words(ONWARD, '^%(?: (?:annotations?|labels?|answers?|responses?|changes|ratings?|antwort|réponse|respuesta))?$'), 3],
] // biome-ignore format: a table
const NEVER =
  /^(?:cancel|back|prev|close|clear|reset|instruction|shortcut|help|search|subscribe|reply|post|comment|add|delete|remove|edit|copy|download|upload|undo|redo|show|hide|skip|start|play|menu|log|sign|register|go\b|accept(?! and| &)|decline|order|pay|buy|place|checkout)/i
const SKIP =
  /^(?:skip|release|return|reject|decline|überspringen|passer|ignorer|omitir|saltar|pular|salta|overslaan|pomiń|пропустить|пропустити|スキップ|跳过|跳過|건너뛰기|atla|تخطي|छोड़ें|lewati|bỏ qua|hoppa över|spring over|ohita|přeskočit|kihagy|παράλειψη|דלג|ข้าม).{0,20}$/i

const bare = (name: string) =>
  name
    .replace(/[[(]?(?:ctrl|cmd|⌘|alt|shift|enter|↵)[^\])]*[\])]?$|[→➜›»▶✓✔]/gi, '')
    .replace(/^\d+\s+/, '')
    .trim()

/** Where in the page a control stands says something too: navigation never hands a task in. */
const PLACE: Record<string, number> = { nav: -6, aside: -2, header: -1 }

/** A form of a page's own for one line: search, a letter to subscribe to. */
const isAside = (c: Control) => c.type === 'search' || c.type === 'email' || /search|newsletter|subscri/i.test(c.name)

/** Forms that ask only what does not belong to the work, while something else on the page does. */
function asideForms(facts: Facts): Set<Element> {
  const asked = new Map<Element | null, boolean>()
  for (const input of facts.inputs) {
    const form = input.element.closest('form')
    asked.set(form, (asked.get(form) ?? false) || !isAside(input))
  }
  return new Set([...asked].flatMap(([form, isAsked]) => (form && !isAsked ? [form] : [])))
}

function scoreOf(button: Control, aside: ReadonlySet<Element>, sameNamed: number, isAccepted: boolean): number {
  const name = bare(button.name)
  if (isAccepted && /^accept$/i.test(name)) return 8
  const word = HAND_IN.find(([label]) => label.test(name))?.[1] ?? 0
  const isTyped = button.type === 'submit'
  if (NEVER.test(name) || (!word && !(isTyped && name))) return 0
  const form = button.element.closest('form')
  return (
    word +
    (isTyped ? 2 : 0) +
    (word || !isTyped ? 0 : 1) +
    (PLACE[button.region] ?? 0) -
    (form && aside.has(form) ? 8 : 0) -
    // What stands at every item ends that item, not the work.
    (sameNamed > 2 && word < 10 ? 3 : 0)
  )
}

/** The control that hands the work in, and how surely (0 none, 10 and more sure). Of equals the last on the page is taken. */
export function findSubmit(facts: Facts): { submit: Control | null; score: number } {
  let submit: Control | null = null
  let score = 2
  const aside = asideForms(facts)
  const named = new Map<string, number>()
  for (const { name } of facts.buttons) named.set(name, (named.get(name) ?? 0) + 1)
  // "Accept" takes work on, or cookies, unless its neighbours turn the same item down or pass it by.
  const has = (label: RegExp) => facts.buttons.some((b) => label.test(bare(b.name)))
  const isAccepted = has(/^reject$/i) && has(/^ignore$/i)
  for (const button of facts.buttons) {
    const own = scoreOf(button, aside, named.get(button.name) ?? 1, isAccepted)
    if (own > 0 && own >= score) {
      submit = button
      score = own
    }
  }
  return { submit, score: submit ? score : 0 }
}

/** Whether a button's name says that it ends, leaves or steers: then it is no label to choose. */
export const isErrand = (name: string): boolean => {
  const plain = bare(name)
  return NEVER.test(plain) || SKIP.test(plain) || HAND_IN.some(([label]) => label.test(plain))
}

export function findSkip(facts: Facts): Control | null {
  return facts.buttons.find((b) => b.region !== 'nav' && SKIP.test(bare(b.name))) ?? null
}

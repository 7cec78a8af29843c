import type { Control } from './controls'
import type { Facts } from './facts'

/** Labels of the control that hands work in, strongest first; matched against the whole label, without key hints and arrows. */
const HAND_IN: readonly [label: RegExp, weight: number][] = [
  [
    /^(?:submit|absenden|abschicken|einreichen|soumettre|envoyer|valider|enviar|submeter|invia|verzenden|indienen|inzenden|wyślij|prześlij|отправить|надіслати|送信|提出|提交|제출(?:하기)?|gönder|إرسال|जमा करें|kirim|gửi|nộp)$/i,
    10,
  ],
  [/^submit\b.{0,30}$|\b(?:and|&|und|et|y) (?:submit|finish|exit)$/i, 9],
  [
    /^(?:complete|finish|mark as (?:complete|done)|done|turn in|hand in|send for review|fertig|terminer|finalizar|terminar|完了|完成|완료|готово)\b.{0,20}$/i,
    7,
  ],
  [/^(?:save (?:and|&) (?:next|continue)|next (?:task|item|question)|confirm|update|send answers?)\b/i, 5],
  [
    /^(?:next|continue|weiter|suivant|continuer|siguiente|continuar|avanti|次へ|下一步|다음|далее|save|speichern|enregistrer|guardar|send)$/i,
    3,
  ],
]
const NEVER =
  /^(?:cancel|back|prev|close|clear|reset|instruction|shortcut|help|search|subscribe|reply|post|comment|add|delete|remove|edit|copy|download|upload|undo|redo|show|hide|skip|start|play|menu|log|sign|register|go\b|accept|decline|order|pay|buy|place|checkout)/i
const SKIP = /^(?:skip|release|return|reject|decline|überspringen|passer|omitir|saltar|pular|пропустить|スキップ|跳过).{0,20}$/i

const bare = (name: string) =>
  name
    .replace(/[[(]?(?:ctrl|cmd|⌘|alt|shift|enter|↵)[^\])]*[\])]?$|[→➜›»▶✓✔]/gi, '')
    .replace(/^\d+\s+/, '')
    .trim()

/** Where in the page a control stands says something too: navigation never hands a task in. */
const PLACE: Record<string, number> = { nav: -20, aside: -2, header: -1 }

function scoreOf(button: Control): number {
  const name = bare(button.name)
  const word = HAND_IN.find(([label]) => label.test(name))?.[1] ?? 0
  const isTyped = button.type === 'submit'
  if (NEVER.test(name) || (!word && !(isTyped && name))) return 0
  return word + (isTyped ? 2 : 0) + (word || !isTyped ? 0 : 1) + (PLACE[button.region] ?? 0)
}

/** The control that hands the work in, and how surely (0 none, 10 and more sure). Of equals the last on the page is taken. */
export function findSubmit(facts: Facts): { submit: Control | null; score: number } {
  let submit: Control | null = null
  let score = 2
  for (const button of facts.buttons) {
    const own = scoreOf(button)
    if (own > 0 && own >= score) {
      submit = button
      score = own
    }
  }
  return { submit, score: submit ? score : 0 }
}

export function findSkip(facts: Facts): Control | null {
  return facts.buttons.find((b) => b.region !== 'nav' && SKIP.test(bare(b.name))) ?? null
}

import type { ReadText } from './justification-text'

/** Words that stand in almost every English text and in hardly any other. */
const ENGLISH = new Set(
  `the and that because which with not but are it its it's both than this from has have had their would when while more better
  response responses answer answers since although though only says gives how where such these those them you could will right wrong
  very line step does doesn't been there what they who should is was of for as by to user`.split(/\s+/),
)
/** The same for the languages that share letters and words with it. */
const OTHERS = new Set(
  `der das und nicht ist ein eine mit auf weil aber antwort les des est une dans pour que qui avec pas réponse el los las una por para
  con pero respuesta es más mejor não uma com mais resposta melhor il che di è una per non risposta più het een niet van maar met
  antwoord dat och att inte är som det på ikke og jeg er nie jest się że który odpowiedź ve bir için daha yang dan lebih tidak karena
  je si na se ca este și cu mai pe ja ei tai`.split(/\s+/),
)
const LETTER = /\p{L}/u
const LATIN = /\p{Script=Latin}/u

/** True where the text is surely English: the rules about wording speak there alone. Quotations do not count. */
export function isEnglish({ own, words }: ReadText): boolean {
  let english = 0
  let other = 0
  for (const { from, to } of words) {
    const word = own.slice(from, to).toLowerCase().replaceAll('’', "'")
    if (ENGLISH.has(word)) english++
    else if (OTHERS.has(word)) other++
  }
  return isLatin(own) && english > 0 && english >= words.length * (other === 0 ? 0.06 : 0.1) && english >= 2 * other
}

function isLatin(own: string): boolean {
  let letters = 0
  let latin = 0
  for (const character of own) {
    if (!LETTER.test(character)) continue
    letters++
    if (LATIN.test(character)) latin++
  }
  return latin >= letters * 0.8
}

import type { PayWords } from './pay-text'

/** What is written around pay in German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish, Russian, Ukrainian, Japanese, Chinese, Korean. */
export const OTHER_LANGUAGES: PayWords = {
  per: 'je|al?|il|za|за|в|i|de(?= l)|à(?= l)',
  hour: '[uh]?ora|uur|godz(?:in[aęy])?|час|годину|tim(?:me|man|men)?|時間?|小?[时時]|시간',
  hourBefore:
    'stunden(?:lohn|satz)|pro stunde|horaire|(?:por|valor|salario) hora|par heure|paga oraria|uurloon|per uur|godzinowa|в час|時給|时薪|每小[时時]|時間あたり|시급|시간당',
  minute: 'min(?:ut[oa]|uut)|мин(?:уту)?|分[钟鐘]?|분',
  task: '(?:aufgabe|auftrag|t[âa]che|tarea|tarefa|compito|taak|zadanie|uppgift|задание|завдання)s?|件|任务|작업',
  unit: 'stück|wort|bild|seite|audiominute|mot|page|palabra|palavra|parola|woord|element|imagen?|słowo|слово|词|字',
  other:
    'tag|woche|monat|jahr|jour|semaine|mois|d[ií]a|semana|m[eê]s|a[ñn]o|giorno|settimana|mese|anno|dag|maand|jaar|dzień|tydzień|miesiąc|день|неделю|месяц|тиждень|місяць|[日天周週月年]',
  otherBefore: '[日月年][給收薪収]|日当',
  endAfter: '[千万萬億亿]',
  openAfter: 'oder mehr|ou plus|o más|以上|以下|まで',
  openBefore:
    "bis(?: zu)?|ab|von|zwischen|etwa|ca\\.?|circa|jusqu['’][àa]|environ|entre|à partir de|hasta|desde|até|fino a|tot|od|do|от|до|около|від|最[大高低多]|約|约|최대|약",
  to: '〜|～|bis|à|a|do|tot|до|и|y|und|et|e',
  tells: [
    [/[ぁ-ヿ]|時[間給]|件/, 'JPY'],
    [/小时|时薪|任务|[每条]/, 'CNY'],
    [/^\s*(?:\/|per|i)\s*tim(?:me|man|men)?\b|uppgift/, 'SEK'],
  ],
}

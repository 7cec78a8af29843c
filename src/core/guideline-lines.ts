/** A guideline is a page or many; beyond this nobody goes through it line by line. In characters. */
const LONGEST = 200_000
const MOST_LINES = 1000
/** A segmenter takes far more than twice as long for a text of twice the length. In characters. */
const LONGEST_LINE = 2000
/** What stands before the text of a list's entry: dots, dashes, numbers, letters with a bracket, ticks. */
const BULLET = /^\s*(?:[-–—*•·▪◦‣○●■□☐☑✓✔➢>]+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+/iu

/**
 * A pasted text in pieces small enough to say "this is a rule" of each: entries of lists and sentences, in order, without bullets. Nothing is
 * reworded.
 */
export function guidelineLines(text: string): string[] {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
  return text
    .slice(0, LONGEST)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .flatMap((line) => (line.length > LONGEST_LINE ? line.split(/(?<=[.!?。！？])\s+/) : [line]))
    .map((line) => line.replace(BULLET, '').trim())
    .flatMap((line) => Array.from(sentences.segment(line), ({ segment }) => segment.trim()))
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .slice(0, MOST_LINES)
}

import type { Place, ReadText } from './justification-text'

/** Below this many words a formula says nothing about a text. */
const LEAST_WORDS = 60
/** From this grade on a text reads like a scientific paper. */
export const HARD_GRADE = 17
const LONG_SENTENCE = 55

/**
 * The school grade for which an English text reads easily, by the Automated Readability Index: 4.71 · characters per word + 0.5 · words
 * per sentence − 21.43 (Senter and Smith, 1967, AMRL-TR-66-220). It counts letters and no syllables, so nothing is guessed.
 * Undefined under 60 words.
 */
export function readingGrade({ own, words, sentences }: ReadText): number | undefined {
  if (words.length < LEAST_WORDS || sentences.length === 0) return undefined
  const characters = words.reduce((sum, { from, to }) => sum + own.slice(from, to).replace(/[^\p{L}\p{N}]/gu, '').length, 0)
  return (4.71 * characters) / words.length + (0.5 * words.length) / sentences.length - 21.43
}

/** The longest sentence, where it is so long that a reader loses its beginning. */
export function longestSentence({ words, sentences }: ReadText): (Place & { words: number }) | undefined {
  let at = 0
  let longest: (Place & { words: number }) | undefined
  for (const { from, to } of sentences) {
    let count = 0
    for (; at < words.length && (words[at]?.from ?? 0) < to; at++) if ((words[at]?.from ?? 0) >= from) count++
    if (count > (longest?.words ?? LONG_SENTENCE)) longest = { from, to, words: count }
  }
  return longest
}

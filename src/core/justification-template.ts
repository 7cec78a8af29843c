import type { Place, ReadText } from './justification-text'

/** What is left of a form, outside quotations. Each pattern is bounded, so that no text makes it slow. */
const LEFT: readonly RegExp[] = [
  /\[\s{0,2}(?:insert|add|your|enter|write|explain|describe|fill|reason|reasons|example|evidence|quote|name|response (?:name|[xyn])|placeholder|todo|tbd|tbc|details?|text|justification|xx+)[^\]\n]{0,200}\]/gi,
  /<\s?(?:insert|your|enter|reason|example|explain|response (?:name|[xyn]))\b[^>\n]{0,200}>/gi,
  /\{\{[^{}\n]{0,80}\}\}/g,
  /(?<![\w_])_{3,}(?![\w_])/g,
  /\blorem ipsum\b/gi,
  /(?:^|[\n.!?(]\s{0,3})\b(?:TODO|TBD|TBC|FIXME|XXX)\b/g,
  /\b(?:TODO|FIXME)\s?:/g,
  /\b(?:is|was) (?:(?:slightly|much)\/)?(?:better\/worse|worse\/better|slightly\/much better)\b/gi,
  /\bResponse A\/B (?:is|was|has|does)\b/gi,
  /\b(?:because|since|due to|as it)\s{0,3}(?:\.{3}|…|_{2,}|[.:](?=\s|$)|$)/gi,
]
/** "Response X", where no response has that name. */
const UNNAMED = /\b[Rr]esponse (?:X|N|#)(?![\p{L}\p{N}])/gu

/** Places that look like a form that was not filled in. */
export function templateIn({ own }: ReadText): Place[] {
  const places = [...LEFT, ...(/\b[Rr]esponse Y\b/.test(own) ? [] : [UNNAMED])].flatMap((pattern) =>
    [...own.matchAll(pattern)].map(({ 0: hit, index }) => {
      const lead = hit.length - hit.replace(/^[\s.!?(]+/, '').length
      return { from: index + lead, to: index + hit.trimEnd().length }
    }),
  )
  return places
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter((place, n, all) => place.to > place.from && !all.slice(Math.max(0, n - 3), n).some((one) => place.from < one.to))
}

const LEAST_WORDS = 6

/** The second of two sentences of some length that are word for word the same. */
export function repeatedIn({ text, sentences }: ReadText): Place[] {
  const seen = new Set<string>()
  return sentences.filter(({ from, to }) => {
    const words =
      text
        .slice(from, to)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    if (words.length < LEAST_WORDS) return false
    const key = words.join(' ')
    if (seen.has(key)) return true
    seen.add(key)
    return false
  })
}

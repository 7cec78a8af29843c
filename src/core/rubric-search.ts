import type { ComposedRubric } from './rubric-compose'
import { JUSTIFICATION, PREFERENCE } from './rubric-digest'

/** A match in a text: from, up to and without `to`, in UTF-16 units. */
export interface Match {
  from: number
  to: number
}

/** Longer than any phrase one searches for. */
const LONGEST_QUERY = 80

/** What to look for: blanks in a row are one, case and the shape of quotation marks do not count; null where there is nothing to look for. */
export function searchFor(query: string): RegExp | null {
  const words = query.slice(0, LONGEST_QUERY).trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  return new RegExp(words.map(patternOf).join('\\s+'), 'giu')
}

/** A word as it is written, with straight quotation marks standing for curly ones. */
function patternOf(word: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return escaped.replace(/['‘’]/g, "['‘’]").replace(/["“”]/g, '["“”]')
}

export function matchesIn(text: string, search: RegExp | null): Match[] {
  if (search === null) return []
  return [...text.matchAll(search)].map((hit) => ({ from: hit.index, to: hit.index + hit[0].length }))
}

/** How the two sections are called that have no title of their own. */
export interface SectionNames {
  preference: string
  justification: string
}

/** The texts of each section, as they are shown and searched. */
export function sectionTexts(rubric: ComposedRubric, names: SectionNames): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  const ofScale = (scale: ComposedRubric['criteria'][number]['scale'] = []) =>
    scale.flatMap(({ label, anchor, notes = [] }) => [label, anchor, ...notes])
  for (const { id, title, question, why, scale, good = [], bad = [], pitfalls = [] } of rubric.criteria)
    texts.set(id, [title, question, ...ofScale(scale), ...(why === undefined ? [] : [why]), ...good, ...bad, ...pitfalls])
  const { preference, justification } = rubric
  if (preference) texts.set(PREFERENCE, [names.preference, preference.question, ...ofScale(preference.scale)])
  if (justification) texts.set(JUSTIFICATION, [names.justification, justification.shape, ...justification.points])
  return texts
}

/** How often it is found in each section; sections without a match are left out. */
export function countMatches(rubric: ComposedRubric, names: SectionNames, search: RegExp): Map<string, number> {
  const counts = [...sectionTexts(rubric, names)].map(
    ([id, texts]) => [id, texts.reduce((sum, text) => sum + matchesIn(text, search).length, 0)] as const,
  )
  return new Map(counts.filter(([, count]) => count > 0))
}

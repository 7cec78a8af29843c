import { type CheckedJustification, checkJustification, type Finding, type JustificationAsked } from '../../core/justification'
import { excerpt } from '../../core/justification-text'
import { justification as words } from '../messages/justification'

/** One finding, ready to be shown. */
interface Pointed {
  rule: Finding['rule']
  level: Finding['level']
  says: string
  /** Short pieces of the text that it points at. */
  quotes: string[]
}

/** What is kept of a check while it is shown: no more of the text than the pieces that are pointed at. */
export interface ShownCheck extends Omit<CheckedJustification, 'findings'> {
  points: Pointed[]
  comparesRating: boolean
}

/** Checks a text and forgets it. */
export function shownCheck(text: string, asked: JustificationAsked): ShownCheck {
  const { findings, ...about } = checkJustification(text, asked)
  const points = findings.map((finding) => ({
    rule: finding.rule,
    level: finding.level,
    says: sayingOf(finding),
    quotes: finding.places.map((place) => excerpt(text, place)),
  }))
  return { ...about, points, comparesRating: asked.rating !== undefined && about.isEnglish }
}

const sayingOf = (finding: Finding) => (words.rules[finding.rule] as (one: Finding) => string)(finding)

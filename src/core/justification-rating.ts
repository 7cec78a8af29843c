import { mentionsIn } from './justification-mentions'
import type { Strength } from './justification-preference'

/** One question of the page that is answered by a choice or on a slider, as it is labelled there. */
export interface AnsweredQuestion {
  /** What stands over it; empty where nothing was found. */
  legend: string
  /** The labels of its choices in the order of the page. For a slider: those at its ends, or none. */
  options: readonly string[]
  /** Where the answer lies among `options`, counted from 0; for a slider a fraction of its length. */
  chosen: { option: number } | { share: number }
}

/** What was chosen on the page. */
export interface Rating {
  /** Counted from 0; `same` for a tie. */
  side: number | 'same'
  /** Absent where the page shows none. */
  strength?: Strength
}

const TIE = /\b(?:same|equal(?:ly)?|tie|tied|neither|both|no (?:preference|difference)|neutral)\b/i
const SLIGHT = /\b(?:slight(?:ly)?|marginal(?:ly)?|negligibl[ey]|a (?:bit|little)|somewhat|barely|weak(?:ly)?)\b/i
const STRONG = /\b(?:much|far|significant(?:ly)?|strong(?:ly)?|considerabl[ey]|a lot|way|definitely)\b/i
/** Asks for the worse one, or for anything that is not which is better. */
const OTHER_WAY = /\b(?:worse|worst|less|least|harm\w*|unsafe|bad|weaker|longer|shorter|error\w*|mistake\w*|issue\w*)\b/i
const ASKS_BETTER = /\b(?:better|best|prefer\w*|overall|choose|winner|favou?r\w*|which (?:response|answer|one|model))\b/i
const OVERALL = /\b(?:overall|prefer\w*|which (?:response|answer|one|model) (?:is|do|would)|better response)\b/i

/**
 * The preference that a page shows as chosen, or undefined where it is not surely to be told: where several questions answer it
 * differently and none of them is the overall one, or where their labels do not say which side is which.
 */
export function ratingOf(questions: readonly AnsweredQuestion[], count: number): Rating | undefined {
  const read = questions.flatMap((question) => {
    const rating = count === 2 && !OTHER_WAY.test(question.legend) ? ratingIn(question) : undefined
    return rating ? [{ question, rating }] : []
  })
  const overall = read.filter(({ question }) => OVERALL.test(question.legend))
  const [first, ...others] = overall.length > 0 ? overall : read
  const agree = others.every(({ rating }) => rating.side === first?.rating.side && rating.strength === first?.rating.strength)
  return agree ? first?.rating : undefined
}

function ratingIn({ legend, options, chosen }: AnsweredQuestion): Rating | undefined {
  if (options.length < 2 || options.some((label) => OTHER_WAY.test(label))) return undefined
  const sides = options.map(sideOf)
  const compares = options.some((label) => /\b(?:better|prefer\w*)\b/i.test(label)) || ASKS_BETTER.test(legend)
  const first = sides[0]
  const last = sides.at(-1)
  // The ends of the scale say which way it runs; without that a number means nothing.
  if (!compares || typeof first !== 'number' || typeof last !== 'number' || first === last) return undefined
  if ('share' in chosen) return bySide(first, last, chosen.share)
  const label = options[chosen.option]
  const side = sides[chosen.option]
  if (label === undefined) return undefined
  if (side !== undefined) {
    if (side === 'same') return { side }
    const strength = SLIGHT.test(label) ? 1 : STRONG.test(label) ? 3 : undefined
    return { side, ...(strength !== undefined && { strength }) }
  }
  return bySide(first, last, chosen.option / (options.length - 1))
}

/** Strength is not guessed from a bare number. */
function bySide(first: number, last: number, share: number): Rating {
  if (share === 0.5) return { side: 'same' }
  return { side: share < 0.5 ? first : last }
}

function sideOf(label: string): number | 'same' | undefined {
  const { named } = mentionsIn(label, 2)
  const [one] = named
  // "A is better than B" names two: the first is the one that is better.
  if (one && !TIE.test(label)) return one.response
  return TIE.test(label) ? 'same' : /^\s*A\b/.test(label) ? 0 : undefined
}

import { differenceOf, expectedOf, givenOf, MATCH_CLASSES, type Match, type MatchClass } from '../../core/match'
import { type Money, sumByCurrency } from '../../core/money'

/** The matches of one class, and what they come to; one sum per currency. */
export interface MatchGroup {
  class: MatchClass
  matches: Match[]
  expected: Money[]
  given: Money[]
  difference: Money[]
}

/** All classes, in the order in which they ask for a look; within each the newest day first. */
export function matchGroups(matches: readonly Match[]): MatchGroup[] {
  return MATCH_CLASSES.map((name) => {
    const own = matches.filter((match) => match.class === name).sort(newestFirst)
    const sums = (of: (match: Match) => Money | null) => sumByCurrency(own.flatMap((match) => of(match) ?? []))
    return { class: name, matches: own, expected: sums(expectedOf), given: sums(givenOf), difference: sums(differenceOf) }
  })
}

/** The day of the payment, or of the work where there is none. */
export function dayOf({ row, lines }: Match): string {
  return row?.day ?? lines[0]?.day ?? ''
}

export function keyOf({ row, lines }: Match): string {
  return row ? `row ${row.id}` : `line ${lines[0]?.id ?? ''}`
}

function newestFirst(a: Match, b: Match): number {
  const [first, second] = [dayOf(a), dayOf(b)]
  if (first !== second) return first < second ? 1 : -1
  return keyOf(a) < keyOf(b) ? -1 : 1
}

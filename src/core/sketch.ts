/** Each place further down a sketch counts this much of the one before: what tells tasks apart comes first, what they share last. */
const FADE = Math.SQRT1_2

/** How much of `part` is found in `whole`, 0 to 1, its first places weighing most. */
function held(part: readonly string[], whole: ReadonlySet<string>): number {
  let found = 0
  let all = 0
  let weight = 1
  for (const hash of part) {
    all += weight
    if (whole.has(hash)) found += weight
    weight *= FADE
  }
  return found / all
}

/**
 * How surely two sketches (keyed hashes of a page's texts, the most telling first) are of one task, 0 to 1. A page that grows or
 * folds holds the other whole, and counts as the same; so does an empty sketch, which says nothing of another task. Long
 * instructions that both share weigh little against a prompt and responses that were replaced.
 */
export function sameTask(before: readonly string[], after: readonly string[]): number {
  const [a, b] = [new Set(before), new Set(after)]
  if (a.size === 0 || b.size === 0) return 1
  return Math.max(held([...a], b), held([...b], a))
}

/** True when the most telling text of each sketch is not in the other: it was replaced, not joined by more. */
export function leadsWithOther(before: readonly string[], after: readonly string[]): boolean {
  const [first, now] = [before[0], after[0]]
  return first !== undefined && now !== undefined && !after.includes(first) && !before.includes(now)
}

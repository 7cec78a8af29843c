import type { TimeEntry } from './entry'
import { keptHome } from './home-amount'
import { minorDigits, splitMoney } from './money'
import { type PayLine, paidUnitsOf, WORK_LINE_KINDS } from './pay'
import { followsFromTerms } from './recount'

/** A pay line as the user writes it. `id` names the line that it was; without one it is new. */
export interface LineEdit extends Pick<PayLine, 'kind' | 'state' | 'minor' | 'currency'> {
  id?: string
}

/**
 * The lines of an entry as the user writes them. A new amount is the user's own from then on; a new state alone leaves where the amount
 * came from. A line that follows from the terms would come back if it were only left out: nothing is left in its place, as the user said.
 * Throws a RangeError for amounts that are not whole and for what is no currency code.
 */
export function editedLines(
  entry: TimeEntry,
  lines: readonly PayLine[],
  edits: readonly LineEdit[],
  makeId: () => string,
): PayLine[] {
  const next = edits.map((edit): PayLine => {
    const { id, kind, state, minor, currency } = edit
    if (!Number.isSafeInteger(minor)) throw new RangeError(`${minor} is not a whole number of minor units`)
    minorDigits(currency)
    const old = lines.find((line) => line.id === id)
    const isSame = old && old.kind === kind && old.minor === minor && old.currency === currency
    if (isSame) return { ...old, state }
    const { platform, project, day, id: entryId } = entry
    const fresh = { id: makeId(), entryId, day, platform, project, at: entry.closedAt }
    return keptHome({ ...(old ?? fresh), kind, state, minor, currency, byUser: true }, old)
  })
  const missing = lines.filter(
    (line) => followsFromTerms(line) && !next.some(({ id, kind }) => id === line.id || kind === line.kind),
  )
  return [...next, ...missing.map((line) => keptHome({ ...line, minor: 0, byUser: true }, line))]
}

/** One part of an entry that was cut in two. */
interface Part {
  entry: TimeEntry
  /** Tasks done in it; none where the attempt ended in the other part. */
  units: number
  /** It stays the task. */
  keeps: boolean
}

/**
 * The lines of a cut entry by part, but for those that follow anew from the terms. A settled or written amount for the work itself stands
 * for its time (or its tasks or units, where these are paid), so both parts get their share of it: were it left whole with one part, the other would
 * expect pay for time that is paid. A bonus, a mission, a referral, an adjustment or a clawback is one event, which no time divides: it stays whole
 * with the part that stays the task.
 */
export function dividedLines(
  lines: readonly PayLine[],
  parts: readonly [Part, Part],
  makeId: () => string,
): [PayLine[], PayLine[]] {
  const divided: [PayLine[], PayLine[]] = [[], []]
  for (const line of lines) {
    const isForWork = !followsFromTerms(line) && WORK_LINE_KINDS.includes(line.kind)
    const weights = parts.map(weightOf)
    const isDivided = isForWork && weights.some((weight) => weight > 0)
    const amounts = isDivided ? splitMoney(line, weights) : parts.map(({ keeps }) => ({ minor: keeps ? line.minor : 0 }))
    for (const [i, { entry, keeps }] of parts.entries()) {
      const has = isDivided ? (weights[i] ?? 0) > 0 : keeps
      const { closedAt: at, id: entryId } = entry
      const mine = keptHome({ ...line, entryId, minor: amounts[i]?.minor ?? 0 }, line)
      if (has) divided[i]?.push(keeps ? mine : { ...mine, id: makeId(), at })
    }
  }
  return divided
}

/** By what its part is paid: tasks, what is paid per unit, or time. */
function weightOf({ entry, units }: Part): number {
  if (entry.terms?.scheme === 'per-task') return units
  return entry.terms?.scheme === 'per-unit' ? (units === 0 ? 0 : paidUnitsOf(entry, entry.terms)) : entry.countedMs
}

/**
 * The lines of entries that become one. All that follow from the terms follow from them again. Where one entry's pay is settled or written and another's
 * still follows, that other amount is kept as if written: the settled line would otherwise stand in for both.
 */
export function joinedLines(parts: readonly (readonly PayLine[])[], entryId: string): PayLine[] {
  const lines = parts.flat().map((line) => ({ ...line, entryId }))
  const settled = new Set(lines.filter((line) => !followsFromTerms(line)).map(({ kind }) => kind))
  return lines.map((line) => (followsFromTerms(line) && settled.has(line.kind) ? { ...line, byUser: true } : line))
}

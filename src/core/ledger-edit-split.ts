import { localDay } from './day'
import { EditRefused } from './edit-refused'
import type { TimeEntry } from './entry'
import { keptHome } from './home-amount'
import type { EditSurroundings, LedgerItem } from './ledger-edit'
import { dividedLines } from './ledger-edit-lines'
import { shared, within } from './ledger-edit-spans'
import type { PayLine } from './pay'
import { policyOfEntry, recount, repriced } from './recount'
import type { Stretch } from './span'

/** What the user may say of a cut. */
export interface SplitChoice {
  /** The part that stays the task: it keeps id, note, review and bonuses, and the outcome where there is but one task. Default the first. */
  keeps?: 'first' | 'second'
  /** Tasks of a batch that were done in the first part; default 1. */
  units?: number
}

/**
 * The entry cut at an instant. Its evidence is cut, and each part counts by the policy of the whole, so that the parts add up to it. Where
 * there is one task it ended in the part that stays it; how the other ended is not known. Throws an EditRefused when the instant is not inside.
 */
export function split(
  item: LedgerItem,
  splitAt: number,
  { at, makeId }: EditSurroundings,
  choice: SplitChoice = {},
): [LedgerItem, LedgerItem] {
  const { entry } = item
  if (!(Number.isSafeInteger(splitAt) && splitAt > entry.startedAt && splitAt < entry.closedAt))
    throw new EditRefused('order', 'An entry can only be split between its start and its end. Nothing was changed.')
  const keeps = choice.keeps ?? 'first'
  const units = entry.units ?? 1
  const firstUnits = choice.units ?? (units > 1 || keeps === 'first' ? 1 : 0)
  if (!(Number.isSafeInteger(firstUnits) && firstUnits >= 0 && firstUnits <= units))
    throw new RangeError(`${firstUnits} of ${units} tasks cannot be in the first part`)

  const part = (stretch: Stretch, share: number, isKeeper: boolean) => ({
    entry: partOf(entry, stretch, share, isKeeper ? entry.id : makeId(), at),
    units: share,
    keeps: isKeeper,
  })
  const first = part({ fromAt: entry.startedAt, toAt: splitAt }, firstUnits, keeps === 'first')
  const second = part({ fromAt: splitAt, toAt: entry.closedAt }, units - firstUnits, keeps === 'second')
  const [firstLines, secondLines] = dividedLines(item.payLines, [first, second], makeId)
  const whole = (of: TimeEntry, isKeeper: boolean, lines: typeof firstLines): LedgerItem => ({
    entry: of,
    payLines: repriced(of, lines, makeId).map((line) => atRateOf(item.payLines, line)),
    ...(isKeeper && item.review ? { review: item.review } : {}),
  })
  return [whole(first.entry, first.keeps, firstLines), whole(second.entry, second.keeps, secondLines)]
}

/** A part of what was one amount stays frozen at the same rate. */
function atRateOf(whole: readonly PayLine[], line: PayLine): PayLine {
  return line.home
    ? line
    : keptHome(
        line,
        whole.find(({ kind, currency }) => kind === line.kind && currency === line.currency),
      )
}

function partOf(entry: TimeEntry, stretch: Stretch, units: number, id: string, at: number): TimeEntry {
  const { units: _units, note, platformTimerMs, unanswered = [], ...rest } = entry
  const open = shared(unanswered, [stretch])
  const part: TimeEntry = {
    ...rest,
    id,
    spans: within(entry.spans, [stretch]),
    startedAt: stretch.fromAt,
    closedAt: stretch.toAt,
    day: localDay(stretch.toAt, entry.zone),
    ...(units > 1 ? { units } : {}),
    outcome: units > 0 ? entry.outcome : 'unknown',
    ...(open.length > 0 ? { unanswered: open } : {}),
    ...(id === entry.id && note !== undefined ? { note } : {}),
    ...(id === entry.id && platformTimerMs !== undefined ? { platformTimerMs } : {}),
    editedAt: at,
  }
  return recount(part, policyOfEntry(entry))
}

import { localDay } from './day'
import { EditRefused } from './edit-refused'
import type { TimeEntry } from './entry'
import { keptHome } from './home-amount'
import type { EditSurroundings, LedgerItem } from './ledger-edit'
import { dividedLines } from './ledger-edit-lines'
import { shared, within } from './ledger-edit-spans'
import { splitWhole } from './money'
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

  const shares = [firstUnits, units - firstUnits]
  const paidUnits = entry.paidUnits === undefined ? [] : splitWhole(entry.paidUnits, shares)
  const part = (stretch: Stretch, index: 0 | 1, isKeeper: boolean) => {
    const share: Share = { units: shares[index] ?? 0, paidUnits: paidUnits[index] }
    return { entry: partOf(entry, stretch, share, isKeeper ? entry.id : makeId(), at), units: share.units, keeps: isKeeper }
  }
  const first = part({ fromAt: entry.startedAt, toAt: splitAt }, 0, keeps === 'first')
  const second = part({ fromAt: splitAt, toAt: entry.closedAt }, 1, keeps === 'second')
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

/** What a part has of the tasks. */
interface Share {
  units: number
  /** Undefined where the terms tell it. */
  paidUnits: number | undefined
}

function partOf(entry: TimeEntry, stretch: Stretch, { units, paidUnits }: Share, id: string, at: number): TimeEntry {
  const { units: _units, paidUnits: _paidUnits, note, platformTimerMs, unanswered = [], ...rest } = entry
  const open = shared(unanswered, [stretch])
  const part: TimeEntry = {
    ...rest,
    id,
    spans: within(entry.spans, [stretch]),
    startedAt: stretch.fromAt,
    closedAt: stretch.toAt,
    day: localDay(stretch.toAt, entry.zone),
    ...(units > 1 ? { units } : {}),
    ...(paidUnits === undefined || units === 0 ? {} : { paidUnits }),
    outcome: units > 0 ? entry.outcome : 'unknown',
    ...(open.length > 0 ? { unanswered: open } : {}),
    ...(id === entry.id && note !== undefined ? { note } : {}),
    ...(id === entry.id && platformTimerMs !== undefined ? { platformTimerMs } : {}),
    editedAt: at,
  }
  return recount(part, policyOfEntry(entry))
}

import { localDay } from './day'
import type { TimeEntry, WorkLabel } from './entry'
import { checkTimes, checkUnits, type EditSurroundings, type LedgerItem } from './ledger-edit'
import { editedLines, type LineEdit } from './ledger-edit-lines'
import type { PayTerms } from './pay'
import { repriced } from './recount'

/** An entry that the user writes, without evidence. */
export interface EntryDraft extends WorkLabel, Pick<TimeEntry, 'startedAt' | 'closedAt' | 'zone' | 'outcome'> {
  units?: number
  /** Absent: as many as the terms say. */
  paidUnits?: number
  note?: string
  /** Absent: the terms of the project at that time. */
  terms?: PayTerms | null
  lines?: LineEdit[]
}

/**
 * The entry of a draft: one stretch of work by the user's word. Throws an EditRefused for times that cannot be, a RangeError for
 * units or amounts that are no whole numbers.
 */
export function added(draft: EntryDraft, { at, makeId, termsOf }: EditSurroundings): LedgerItem {
  const { lines = [], terms, units = 1, note = '', taskId = '', ...rest } = draft
  const { startedAt, closedAt, zone, platform, project, paidUnits } = draft
  checkTimes({ fromAt: startedAt, toAt: closedAt }, at)
  checkUnits(units, paidUnits)
  const entry: TimeEntry = {
    id: makeId(),
    ...rest,
    ...(taskId === '' ? {} : { taskId }),
    spans: [{ kind: 'work', fromAt: startedAt, toAt: closedAt, was: 'nothing' }],
    day: localDay(closedAt, zone),
    // The user's word counts whole under every policy, so that none is named.
    ...{ countedMs: closedAt - startedAt, elapsedMs: closedAt - startedAt },
    terms: terms === undefined ? termsOf(platform, project, closedAt, units) : terms,
    ...(units === 1 ? {} : { units }),
    origin: 'added',
    editedAt: at,
    ...(note === '' ? {} : { note }),
  }
  return { entry, payLines: repriced(entry, editedLines(entry, [], lines, makeId), makeId) }
}

import { countedByDay } from '../../core/entry-days'
import { needsReview } from '../../core/needs-review'
import type { LedgerRow } from '../../store/read-ledger'
import { Badge } from '../../ui/badge'
import { day, duration, money } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { report as words } from '../../ui/messages/report'
import { placeName } from '../../ui/work-name'
import type { LedgerDesk } from './desk'
import { EntryDetail } from './entry-detail'
import { toggleId } from './focus'
import { earnedOf } from './groups'
import { entryName, timesOf } from './revision-words'

export const COLUMNS = 6

interface Props {
  desk: LedgerDesk
  row: LedgerRow
  isOpen: boolean
  isSelected: boolean
  onOpen: (open: boolean) => void
  onSelect: (selected: boolean) => void
}

/** One entry as a row; opened, with its detail in a row below. */
export function EntryRow({ desk, row, isOpen, isSelected, onOpen, onSelect }: Props) {
  const { entry } = row
  const { sites, zone } = desk.host
  const name = entryName(sites, entry)
  const detailId = `detail-${entry.id}`
  return (
    <>
      <tr class={`entry${isOpen ? ' entry-open' : ''}${isSelected ? ' entry-selected' : ''}`} data-entry={entry.id}>
        <td class="cell-select">
          <input
            type="checkbox"
            aria-label={words.select(name)}
            checked={isSelected}
            onChange={(e) => onSelect(e.currentTarget.checked)}
          />
        </td>
        <td class="cell-time">
          {timesOf(entry)}
          {entry.zone !== zone && <span class="cell-line muted small">{words.inZone(entry.zone)}</span>}
        </td>
        <th scope="row" class="cell-work">
          <button
            type="button"
            class="entry-toggle"
            id={toggleId(entry.id)}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailId : undefined}
            aria-label={words.open(name)}
            onClick={() => onOpen(!isOpen)}
          >
            <span class="entry-project clamped" title={entry.project}>
              {entry.project || common.noProject}
            </span>
          </button>
          <span class="entry-line small">
            <span class="muted">{placeName(sites, entry)}</span>
            <Marks row={row} />
          </span>
          <span class="small narrow-only">
            {common.outcomes[entry.outcome]} · <Pay row={row} />
          </span>
        </th>
        <td class="cell-number">
          {duration(entry.countedMs)}
          {otherDays(row).map((text) => (
            <span key={text} class="cell-line muted small">
              {text}
            </span>
          ))}
        </td>
        <td class="wide-only">{common.outcomes[entry.outcome]}</td>
        <td class="cell-number wide-only">
          <Pay row={row} />
        </td>
      </tr>
      {isOpen && (
        <tr class="entry-more" id={detailId}>
          <td colSpan={COLUMNS}>
            <EntryDetail desk={desk} row={row} />
          </td>
        </tr>
      )}
    </>
  )
}

function Marks({ row: { entry } }: { row: LedgerRow }) {
  const { origin, editedAt, units } = entry
  return (
    <>
      {needsReview(entry) && <Badge tone="warn">{words.marks.review}</Badge>}
      {origin === 'added' && <Badge>{words.marks.added}</Badge>}
      {editedAt !== undefined && origin !== 'added' && <Badge>{words.marks.edited}</Badge>}
      {units !== undefined && <Badge>{words.marks.units(units)}</Badge>}
    </>
  )
}

/** One sum per currency, with the state where all amounts have the same. */
function Pay({ row: { entry, payLines } }: { row: LedgerRow }) {
  const kept = payLines.filter(({ state }) => state !== 'rejected')
  const rejected = payLines.filter(({ state }) => state === 'rejected')
  const [state, ...others] = new Set(kept.map((line) => line.state))
  if (payLines.length === 0)
    return <span class="muted">{entry.terms === null && entry.workKind === 'task' ? words.payUnknown : words.payNone}</span>
  return (
    <>
      {earnedOf(kept).map((sum) => (
        <span key={sum.currency} class="value">
          {money(sum)}
        </span>
      ))}
      {state && others.length === 0 && <span class="cell-line muted small"> {words.states[state]}</span>}
      {rejected.map((line) => (
        <span key={line.id} class="cell-line muted small">
          {' '}
          {words.payRejected(money(line))}
        </span>
      ))}
    </>
  )
}

/** Time that lies on another day than the one on which the entry closed. */
function otherDays({ entry }: LedgerRow): string[] {
  return countedByDay(entry)
    .filter(([on, ms]) => on !== entry.day && ms > 0)
    .map(([on, ms]) => words.otherDay(duration(ms), day(on)))
}

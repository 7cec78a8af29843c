import type { Money } from '../../core/money'
import { day, duration, money } from '../../ui/format'
import { report as words } from '../../ui/messages/report'
import type { LedgerDesk } from './desk'
import { COLUMNS, EntryRow } from './entry-row'
import type { DayGroup } from './groups'

interface Props {
  desk: LedgerDesk
  days: readonly DayGroup[]
  openId: string | null
  selected: ReadonlySet<string>
  onOpen: (id: string | null) => void
  /** Selects or deselects entries. */
  onSelect: (ids: readonly string[], selected: boolean) => void
}

/** Closed entries by the day on which they closed, newest first. */
export function EntryTable({ desk, days, openId, selected, onOpen, onSelect }: Props) {
  return (
    <table class="entries">
      <caption class="visually-hidden">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{words.columns.select}</span>
          </th>
          <th scope="col">{words.columns.time}</th>
          <th scope="col">{words.columns.work}</th>
          <th scope="col" class="cell-number">
            {words.columns.counted}
          </th>
          <th scope="col" class="wide-only">
            {words.columns.outcome}
          </th>
          <th scope="col" class="cell-number wide-only">
            {words.columns.pay}
          </th>
        </tr>
      </thead>
      {days.map((group) => {
        const ids = group.rows.map(({ entry }) => entry.id)
        return (
          <tbody key={group.day}>
            <tr class="day">
              <td class="cell-select">
                <input
                  type="checkbox"
                  aria-label={words.selectDay(day(group.day))}
                  checked={ids.every((id) => selected.has(id))}
                  onChange={(e) => onSelect(ids, e.currentTarget.checked)}
                />
              </td>
              <th scope="rowgroup" colSpan={COLUMNS - 1}>
                <span class="day-line">
                  <span>{dayName(group.day)}</span>
                  <span class="day-total">{totalText(words.dayTotal, group)}</span>
                </span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <EntryRow
                key={row.entry.id}
                desk={desk}
                row={row}
                isOpen={row.entry.id === openId}
                isSelected={selected.has(row.entry.id)}
                onOpen={(open) => onOpen(open ? row.entry.id : null)}
                onSelect={(on) => onSelect([row.entry.id], on)}
              />
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

/** `Mon, Nov 23, 2026`: the year tells apart what lies far back. */
const dayName = (isoDay: string) => `${day(isoDay)}, ${isoDay.slice(0, 4)}`

export function totalText(
  say: (counted: string, earned: string) => string,
  { countedMs, earned }: { countedMs: number; earned: readonly Money[] },
): string {
  return say(duration(countedMs), earned.map(money).join(', '))
}

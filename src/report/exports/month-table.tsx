import { hoursText } from '../../core/figure-text'
import type { Money } from '../../core/money'
import type { MonthSheet, SheetDay, SheetPart } from '../../core/month-sheet'
import { day, duration, money, month as monthName, time } from '../../ui/format'
import { exports as words } from '../../ui/messages/exports'
import { platformName } from '../../ui/work-name'
import type { ReportHost } from '../host'

interface Props {
  host: Pick<ReportHost, 'sites' | 'zone'>
  /** `YYYY-MM`. */
  month: string
  sheet: MonthSheet
}

/** The sheet itself: what is printed. */
export function MonthTable({ host, month, sheet }: Props) {
  const columns = words.sheetColumns
  return (
    <>
      <h4 class="exports-page-title">{words.sheetTitle(monthName(month))}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div class="exports-scroll" tabIndex={0}>
        <table class="sheet">
          <thead>
            <tr>
              <th scope="col">{columns.day}</th>
              <th scope="col">{columns.first}</th>
              <th scope="col">{columns.last}</th>
              <th scope="col" class="cell-number" colSpan={2}>
                {columns.counted}
              </th>
              <th scope="col">{columns.parts}</th>
              <th scope="col" class="cell-number">
                {columns.earned}
              </th>
            </tr>
          </thead>
          <tbody>
            {sheet.days.map((row) => (
              <tr key={row.day}>
                <th scope="row" class="cell-time">
                  {day(row.day)}
                </th>
                <td class="cell-time">{moment(row.first)}</td>
                <td class="cell-time">{moment(row.last)}</td>
                <Counted ms={row.countedMs} />
                <td>
                  <Parts host={host} parts={row.parts} />
                </td>
                <Earned list={row.earned} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {words.sheetTotal}
              </th>
              <Counted ms={sheet.countedMs} />
              <td>
                <Parts host={host} parts={sheet.parts} />
              </td>
              <Earned list={sheet.earned} />
            </tr>
          </tfoot>
        </table>
      </div>
      <p class="small muted">
        {words.sheetNote} {words.sheetZone(host.zone)}
      </p>
    </>
  )
}

const moment = (at: SheetDay['first']) => (at ? time(at.at, at.zone) : '')
/** Two decimals: what an invoice asks for. Exact hours are in the table that can be saved. */
const decimal = (ms: number) => hoursText(Math.round(ms / 36_000) * 36_000).slice(0, -2)

function Counted({ ms }: { ms: number }) {
  if (ms === 0) return <td colSpan={2} />
  return (
    <>
      <td class="cell-number">{duration(ms)}</td>
      <td class="cell-number muted">{words.sheetLength(decimal(ms))}</td>
    </>
  )
}

function Parts({ host, parts }: { host: Props['host']; parts: readonly SheetPart[] }) {
  return (
    <>
      {parts.map(({ platform, project, countedMs }) => (
        <span key={`${platform} ${project}`} class="cell-line">
          {words.partLine(`${platformName(host.sites, platform)} · ${project || words.noProject}`, duration(countedMs))}
        </span>
      ))}
    </>
  )
}

function Earned({ list }: { list: readonly Money[] }) {
  return (
    <td class="cell-number">
      {list.map((sum) => (
        <span key={sum.currency} class="cell-line">
          {money(sum)}
        </span>
      ))}
    </td>
  )
}

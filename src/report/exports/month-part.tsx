import { useEffect, useRef, useState } from 'preact/hooks'
import { localDay } from '../../core/day'
import { type MonthSheet, monthRange, monthSheet } from '../../core/month-sheet'
import { EmptyState } from '../../ui/empty-state'
import { Field } from '../../ui/field'
import { exports as words } from '../../ui/messages/exports'
import { Notice } from '../../ui/notice'
import type { ReportHost } from '../host'
import { MonthTable } from './month-table'
import { PrintButton } from './print-button'
import { monthBefore } from './range'

const isMonth = (text: string) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)

/** A month day by day, as a page to print. */
export function MonthPart({ host }: { host: ReportHost }) {
  const [month, setMonth] = useState(monthBefore(localDay(host.now(), host.zone)))
  const [sheet, setSheet] = useState<{ month: string; sheet: MonthSheet } | null>(null)
  const [failed, setFailed] = useState('')
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isMonth(month)) return
    let isWanted = true
    setFailed('')
    host.exports.month(monthRange(month)).then(
      ({ items, otherLines }) => {
        const paid = otherLines.filter(({ state }) => state !== 'rejected')
        if (isWanted) setSheet({ month, sheet: monthSheet(items, paid, month) })
      },
      (reason: unknown) => setFailed(reason instanceof Error ? reason.message : String(reason)),
    )
    return () => {
      isWanted = false
    }
  }, [host, month])
  const shown = sheet?.month === month ? sheet.sheet : null
  return (
    <>
      <p class="page-text muted">{words.sheetLead}</p>
      <div class="exports-range">
        <Field label={words.month} error={isMonth(month) ? undefined : words.badMonth}>
          {(control) => (
            <input {...control} type="month" class="input" value={month} onInput={(e) => setMonth(e.currentTarget.value)} />
          )}
        </Field>
        <div class="exports-beside">
          <PrintButton host={host} page={page} disabled={!shown || shown.days.length === 0} />
        </div>
      </div>
      {failed && (
        <Notice tone="danger" live="alert">
          {words.failed(failed)}
        </Notice>
      )}
      {shown && shown.days.length === 0 && <EmptyState title={words.sheetEmpty}>{words.sheetEmptyHint}</EmptyState>}
      {shown && shown.days.length > 0 && (
        <div class="exports-page" ref={page}>
          <MonthTable host={host} month={month} sheet={shown} />
        </div>
      )}
      {!shown && !failed && isMonth(month) && <p class="muted">{words.loading}</p>}
    </>
  )
}

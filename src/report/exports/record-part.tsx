import { useEffect, useRef, useState } from 'preact/hooks'
import { type CareerRecord, careerRecord } from '../../core/career-record'
import { addDays, dayRange, localDay } from '../../core/day'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { exports as words } from '../../ui/messages/exports'
import { Notice } from '../../ui/notice'
import type { ReportHost } from '../host'
import { PrintButton } from './print-button'
import { daysOfChoice, type RangeChoice } from './range'
import { RangeFields } from './range-fields'
import { recordFacts, recordMarkdown, recordRange, recordTables } from './record-tables'

/** What the trainer has done, as a page to print and as Markdown. */
export function RecordPart({ host }: { host: ReportHost }) {
  const today = localDay(host.now(), host.zone)
  const [choice, setChoice] = useState<RangeChoice>({ range: 'all', from: `${today.slice(0, 4)}-01-01`, to: today })
  const [withProjects, setWithProjects] = useState(false)
  const [record, setRecord] = useState<CareerRecord | null>(null)
  const [told, setTold] = useState('')
  const [failed, setFailed] = useState('')
  const page = useRef<HTMLDivElement>(null)
  const days = daysOfChoice(choice, today)
  const { from = '', to = '' } = days ?? {}
  useEffect(() => {
    if (from === '') return
    let isWanted = true
    const { exports, zone } = host
    const fromAt = choice.range === 'all' ? 0 : dayRange(from, zone).fromAt
    const toAt = choice.range === 'all' ? Number.MAX_SAFE_INTEGER : dayRange(addDays(to, 1), zone).fromAt
    Promise.all([exports.rollups(from, to), exports.feedback(fromAt, toAt)]).then(
      ([rollups, feedback]) => isWanted && setRecord(careerRecord(rollups, feedback, withProjects)),
      (reason: unknown) => setFailed(reason instanceof Error ? reason.message : String(reason)),
    )
    return () => {
      isWanted = false
    }
  }, [host, from, to, choice.range, withProjects])
  const isEmpty = record !== null && record.countedMs === 0 && record.tasks === 0
  const copy = async () => {
    if (!record) return
    await host.exports.copy(recordMarkdown(record, host.sites)).then(
      () => setTold(words.copied),
      () => setTold(words.notCopied),
    )
  }
  return (
    <>
      <p class="page-text muted">{words.recordLead}</p>
      <div class="exports-range">
        <RangeFields choice={choice} onChoice={setChoice} />
        <label class="check exports-beside">
          <input type="checkbox" checked={withProjects} onChange={(e) => setWithProjects(e.currentTarget.checked)} />
          <span>{words.withProjects}</span>
        </label>
        <div class="exports-beside">
          <PrintButton host={host} page={page} disabled={!record || isEmpty} />
          <Button disabled={!record || isEmpty} onClick={() => void copy()}>
            {words.copyMarkdown}
          </Button>
        </div>
      </div>
      <p class="small muted" role="status">
        {told}
      </p>
      {failed && (
        <Notice tone="danger" live="alert">
          {words.failed(failed)}
        </Notice>
      )}
      {isEmpty && <EmptyState title={words.recordEmpty}>{words.recordEmptyHint}</EmptyState>}
      {record && !isEmpty && (
        <div class="exports-page" ref={page}>
          <RecordPage host={host} record={record} />
        </div>
      )}
    </>
  )
}

function RecordPage({ host, record }: { host: ReportHost; record: CareerRecord }) {
  return (
    <>
      <h4 class="exports-page-title">{words.recordTitle}</h4>
      <p>{recordRange(record)}</p>
      <dl class="record-facts">
        {recordFacts(record).map(([name, value]) => (
          <div key={name}>
            <dt class="muted small">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="record-tables">
        {recordTables(record, host.sites).map(({ title, head, rows }) => (
          <table key={title} class="sheet">
            <caption>{title}</caption>
            <thead>
              <tr>
                {head.map((cell, i) => (
                  <th key={cell} scope="col" class={i === 0 ? '' : 'cell-number'}>
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name = '', ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, i) => (
                    <td key={head[i + 1]} class="cell-number">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <p class="small muted">{words.recordNote}</p>
    </>
  )
}

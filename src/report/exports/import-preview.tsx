import { useEffect, useState } from 'preact/hooks'
import type { OverlapChoice, PlannedRow } from '../../core/import-plan'
import type { RowFault } from '../../core/import-row'
import type { LedgerItem } from '../../core/ledger-edit'
import { sumByCurrency } from '../../core/money'
import { Button } from '../../ui/button'
import { duration, fullDay, money, number, timeRange } from '../../ui/format'
import { exports as words } from '../../ui/messages/exports'
import { Notice } from '../../ui/notice'
import { choicesOf, Select } from '../../ui/select'
import { workName } from '../../ui/work-name'
import type { ReportHost } from '../host'
import type { Ready } from './import-part'

interface Props {
  host: ReportHost
  ready: Ready
  isBusy: boolean
  onCancel: () => void
  onImport: (items: readonly LedgerItem[]) => void
}

const MOST_FAULTS = 50
const MOST_EXAMPLES = 8

/** What the file would bring to the ledger as it is now, and why some of it does not come. */
export function ImportPreview({ host, ready, isBusy, onCancel, onImport }: Props) {
  const [choice, setChoice] = useState<OverlapChoice>('leave')
  const [planned, setPlanned] = useState<readonly PlannedRow[] | null>(null)
  const [failed, setFailed] = useState('')
  useEffect(() => {
    let isWanted = true
    setPlanned(null)
    host.exports.preview(ready.rows, choice).then(
      (rows) => isWanted && setPlanned(rows),
      (reason: unknown) => setFailed(reason instanceof Error ? reason.message : String(reason)),
    )
    return () => {
      isWanted = false
    }
  }, [host, ready, choice])
  if (failed) {
    return (
      <Notice tone="danger" live="alert">
        {words.failed(failed)}
      </Notice>
    )
  }
  if (!planned) return <p class="muted">{words.loading}</p>
  const coming = planned.filter(({ is }) => is === 'new' || is === 'clipped')
  const hasOverlaps = planned.some(({ is }) => is === 'overlaps' || is === 'clipped')
  const items = coming.map(({ item }) => item)
  return (
    <section class="import-preview" aria-labelledby="import-preview-title">
      <h4 id="import-preview-title">{words.preview}</h4>
      <ul class="page-list" role="status">
        {sentences(planned, ready).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {hasOverlaps && (
        <div class="exports-range">
          <Select
            label={words.overlaps}
            value={choice}
            choices={choicesOf(['leave', 'clip'] as const, words.overlapChoices)}
            onValue={setChoice}
          />
        </div>
      )}
      {items.length > 0 && <Examples host={host} items={items.slice(0, MOST_EXAMPLES)} />}
      {ready.faults.length > 0 && <Faults faults={ready.faults} />}
      <div class="form-actions">
        {items.length > 0 && (
          <Button variant="primary" disabled={isBusy} onClick={() => onImport(items)}>
            {isBusy ? words.importing : words.apply(items.length, number(items.length))}
          </Button>
        )}
        <Button disabled={isBusy} onClick={onCancel}>
          {words.notNow}
        </Button>
      </div>
    </section>
  )
}

function sentences(planned: readonly PlannedRow[], { faults, leftOut, otherLines }: Ready): string[] {
  const { bring } = words
  const of = (...kinds: PlannedRow['is'][]) => planned.filter(({ is }) => kinds.includes(is))
  const coming = of('new', 'clipped')
  const countedMs = coming.reduce((sum, { item }) => sum + item.entry.countedMs, 0)
  const doubtful = coming.filter(({ item }) => item.entry.doubt !== undefined).length
  const told = (list: readonly unknown[] | number, say: (n: number, written: string) => string) => {
    const n = typeof list === 'number' ? list : list.length
    return n === 0 ? [] : [say(n, number(n))]
  }
  return [
    coming.length === 0 ? bring.nothing : bring.new(coming.length, number(coming.length), duration(countedMs)),
    ...told(of('clipped'), bring.clipped),
    ...told(of('overlaps'), bring.overlaps),
    ...told(of('there'), bring.there),
    ...told(faults, bring.faults),
    ...told(leftOut, bring.left),
    ...told(doubtful, words.doubtful),
    ...told(otherLines, words.otherLines),
  ]
}

function Examples({ host, items }: { host: ReportHost; items: readonly LedgerItem[] }) {
  const columns = words.exampleColumns
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div class="exports-scroll" tabIndex={0}>
      <table class="sheet">
        <caption>{words.examples}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.when}</th>
            <th scope="col">{columns.work}</th>
            <th scope="col" class="cell-number">
              {columns.counted}
            </th>
            <th scope="col" class="cell-number">
              {columns.pay}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ entry, payLines }) => (
            <tr key={entry.id}>
              <td class="cell-time">
                {fullDay(entry.day)} {timeRange(entry.startedAt, entry.closedAt, entry.zone)}
              </td>
              <td>{workName(host.sites, entry)}</td>
              <td class="cell-number">{duration(entry.countedMs)}</td>
              <td class="cell-number">{sumByCurrency(payLines).map(money).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Faults({ faults }: { faults: readonly RowFault[] }) {
  const columns = words.faultColumns
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div class="exports-scroll" tabIndex={0}>
      <table class="sheet">
        <caption>{words.faultsTitle}</caption>
        <thead>
          <tr>
            <th scope="col" class="cell-number">
              {columns.line}
            </th>
            <th scope="col">{columns.field}</th>
            <th scope="col">{columns.value}</th>
            <th scope="col">{columns.reason}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, MOST_FAULTS).map(({ line, field, value, reason }) => (
            <tr key={`${line} ${field}`}>
              <td class="cell-number">{line}</td>
              <td>{field}</td>
              <td>{value}</td>
              <td>{words.reasons[reason]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > MOST_FAULTS && <p class="muted small">{words.faultsMore(number(faults.length - MOST_FAULTS))}</p>}
    </div>
  )
}

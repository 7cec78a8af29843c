import { useState } from 'preact/hooks'
import { localDay } from '../../core/day'
import { Button } from '../../ui/button'
import { Fold } from '../../ui/fold'
import { bytes, number } from '../../ui/format'
import { exports as words } from '../../ui/messages/exports'
import { Notice } from '../../ui/notice'
import type { ReportHost } from '../host'
import { endingOf, FILE_KINDS, type FileChoice, writeFile } from './files'
import { daysOfChoice, type RangeChoice, rangeName } from './range'
import { RangeFields } from './range-fields'
import { useWork } from './use-work'
import { WorkShown } from './work-shown'

/** The ledger as a file: which days, what of them, and for whom. */
export function SaveFiles({ host }: { host: ReportHost }) {
  const today = localDay(host.now(), host.zone)
  const [range, setRange] = useState<RangeChoice>({ range: 'year', from: `${today.slice(0, 4)}-01-01`, to: today })
  const [choice, setChoice] = useState<FileChoice>({ kind: 'entries', withPrivate: true, forSpreadsheet: true })
  const [saved, setSaved] = useState('')
  const work = useWork()
  const days = daysOfChoice(range, today)
  const ending = endingOf(choice.kind)
  const save = async () => {
    if (!days) return
    setSaved('')
    const written = await work.start((run) => writeFile(host, choice, days, run))
    if (!written) return
    const name = `margin-${choice.kind}-${rangeName(range, days)}.${ending}`
    host.exports.save(written.file, name)
    setSaved(words.saved(name, words.rows(written.rows, number(written.rows)), bytes(written.file.size)))
  }
  return (
    <section class="exports-part" aria-labelledby="files-title">
      <h3 id="files-title">{words.files}</h3>
      <div class="exports-range">
        <RangeFields choice={range} onChoice={setRange} />
      </div>
      <fieldset class="exports-kinds">
        <legend>{words.what}</legend>
        {FILE_KINDS.map((kind) => (
          <label key={kind} class="check">
            <input
              type="radio"
              name="export-kind"
              checked={choice.kind === kind}
              onChange={() => setChoice({ ...choice, kind, withPrivate: endingOf(kind) !== 'ics' })}
            />
            <span>
              {words.kinds[kind]}
              <span class="check-hint muted small">{words.kindHints[kind]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="exports-options">
        {choice.kind !== 'days' && choice.kind !== 'calendar-days' && (
          <label class="check">
            <input
              type="checkbox"
              checked={choice.withPrivate}
              onChange={(e) => setChoice({ ...choice, withPrivate: e.currentTarget.checked })}
            />
            <span>
              {words.withPrivate}
              <span class="check-hint muted small">{words.withPrivateHint}</span>
            </span>
          </label>
        )}
        {ending === 'csv' && (
          <label class="check">
            <input
              type="checkbox"
              checked={choice.forSpreadsheet}
              onChange={(e) => setChoice({ ...choice, forSpreadsheet: e.currentTarget.checked })}
            />
            <span>
              {words.forSpreadsheet}
              <span class="check-hint muted small">{words.forSpreadsheetHint}</span>
            </span>
          </label>
        )}
      </div>
      <div>
        <Button variant="primary" disabled={!days || work.share !== null} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
      <WorkShown work={work} />
      {saved && (
        <Notice tone="good" live="status" onDismiss={() => setSaved('')}>
          {saved}
        </Notice>
      )}
      {ending === 'csv' && (
        <Fold title={words.columns}>
          <dl class="exports-columns">
            {words.columnNotes.map(([name, text]) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Fold>
      )}
    </section>
  )
}

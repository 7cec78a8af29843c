import { useState } from 'preact/hooks'
import type { ImportedRow, RowFault } from '../../core/import-row'
import { Button } from '../../ui/button'
import { DropPlace } from '../../ui/drop-place'
import { number } from '../../ui/format'
import { exports as words } from '../../ui/messages/exports'
import { statements } from '../../ui/messages/statements'
import { Notice } from '../../ui/notice'
import type { ReportHost } from '../host'
import { ImportPreview } from './import-preview'
import { FileRefused, type OwnFile, readFile, type TrackerFile } from './read-file'
import { TrackerForm } from './tracker-form'

const REFUSED = { ...statements.refused, ...words.refused }
const ACCEPTED = '.csv,.tsv,.txt,.json,text/csv,application/json,text/plain'

/** What is ready to be looked at: rows that can become entries, and why others cannot. */
export interface Ready {
  rows: readonly ImportedRow[]
  faults: readonly RowFault[]
  /** Rows that the user leaves out. */
  leftOut: number
  otherLines: number
}

type Told = { is: 'refused'; why: FileRefused } | { is: 'failed'; reason: string } | { is: 'done'; n: number } | { is: 'undone' }

/** A file of another tracker, or one of Margin's own: looked at before anything changes, then taken whole, with a way back. */
export function ImportPart({ host }: { host: ReportHost }) {
  const [file, setFile] = useState<TrackerFile | OwnFile | null>(null)
  const [ready, setReady] = useState<Ready | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [told, setTold] = useState<Told | null>(null)
  const reset = () => {
    setFile(null)
    setReady(null)
  }
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setTold(null)
    try {
      await work()
    } catch (error) {
      if (error instanceof FileRefused) setTold({ is: 'refused', why: error })
      else {
        console.error(error)
        setTold({ is: 'failed', reason: error instanceof Error ? error.message : String(error) })
      }
    } finally {
      setBusy(false)
    }
  }
  const open = (chosen: Blob | undefined) =>
    chosen &&
    attempt(async () => {
      reset()
      const read = await readFile(chosen, host)
      setFile(read)
      if ('faults' in read) setReady({ rows: read.rows, faults: read.faults, leftOut: 0, otherLines: read.otherLines })
    })
  const rowsIn = file && ('faults' in file ? file.rows.length + file.faults.length : file.rows.length)
  return (
    <>
      <p class="page-text muted">{words.importLead}</p>
      <DropPlace
        label={words.choose}
        hint={words.orDrop}
        accept={ACCEPTED}
        isBusy={isBusy}
        onFiles={([chosen]) => void open(chosen)}
      />
      {file && (
        <p>
          {words.isFrom(words.sources[file.is], rowsIn ?? 0, number(rowsIn ?? 0))}
          {file.isGuess && <span class="doubt"> {words.guessed}</span>}
        </p>
      )}
      {file && !('faults' in file) && (
        <TrackerForm
          host={host}
          file={file}
          isBusy={isBusy}
          onChange={() => setReady(null)}
          onReady={(now) => void attempt(async () => setReady(await now))}
        />
      )}
      {ready && (
        <ImportPreview
          host={host}
          ready={ready}
          isBusy={isBusy}
          onCancel={reset}
          onImport={(items) =>
            void attempt(async () => {
              await host.exports.importAll(items)
              reset()
              setTold({ is: 'done', n: items.length })
            })
          }
        />
      )}
      {told && (
        <ToldNotice
          told={told}
          onUndo={() =>
            void attempt(async () => {
              await host.exports.undo()
              setTold({ is: 'undone' })
            })
          }
        />
      )}
    </>
  )
}

function ToldNotice({ told, onUndo }: { told: Told; onUndo: () => void }) {
  if (told.is === 'done') {
    return (
      <Notice
        tone="good"
        live="status"
        actions={
          <Button small onClick={onUndo}>
            {words.undo}
          </Button>
        }
      >
        {words.imported(told.n, number(told.n))}
      </Notice>
    )
  }
  if (told.is === 'undone') {
    return (
      <Notice tone="good" live="status">
        {words.undone}
      </Notice>
    )
  }
  if (told.is === 'failed') {
    return (
      <Notice tone="danger" live="alert">
        {words.failed(told.reason)}
      </Notice>
    )
  }
  const { why, line } = told.why
  return (
    <Notice tone="danger" live="alert" title={words.refusedTitle}>
      {line !== undefined && <strong>{words.inLine(number(line))} </strong>}
      {REFUSED[why]}
    </Notice>
  )
}

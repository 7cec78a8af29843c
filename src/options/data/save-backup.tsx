import { useEffect, useRef, useState } from 'preact/hooks'
import { type BackupStanding, backupDueAt, daysSince } from '../../core/backup'
import type { Settings } from '../../core/settings'
import { Button } from '../../ui/button'
import { bytes, dateTime, number } from '../../ui/format'
import { backup } from '../../ui/messages/backup'
import { data as words } from '../../ui/messages/data'
import { Notice } from '../../ui/notice'
import type { OptionsHost } from '../host'
import type { SavedBackup } from './host'
import { LongWorkShown } from './long-work'
import { useRun } from './use-run'

interface Props {
  host: OptionsHost
  standing: BackupStanding
  settings: Settings
  onSaved: () => void
}

/** How old the last backup is, and the way to save one now. */
export function SaveBackup({ host, standing, settings, onSaved }: Props) {
  const work = useRun()
  const [saved, setSaved] = useState<SavedBackup | null>(null)
  const save = async () => {
    setSaved(null)
    const done = await work.start('copying', host.data.saveBackup)
    setSaved(done)
    if (done) onSaved()
  }
  const isAsked = useRef(host.data.saveAtOnce)
  useEffect(() => {
    if (isAsked.current) void save()
    isAsked.current = false
  })
  const dueAt = backupDueAt(standing, settings.backupEveryDays)
  const isDue = dueAt !== null && dueAt <= host.now()
  const { last, failure, unguarded } = standing
  return (
    <>
      <p class="page-text">{words.backupText}</p>
      {unguarded && (
        <Notice tone="warn" title={backup.unguarded}>
          {backup.unguardedWhy}
        </Notice>
      )}
      {failure && (
        <Notice tone="danger" title={backup.failed}>
          <p>{backup.failures[failure.what]}</p>
          {failure.detail && <p class="small muted">{words.detail(failure.detail)}</p>}
        </Notice>
      )}
      <div class="data-row">
        <div class="data-row-text">
          <p class={`data-age${isDue ? ' doubt' : ''}`}>
            {last ? backup.last(daysSince(last.at, host.now())) : backup.never}
            {isDue && last && <span class="data-age-due"> {backup.due}</span>}
          </p>
          {last ? (
            <p class="muted small">
              {words.lastDetails(
                dateTime(last.at, host.zone),
                words.entries(last.entries, number(last.entries)),
                bytes(last.bytes),
                last.by,
                last.file,
              )}
            </p>
          ) : (
            <p class="muted small">{backup.neverWhy}</p>
          )}
        </div>
        <Button variant="primary" disabled={work.progress !== null} onClick={() => void save()}>
          {words.saveNow}
        </Button>
      </div>
      <LongWorkShown work={work} />
      {saved && (
        <Notice tone="good" live="status" onDismiss={() => setSaved(null)}>
          <p>{words.saved(saved.file, words.entries(saved.entries, number(saved.entries)), bytes(saved.bytes))}</p>
          {saved.leftOut > 0 && <p>{words.leftOut(saved.leftOut)}</p>}
        </Notice>
      )}
    </>
  )
}

import { useEffect, useState } from 'preact/hooks'
import { type BackupStanding, backupDueAt, daysSince } from '../core/backup'
import { Button } from '../ui/button'
import { backup } from '../ui/messages/backup'
import { Notice } from '../ui/notice'
import type { PopupHost } from './host'

/** What is known of backups; null until it is read, and where there is nothing to back up. */
export function useBackup(host: PopupHost): BackupStanding | null {
  const [standing, setStanding] = useState<BackupStanding | null>(null)
  useEffect(() => {
    const read = () => void host.backup().then(setStanding, console.error)
    read()
    return host.onStateChanged(read)
  }, [host])
  return standing?.firstAt === null ? null : standing
}

interface Props {
  host: PopupHost
  standing: BackupStanding
}

/** Says at the top what went wrong with backups; otherwise nothing. */
export function BackupDoubt({ host, standing }: Props) {
  const { failure, unguarded } = standing
  if (!failure && !unguarded) return null
  return (
    <Notice tone="warn" title={failure ? backup.failed : backup.unguarded} actions={<Save host={host} />}>
      {failure ? backup.failures[failure.what] : backup.unguardedWhy}
    </Notice>
  )
}

/** How old the last backup is; more than a line only where one is due, so many days after the last. */
export function BackupFoot({ host, standing, everyDays }: Props & { everyDays: number }) {
  const { last } = standing
  const dueAt = backupDueAt(standing, everyDays)
  const age = last ? backup.last(daysSince(last.at, host.now())) : backup.never
  if (dueAt !== null && dueAt <= host.now()) {
    return (
      <Notice tone="warn" title={age} actions={<Save host={host} />}>
        {last ? backup.due : backup.neverWhy}
      </Notice>
    )
  }
  return (
    <p class="backup-foot small muted">
      {age} <Save host={host} variant="quiet" />
    </p>
  )
}

function Save({ host, variant = 'plain' }: { host: PopupHost; variant?: 'plain' | 'quiet' }) {
  return (
    <Button small variant={variant} onClick={() => void host.saveBackup()}>
      {backup.save}
    </Button>
  )
}

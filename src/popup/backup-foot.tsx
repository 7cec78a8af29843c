import { useEffect, useState } from 'preact/hooks'
import { type BackupStanding, backupDueAt, daysSince } from '../core/backup'
import { Button } from '../ui/button'
import { backup } from '../ui/messages/backup'
import { Notice } from '../ui/notice'
import type { PopupHost } from './host'

interface Props {
  host: PopupHost
  /** A backup is due when the last one is so many days old. */
  everyDays: number
}

/** How old the last backup is; more than a line only where one is due or something went wrong. */
export function BackupFoot({ host, everyDays }: Props) {
  const [standing, setStanding] = useState<BackupStanding | null>(null)
  useEffect(() => {
    const read = () => void host.backup().then(setStanding, console.error)
    read()
    return host.onStateChanged(read)
  }, [host])
  if (!standing || standing.firstAt === null) return null
  const { last, failure, unguarded } = standing
  const now = host.now()
  const dueAt = backupDueAt(standing, everyDays)
  const isDue = dueAt !== null && dueAt <= now
  const age = last ? backup.last(daysSince(last.at, now)) : backup.never
  const save = (
    <Button small variant={isDue || failure ? 'plain' : 'quiet'} onClick={() => void host.saveBackup()}>
      {backup.save}
    </Button>
  )
  if (failure || unguarded || isDue) {
    const title = failure ? backup.failed : unguarded ? backup.unguarded : age
    const why = failure ? backup.failures[failure.what] : unguarded ? backup.unguardedWhy : last ? backup.due : backup.neverWhy
    return (
      <Notice tone="warn" title={title} actions={save}>
        {why}
        {(failure || unguarded) && ` ${age}.`}
      </Notice>
    )
  }
  return (
    <p class="backup-foot small muted">
      {age} {save}
    </p>
  )
}

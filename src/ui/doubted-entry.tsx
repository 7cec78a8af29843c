import type { DoubtedEntry } from '../messages/panel-state'
import type { PlatformSite } from '../platforms/platform'
import { Button } from './button'
import { time } from './format'
import { explain } from './messages/explain'
import { session as words } from './messages/session'
import { Notice } from './notice'
import { workName } from './work-name'

interface Props {
  sites: readonly PlatformSite[]
  doubted: DoubtedEntry
  onOpen: (entryId: string) => void
}

/** Says that the entry which closed last should be looked at, and leads there. */
export function DoubtedEntryNotice({ sites, doubted, onOpen }: Props) {
  const { startedAt, closedAt, zone, doubt, entryId } = doubted
  return (
    <Notice
      tone="warn"
      title={doubt === undefined ? words.unansweredEntry : words.doubtedEntry(doubt)}
      actions={
        <Button small onClick={() => onOpen(entryId)}>
          {words.lookAtEntry}
        </Button>
      }
    >
      {workName(sites, doubted)}, {explain.range(time(startedAt, zone), time(closedAt, zone))}
    </Notice>
  )
}

import { localDay } from '../../core/day'
import type { Revision } from '../../store/schema'
import { day, time } from '../../ui/format'
import { report as words } from '../../ui/messages/report'
import type { LedgerDesk } from './desk'
import { changesOf, revisionName, touches } from './revision-words'

/** What was changed of one entry, newest first. */
export function EntryHistory({ desk, entryId }: { desk: LedgerDesk; entryId: string }) {
  const revisions = desk.corrections.revisions.filter((revision) => touches(revision, entryId))
  if (revisions.length === 0) return <p class="muted small">{words.noChanges}</p>
  return (
    <ol class="changes">
      {revisions.map((revision) => (
        <li key={revision.id}>
          <ChangeHead desk={desk} revision={revision} />
          <ul class="changes-fields small">
            {changesOf(desk.host.sites, revision, entryId).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

export function RecentChanges({ desk }: { desk: LedgerDesk }) {
  const { revisions } = desk.corrections
  if (revisions.length === 0) return <p class="muted small">{words.noChanges}</p>
  return (
    <ol class="changes">
      {revisions.slice(0, 20).map((revision) => (
        <li key={revision.id}>
          <ChangeHead desk={desk} revision={revision} />
        </li>
      ))}
    </ol>
  )
}

function ChangeHead({ desk, revision }: { desk: LedgerDesk; revision: Revision }) {
  const { zone, sites } = desk.host
  const { at, undoneAt } = revision
  return (
    <span class={undoneAt === undefined ? '' : 'muted'}>
      <span class="muted">
        {day(localDay(at, zone))} {time(at, zone)}
      </span>{' '}
      {revisionName(sites, revision)}
      {undoneAt !== undefined && ` (${words.wasUndone})`}
    </span>
  )
}

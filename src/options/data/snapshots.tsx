import { useState } from 'preact/hooks'
import type { Snapshot } from '../../store/snapshots'
import { Button } from '../../ui/button'
import { bytes, dateTime, number } from '../../ui/format'
import { data as words } from '../../ui/messages/data'
import type { OptionsHost } from '../host'

interface Props {
  host: OptionsHost
  snapshots: readonly Snapshot[]
  isBusy: boolean
  onOpen: (snapshot: Snapshot) => void
  onChanged: () => void
}

/** The copies inside the browser. */
export function Snapshots({ host, snapshots, isBusy, onOpen, onChanged }: Props) {
  const [told, setTold] = useState('')
  const remove = async ({ id }: Snapshot) => {
    await host.data.deleteSnapshot(id)
    setTold(words.removed1)
    onChanged()
  }
  return (
    <>
      <p class="page-text">{words.snapshotsText}</p>
      <p role="status" class={told ? 'muted small' : 'visually-hidden'}>
        {told}
      </p>
      {snapshots.length === 0 && <p class="muted">{words.noSnapshots}</p>}
      <ul class="options-sites">
        {snapshots.map((snapshot) => {
          const what = words.before[snapshot.before]
          const when = dateTime(snapshot.at, host.zone)
          const entries = snapshot.counts.entries ?? 0
          return (
            <li key={snapshot.id}>
              <div class="data-row-text">
                <p>{what}</p>
                <p class="muted small">
                  {words.snapshotDetails(when, words.entries(entries, number(entries)), bytes(snapshot.bytes))}
                </p>
              </div>
              <div class="data-actions">
                <Button small disabled={isBusy} aria-label={words.openName(what, when)} onClick={() => onOpen(snapshot)}>
                  {words.open}
                </Button>
                <Button small disabled={isBusy} aria-label={words.removeName(what, when)} onClick={() => void remove(snapshot)}>
                  {words.remove}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}

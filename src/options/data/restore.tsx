import { useState } from 'preact/hooks'
import type { RestoreChoices } from '../../core/restore-plan'
import type { Inspection } from '../../store/backup/inspect'
import type { Restored } from '../../store/backup/restore'
import type { Snapshot } from '../../store/snapshots'
import { Button } from '../../ui/button'
import { DropPlace } from '../../ui/drop-place'
import { number } from '../../ui/format'
import { data as words } from '../../ui/messages/data'
import { Notice } from '../../ui/notice'
import type { OptionsHost } from '../host'
import { LongWorkShown } from './long-work'
import { RestorePreview } from './restore-preview'
import type { LongWork } from './use-run'

export interface Restoring {
  inspection: Inspection
  /** The snapshot that is brought back, if it is one. */
  snapshot: Snapshot | null
}

interface Props {
  host: OptionsHost
  work: LongWork
  restoring: Restoring | null
  onRestoring: (restoring: Restoring | null) => void
  /** The ledger was changed. */
  onChanged: () => void
}

const ACCEPTED = '.jsonl,.ndjson,.json,.txt,application/x-ndjson,application/json,text/plain'

/** A backup file, looked at before anything changes; then restored at once, with a way back. */
export function Restore({ host, work, restoring, onRestoring, onChanged }: Props) {
  const [done, setDone] = useState<Restored | null>(null)
  const [isPutBack, setIsPutBack] = useState(false)

  const look = async (file: Blob | undefined) => {
    if (!file) return
    setDone(null)
    setIsPutBack(false)
    onRestoring(null)
    const inspection = await work.start('reading', (run) => host.data.inspect(file, run))
    if (inspection) onRestoring({ inspection, snapshot: null })
  }
  const apply = async (choices: RestoreChoices) => {
    if (!restoring) return
    const restored = await work.start('copying', (run) => host.data.restore(restoring.inspection, choices, run))
    if (!restored) return
    onRestoring(null)
    setDone(restored)
    onChanged()
  }
  const putBack = async ({ id, at }: Snapshot) => {
    const isBack = await work.start('reading', async (run) => {
      const file = await host.data.snapshotFile(id)
      if (file === null) throw new Error(words.gone)
      const choices = { mode: 'replace', conflicts: 'file', overlaps: 'keep', keepFromAt: at } as const
      return host.data.restore(await host.data.inspect(file, run), choices, run)
    })
    if (!isBack) return
    setDone(null)
    setIsPutBack(true)
    onChanged()
  }
  const came = done ? [...done.plan.taken].filter((unit) => unit.startsWith('entry:')).length : 0
  const before = done?.snapshot

  return (
    <>
      <p class="page-text">{words.restoreText}</p>
      <DropPlace
        label={words.choose}
        hint={words.orDrop}
        accept={ACCEPTED}
        isBusy={work.progress !== null}
        onFiles={([file]) => void look(file)}
      />
      {restoring && !work.progress && (
        <RestorePreview host={host} restoring={restoring} onApply={apply} onCancel={() => onRestoring(null)} />
      )}
      <LongWorkShown work={work} />
      {done && !work.progress && (
        <Notice
          tone="good"
          live="status"
          onDismiss={() => setDone(null)}
          actions={
            before && (
              <Button small onClick={() => void putBack(before)}>
                {words.putBack}
              </Button>
            )
          }
        >
          {words.restored(came, number(came))}
        </Notice>
      )}
      {isPutBack && (
        <Notice tone="good" live="status" onDismiss={() => setIsPutBack(false)}>
          {words.putBackDone}
        </Notice>
      )}
    </>
  )
}

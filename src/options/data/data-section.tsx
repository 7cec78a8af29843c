import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Settings } from '../../core/settings'
import type { Snapshot } from '../../store/snapshots'
import { data as words } from '../../ui/messages/data'
import { Failed } from '../failed'
import type { OptionsHost } from '../host'
import { useRead } from '../use-read'
import { AutoBackup } from './auto-backup'
import { Restore, type Restoring } from './restore'
import { SaveBackup } from './save-backup'
import { Snapshots } from './snapshots'
import { Storage } from './storage'
import { useRun } from './use-run'
import { Wipe } from './wipe'

/** Backup, restore, snapshots, room, and the way to delete everything. */
export function DataSection({ host, settings }: { host: OptionsHost; settings: Settings | null }) {
  const standing = useRead(host.data.standing, host.onStateChanged)
  const snapshots = useRead(host.data.snapshots, host.onStateChanged)
  const [restoring, setRestoring] = useState<Restoring | null>(null)
  const work = useRun()
  const again = () => {
    standing.again()
    snapshots.again()
  }
  const open = async (snapshot: Snapshot) => {
    setRestoring(null)
    const inspection = await work.start('reading', async (run) => {
      const file = await host.data.snapshotFile(snapshot.id)
      if (file === null) throw new Error(words.gone)
      return host.data.inspect(file, run)
    })
    if (inspection) setRestoring({ inspection, snapshot })
  }
  return (
    <>
      <Part title={words.backup}>
        {standing.failed && <Failed />}
        {standing.value && settings ? (
          <>
            <SaveBackup host={host} standing={standing.value} settings={settings} onSaved={again} />
            <AutoBackup host={host} settings={settings} />
          </>
        ) : (
          !standing.failed && <p class="muted">{words.loading}</p>
        )}
      </Part>
      <Part title={words.restore}>
        <Restore host={host} work={work} restoring={restoring} onRestoring={setRestoring} onChanged={again} />
      </Part>
      <Part title={words.snapshots}>
        {snapshots.failed && <Failed />}
        {snapshots.value && (
          <Snapshots
            host={host}
            snapshots={snapshots.value}
            isBusy={work.progress !== null}
            onOpen={(snapshot) => void open(snapshot)}
            onChanged={again}
          />
        )}
      </Part>
      <Part title={words.storage}>
        <Storage host={host} />
      </Part>
      <Part title={words.wipe}>
        <Wipe host={host} onChanged={again} />
      </Part>
    </>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="data-part" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

import { useState } from 'preact/hooks'
import { Button } from '../../ui/button'
import { bytes } from '../../ui/format'
import { data as words } from '../../ui/messages/data'
import { Failed } from '../failed'
import type { OptionsHost } from '../host'
import { useRead } from '../use-read'

/** What the browser says of Margin's storage, in its own measure. */
export function Storage({ host }: { host: OptionsHost }) {
  const { value: figures, failed, again } = useRead(host.data.storage, host.onStateChanged)
  const [isRefused, setIsRefused] = useState(false)
  if (failed) return <Failed />
  if (!figures) return <p class="muted">{words.loading}</p>
  const { usage, quota, persisted } = figures
  const persist = async () => {
    setIsRefused(!(await host.data.persist().catch(() => false)))
    again()
  }
  const used =
    usage === null ? words.usedUnknown : quota === null ? words.usedOnly(bytes(usage)) : words.used(bytes(usage), bytes(quota))
  return (
    <>
      <ul class="page-list">
        <li>{used}</li>
        <li>{words.exempt}</li>
        <li>{persisted === null ? words.persistUnknown : persisted ? words.persisted : words.notPersisted}</li>
        <li>{words.notCleared}</li>
      </ul>
      {persisted === false && (
        <div>
          <Button small onClick={() => void persist()}>
            {words.persist}
          </Button>
        </div>
      )}
      <p role="status" class={isRefused ? '' : 'visually-hidden'}>
        {isRefused ? words.persistRefused : ''}
      </p>
    </>
  )
}

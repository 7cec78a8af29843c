import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../ui/button'
import type { HoursHost } from '../ui/hours/host'
import { hours as words } from '../ui/messages/hours'
import { Notice } from '../ui/notice'

/** The way to the hours to report; neither they nor what shows them are loaded before it is asked for. */
export function HoursFoot({ host }: { host: HoursHost }) {
  const [list, setList] = useState<{ List: FunctionComponent<{ host: HoursHost }> } | 'failed' | 'asked' | null>(null)
  const open = () => {
    setList('asked')
    import('../ui/hours/hours-list').then(
      ({ HoursList }) => setList({ List: HoursList }),
      (reason: unknown) => {
        console.error(reason)
        setList('failed')
      },
    )
  }
  if (list === null) return <Button onClick={open}>{words.open}</Button>
  return (
    <section class="popup-card" aria-labelledby="hours-report-title">
      <h2 id="hours-report-title" class="popup-h2">
        {words.title}
      </h2>
      {list === 'asked' && <p class="muted">{words.loading}</p>}
      {list === 'failed' && (
        <Notice tone="danger" live="alert">
          {words.failed}
        </Notice>
      )}
      {list !== 'asked' && list !== 'failed' && <list.List host={host} />}
    </section>
  )
}

import { localDay } from '../../core/day'
import { later } from '../../ui/lazily'
import type { OptionsHost } from '../host'

const HealthPage = later(() => import('./health-page')).component((module) => module.HealthPage)

/** Loaded after the page is shown. */
export function HealthSection({ host }: { host: OptionsHost }) {
  const { health, platforms, access, onStateChanged } = host
  return (
    <HealthPage
      host={health}
      platforms={platforms}
      access={access}
      onStateChanged={onStateChanged}
      day={localDay(host.now(), host.zone)}
    />
  )
}

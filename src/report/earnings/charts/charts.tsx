import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { charts as words } from '../../../ui/messages/charts'
import type { ReportHost } from '../../host'
import type { EarningsData } from '../data'
import { afterPaint } from './use-turns'

export interface ChartsProps {
  data: EarningsData
  host: ReportHost
}

/** The same figures to look at. Their code is loaded once the figures themselves have been painted. */
export function Charts(props: ChartsProps) {
  const [loaded, setLoaded] = useState<{ All: ComponentType<ChartsProps> } | 'failed' | null>(null)
  useEffect(() => {
    let isWanted = true
    const load = () =>
      import('./all-charts').then(
        ({ AllCharts }) => isWanted && setLoaded({ All: AllCharts }),
        (reason: unknown) => {
          console.error(reason)
          if (isWanted) setLoaded('failed')
        },
      )
    const callOff = afterPaint(load)
    return () => {
      isWanted = false
      callOff()
    }
  }, [])
  if (loaded === 'failed') return <p role="alert">{words.failed}</p>
  return loaded ? <loaded.All {...props} /> : <p class="muted">{words.loading}</p>
}

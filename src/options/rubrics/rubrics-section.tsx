import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { options as words } from '../../ui/messages/options'
import { Failed } from '../failed'
import type { RubricsHost } from './host'

/** The section, loaded after the page is shown: the reader of YAML in it is large. */
export function RubricsSection({ host }: { host: RubricsHost }) {
  const [loaded, setLoaded] = useState<{ Authoring: ComponentType<{ host: RubricsHost }> } | 'failed' | null>(null)
  useEffect(() => {
    import('./authoring').then(setLoaded, (error: unknown) => {
      console.error(error)
      setLoaded('failed')
    })
  }, [])
  if (loaded === null) return <p class="muted">{words.loading}</p>
  return loaded === 'failed' ? <Failed /> : <loaded.Authoring host={host} />
}

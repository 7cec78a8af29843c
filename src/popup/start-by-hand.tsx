import { useEffect, useState } from 'preact/hooks'
import { Fold } from '../ui/fold'
import { popup } from '../ui/messages/popup'
import { start } from '../ui/messages/start'
import { StartForm } from '../ui/start-form'
import type { KnownProject, PopupHost } from './host'

interface Props {
  host: PopupHost
  tabId: number | undefined
  run: (asked: Promise<unknown>) => Promise<boolean>
}

/** Manual mode, folded away until it is wanted. */
export function StartByHand({ host, tabId, run }: Props) {
  const [known, setKnown] = useState<KnownProject[]>([])
  useEffect(() => {
    host.projects().then(setKnown, console.error)
  }, [host])
  return (
    <section class="popup-card by-hand">
      <Fold title={start.byHand}>
        <p class="muted small">{popup.byHandHint}</p>
        <StartForm sites={host.sites} known={known} tabId={tabId} onStart={(work) => run(host.ask('session.start', work))} />
      </Fold>
    </section>
  )
}

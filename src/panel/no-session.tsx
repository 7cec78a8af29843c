import type { TabView } from '../messages/panel-state'
import { EmptyState } from '../ui/empty-state'
import { Fold } from '../ui/fold'
import { panel } from '../ui/messages/panel'
import { start } from '../ui/messages/start'
import { StartForm } from '../ui/start-form'
import type { Asking } from '../ui/use-asking'
import type { Library } from './library'

const { noSession: words } = panel

interface Props {
  tab: TabView | null
  tabId: number | undefined
  library: Library
  asking: Asking
}

/** No session: says honestly what is known of the page, and starts one by hand. */
export function NoSession({ tab, tabId, library, asking }: Props) {
  const detection = tab?.detection ?? undefined
  const form = (
    <StartForm sites={library.sites} seen={detection} tabId={tabId} onStart={(work) => asking.act('session.start', work)} />
  )
  // A task in preview has its own notice and starts its clock by itself.
  if (detection?.pageKind === 'task' && detection.state === 'preview') return <Fold title={start.byHand}>{form}</Fold>
  return (
    <section class="no-session">
      <EmptyState title={words.title}>{detection ? words.notTask(words.kinds[detection.pageKind]) : words.unread}</EmptyState>
      <div class="card">
        <h2>{start.byHand}</h2>
        {form}
      </div>
    </section>
  )
}

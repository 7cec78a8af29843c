import { useState } from 'preact/hooks'
import type { PanelState } from '../messages/panel-state'
import { Button } from '../ui/button'
import { DoubtedEntryNotice } from '../ui/doubted-entry'
import { IconButton } from '../ui/icon-button'
import { later } from '../ui/lazily'
import { common } from '../ui/messages/common'
import { panel } from '../ui/messages/panel'
import { Notice } from '../ui/notice'
import { openReport } from '../ui/open-report'
import { useAsking } from '../ui/use-asking'
import { type Live, useLive } from '../ui/use-live'
import type { Library } from './library'
import { NoSession } from './no-session'
import { OfferedCard } from './offered-card'
import { OtherSessions } from './other-sessions'
import { isOwnWindow, openOwnWindow } from './own-window'
import { PageNotices } from './page-notices'
import { PayOfferNotice } from './pay-offer'
import { SessionAsks } from './session-asks'
import { SessionBar } from './session-bar'
import { Announced, TimeFacts } from './time-facts'
import { useFacts } from './use-facts'
import { useOwnRubrics } from './use-own-rubrics'
import { usePanelUsed } from './use-panel-used'
import { WorkTabs } from './work-tabs'

const PageLessons = later(() => import('./lessons/page-lessons')).component(({ PageLessons }) => PageLessons)

/** The side panel, also as a window of its own. */
export function Panel({ library: given }: { library: Library }) {
  const live = useLive()
  const library = useOwnRubrics(given)
  const { state } = live
  usePanelUsed(state?.session?.status === 'working' ? state.session.id : null)
  return (
    <main class="panel">
      <h1 class="visually-hidden">{panel.title}</h1>
      <NoAnswer live={live} />
      {state && library ? (
        <Work state={state} live={live} library={library} />
      ) : (
        live.error === null && <p class="muted">{panel.loading}</p>
      )}
    </main>
  )
}

function NoAnswer({ live }: { live: Live }) {
  if (live.error === null) return null
  return (
    <Notice
      tone="danger"
      live="alert"
      title={panel.notAsked}
      actions={
        <Button small onClick={live.refresh}>
          {panel.retry}
        </Button>
      }
    >
      {live.error}
    </Notice>
  )
}

function Work({ state, live, library }: { state: PanelState; live: Live; library: Library }) {
  const asking = useAsking()
  const [kept, setKept] = useState<readonly string[]>([])
  const { session, sessions, tab, project, settings, problem } = state
  const tabId = live.followed.tabId ?? tab?.tabId
  const ownWindow = isOwnWindow()
  const isOffered = tab?.offered === true && tab.detection !== null
  const pay = session !== null && tab?.tabId === session.tabId ? tab?.detection?.pay : undefined

  const { facts, warnings } = useFacts(state, library)
  const offer = session && (
    <PayOfferNotice
      session={session}
      agreed={state.agreed}
      offer={pay}
      asking={asking}
      kept={kept}
      onKeep={(key) => setKept([...kept, key])}
    />
  )
  return (
    <>
      {problem !== undefined && (
        <Notice tone="danger" live="alert" title={panel.problem} onDismiss={() => void asking.act('problem.dismiss', {})}>
          {problem}
        </Notice>
      )}
      {asking.failure !== null && (
        <Notice tone="danger" live="alert" onDismiss={asking.forget}>
          {common.failed(asking.failure)}
        </Notice>
      )}
      {state.doubted && (
        <DoubtedEntryNotice sites={library.sites} doubted={state.doubted} onOpen={(entryId) => void openReport(entryId)} />
      )}
      {isOffered && tab.detection && <OfferedCard key={tab.tabId} detection={tab.detection} tabId={tab.tabId} asking={asking} />}
      {tab && <PageNotices tab={tab} library={library} ownWindow={ownWindow} />}
      {session && (
        <SessionAsks key={`${session.id} asks`} session={session} offersBatch={state.offersBatch === true} asking={asking} />
      )}
      {session ? (
        <SessionBar
          key={session.id}
          session={session}
          tab={tab}
          tabId={tabId}
          library={library}
          asking={asking}
          project={project}
          settings={settings}
          pay={state}
          facts={<TimeFacts facts={facts} />}
        />
      ) : (
        <TimeFacts facts={facts} />
      )}
      {tab && <PageLessons state={state} tab={tab} asking={asking} />}
      {!session && !isOffered && <NoSession key={tabId} tab={tab} tabId={tabId} library={library} asking={asking} />}
      <Announced warnings={warnings} />
      <OtherSessions
        sessions={sessions.filter((s) => s.id !== session?.id)}
        library={library}
        rules={settings.policyRules}
        asking={asking}
      />
      <WorkTabs state={state} library={library} asking={asking} offer={offer} />
      {!ownWindow && (
        <footer class="panel-foot">
          <IconButton name={panel.ownWindow} icon="window" onClick={() => void openOwnWindow()} />
          <span class="small muted">{panel.ownWindow}</span>
        </footer>
      )}
    </>
  )
}

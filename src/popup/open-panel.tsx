import { useState } from 'preact/hooks'
import { siteAt } from '../ui/access/sites'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { popup } from '../ui/messages/popup'
import { Notice } from '../ui/notice'
import type { ActiveTab, PopupHost } from './host'
import { crowding } from './width'

interface Props {
  host: PopupHost
  tab: ActiveTab
  /** As the page itself last told; surer than the tab's, which knows no zoom. */
  pageWidth: number | undefined
}

/** Opens the panel beside the page. Where that would make the platform hide its tasks, says so first. */
export function OpenPanel({ host, tab, pageWidth }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const site = tab.url ? siteAt(tab.url, host.sites) : null
  const crowd = tab.panelOpen ? null : crowding(site, pageWidth ?? tab.width)

  const follow = (opened: Promise<unknown>) => {
    opened.then(host.close, (e: unknown) => setProblem(popup.panelFailed(e instanceof Error ? e.message : String(e))))
  }
  // The browser opens the panel only inside the click itself: nothing may be awaited before.
  const beside = () => follow(host.openPanel(tab.windowId))
  const ownWindow = () => follow(host.openPanelWindow(tab.windowId))

  if (tab.panelOpen) return <p class="muted small">{popup.panelAlready}</p>
  return (
    <div class="open-panel">
      {problem && (
        <Notice tone="danger" live="alert" onDismiss={() => setProblem(null)}>
          {problem}
        </Notice>
      )}
      {crowd && site && asked ? (
        <Notice
          tone="warn"
          live="alert"
          title={popup.panelNarrow(site.label)}
          actions={
            <>
              <Button variant="primary" onClick={ownWindow}>
                {popup.panelWindow}
              </Button>
              <Button onClick={beside}>{popup.panelBeside}</Button>
            </>
          }
        >
          {popup.panelNarrowWhy(crowd.needs, crowd.leaves)}
        </Notice>
      ) : (
        <div class="open-panel-row">
          <Button variant="primary" onClick={() => (crowd ? setAsked(true) : beside())}>
            {popup.panelOpen}
          </Button>
          <IconButton name={popup.panelWindow} icon="window" onClick={ownWindow} />
        </div>
      )}
    </div>
  )
}

import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { TabView } from '../messages/panel-state'
import { Button } from '../ui/button'
import { panel } from '../ui/messages/panel'
import { Notice } from '../ui/notice'
import { platformName } from '../ui/work-name'
import type { Library } from './library'
import { openOwnWindow } from './own-window'

/** What is to be said of the page in view: it is a preview, its task is in a frame, it is too narrow. */
export function PageNotices({ tab, library, ownWindow }: { tab: TabView; library: Library; ownWindow: boolean }) {
  const { detection, pageWidth } = tab
  if (!detection) return null
  const least = library.sites.find((site) => site.id === detection.platform)?.minPageWidth
  return (
    <>
      {detection.state === 'preview' && detection.pageKind === 'task' && (
        <Notice tone="info" title={panel.preview.title}>
          {panel.preview.text}
        </Notice>
      )}
      {detection.blockedFrameHost !== undefined && <FrameNotice host={detection.blockedFrameHost} />}
      {least !== undefined && pageWidth !== undefined && pageWidth > 0 && pageWidth < least && (
        <Notice
          tone="warn"
          title={panel.narrow.title(platformName(library.sites, detection.platform), least)}
          actions={
            ownWindow ? undefined : (
              <Button small onClick={() => void openOwnWindow()}>
                {panel.ownWindow}
              </Button>
            )
          }
        >
          {panel.narrow.text(Math.round(pageWidth))}
        </Notice>
      )}
    </>
  )
}

function FrameNotice({ host }: { host: string }) {
  const { frame: words } = panel
  const [refused, setRefused] = useState('')
  const allow = () =>
    browser.permissions.request({ origins: [`https://${host}/*`] }).catch((reason: unknown) => {
      setRefused(words.refused(reason instanceof Error ? reason.message : String(reason)))
    })
  return (
    <Notice
      tone="warn"
      title={words.title(host)}
      actions={
        <Button small onClick={() => void allow()}>
          {words.allow(host)}
        </Button>
      }
    >
      {words.text}
      {refused && <p role="alert">{refused}</p>}
    </Notice>
  )
}

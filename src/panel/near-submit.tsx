import { useLayoutEffect, useRef } from 'preact/hooks'
import type { PanelState } from '../messages/panel-state'
import { Button } from '../ui/button'
import { panel } from '../ui/messages/panel'
import { Notice } from '../ui/notice'

const { near: words } = panel

/** True while the user is about to submit the very task that is shown. */
export function isNearSubmit({ tab, session }: PanelState): boolean {
  return tab?.nearSubmit === true && session !== null && session.tabId === tab.tabId
}

/** Calls `forward` when the nearing begins, unless the user is writing in the panel just then. */
export function useComesForward(isNear: boolean, forward: () => void): void {
  const latest = useRef(forward)
  latest.current = forward
  useLayoutEffect(() => {
    if (!isNear) return
    const isWriting = document.hasFocus() && document.activeElement?.matches('textarea, input, select')
    if (isWriting) return
    latest.current()
  }, [isNear])
}

/** Says what is still open. The live region stays, so that its filling is announced. */
export function NearNotice({ open, isShown, onShow }: { open: number; isShown: boolean; onShow?: (() => void) | undefined }) {
  return (
    <div role="status">
      {isShown && (
        <Notice
          tone="warn"
          title={words.title(open)}
          actions={
            onShow && (
              <Button small onClick={onShow}>
                {words.show}
              </Button>
            )
          }
        >
          {words.text}
        </Notice>
      )}
    </div>
  )
}

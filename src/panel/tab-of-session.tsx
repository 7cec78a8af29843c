import { browser } from 'wxt/browser'
import type { OpenSession } from '../core/open-session'
import { Button } from '../ui/button'
import { panel } from '../ui/messages/panel'
import { session as shared } from '../ui/messages/session'
import type { Asking } from '../ui/use-asking'

const { session: words } = panel

/** Brings a session's tab into view; a tab that is gone is no error. */
export function showTab(tabId: number | undefined): void {
  if (tabId !== undefined) browser.tabs.update(tabId, { active: true }).catch(() => {})
}

/** How the tab in view stands to the session: its own, another one of its work, or none of it. */
export function TabOfSession({ session, tabId, asking }: { session: OpenSession; tabId: number | undefined; asking: Asking }) {
  if (tabId === undefined || session.tabId === tabId) return null
  return (
    <div class="session-tab">
      <label class="check">
        <input
          type="checkbox"
          checked={session.ownTabs.includes(tabId)}
          onChange={(e) => void asking.act('session.tab', { sessionId: session.id, tabId, belongs: e.currentTarget.checked })}
        />
        <span>
          {shared.belongs} <span class="muted small check-hint">{shared.belongsHint}</span>
        </span>
      </label>
      {session.tabId !== undefined && (
        <div class="small muted">
          {words.elsewhere}{' '}
          <Button small variant="quiet" onClick={() => showTab(session.tabId)}>
            {words.goToTab}
          </Button>
        </div>
      )}
    </div>
  )
}

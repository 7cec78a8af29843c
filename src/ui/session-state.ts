import type { OpenSession } from '../core/open-session'
import { leavingCounts } from '../platforms/leaving'
import type { PlatformSite } from '../platforms/platform'
import { session as words } from './messages/session'
import { platformName } from './work-name'

export interface SessionState {
  /** What the session is doing now, in words. */
  text: string
  /** Its clock may be moving. */
  isRunning: boolean
}

export function sessionState(
  sites: readonly PlatformSite[],
  { status, mode, platform }: Pick<OpenSession, 'status' | 'mode' | 'platform'>,
): SessionState {
  const name = status === 'working' ? mode : status
  if (name === 'away' && !leavingCounts(sites, platform))
    return { text: words.leavingForbidden(platformName(sites, platform)), isRunning: false }
  return { text: words.states[name], isRunning: name === 'work' || name === 'away' }
}

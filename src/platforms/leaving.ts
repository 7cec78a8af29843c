import { policyOf } from '../core/closing'
import type { OpenSession } from '../core/open-session'
import type { TimePolicy } from '../core/time-policy'
import type { PlatformSite } from './platform'

/** False where the platform's rules forbid leaving a task: time in other tabs does not count there. */
export function leavingCounts(sites: readonly PlatformSite[], platform: string): boolean {
  return !sites.some((site) => site.id === platform && site.leavingForbidden === true)
}

/** How the time of a session counts: one answer for the surfaces that show it and the ledger that keeps it. */
export function timePolicy(sites: readonly PlatformSite[], session: Pick<OpenSession, 'platform' | 'taskType'>): TimePolicy {
  return policyOf(session, { leavingCounts: (platform) => leavingCounts(sites, platform) })
}

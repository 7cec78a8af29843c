import type { OpenSession } from '../core/open-session'
import { type PolicyRule, policyFor, type TimePolicy } from '../core/time-policy'
import type { PlatformSite } from './platform'

/** False where the platform's rules forbid leaving a task: time in other tabs does not count there. */
export function leavingCounts(sites: readonly PlatformSite[], platform: string): boolean {
  return !sites.some((site) => site.id === platform && site.leavingForbidden === true)
}

/** How the time of this work counts, by the user's rules over the defaults: one answer for the surfaces that show it and the ledger that keeps it. */
export function timePolicy(
  sites: readonly PlatformSite[],
  rules: readonly PolicyRule[],
  { platform, taskType }: Pick<OpenSession, 'platform' | 'taskType'>,
): TimePolicy {
  return policyFor(rules, platform, taskType, leavingCounts(sites, platform))
}

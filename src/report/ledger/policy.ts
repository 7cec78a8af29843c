import type { TimeEntry } from '../../core/entry'
import type { TimePolicy } from '../../core/time-policy'
import { timePolicy } from '../../platforms/leaving'
import type { PlatformSite } from '../../platforms/platform'

/** How the time of an entry was counted; entries of the first version do not say and were counted by the defaults. */
export function policyOfEntry(sites: readonly PlatformSite[], entry: TimeEntry): TimePolicy {
  return entry.policy ?? timePolicy(sites, entry)
}

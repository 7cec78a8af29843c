import type { OpenSession } from '../core/open-session'
import type { Rubric } from '../core/rubric'
import type { ChecklistItem } from '../core/self-review'
import { defaultPolicy, type TimePolicy } from '../core/time-policy'
import type { HouseRule, PlatformSite } from '../platforms/platform'

/** What the panel knows beyond live work. Handed in, so that the panel shows any set of platforms and rubrics. */
export interface Library {
  sites: readonly PlatformSite[]
  rulesOf: (platform: string) => readonly HouseRule[]
  /** The platform's rules that are also questions before submitting. */
  houseItemsOf: (platform: string) => readonly ChecklistItem[]
  /** Never empty: one of them is the fallback. */
  rubrics: readonly Rubric[]
}

/** The platform's name for people; what the user typed for a platform that Margin does not know is its own name. */
export function platformLabel(library: Library, id: string): string {
  return library.sites.find((site) => site.id === id)?.label ?? id
}

/** True where the platform's rules forbid leaving a task: time in other tabs does not count there. */
export function forbidsLeaving(library: Library, id: string): boolean {
  return library.sites.some((site) => site.id === id && site.leavingForbidden === true)
}

export function policyOf(library: Library, { platform, taskType }: Pick<OpenSession, 'platform' | 'taskType'>): TimePolicy {
  return defaultPolicy(taskType, !forbidsLeaving(library, platform))
}

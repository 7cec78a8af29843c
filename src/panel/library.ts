import type { Rubric } from '../core/rubric'
import type { ChecklistItem } from '../core/self-review'
import type { HouseRule, PlatformSite } from '../platforms/platform'
import type { Ledger } from './use-ledger'

/** What the panel knows beyond live work. Handed in, so that the panel shows any set of platforms and rubrics. */
export interface Library {
  sites: readonly PlatformSite[]
  rulesOf: (platform: string) => readonly HouseRule[]
  /** The platform's rules that are also questions before submitting. */
  houseItemsOf: (platform: string) => readonly ChecklistItem[]
  /** Never empty: one of them is the fallback. */
  rubrics: readonly Rubric[]
  ledger: Ledger
}

import type { PlatformSite } from '../platforms/platform'
import { common } from '../ui/messages/common'

/** A platform as the user knows it: its label, or the name that was typed for work by hand. */
export function platformName(id: string, sites: readonly PlatformSite[]): string {
  if (id === 'site' || id === '') return common.otherSite
  return sites.find((site) => site.id === id)?.label ?? id
}

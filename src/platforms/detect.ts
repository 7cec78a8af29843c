import { detectWith } from './detect-with'
import type { Found } from './found'
import { detectGeneric } from './generic/detect-generic'
import type { Page } from './page'
import type { Platform } from './platform'

/**
 * What a page is believed to be; null when nothing speaks for anything. The platform is told by the host; on any other host the
 * generic detector reads alone, as platform `site`. Plain reading: nothing on the page is touched.
 */
export function detect(platforms: readonly Platform[], page: Page): Found | null {
  return detectWith(detectGeneric, platforms, page)
}

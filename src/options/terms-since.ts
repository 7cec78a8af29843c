import { localDay } from '../core/day'
import type { PayTerms } from '../core/pay'
import { options as words } from '../ui/messages/options'

/** Since when terms hold; 0 is "from the beginning", not the first of January 1970. */
export function sinceText({ validFrom }: Pick<PayTerms, 'validFrom'>, zone: string): string {
  return validFrom === 0 ? words.always : words.since(localDay(validFrom, zone))
}

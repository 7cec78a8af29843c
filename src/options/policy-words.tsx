import { LONG_READING, type PolicyRule, policyFor } from '../core/time-policy'
import type { PlatformSite } from '../platforms/platform'
import { duration } from '../ui/format'
import { common } from '../ui/messages/common'
import { policy as words } from '../ui/messages/policy'

/** The rules in words: what counts for work of which no row says more. */
export function PolicyWords({ rules, sites }: { rules: readonly PolicyRule[]; sites: readonly PlatformSite[] }) {
  const general = rules.filter(({ platform, taskType }) => platform === undefined && taskType === undefined)
  const usual = policyFor(general, '', 'other', true)
  const long = policyFor(general, '', 'review', true)
  const types = LONG_READING.map((type) => common.taskTypes[type]).join(', ')
  const forbidding = sites.filter(({ leavingForbidden }) => leavingForbidden).map(({ label }) => label)
  const names = new Intl.ListFormat('en').format(forbidding)
  const others = rules.length - general.length
  return (
    <ul class="page-list">
      <li>
        {usual.stillMs === long.stillMs
          ? words.stillSame(duration(usual.stillMs))
          : words.still(duration(usual.stillMs), duration(long.stillMs), types)}
      </li>
      <li>{usual.awayMs > 0 ? words.away(duration(usual.awayMs)) : words.awayNone}</li>
      {forbidding.length > 0 && <li>{words.forbidden(names, forbidding.length)}</li>}
      <li>{words.never}</li>
      {others > 0 && <li>{words.more(others)}</li>}
    </ul>
  )
}

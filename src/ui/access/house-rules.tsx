import type { Evidence, HouseRule } from '../../platforms/platform'
import { Fold } from '../fold'
import { access as words } from '../messages/access'

/** What a platform asks of its workers, each rule with where it was read and how sure that is. */
export function HouseRules({ platform, rules }: { platform: string; rules: readonly HouseRule[] }) {
  if (rules.length === 0) return null
  return (
    <Fold title={words.rules(platform)}>
      <ul class="house-rules small">
        {rules.map(({ id, rule, source, evidence }) => (
          <li key={id}>
            {rule} <span class="muted">{words.source(source, evidenceName(evidence))}</span>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

export function evidenceName(evidence: Evidence): string {
  return words.evidence[`${evidence}`]
}

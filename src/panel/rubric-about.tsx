import type { ComposedRubric } from '../core/rubric-compose'
import type { HouseRule } from '../platforms/platform'
import { Fold } from '../ui/fold'
import { number } from '../ui/format'
import { panel } from '../ui/messages/panel'
import { GuidelineLink } from './project-notes'

const { rubric: words } = panel

/** What stands over the criteria: summary, version, time, and the way to the project's own guidelines. */
export function RubricAbout({ rubric, guidelineUrl }: { rubric: ComposedRubric; guidelineUrl: string | undefined }) {
  const { title, summary, edition, typicalMinutes } = rubric
  return (
    <div class="rubric-about">
      <h2 class="visually-hidden">{title}</h2>
      <p>{summary}</p>
      <p class="small muted">
        {words.edition(edition)}
        {typicalMinutes && ` · ${words.minutes(number(typicalMinutes[0]), number(typicalMinutes[1]))}`}
      </p>
      {guidelineUrl !== undefined && <GuidelineLink url={guidelineUrl} />}
    </div>
  )
}

interface FootProps {
  rubric: ComposedRubric
  /** Label and rules of the platform in view. */
  house: { platform: string; rules: readonly HouseRule[] }
}

/** What stands under them: the platform's rules, the sources, the keys. */
export function RubricFoot({ rubric: { sources }, house }: FootProps) {
  return (
    <div class="rubric-foot">
      {house.rules.length > 0 && (
        <Fold title={words.houseRules(house.platform)}>
          <ul class="lines">
            {house.rules.map(({ rule, source }) => (
              <li key={rule}>
                {rule} <span class="small muted">{words.houseSource(source)}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <Fold title={words.sources}>
        <ul class="lines">
          {sources.map(({ title, by, year, where }) => (
            <li key={`${title} ${where}`}>
              {title} <span class="small muted">{[by, year, where].filter((part) => part !== undefined).join(', ')}</span>
            </li>
          ))}
        </ul>
      </Fold>
      <p class="small muted">{words.keys}</p>
    </div>
  )
}

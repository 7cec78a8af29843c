import type { RubricHead } from '../core/rubric-choice'
import type { ComposedRubric } from '../core/rubric-compose'
import type { HouseRule } from '../platforms/platform'
import { Fold } from '../ui/fold'
import { number } from '../ui/format'
import { panel } from '../ui/messages/panel'
import { Select } from '../ui/select'
import { CriterionCard, Scale } from './rubric-card'

const { rubric: words } = panel
const AUTOMATIC = ''

interface Props {
  rubric: ComposedRubric
  /** What would be shown without a choice. */
  automatic: RubricHead
  rubrics: readonly RubricHead[]
  chosenId: string | undefined
  onChoose: (rubricId: string | null) => void
  /** Label and rules of the platform in view. */
  house: { platform: string; rules: readonly HouseRule[] }
}

export function RubricTab({ rubric, automatic, rubrics, chosenId, onChoose, house }: Props) {
  const { summary, version, typicalMinutes, criteria, preference, justification, sources } = rubric
  const choices = [
    { value: AUTOMATIC, label: words.automatic(automatic.title) },
    ...rubrics.map(({ id, title }) => ({ value: id, label: title })),
  ]
  return (
    <div class="rubric">
      <Select
        label={words.choose}
        value={chosenId ?? AUTOMATIC}
        choices={choices}
        onValue={(id) => onChoose(id === AUTOMATIC ? null : id)}
      />
      <div>
        <h2 class="visually-hidden">{rubric.title}</h2>
        <p>{summary}</p>
        <p class="small muted">
          {words.version(version)}
          {typicalMinutes && ` · ${words.minutes(number(typicalMinutes[0]), number(typicalMinutes[1]))}`}
        </p>
      </div>
      {criteria.map((criterion) => (
        <CriterionCard key={criterion.id} criterion={criterion} />
      ))}
      {preference && (
        <article class="card">
          <h3>{words.preference}</h3>
          <p>{preference.question}</p>
          <Scale points={preference.scale} />
        </article>
      )}
      {justification && (
        <article class="card">
          <div class="card-head">
            <h3>{words.justification}</h3>
            {justification.sentences && <span class="small muted">{words.sentences(...justification.sentences)}</span>}
          </div>
          <p>{justification.shape}</p>
          <ul class="lines">
            {justification.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </article>
      )}
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
          {sources.map(({ title, where }) => (
            <li key={where}>
              {title} <span class="small muted">{where}</span>
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  )
}

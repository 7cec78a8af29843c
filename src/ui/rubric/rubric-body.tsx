import type { ComposedRubric } from '../../core/rubric-compose'
import { JUSTIFICATION, PREFERENCE } from '../../core/rubric-digest'
import { panel } from '../messages/panel'
import { CriterionCard, Lines, Scale } from './rubric-card'
import { RubricSection, type SectionView } from './rubric-section'

const { rubric: words } = panel

interface Props {
  rubric: ComposedRubric
  view: SectionView
  /** Left out where a search passes it over. */
  isShown?: (id: string) => boolean
}

/** What a rubric says, section by section. */
export function RubricBody({ rubric: { criteria, preference, justification }, view, isShown = () => true }: Props) {
  return (
    <>
      {criteria
        .filter(({ id }) => isShown(id))
        .map((criterion) => (
          <CriterionCard key={criterion.id} criterion={criterion} view={view} />
        ))}
      {preference && isShown(PREFERENCE) && (
        <RubricSection
          id={PREFERENCE}
          title={words.preference}
          question={preference.question}
          scale={preference.scale}
          view={view}
        >
          <Scale points={preference.scale} />
        </RubricSection>
      )}
      {justification && isShown(JUSTIFICATION) && (
        <RubricSection id={JUSTIFICATION} title={words.justification} question={justification.shape} view={view}>
          <Lines lines={justification.points} />
          {justification.sentences && <p class="small muted">{words.sentences(...justification.sentences)}</p>}
        </RubricSection>
      )}
    </>
  )
}

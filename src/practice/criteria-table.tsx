import type { CriterionAgreement } from '../core/practice-history'
import type { MarkResult } from '../core/practice-sitting'
import { practice } from '../ui/messages/practice'
import { AgreementCells, AgreementHeads } from './figures'

const { figures: words } = practice

interface Props {
  caption: string
  criteria: readonly CriterionAgreement[]
  criterionTitle: (id: string) => string
  /** Marks of one task, told before those of all. */
  here?: readonly MarkResult[]
}

/** Agreement for each criterion of a rubric. */
export function CriteriaTable({ caption, criteria, criterionTitle, here }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a narrow page, it scrolls, and must be reached by the keyboard
    <section class="table-wrap" aria-label={caption} tabIndex={0}>
      <table class="figures-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.criterion}</th>
            {here && <th scope="col">{words.here}</th>}
            <AgreementHeads />
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ criterion, agreement }) => (
            <tr key={criterion}>
              <th scope="row">{criterionTitle(criterion)}</th>
              {here && <td>{hereText(here.filter((mark) => mark.criterion === criterion))}</td>}
              <AgreementCells agreement={agreement} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function hereText(marks: readonly MarkResult[]): string {
  if (marks.length === 0) return words.nothing
  return words.exactOf(marks.filter(({ mine, gold }) => mine === gold).length, marks.length)
}

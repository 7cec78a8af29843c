import type { RefusedRow } from '../../../core/statement-row'
import { number } from '../../../ui/format'
import { statements as words } from '../../../ui/messages/statements'

interface Props {
  refused: readonly RefusedRow[]
  isPage: boolean
}

const SHOWN = 50

/** Every line that cannot be read, with its number, what is written there, and what to do about it. */
export function RefusedRows({ refused, isPage }: Props) {
  if (refused.length === 0) return null
  return (
    <div class="import-refused">
      <h5>{words.problemsTitle(refused.length)}</h5>
      <p class="page-text small">{words.problemsText}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="import-wide import-scroll" aria-label={words.problemsTitle(refused.length)} tabIndex={0}>
        <table class="import-table">
          <thead>
            <tr>
              <th scope="col" class="import-number">
                {isPage ? words.pageRow : words.line}
              </th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.text}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {refused.slice(0, SHOWN).map(({ line, field, found, why }) => (
              <tr key={`${line} ${field ?? ''}`}>
                <th scope="row" class="import-number">
                  {number(line)}
                </th>
                <td>{field === undefined ? words.wholeLine : words.fields[field]}</td>
                <td class="import-found">{found || words.none}</td>
                <td class="import-why">{words.problems[why]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {refused.length > SHOWN && <p class="small">{words.moreProblems(refused.length - SHOWN)}</p>}
    </div>
  )
}

import type { ComponentChildren } from 'preact'
import { byTrap, byType, type PastAttempt, pastAttempts, type TypeRow } from '../core/practice-history'
import type { Sitting } from '../core/practice-sitting'
import { Fold } from '../ui/fold'
import { percent } from '../ui/format'
import { common } from '../ui/messages/common'
import { practice } from '../ui/messages/practice'
import { CriteriaTable } from './criteria-table'
import { titleOf, titlesOf } from './criterion-title'
import { AgreementCells, AgreementHeads, FiguresExplained } from './figures'
import type { PracticeHost } from './host'
import { useRubric } from './use-rubric'

const { history: words, figures } = practice

/** How far the trainer agrees with the gold, over all sittings; nothing before the first task is done. */
export function History({ host, sittings }: { host: PracticeHost; sittings: readonly Sitting[] }) {
  const attempts = pastAttempts(sittings)
  const rows = byType(attempts)
  if (rows.length === 0) return null
  return (
    <section class="page-section" aria-labelledby="history-title">
      <h2 id="history-title">{words.title}</h2>
      <TypeTable rows={rows} />
      <div>
        {rows
          .filter(({ criteria }) => criteria.length > 0)
          .map((row) => (
            <TypeCriteria key={row.taskType} host={host} row={row} rubricId={rubricIdOf(host, row)} />
          ))}
        <FiguresExplained />
      </div>
      <Traps attempts={attempts} />
    </section>
  )
}

const rubricIdOf = (host: PracticeHost, { taskType }: TypeRow) => host.tasks.find((task) => task.taskType === taskType)?.rubric

function TypeTable({ rows }: { rows: readonly TypeRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a narrow page, it scrolls, and must be reached by the keyboard
    <section class="table-wrap" aria-label={words.caption} tabIndex={0}>
      <table class="figures-table">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{figures.type}</th>
            <th scope="col">{figures.tasks}</th>
            <AgreementHeads />
            <th scope="col">{figures.trend}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ taskType, tasks, again, agreement, trend }) => (
            <tr key={taskType}>
              <th scope="row">{common.taskTypes[taskType]}</th>
              <td>
                {tasks}
                {again > 0 && <span class="muted"> {figures.again(again)}</span>}
              </td>
              <AgreementCells agreement={agreement} />
              <td>{trend ? figures.trendText(percent(trend.lately), percent(trend.before)) : figures.trendFew}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function TypeCriteria({ host, row, rubricId }: { host: PracticeHost; row: TypeRow; rubricId: string | undefined }) {
  const caption = words.criteriaOf(common.taskTypes[row.taskType])
  return (
    <Fold title={caption}>
      {rubricId === undefined ? (
        <CriteriaTable caption={caption} criteria={row.criteria} criterionTitle={(id) => titleOf({ id })} />
      ) : (
        <WithTitles host={host} rubricId={rubricId}>
          {(criterionTitle) => <CriteriaTable caption={caption} criteria={row.criteria} criterionTitle={criterionTitle} />}
        </WithTitles>
      )}
    </Fold>
  )
}

interface WithTitlesProps {
  host: PracticeHost
  rubricId: string
  children: (criterionTitle: (id: string) => string) => ComponentChildren
}

function WithTitles({ host, rubricId, children }: WithTitlesProps) {
  const rubric = useRubric(host, rubricId)
  return <>{children(titlesOf(rubric === 'failed' ? null : rubric))}</>
}

function Traps({ attempts }: { attempts: readonly PastAttempt[] }) {
  const rows = byTrap(attempts.filter(({ again }) => !again).flatMap(({ marks }) => marks))
  if (rows.length === 0) return null
  return (
    <div class="traps">
      <h3>{words.traps}</h3>
      <p class="page-text muted">{words.trapsText}</p>
      <table class="figures-table traps-table">
        <caption class="visually-hidden">{words.trapCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.trap}</th>
            <th scope="col">{words.caught}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ trap, met, caught }) => (
            <tr key={trap}>
              <th scope="row">{practice.traps[trap]}</th>
              <td>{words.caughtOf(caught, met)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import type { ReadRow } from '../../../core/statement-row'
import { duration, money } from '../../../ui/format'
import { statements as words } from '../../../ui/messages/statements'

const SHOWN = 10

/** `2025-03-30, Crab, 5f…`: enough to know a payment by. */
export function rowName({ day, project, taskId }: ReadRow): string {
  return [day, project, taskId].filter(Boolean).join(', ')
}

/** The first payments as they were read, so that a column taken for another is seen at once. */
export function FirstRows({ rows }: { rows: readonly ReadRow[] }) {
  if (rows.length === 0) return null
  const first = rows.slice(0, SHOWN)
  const hasTasks = first.some(({ taskId }) => taskId !== undefined)
  const columns = Object.entries(words.columns).filter(([name]) => name !== 'task' || hasTasks)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section class="import-wide" aria-label={words.firstRows(first.length)} tabIndex={0}>
      <table class="import-table">
        <caption>{words.firstRows(first.length)}</caption>
        <thead>
          <tr>
            {columns.map(([name, title]) => (
              <th key={name} scope="col" class={name === 'amount' || name === 'duration' ? 'import-number' : ''}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.map((row) => (
            <tr key={row.id}>
              <td class="import-short">{row.day}</td>
              <td class="import-long">{row.project || words.none}</td>
              {hasTasks && <td class="import-id">{row.taskId ?? words.none}</td>}
              <td>{words.kinds[row.kind]}</td>
              <td class="import-number">{row.durationMs === undefined ? words.none : duration(row.durationMs)}</td>
              <td class="import-number">{money(row)}</td>
              <td>{words.stateAs(words.payStates[row.state], wordOf(row))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The platform's own word, where it says more than ours. */
function wordOf({ status = '', state }: ReadRow): string {
  return status.toLowerCase() === words.payStates[state].toLowerCase() ? '' : status
}

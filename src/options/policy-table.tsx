import { useId } from 'preact/hooks'
import { leavingCounts } from '../platforms/leaving'
import type { PlatformSite } from '../platforms/platform'
import { IconButton } from '../ui/icon-button'
import { common } from '../ui/messages/common'
import { policy as words } from '../ui/messages/policy'
import { platformName } from '../ui/work-name'
import { inherited, type PolicyErrors, type RowDraft } from './policy-draft'

interface Props {
  rows: readonly RowDraft[]
  errors: PolicyErrors['rows']
  sites: readonly PlatformSite[]
  onRow: (index: number, row: RowDraft) => void
  onRemove: (index: number) => void
}

/** One row for all work, and one for each platform or task type that has limits of its own. */
export function PolicyTable({ rows, errors, sites, onRow, onRemove }: Props) {
  return (
    <table class="policy-table">
      <caption>{words.table}</caption>
      <thead>
        <tr>
          <th scope="col" class="policy-head">
            {words.what}
          </th>
          <th scope="col" class="policy-head">
            {words.stillColumn}
          </th>
          <th scope="col" class="policy-head">
            {words.awayColumn}
          </th>
          <td class="policy-head" />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const name = rowName(row, sites)
          const counts = leavingCounts(sites, row.platform)
          const usual = inherited(rows, row, counts)
          return (
            <tr key={`${row.platform} ${row.taskType}`}>
              <th scope="row" class="policy-name">
                {name}
                {!counts && <span class="policy-why">{words.zeroBecause(platformName(sites, row.platform))}</span>}
              </th>
              {(['stillMs', 'awayMs'] as const).map((limit) => (
                <td key={limit} class="policy-cell">
                  <Minutes
                    name={limit === 'stillMs' ? words.stillOf(name) : words.awayOf(name)}
                    value={row[limit]}
                    usual={usual[limit]}
                    error={errors[index]?.[limit]}
                    onValue={(value) => onRow(index, { ...row, [limit]: value })}
                  />
                </td>
              ))}
              <td class="policy-cell policy-end">
                {index > 0 && <IconButton name={words.removeOf(name)} icon="close" onClick={() => onRemove(index)} />}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

export function rowName({ platform, taskType }: Pick<RowDraft, 'platform' | 'taskType'>, sites: readonly PlatformSite[]): string {
  const parts = [platform && platformName(sites, platform), taskType && common.taskTypes[taskType]].filter(Boolean)
  return parts.join(' · ') || words.allWork
}

interface MinutesProps {
  name: string
  value: string
  /** What holds while it is empty. */
  usual: string
  error: string | undefined
  onValue: (value: string) => void
}

function Minutes({ name, value, usual, error, onValue }: MinutesProps) {
  const id = useId()
  return (
    <>
      <input
        class="input"
        inputMode="decimal"
        autocomplete="off"
        aria-label={name}
        placeholder={usual}
        value={value}
        {...(error ? { 'aria-invalid': true, 'aria-describedby': id } : {})}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {error && (
        <div class="field-error" id={id} role="alert">
          {error}
        </div>
      )}
    </>
  )
}

import { useMemo } from 'preact/hooks'
import type { Figures } from '../../core/report'
import { breakdown, GROUPINGS, type Group, type Grouping } from '../../core/report-groups'
import type { PlatformSite } from '../../platforms/platform'
import { common } from '../../ui/messages/common'
import { earnings as words } from '../../ui/messages/earnings'
import { type GroupRow, GroupTable } from '../../ui/rates/group-table'
import { platformName } from '../../ui/work-name'
import { useTurns } from './charts/use-turns'
import type { EarningsData } from './data'
import { RATES } from './key-figures'

const COLUMNS = ['counted', 'share', 'tasks', 'earned', 'quoted', 'paid', 'task', 'true'] as const
const DETAILS = ['unpaid', 'givenAway', 'unknownPay', 'earned', 'together', 'bonuses', 'rejected', ...RATES] as const

/** Hours, pay and the four rates by what the work was. Worked out once the figures of the whole have been painted. */
export function Breakdowns(props: { data: EarningsData; whole: Figures }) {
  const turn = useTurns(1)
  return turn === 1 ? <Tables {...props} /> : null
}

function Tables({ data, whole }: { data: EarningsData; whole: Figures }) {
  const { rows, sites, settings } = data
  const groups = useMemo(
    () => GROUPINGS.map((by) => ({ by, rows: breakdown(rows, by, settings.currency).map((group) => asRow(by, group, sites)) })),
    [rows, sites, settings],
  )
  return (
    <section class="earnings-part" aria-labelledby="breakdowns-title">
      <h3 id="breakdowns-title">{words.breakdowns}</h3>
      <p class="small muted page-text no-print">{words.breakdownsText}</p>
      {groups.map((group) => (
        <GroupTable
          key={group.by}
          caption={words.by[group.by]}
          first={common[group.by]}
          rows={group.rows}
          columns={COLUMNS}
          details={DETAILS}
          whole={whole}
          canSort
        />
      ))}
    </section>
  )
}

function asRow(by: Grouping, { key, row, figures }: Group, sites: readonly PlatformSite[]): GroupRow {
  switch (by) {
    case 'platform':
      return { key, figures, name: platformName(sites, row.platform) }
    case 'project':
      return { key, figures, name: row.project || common.noProject, note: platformName(sites, row.platform) }
    case 'taskType':
      return { key, figures, name: common.taskTypes[row.taskType] }
    case 'domain':
      return { key, figures, name: common.domains[row.domain] }
  }
}

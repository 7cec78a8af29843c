import type { RestorePlan } from '../../core/restore-plan'
import type { Inspection } from '../../store/backup/inspect'
import { Fold } from '../../ui/fold'
import { dateTime, duration } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { data as words } from '../../ui/messages/data'
import { platformName } from '../../ui/work-name'
import type { OptionsHost } from '../host'

const MOST = 8

/** A few of the entries that differ or overlap, so that the user knows what they are. */
export function Examples({ host, inspection, plan }: { host: OptionsHost; inspection: Inspection; plan: RestorePlan }) {
  const overlapping = new Set(plan.overlapping)
  const shown = [...overlapping, ...plan.differing.filter((unit) => !overlapping.has(unit))]
    .flatMap((unit) => {
      const name = inspection.names.get(unit)
      return name ? [{ unit, name }] : []
    })
    .slice(0, MOST)
  if (shown.length === 0) return null
  const sites = host.platforms.map(({ site }) => site)
  const counted = (unit: string, side: 'here' | 'file') => duration(inspection[side].units.get(unit)?.countedMs ?? 0)
  return (
    <Fold title={words.examples}>
      <ul class="examples small">
        {shown.map(({ unit, name }) => (
          <li key={unit}>
            <span>
              {[platformName(sites, name.platform), name.project || common.noProject, common.taskTypes[name.taskType]].join(
                ' · ',
              )}
            </span>
            <span class="muted">
              {dateTime(name.closedAt, name.zone)}:{' '}
              {inspection.here.units.get(unit)?.hasEntry
                ? words.exampleDiffers(counted(unit, 'here'), counted(unit, 'file'))
                : counted(unit, 'file')}
              {overlapping.has(unit) && ` (${words.exampleOverlap})`}
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

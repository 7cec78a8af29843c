import type { PlatformSite } from '../platforms/platform'
import { common } from '../ui/messages/common'
import { popup } from '../ui/messages/popup'
import { GroupTable } from '../ui/rates/group-table'
import { platformName } from '../ui/work-name'
import type { PopupFigures } from './figures'

const COLUMNS = ['counted', 'earned', 'true'] as const
const DETAILS = ['unpaid', 'quoted', 'paid', 'task', 'true'] as const

/** This week, by task type and by platform. */
export function Groups({ figures, sites }: { figures: PopupFigures; sites: readonly PlatformSite[] }) {
  const types = figures.byTaskType.map(({ taskType, figures: f }) => ({
    ...{ key: taskType, name: common.taskTypes[taskType], figures: f },
  }))
  const platforms = figures.byPlatform.map(({ platform, figures: f }) => ({
    ...{ key: platform, name: platformName(sites, platform), figures: f },
  }))
  const shared = { columns: COLUMNS, details: DETAILS, whole: figures.week }
  return (
    <>
      <GroupTable {...shared} caption={popup.byTaskType} first={common.taskType} rows={types} />
      <GroupTable {...shared} caption={popup.byPlatform} first={common.platform} rows={platforms} />
    </>
  )
}

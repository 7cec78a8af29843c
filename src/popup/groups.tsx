import type { Figures } from '../core/report'
import type { PlatformSite } from '../platforms/platform'
import { duration, money, ratePerHour } from '../ui/format'
import { common } from '../ui/messages/common'
import { popup } from '../ui/messages/popup'
import { platformName } from '../ui/work-name'
import type { PopupFigures } from './figures'
import { Values } from './hours'

/** This week, by task type and by platform. */
export function Groups({ figures, sites }: { figures: PopupFigures; sites: readonly PlatformSite[] }) {
  const types = figures.byTaskType.map(({ taskType, figures: f }) => ({
    key: taskType,
    name: common.taskTypes[taskType],
    figures: f,
  }))
  const platforms = figures.byPlatform.map(({ platform, figures: f }) => ({
    key: platform,
    name: platformName(sites, platform),
    figures: f,
  }))
  return (
    <>
      <Group caption={popup.byTaskType} first={common.taskType} rows={types} />
      <Group caption={popup.byPlatform} first={common.platform} rows={platforms} />
    </>
  )
}

interface GroupProps {
  caption: string
  first: string
  rows: readonly { key: string; name: string; figures: Figures }[]
}

function Group({ caption, first, rows }: GroupProps) {
  if (rows.length === 0) return null
  return (
    <table class="group">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{popup.counted}</th>
          <th scope="col">{popup.earned}</th>
          <th scope="col">{popup.true}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, figures }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>
              <Values list={[duration(figures.countedMs)]} />
            </td>
            <td>
              <Values list={figures.earned.map(money)} />
            </td>
            <td>
              <Values
                list={figures.currencies.flatMap(({ rates }) => (rates.true.perHour ? ratePerHour(rates.true.perHour) : []))}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

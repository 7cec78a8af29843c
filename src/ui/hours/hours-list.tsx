import { useState } from 'preact/hooks'
import { formText } from '../../core/hours-form'
import type { ReportableHours } from '../../core/hours-to-report'
import { Button } from '../button'
import { EmptyState } from '../empty-state'
import { number } from '../format'
import { common } from '../messages/common'
import { hours as words } from '../messages/hours'
import { Notice } from '../notice'
import { platformName } from '../work-name'
import type { HoursHost } from './host'
import { HoursRow } from './hours-row'
import { useHours } from './use-hours'

/** What can be reported of each project, ready to be copied into the platform's own form. */
export function HoursList({ host }: { host: HoursHost }) {
  const { list, marked, mark, takeBack } = useHours(host)
  const [told, setTold] = useState('')
  if (list === null) return <p class="muted">{words.loading}</p>
  if (list === 'failed') {
    return (
      <Notice tone="danger" live="alert">
        {words.failed}
      </Notice>
    )
  }
  const nameOf = ({ platform, project }: Pick<ReportableHours, 'platform' | 'project'>) =>
    `${platformName(host.sites, platform)} · ${project || common.noProject}`
  const form = marked && host.formOf(marked.platform)
  return (
    <div class="hours-list">
      {marked && form && (
        <Notice
          tone="good"
          live="status"
          actions={
            <Button
              small
              onClick={async () => {
                await takeBack()
                setTold(words.takenBack)
              }}
            >
              {words.takeBack}
            </Button>
          }
        >
          {words.marked(nameOf(marked), formText(marked.reportedMs, form))}
        </Notice>
      )}
      <p class="small muted" role="status">
        {told}
      </p>
      {list.length === 0 && <EmptyState title={words.none}>{words.noneHint}</EmptyState>}
      {list.map((hours) => {
        const formOfRow = host.formOf(hours.platform)
        return (
          formOfRow && (
            <HoursRow
              key={`${hours.platform} ${hours.project} ${hours.reportMs}`}
              name={nameOf(hours)}
              hours={hours}
              form={formOfRow}
              onCopy={async (text) => {
                const isCopied = await host.copy(text).then(
                  () => true,
                  () => false,
                )
                setTold(isCopied ? words.copied(text) : words.notCopied)
              }}
              onMark={(reportedMs) => mark(hours, reportedMs)}
            />
          )
        )
      })}
      <p class="small muted">{words.lookBack(number(host.lookBackDays))}</p>
    </div>
  )
}

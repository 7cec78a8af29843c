import { useMemo, useState } from 'preact/hooks'
import { readRows } from '../../core/import-row'
import { type DateOrder, dateOrders, hasPartDates, type TrackerGroup, trackerGroups } from '../../core/import-tracker'
import { isWanted, type TrackerChoices, type TrackerLabel, trackerItem } from '../../core/import-tracker-item'
import { isZone } from '../../core/zone'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { exports as words } from '../../ui/messages/exports'
import { Select } from '../../ui/select'
import type { ReportHost } from '../host'
import type { Ready } from './import-part'
import type { TrackerFile } from './read-file'
import { TrackerGroups } from './tracker-groups'

interface Props {
  host: ReportHost
  file: TrackerFile
  isBusy: boolean
  /** What was looked at does not hold any more. */
  onChange: () => void
  onReady: (ready: Promise<Ready>) => void
}

const zones = () => Intl.supportedValuesOf?.('timeZone') ?? []

/** What the file of a tracker does not say: its zone, how its dates are written, and what each project there is here. */
export function TrackerForm({ host, file, isBusy, onChange, onReady }: Props) {
  const { rows } = file
  const groups = useMemo(() => trackerGroups(rows), [rows])
  const orders = useMemo(() => (hasPartDates(rows) ? dateOrders(rows) : null), [rows])
  const [zone, setZone] = useState(host.zone)
  const [order, setOrder] = useState<DateOrder | ''>(orders?.length === 1 ? (orders[0] ?? '') : orders === null ? 'mdy' : '')
  const [withNotes, setWithNotes] = useState(true)
  const [labels, setLabels] = useState<ReadonlyMap<string, TrackerLabel>>(() => firstLabels(host, groups))
  const changed = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      onChange()
      set(value)
    }
  }
  const isZoneRight = isZone(zone)
  const isComplete =
    isZoneRight && order !== '' && labels.size > 0 && [...labels.values()].every(({ platform }) => platform !== '')
  const look = async (): Promise<Ready> => {
    const choices: TrackerChoices = { zone, order: order || 'mdy', labels, withNotes, doubts: words.doubts }
    const wanted = rows.filter((row) => isWanted(row, choices))
    const read = await host.exports.withSurroundings((around) => readRows(wanted, (row) => trackerItem(row, choices, around)))
    return { ...read, leftOut: rows.length - wanted.length, otherLines: 0 }
  }
  return (
    <div class="exports-part">
      <div class="exports-range">
        <TextField
          label={words.zone}
          hint={words.zoneHint}
          error={isZoneRight ? undefined : words.badZone}
          value={zone}
          suggestions={zones()}
          onValue={changed(setZone)}
        />
        {orders !== null && (
          <Select
            label={words.order}
            hint={orders.length === 2 ? words.orderChoose : orders.length === 0 ? words.orderNone : undefined}
            value={order}
            choices={[
              ...(order === '' ? [{ value: '' as const, label: '' }] : []),
              { value: 'mdy', label: words.orders.mdy },
              { value: 'dmy', label: words.orders.dmy },
            ]}
            onValue={changed(setOrder)}
          />
        )}
        <label class="check exports-beside">
          <input type="checkbox" checked={withNotes} onChange={(e) => changed(setWithNotes)(e.currentTarget.checked)} />
          <span>
            {words.withNotes}
            <span class="check-hint muted small">{words.withNotesHint}</span>
          </span>
        </label>
      </div>
      <TrackerGroups host={host} groups={groups} labels={labels} onLabels={changed(setLabels)} />
      <div>
        <Button variant="primary" disabled={!isComplete || isBusy} onClick={() => onReady(look())}>
          {words.look}
        </Button>
      </div>
    </div>
  )
}

/** A project there whose client or name is a platform here is taken for it; any other waits for the user's word. */
function firstLabels({ sites }: ReportHost, groups: readonly TrackerGroup[]): Map<string, TrackerLabel> {
  const siteOf = (name: string) => sites.find(({ label }) => name !== '' && name.toLowerCase().includes(label.toLowerCase()))
  return new Map(
    groups.map(({ key, client, project }) => {
      const site = siteOf(client) ?? siteOf(project)
      return [key, { platform: site?.id ?? '', project, taskType: 'other', workKind: 'task' }]
    }),
  )
}

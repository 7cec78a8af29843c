import { TextField } from '../../ui/field'
import { exports as words } from '../../ui/messages/exports'
import { choicesOf, Select } from '../../ui/select'
import { EXPORT_RANGES, isDay, type RangeChoice } from './range'

interface Props {
  choice: RangeChoice
  onChoice: (choice: RangeChoice) => void
}

/** Which days: one of the usual ranges, or two dates. */
export function RangeFields({ choice, onChoice }: Props) {
  const { range, from, to } = choice
  return (
    <>
      <Select
        label={words.range}
        value={range}
        choices={choicesOf(EXPORT_RANGES, words.ranges)}
        onValue={(chosen) => onChoice({ ...choice, range: chosen })}
      />
      {range === 'custom' && (
        <>
          <TextField
            label={words.from}
            type="date"
            value={from}
            error={isDay(from) ? undefined : words.badDate}
            onValue={(value) => onChoice({ ...choice, from: value })}
          />
          <TextField
            label={words.to}
            type="date"
            value={to}
            error={isDay(to) ? (isDay(from) && to < from ? words.wrongOrder : undefined) : words.badDate}
            onValue={(value) => onChoice({ ...choice, to: value })}
          />
        </>
      )}
    </>
  )
}

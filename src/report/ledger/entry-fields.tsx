import { AreaField, TextField } from '../../ui/field'
import { Fold } from '../../ui/fold'
import { report as words } from '../../ui/messages/report'
import { TermsFields } from '../../ui/terms/terms-fields'
import type { LedgerDesk } from './desk'
import type { EntryErrors, EntryText } from './entry-text'
import { LabelFields } from './label-fields'
import { LinesField } from './lines-field'
import { TimeField } from './time-field'

interface Props {
  desk: LedgerDesk
  zone: string
  text: EntryText
  errors: EntryErrors
  onText: (text: EntryText) => void
  /** An entry that is there has terms of its own; a new one takes those of its project. */
  isNew: boolean
}

/** All that can be said of an entry: its times, what it was, and its pay. */
export function EntryFields({ desk, zone, text, errors, onText, isNew }: Props) {
  const set = (change: Partial<EntryText>) => onText({ ...text, ...change })
  return (
    <>
      <fieldset class="entry-times">
        <legend class="form-legend">{words.times}</legend>
        <p class="field-hint">
          {isNew ? words.timesInAdd(zone) : words.timesIn(zone)} {words.clockHint}
        </p>
        <div class="time-pair">
          <TimeField name={words.start} text={text.start} zone={zone} error={errors.start} onText={(start) => set({ start })} />
          <TimeField name={words.end} text={text.end} zone={zone} error={errors.end} onText={(end) => set({ end })} />
        </div>
      </fieldset>
      <fieldset class="entry-labels">
        <legend class="form-legend">{words.labels}</legend>
        <LabelFields desk={desk} text={text} errors={errors} set={set} />
        <AreaField
          label={words.note}
          hint={words.noteHint}
          rows={2}
          maxLength={2000}
          value={text.note}
          onValue={(note) => set({ note })}
        />
      </fieldset>
      <fieldset class="entry-pay">
        <legend class="form-legend">{words.payTitle}</legend>
        {text.terms.scheme === 'per-unit' && (
          <TextField
            label={words.paidUnits}
            hint={words.paidUnitsHint}
            inputMode="numeric"
            error={errors.paidUnits}
            value={text.paidUnits}
            onValue={(paidUnits) => set({ paidUnits })}
          />
        )}
        <LinesField lines={text.lines} errors={errors.lines ?? []} currency={desk.currency} onLines={(lines) => set({ lines })} />
        {!isNew && (
          <Fold title={words.termsChange} open={errors.terms !== undefined}>
            <TermsFields draft={text.terms} errors={errors.terms ?? {}} onDraft={(terms) => set({ terms })} canForget ofEntry />
          </Fold>
        )}
      </fieldset>
    </>
  )
}

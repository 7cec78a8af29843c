import { useEffect, useRef, useState } from 'preact/hooks'
import { PAY_LINE_STATES } from '../../../core/pay'
import { type CsvMapping, MAPPED_FIELDS, type MappedField } from '../../../core/statement'
import type { MappingGuess } from '../../../core/statement-mapping'
import type { PlatformSite } from '../../../platforms/platform'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/field'
import { common } from '../../../ui/messages/common'
import { statements as words } from '../../../ui/messages/statements'
import { choicesOf, Select } from '../../../ui/select'
import { draftOf, type MappingErrors, mappingOf, withColumn } from './mapping-draft'
import type { OpenFile } from './open-file'

interface Props {
  sites: readonly PlatformSite[]
  file: OpenFile
  guess: MappingGuess
  /** The home currency: offered where the file names none. */
  currency: string
  now: () => number
  onReady: (mapping: CsvMapping) => void
  onCancel: () => void
}

const NONE = 'none'
const SHOWN = 3
const ASK = { value: '' as const, label: words.chooseOne }

/** Which column is what, asked once for a header and remembered. */
export function MappingForm({ sites, file, guess, currency, now, onReady, onCancel }: Props) {
  const [draft, setDraft] = useState(() => draftOf(guess, sites, currency))
  const [errors, setErrors] = useState<MappingErrors>({})
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }))
  const setColumn = (field: MappedField, chosen: string) =>
    setDraft((before) => withColumn(before, file.table, field, chosen === NONE ? null : Number(chosen), currency))
  const columns = [
    { value: NONE, label: words.noColumn },
    ...file.table.header.map((title, index) => ({ value: String(index), label: words.column(index + 1, title) })),
  ]
  const submit = (event: Event) => {
    event.preventDefault()
    const read = mappingOf(draft, guess.mapping.id, sites, now())
    setErrors('errors' in read ? read.errors : {})
    if ('mapping' in read) onReady(read.mapping)
  }
  const dates = choicesOf(['ymd', 'mdy', 'dmy'] as const, words.dateOrders)
  const decimals = choicesOf(['.', ','] as const, words.decimals)

  return (
    <form class="import-box" onSubmit={submit} noValidate>
      <h4 ref={heading} tabIndex={-1}>
        {words.mapTitle}
      </h4>
      <p class="page-text">{words.mapLead(file.name)}</p>
      <Sample file={file} />
      <div class="import-fields">
        <TextField
          label={common.platform}
          hint={words.platformHint}
          error={errors.platform}
          value={draft.platform}
          onValue={(platform) => set({ platform })}
          suggestions={sites.map(({ label }) => label)}
          maxLength={200}
        />
        {MAPPED_FIELDS.map((field) => (
          <Select
            key={field}
            label={words.mapFields[field]}
            error={field === 'day' || field === 'amount' ? errors[field] : undefined}
            value={String(draft.columns[field] ?? NONE)}
            choices={columns}
            onValue={(chosen) => setColumn(field, chosen)}
          />
        ))}
        <Select
          label={words.dates}
          error={errors.dates}
          value={draft.dates}
          choices={draft.dates === '' ? [ASK, ...dates] : dates}
          onValue={(order) => set({ dates: order })}
        />
        <Select
          label={words.decimal}
          error={errors.decimal}
          value={draft.decimal}
          choices={draft.decimal === '' ? [ASK, ...decimals] : decimals}
          onValue={(decimal) => set({ decimal })}
        />
        <TextField
          label={words.ofCurrency}
          hint={words.ofCurrencyHint}
          error={errors.currency}
          value={draft.currency}
          onValue={(code) => set({ currency: code })}
          maxLength={3}
        />
        <TextField
          label={words.zone}
          hint={words.zoneHint}
          error={errors.zone}
          value={draft.zone}
          onValue={(zone) => set({ zone })}
          maxLength={100}
        />
        {draft.columns.status === undefined && (
          <Select
            label={words.ofState}
            value={draft.state}
            choices={choicesOf(PAY_LINE_STATES, words.payStates)}
            onValue={(state) => set({ state })}
          />
        )}
      </div>
      <div class="import-actions">
        <Button type="submit" variant="primary">
          {words.readIt}
        </Button>
        <Button onClick={onCancel}>{common.cancel}</Button>
      </div>
    </form>
  )
}

function Sample({ file: { table } }: { file: OpenFile }) {
  const sample = table.sample.slice(0, SHOWN)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section class="import-wide" aria-label={words.sample(sample.length)} tabIndex={0}>
      <table class="import-table">
        <caption>{words.sample(sample.length)}</caption>
        <thead>
          <tr>
            {table.header.map((title, index) => (
              <th key={index} scope="col">
                {words.column(index + 1, title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map(({ line, cells }) => (
            <tr key={line}>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

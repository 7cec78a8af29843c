import { useState } from 'preact/hooks'
import { TextField } from '../field'
import { Fold } from '../fold'
import { terms as words } from '../messages/terms'
import { choicesOf, Select } from '../select'
import { type DraftErrors, fieldsOf, type TermsDraft } from './terms-draft'

const KNOWN = ['hourly', 'per-task', 'per-unit', 'fixed', 'unpaid'] as const
const FIRSTS = ['same', 'hourly', 'per-task', 'fixed'] as const

interface Props {
  draft: TermsDraft
  errors: DraftErrors
  onDraft: (draft: TermsDraft) => void
  /** "Not known" is offered only where nothing is known yet: terms that hold are replaced, not forgotten. */
  canForget: boolean
  /** The terms of one entry: which of its project's tasks it was is settled. */
  ofEntry?: boolean
}

export function TermsFields({ draft, errors, onDraft, canForget, ofEntry = false }: Props) {
  const set = (change: Partial<TermsDraft>) => onDraft({ ...draft, ...change })
  const schemes = canForget ? (['unknown', ...KNOWN] as const) : KNOWN
  const has = fieldsOf(draft)
  return (
    <fieldset class="terms-fields">
      <legend class="visually-hidden">{words.pay}</legend>
      <div class="form-pair">
        <Select<TermsDraft['scheme']>
          label={words.scheme}
          hint={words.schemeHints[draft.scheme]}
          value={draft.scheme}
          choices={choicesOf<TermsDraft['scheme']>(schemes, words.schemes)}
          onValue={(scheme) => set({ scheme })}
        />
        {has.amount && (
          <div class="form-money">
            <TextField
              label={words.amount}
              inputMode="decimal"
              error={errors.amount}
              value={draft.amount}
              onValue={(amount) => set({ amount })}
            />
            <TextField
              label={words.currency}
              maxLength={3}
              error={errors.currency}
              value={draft.currency}
              onValue={(currency) => set({ currency })}
            />
          </div>
        )}
        {has.units && (
          <TextField
            label={words.units}
            hint={words.unitsHint}
            inputMode="numeric"
            error={errors.units}
            value={draft.units}
            onValue={(units) => set({ units })}
          />
        )}
        {has.cap && (
          <TextField
            label={words.cap}
            hint={words.capHint}
            error={errors.cap}
            value={draft.cap}
            onValue={(cap) => set({ cap })}
          />
        )}
        {has.overtime && (
          <TextField
            label={words.overtime}
            hint={words.overtimeHint}
            inputMode="decimal"
            error={errors.overtime}
            value={draft.overtime}
            onValue={(overtime) => set({ overtime })}
          />
        )}
        {has.priority && ofEntry && <Priority draft={draft} errors={errors} set={set} />}
      </div>
      {has.priority && !ofEntry && <More draft={draft} errors={errors} set={set} />}
    </fieldset>
  )
}

interface Part {
  draft: TermsDraft
  errors: DraftErrors
  set: (change: Partial<TermsDraft>) => void
}

/** What few projects have, out of the way of those that have it not. */
function More({ draft, errors, set }: Part) {
  const isWrong = errors.priority ?? errors.firstCount ?? errors.firstAmount
  // It must not fall shut while its last field is emptied.
  const [wasUsed] = useState(draft.priority !== '' || draft.first !== 'same')
  return (
    <Fold title={words.more} open={wasUsed || isWrong !== undefined}>
      <div class="form-pair">
        <Priority draft={draft} errors={errors} set={set} />
        <Select<TermsDraft['first']>
          label={words.first}
          value={draft.first}
          choices={choicesOf<TermsDraft['first']>(FIRSTS, words.firsts)}
          onValue={(first) => set({ first })}
        />
        {draft.first !== 'same' && (
          <>
            <TextField
              label={words.firstCount}
              hint={words.firstCountHint}
              inputMode="numeric"
              error={errors.firstCount}
              value={draft.firstCount}
              onValue={(firstCount) => set({ firstCount })}
            />
            <TextField
              label={words.firstAmount[draft.first]}
              inputMode="decimal"
              error={errors.firstAmount}
              value={draft.firstAmount}
              onValue={(firstAmount) => set({ firstAmount })}
            />
          </>
        )}
      </div>
    </Fold>
  )
}

function Priority({ draft, errors, set }: Part) {
  return (
    <TextField
      label={words.priority[draft.scheme] ?? ''}
      hint={words.priorityHint}
      inputMode="decimal"
      error={errors.priority}
      value={draft.priority}
      onValue={(priority) => set({ priority })}
    />
  )
}

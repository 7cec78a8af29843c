import { TextField } from '../field'
import { terms as words } from '../messages/terms'
import { choicesOf, Select } from '../select'
import type { DraftErrors, TermsDraft } from './terms-draft'

const KNOWN = ['hourly', 'per-task', 'per-unit', 'fixed', 'unpaid'] as const

interface Props {
  draft: TermsDraft
  errors: DraftErrors
  onDraft: (draft: TermsDraft) => void
  /** "Not known" is offered only where nothing is known yet: terms that hold are replaced, not forgotten. */
  canForget: boolean
}

export function TermsFields({ draft, errors, onDraft, canForget }: Props) {
  const set = (change: Partial<TermsDraft>) => onDraft({ ...draft, ...change })
  const schemes = canForget ? (['unknown', ...KNOWN] as const) : KNOWN
  const isPaid = draft.scheme !== 'unknown' && draft.scheme !== 'unpaid'
  return (
    <fieldset class="form-pair">
      <legend class="visually-hidden">{words.pay}</legend>
      <Select<TermsDraft['scheme']>
        label={words.scheme}
        value={draft.scheme}
        choices={choicesOf<TermsDraft['scheme']>(schemes, words.schemes)}
        onValue={(scheme) => set({ scheme })}
      />
      {isPaid && (
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
      {draft.scheme === 'hourly' && (
        <>
          <TextField
            label={words.cap}
            hint={words.capHint}
            error={errors.cap}
            value={draft.cap}
            onValue={(cap) => set({ cap })}
          />
          <TextField
            label={words.overtime}
            hint={words.overtimeHint}
            inputMode="decimal"
            error={errors.overtime}
            value={draft.overtime}
            onValue={(overtime) => set({ overtime })}
          />
        </>
      )}
    </fieldset>
  )
}

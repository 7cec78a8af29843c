import { useEffect, useRef, useState } from 'preact/hooks'
import type { Stretch } from '../../core/span'
import type { LedgerRow } from '../../store/read-ledger'
import { Button } from '../../ui/button'
import { common } from '../../ui/messages/common'
import { report as words } from '../../ui/messages/report'
import type { LedgerDesk } from './desk'
import { EntryFields } from './entry-fields'
import { countErrors, type EntryErrors, entryText, readDraft, readEdit } from './entry-text'
import { ProblemNotice } from './problem-notice'
import { timeText } from './time-text'
import type { Problem } from './use-corrections'

interface Props {
  desk: LedgerDesk
  /** The entry to be changed; for a new one, what is proposed. */
  row: LedgerRow
  isNew: boolean
  onDone: () => void
}

/** Changes an entry, or writes a new one. What is wrong is said at its field; what the ledger refuses, above the buttons. */
export function EditForm({ desk, row, isNew, onDone }: Props) {
  const { zone } = row.entry
  const [before] = useState(() => entryText(row, desk.currency))
  const [text, setText] = useState(before)
  const [errors, setErrors] = useState<EntryErrors>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [])

  const send = async (): Promise<EntryErrors | Problem | null> => {
    const { ledger } = desk.host
    if (isNew) {
      const read = readDraft(text, zone)
      return 'errors' in read ? read.errors : desk.corrections.run(() => ledger.add(read.draft))
    }
    const read = readEdit(text, before, row)
    if ('errors' in read) return read.errors
    if (Object.keys(read.edit).length === 0) return { text: words.changedNothing }
    return desk.corrections.run(() => ledger.edit(row.entry.id, read.edit))
  }
  const save = async (event: Event) => {
    event.preventDefault()
    const wrong = await send()
    if (wrong === null) return onDone()
    const isProblem = 'text' in wrong
    setErrors(isProblem ? {} : wrong)
    setProblem(isProblem ? wrong : null)
    if (!isProblem) setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }
  const useFree = ({ fromAt, toAt }: Stretch) => {
    setText({ ...text, start: timeText(fromAt, zone), end: timeText(toAt, zone) })
    setProblem(null)
  }
  const wrong = countErrors(errors)
  return (
    <form class="entry-form" ref={form} aria-label={isNew ? words.addTitle : words.editTitle} onSubmit={(e) => void save(e)}>
      <EntryFields desk={desk} zone={zone} text={text} errors={errors} onText={setText} isNew={isNew} />
      <ProblemNotice problem={problem} zone={zone} onFree={useFree} />
      {wrong > 0 && (
        <p class="field-error" role="alert">
          {words.formErrors(wrong)}
        </p>
      )}
      <div class="form-actions">
        <Button type="submit" variant="primary">
          {isNew ? words.add : common.save}
        </Button>
        <Button onClick={onDone}>{common.cancel}</Button>
      </div>
    </form>
  )
}

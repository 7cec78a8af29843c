import { useState } from 'preact/hooks'
import { dayRange, localDay } from '../core/day'
import { termsAt } from '../core/pay'
import type { Project } from '../core/project'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { common } from '../ui/messages/common'
import { options as words } from '../ui/messages/options'
import { terms } from '../ui/messages/terms'
import { type DraftErrors, draftOf, hoursText, readHours, termsOf } from '../ui/terms/terms-draft'
import { TermsFields } from '../ui/terms/terms-fields'
import type { OptionsHost } from './host'

interface Props {
  host: OptionsHost
  project: Project
  /** Offered where no terms are known. */
  currency: string
  onSaved: () => void
  onCancel: () => void
}

/** The pay terms of one project from a day on. */
export function EditTerms({ host, project, currency, onSaved, onCancel }: Props) {
  const current = termsAt(project.terms, host.now())
  const [draft, setDraft] = useState(() => draftOf(current, currency))
  const [week, setWeek] = useState(project.weeklyCapMs === undefined ? '' : hoursText(project.weeklyCapMs))
  const [badWeek, setBadWeek] = useState(false)
  const [today] = useState(localDay(host.now(), host.zone))
  const [from, setFrom] = useState(today)
  const [errors, setErrors] = useState<DraftErrors>({})
  const [badFrom, setBadFrom] = useState(false)
  const [problem, setProblem] = useState('')

  const save = async (event: Event) => {
    event.preventDefault()
    const validFrom = startOf(from, host.zone)
    setBadFrom(validFrom === null)
    const read = termsOf(draft, validFrom ?? 0)
    const weeklyCapMs = readHours(week)
    setErrors('errors' in read ? read.errors : {})
    setBadWeek(weeklyCapMs === undefined)
    if (validFrom === null || 'errors' in read || weeklyCapMs === undefined) return
    const { platform, project: name } = project
    // Terms that are as they were must not begin anew on another day.
    const isNew = JSON.stringify(draft) !== JSON.stringify(draftOf(current, currency)) || from !== today
    const capChanges = weeklyCapMs !== (project.weeklyCapMs ?? null)
    if (!capChanges && read.terms === null) return onCancel()
    try {
      if (read.terms !== null && (isNew || !capChanges))
        await host.ask('project.terms', { platform, project: name, terms: read.terms })
      if (capChanges) await host.ask('project.weeklyCap', { platform, project: name, weeklyCapMs })
      onSaved()
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e))
    }
  }

  return (
    <form class="terms-form" onSubmit={(e) => void save(e)}>
      <TermsFields draft={draft} errors={errors} onDraft={setDraft} canForget={current === null} />
      <TextField
        type="date"
        label={words.from}
        hint={words.fromHint}
        error={badFrom ? words.badFrom : undefined}
        value={from}
        onValue={setFrom}
      />
      <TextField
        label={terms.weeklyCap}
        hint={words.weeklyCapHint}
        error={badWeek ? terms.badHours : undefined}
        inputMode="decimal"
        value={week}
        onValue={setWeek}
      />
      {problem && (
        <p role="alert" class="field-error">
          {problem}
        </p>
      )}
      <div class="terms-actions">
        <Button type="submit" variant="primary">
          {common.save}
        </Button>
        <Button onClick={onCancel}>{common.cancel}</Button>
      </div>
    </form>
  )
}

/** The instant at which a local day begins; null for what is no date, or one before 1970. */
function startOf(day: string, zone: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  try {
    const { fromAt } = dayRange(day, zone)
    return fromAt >= 0 ? fromAt : null
  } catch {
    return null
  }
}

import { useState } from 'preact/hooks'
import { dayRange, localDay } from '../core/day'
import { type PayTerms, PLATFORM_DEFAULT, termsAt } from '../core/pay'
import type { Project } from '../core/project'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { common } from '../ui/messages/common'
import { options as words } from '../ui/messages/options'
import { terms } from '../ui/messages/terms'
import { type DraftErrors, draftOf, hoursText, readHours, termsOf } from '../ui/terms/terms-draft'
import { TermsFields } from '../ui/terms/terms-fields'
import type { OptionsHost } from './host'
import { sinceText } from './terms-since'

interface Props {
  host: OptionsHost
  project: Project
  /** Terms to be corrected; null for new ones from a day on. */
  dated: PayTerms | null
  /** Offered where no terms are known. */
  currency: string
  /** `since`: the local day from which on other terms hold now; null where none changed. */
  onSaved: (since: string | null) => void
  onCancel: () => void
}

/** The pay terms of one project from a day on. Mount with the terms' start as key. */
export function EditTerms({ host, project, dated, currency, onSaved, onCancel }: Props) {
  const current = dated ?? termsAt(project.terms, host.now())
  const [draft, setDraft] = useState(() => draftOf(current, currency))
  const [week, setWeek] = useState(project.weeklyCapMs === undefined ? '' : hoursText(project.weeklyCapMs))
  const [badWeek, setBadWeek] = useState(false)
  const [firstFrom] = useState(dated === null ? localDay(host.now(), host.zone) : dayOf(dated.validFrom, host.zone))
  const [from, setFrom] = useState(firstFrom)
  const [errors, setErrors] = useState<DraftErrors>({})
  const [badFrom, setBadFrom] = useState(false)
  const [problem, setProblem] = useState('')
  // A default belongs to no contract, and a correction is of the terms alone.
  const hasWeek = dated === null && project.project !== PLATFORM_DEFAULT

  const save = async (event: Event) => {
    event.preventDefault()
    // A day that was left as it is stays the instant that it was.
    const validFrom = dated !== null && from === firstFrom ? dated.validFrom : startOf(from, host.zone)
    setBadFrom(validFrom === null)
    const read = termsOf(draft, validFrom ?? 0)
    const weeklyCapMs = hasWeek ? readHours(week) : (project.weeklyCapMs ?? null)
    setErrors('errors' in read ? read.errors : {})
    setBadWeek(weeklyCapMs === undefined)
    if (validFrom === null || 'errors' in read || weeklyCapMs === undefined) return
    const { platform, project: name } = project
    // Terms that are as they were must not begin anew on another day.
    const isNew = JSON.stringify(draft) !== JSON.stringify(draftOf(current, currency)) || from !== firstFrom
    const capChanges = weeklyCapMs !== (project.weeklyCapMs ?? null)
    if (!capChanges && read.terms === null) return onCancel()
    const changesTerms = read.terms !== null && (isNew || !capChanges)
    try {
      if (read.terms !== null && changesTerms) {
        const replaces = dated === null || dated.validFrom === validFrom ? {} : { replaces: dated.validFrom }
        await host.ask('project.terms', { platform, project: name, terms: read.terms, ...replaces })
      }
      if (capChanges) await host.ask('project.weeklyCap', { platform, project: name, weeklyCapMs })
      onSaved(changesTerms ? dayOf(Math.min(validFrom, dated?.validFrom ?? validFrom), host.zone) : null)
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e))
    }
  }

  return (
    <form class="terms-form" onSubmit={(e) => void save(e)}>
      <h5 class="terms-title">{dated === null ? words.newTerms : words.correctTerms(sinceText(dated, host.zone))}</h5>
      <TermsFields draft={draft} errors={errors} onDraft={setDraft} canForget={current === null} />
      <TextField
        type="date"
        label={words.from}
        hint={dated === null ? words.fromHint : firstFrom === '' ? words.fromAlways : words.fromMoved}
        error={badFrom ? words.badFrom : undefined}
        value={from}
        onValue={setFrom}
      />
      {hasWeek && (
        <TextField
          label={terms.weeklyCap}
          hint={words.weeklyCapHint}
          error={badWeek ? terms.badHours : undefined}
          inputMode="decimal"
          value={week}
          onValue={setWeek}
        />
      )}
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

/** The local day of an instant; empty for "from the beginning". */
function dayOf(at: number, zone: string): string {
  return at === 0 ? '' : localDay(at, zone)
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

import { useState } from 'preact/hooks'
import { localDay } from '../core/day'
import { defaultTerms, type PayTerms, PLATFORM_DEFAULT, termsAt } from '../core/pay'
import type { Project } from '../core/project'
import { Button } from '../ui/button'
import { duration } from '../ui/format'
import { options as words } from '../ui/messages/options'
import { termsText } from '../ui/terms/terms-words'
import { EditTerms } from './edit-terms'
import type { OptionsHost } from './host'
import { RepricePast } from './reprice-past'
import { TermsHistory } from './terms-history'
import { sinceText } from './terms-since'

interface Props {
  host: OptionsHost
  project: Project
  platform: string
  currency: string
  /** The platform's default that stands behind this project now. */
  behind: PayTerms | null
  onChanged: () => void
}

/** What was just done, and what can be done about it. */
interface Told {
  text: string
  /** Terms that were removed and can be put back. */
  removed?: PayTerms
  failed?: true
}

/** The terms of one project, or of a platform's default: what holds now, and in place all that held. */
export function TermsRow({ host, project, platform, currency, behind, onChanged }: Props) {
  const isDefault = project.project === PLATFORM_DEFAULT
  const name = isDefault ? platform : project.project
  // Null for new terms, undefined while the form is shut.
  const [editing, setEditing] = useState<PayTerms | null | undefined>(undefined)
  const [told, setTold] = useState<Told | null>(null)
  const [past, setPast] = useState<{ since: string; turn: number } | null>(null)
  const current = isDefault ? defaultTerms(project.terms, host.now()) : termsAt(project.terms, host.now())
  const dayOf = (at: number) => (at === 0 ? '' : localDay(at, host.zone))
  const showPast = (since: string) => setPast((before) => ({ since, turn: (before?.turn ?? 0) + 1 }))

  const change = async (asked: Promise<unknown>, done: Told, since: string) => {
    try {
      await asked
      setTold(done)
      showPast(since)
      onChanged()
    } catch (e) {
      setTold({ text: e instanceof Error ? e.message : String(e), failed: true })
    }
  }
  const { platform: id, project: label } = project
  const remove = (terms: PayTerms) => {
    const { validFrom } = terms
    setEditing(null)
    return change(
      host.ask('project.forgetTerms', { platform: id, project: label, validFrom }),
      { text: words.removed(sinceText(terms, host.zone), name), removed: terms },
      dayOf(validFrom),
    )
  }
  const putBack = (terms: PayTerms) =>
    change(
      host.ask('project.terms', { platform: id, project: label, terms }),
      { text: words.putBack(name) },
      dayOf(terms.validFrom),
    )

  return (
    <li class="terms-row">
      <div class="terms-text">
        <h4>{isDefault ? words.platformDefault : project.project}</h4>
        {isDefault && <p class="muted small">{words.platformDefaultText}</p>}
        <TermsNow project={project} current={current} behind={isDefault ? null : behind} zone={host.zone} />
      </div>
      {editing === undefined && (
        <Button
          aria-label={isDefault ? words.editDefault(platform) : words.editName(project.project)}
          onClick={() => setEditing(null)}
        >
          {words.edit}
        </Button>
      )}
      {editing !== undefined && (
        <div class="terms-open">
          <EditTerms
            key={editing?.validFrom ?? 'new'}
            host={host}
            project={project}
            dated={editing}
            currency={currency}
            onSaved={(since) => {
              setEditing(undefined)
              setTold({ text: words.saved(name) })
              if (since !== null) showPast(since)
              onChanged()
            }}
            onCancel={() => setEditing(undefined)}
          />
          <TermsHistory
            name={name}
            terms={project.terms}
            current={current}
            zone={host.zone}
            onCorrect={setEditing}
            onRemove={(terms) => void remove(terms)}
          />
          {past === null && project.terms.length > 0 && (
            <div>
              <Button small onClick={() => showPast('')}>
                {words.toPast}
              </Button>
            </div>
          )}
        </div>
      )}
      <div class={told ? 'terms-told' : 'visually-hidden'}>
        <p role="status" class={told?.failed ? 'field-error' : ''}>
          {told?.text}
        </p>
        {told?.removed && (
          <Button small onClick={() => told.removed && void putBack(told.removed)}>
            {words.undoRemove}
          </Button>
        )}
      </div>
      {past !== null && <RepricePast key={past.turn} ledger={host.ledger} platform={id} project={label} since={past.since} />}
    </li>
  )
}

interface NowProps {
  project: Project
  current: PayTerms | null
  behind: PayTerms | null
  zone: string
}

function TermsNow({ project, current, behind, zone }: NowProps) {
  const others = project.terms.length - (current ? 1 : 0)
  const none = project.project === PLATFORM_DEFAULT ? words.noDefault : words.noTerms
  const parts = current ? [termsText(current)] : behind ? [words.inherits(termsText(behind))] : []
  if (current && current.validFrom > 0) parts.push(sinceText(current, zone))
  if (current?.source === 'page') parts.push(words.fromPage)
  return (
    <p>
      {parts.length > 0 ? parts.join(', ') : <span class="muted">{none}</span>}
      {project.weeklyCapMs !== undefined && `, ${words.weeklyCap(duration(project.weeklyCapMs))}`}
      {others > 0 && <span class="muted small"> · {words.earlier(others)}</span>}
    </p>
  )
}

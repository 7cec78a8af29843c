import { useEffect, useRef, useState } from 'preact/hooks'
import type { CalendarChoice } from '../../core/pay-calendar'
import type { Settings } from '../../core/settings'
import type { PayCalendar } from '../../platforms/platform'
import { evidenceName } from '../../ui/access/house-rules'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { money as words } from '../../ui/messages/money'
import { platformName } from '../../ui/work-name'
import type { OptionsHost } from '../host'
import { calendarText } from './calendar-words'
import { EditCalendar } from './edit-calendar'

interface Props {
  host: Pick<OptionsHost, 'platforms' | 'ask'>
  settings: Settings
  /** Platforms that the trainer's projects name. */
  platforms: readonly string[]
}

/** When each platform's week turns and when it pays: by the evidence, or as the trainer knows it. */
export function Calendars({ host, settings, platforms }: Props) {
  const [editing, setEditing] = useState<string | null>(null)
  const [told, setTold] = useState('')
  const own = settings.payCalendars
  const evidence = new Map(
    host.platforms.flatMap(({ site, payCalendar }) => (site.practice ? [] : [[site.id, payCalendar] as const])),
  )
  // The practice platform pays nothing.
  const ids = [...new Set([...evidence.keys(), ...Object.keys(own), ...platforms])].filter((id) => id !== '')
  // The control that was used goes with the form: the focus must not fall off the page.
  const left = useRef<string | null>(null)
  useEffect(() => {
    if (editing !== null) left.current = editing
    else if (left.current !== null && document.activeElement === document.body)
      document.getElementById(`calendar-${left.current}`)?.focus()
  }, [editing])
  const sites = host.platforms.map(({ site }) => site)
  const save = async (id: string, name: string, calendar: CalendarChoice | null) => {
    const { [id]: _was, ...others } = own
    await host.ask('settings.save', { payCalendars: calendar ? { ...others, [id]: calendar } : others })
    setEditing(null)
    if (calendar) setTold(words.calendarSaved(name))
    else setTold(evidence.get(id) ? words.calendarBack(name) : words.calendarForgotten(name))
  }
  const drop = (id: string, name: string) =>
    save(id, name, null).catch((e: unknown) => setTold(e instanceof Error ? e.message : String(e)))
  return (
    <div class="money-part">
      <h3>{words.calendars}</h3>
      <p class="page-text">{words.calendarsText}</p>
      <p role="status" class={told ? '' : 'visually-hidden'}>
        {told}
      </p>
      <ul class="terms-list">
        {ids.map((id) => {
          const name = platformName(sites, id)
          const known = evidence.get(id)
          const mine = own[id]
          return (
            <li key={id} id={`calendar-${id}`} tabIndex={-1} class="terms-row">
              <div class="terms-text">
                <h4>{name}</h4>
                {(mine ?? known) && <p>{calendarText(mine ?? known ?? {})}</p>}
                <Origin mine={mine !== undefined} known={known} />
              </div>
              {editing !== id && (
                <div class="terms-actions">
                  {mine && (
                    <Button aria-label={known ? words.backOf(name) : words.forgetOf(name)} onClick={() => void drop(id, name)}>
                      {known ? words.back : words.forget}
                    </Button>
                  )}
                  <Button aria-label={words.editOf(name)} onClick={() => setEditing(id)}>
                    {words.edit}
                  </Button>
                </div>
              )}
              {editing === id && (
                <EditCalendar
                  calendar={mine ?? known ?? {}}
                  onSave={(calendar) => save(id, name, calendar)}
                  onCancel={() => setEditing(null)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Where a calendar comes from, and how sure that is. */
function Origin({ mine, known }: { mine: boolean; known: PayCalendar | undefined }) {
  const source = known && words.source(known.source, known.seen ?? '')
  if (mine)
    return (
      <p class="small">
        <Badge tone="accent">{words.ownBadge}</Badge>{' '}
        {known && <span class="muted">{words.evidenceSays(calendarText(known))}</span>}
      </p>
    )
  if (!known)
    return (
      <p class="small">
        <Badge>{words.noneBadge}</Badge> <span class="muted">{words.noEvidence}</span>
      </p>
    )
  const isSure = known.evidence === 'documented' || known.evidence === 3
  return (
    <p class="small">
      <Badge tone={isSure ? 'good' : 'warn'}>{words.evidenceBadge(evidenceName(known.evidence))}</Badge>{' '}
      <span class="muted">{source}</span>
    </p>
  )
}

import { useState } from 'preact/hooks'
import { localDay } from '../core/day'
import { type PayTerms, termsAt } from '../core/pay'
import type { Project } from '../core/project'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { duration, payTerms, scaled } from '../ui/format'
import { common } from '../ui/messages/common'
import { options as words } from '../ui/messages/options'
import { platformName } from '../ui/work-name'
import { EditTerms } from './edit-terms'
import { Failed } from './failed'
import type { OptionsHost } from './host'
import { useRead } from './use-read'

const keyOf = ({ platform, project }: Project) => JSON.stringify([platform, project])

/** Projects with their pay terms, each to be edited in place. */
export function PayTermsSection({ host, currency }: { host: OptionsHost; currency: string | undefined }) {
  const { value: projects, failed, again } = useRead(host.projects, host.onStateChanged)
  const [editing, setEditing] = useState<string | null>(null)
  const [told, setTold] = useState('')
  if (failed) return <Failed />
  if (!projects) return <p class="muted">{words.loading}</p>
  if (projects.length === 0) return <EmptyState title={words.noProjects}>{words.noProjectsHint}</EmptyState>
  const sites = host.platforms.map(({ site }) => site)
  const platformOf = (id: string) => platformName(sites, id)
  const sorted = [...projects].sort(
    (a, b) => platformOf(a.platform).localeCompare(platformOf(b.platform)) || a.project.localeCompare(b.project),
  )
  const saved = (name: string) => {
    setEditing(null)
    setTold(words.saved(name))
    again()
  }
  return (
    <>
      <p class="page-text">{words.termsText}</p>
      <p role="status" class={told ? '' : 'visually-hidden'}>
        {told}
      </p>
      <ul class="terms-list">
        {sorted.map((project) => {
          const key = keyOf(project)
          const name = project.project || words.unnamed
          return (
            <li key={key} class="terms-row">
              <div class="terms-text">
                <h3>{name}</h3>
                <p class="muted small">{platformOf(project.platform)}</p>
                <TermsNow project={project} host={host} />
              </div>
              {editing !== key && (
                <Button aria-label={words.editName(name)} onClick={() => setEditing(key)}>
                  {words.edit}
                </Button>
              )}
              {editing === key && (
                <EditTerms
                  host={host}
                  project={project}
                  currency={currency ?? 'USD'}
                  onSaved={() => saved(name)}
                  onCancel={() => setEditing(null)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function TermsNow({ project, host }: { project: Project; host: OptionsHost }) {
  const terms = termsAt(project.terms, host.now())
  const others = project.terms.length - (terms ? 1 : 0)
  return (
    <p>
      {terms ? termsText(terms, host.zone) : <span class="muted">{words.noTerms}</span>}
      {project.weeklyCapMs !== undefined && `, ${words.weeklyCap(duration(project.weeklyCapMs))}`}
      {others > 0 && <span class="muted small"> · {words.earlier(others)}</span>}
    </p>
  )
}

function termsText(terms: PayTerms, zone: string): string {
  const parts = [payTerms(terms)]
  if (terms.capMs !== undefined) parts.push(words.cap(duration(terms.capMs)))
  if (terms.overtimeAmount !== undefined)
    parts.push(words.overtime(common.perHour(scaled(terms.overtimeAmount, terms.scale, terms.currency))))
  // 0 is "always", not the first of January 1970.
  if (terms.validFrom > 0) parts.push(words.since(localDay(terms.validFrom, zone)))
  if (terms.source === 'page') parts.push(words.fromPage)
  return parts.join(', ')
}

import { useState } from 'preact/hooks'
import { newProject } from '../core/page-session'
import { defaultTerms, PLATFORM_DEFAULT } from '../core/pay'
import type { Project } from '../core/project'
import type { PlatformSite } from '../platforms/platform'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { options as words } from '../ui/messages/options'
import { Select } from '../ui/select'
import { platformName } from '../ui/work-name'
import { Failed } from './failed'
import type { OptionsHost } from './host'
import { TermsRow } from './terms-row'
import { useRead } from './use-read'

/** Projects with their pay terms by platform, the platform's default first, each to be edited in place. */
export function PayTermsSection({ host, currency }: { host: OptionsHost; currency: string | undefined }) {
  // Platforms whose default is to be written before there is any work on them.
  const [added, setAdded] = useState<readonly string[]>([])
  const { value: projects, failed, again } = useRead(host.projects, host.onStateChanged)
  if (failed) return <Failed />
  if (!projects) return <p class="muted">{words.loading}</p>
  const sites = host.platforms.map(({ site }) => site)
  const platforms = [...new Set([...projects.map(({ platform }) => platform), ...added])]
    .map((id) => ({ id, name: platformName(sites, id) }))
    .sort((a, b) => a.name.localeCompare(b.name))
  return (
    <>
      {platforms.length === 0 && <EmptyState title={words.noProjects}>{words.noProjectsHint}</EmptyState>}
      {platforms.length > 0 && <p class="page-text">{words.termsText}</p>}
      {platforms.map(({ id, name }) => {
        const rows = withDefault(
          id,
          projects.filter(({ platform }) => platform === id),
        )
        const behind = defaultTerms(rows[0]?.terms ?? [], host.now())
        return (
          <section key={id} class="terms-platform" aria-label={name}>
            <h3>{name}</h3>
            <ul class="terms-list">
              {rows.map((project) => (
                <TermsRow
                  key={project.project}
                  host={host}
                  project={project}
                  platform={name}
                  currency={currency ?? 'USD'}
                  behind={behind}
                  onChanged={again}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <OtherPlatform
        sites={sites.filter(({ id }) => !platforms.some((platform) => platform.id === id))}
        onAdd={(id) => setAdded([...added, id])}
      />
    </>
  )
}

function OtherPlatform({ sites, onAdd }: { sites: readonly PlatformSite[]; onAdd: (id: string) => void }) {
  const [chosen, setChosen] = useState('')
  const [first] = sites
  if (!first) return null
  const id = sites.some((site) => site.id === chosen) ? chosen : first.id
  return (
    <div class="recount-start">
      <Select
        label={words.otherPlatform}
        value={id}
        choices={sites.map((site) => ({ value: site.id, label: site.label }))}
        onValue={setChosen}
      />
      <Button onClick={() => onAdd(id)}>{words.otherPlatformAdd}</Button>
    </div>
  )
}

/** The projects of a platform by name, with the record of its default first, whether there is one or not. */
function withDefault(platform: string, projects: readonly Project[]): Project[] {
  const isDefault = ({ project }: Project) => project === PLATFORM_DEFAULT
  const named = projects.filter((project) => !isDefault(project)).sort((a, b) => a.project.localeCompare(b.project))
  return [projects.find(isDefault) ?? newProject(platform, PLATFORM_DEFAULT, 0), ...named]
}

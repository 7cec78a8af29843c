import { newProject } from '../core/page-session'
import { defaultTerms, PLATFORM_DEFAULT } from '../core/pay'
import type { Project } from '../core/project'
import { EmptyState } from '../ui/empty-state'
import { options as words } from '../ui/messages/options'
import { platformName } from '../ui/work-name'
import { Failed } from './failed'
import type { OptionsHost } from './host'
import { TermsRow } from './terms-row'
import { useRead } from './use-read'

/** Projects with their pay terms by platform, the platform's default first, each to be edited in place. */
export function PayTermsSection({ host, currency }: { host: OptionsHost; currency: string | undefined }) {
  const { value: projects, failed, again } = useRead(host.projects, host.onStateChanged)
  if (failed) return <Failed />
  if (!projects) return <p class="muted">{words.loading}</p>
  if (projects.length === 0) return <EmptyState title={words.noProjects}>{words.noProjectsHint}</EmptyState>
  const sites = host.platforms.map(({ site }) => site)
  const platforms = [...new Set(projects.map(({ platform }) => platform))]
    .map((id) => ({ id, name: platformName(sites, id) }))
    .sort((a, b) => a.name.localeCompare(b.name))
  return (
    <>
      <p class="page-text">{words.termsText}</p>
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
    </>
  )
}

/** The projects of a platform by name, with the record of its default first, whether there is one or not. */
function withDefault(platform: string, projects: readonly Project[]): Project[] {
  const isDefault = ({ project }: Project) => project === PLATFORM_DEFAULT
  const named = projects.filter((project) => !isDefault(project)).sort((a, b) => a.project.localeCompare(b.project))
  return [projects.find(isDefault) ?? newProject(platform, PLATFORM_DEFAULT, 0), ...named]
}

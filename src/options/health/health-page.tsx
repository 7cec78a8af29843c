import { healthOf, type PageHealth } from '../../core/recognition'
import type { CatalogueEntry } from '../../platforms/listed'
import type { Access } from '../../ui/access/access'
import { siteOrigins } from '../../ui/access/sites'
import { useAccess } from '../../ui/access/use-access'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import type { onStateChanged } from '../../ui/client'
import { EmptyState } from '../../ui/empty-state'
import { health as words } from '../../ui/messages/health'
import { Failed } from '../failed'
import { useRead } from '../use-read'
import { linesOf, nameOf } from './health-words'
import type { HealthHost } from './host'
import { PageReport } from './page-report'
import './health.css'

interface Props {
  host: HealthHost
  platforms: readonly CatalogueEntry[]
  access: Access
  onStateChanged: typeof onStateChanged
  day: string
}

/** Per platform and site: when its pages were last recognised, what was missed, what has changed. */
export function HealthPage({ host, platforms, access, onStateChanged, day }: Props) {
  const { value: all, failed, again } = useRead(host.recognitions, onStateChanged)
  const granted = useAccess(access, () => access.origins())
  if (failed) return <Failed />
  if (!all || !granted) return null
  const byPlatform = new Map<string, PageHealth[]>()
  for (const one of healthOf(all)) byPlatform.set(one.page.platform, [...(byPlatform.get(one.page.platform) ?? []), one])
  const unseen = platforms.filter(
    ({ site }) => !byPlatform.has(site.id) && siteOrigins(site).some((origin) => granted.includes(origin)),
  )
  return (
    <>
      <p class="page-text">{words.text}</p>
      {byPlatform.size === 0 && unseen.length === 0 && <EmptyState title={words.none}>{words.noneHint}</EmptyState>}
      {[...byPlatform].map(([platform, pages]) => (
        <div key={platform} data-platform={platform}>
          <h3>{nameOf(platforms, platform)}</h3>
          <ul class="health-pages">
            {pages.map((of) => (
              <Row key={`${of.page.site} ${of.page.shape} ${of.page.pageKind}`} of={of} host={host} day={day} again={again} />
            ))}
          </ul>
        </div>
      ))}
      {unseen.length > 0 && <p class="muted">{words.never(unseen.map(({ site }) => site.label).join(', '))}</p>}
    </>
  )
}

function Row({ of, host, day, again }: { of: PageHealth; host: HealthHost; day: string; again: () => void }) {
  const { page, changes } = of
  const isChanged = changes.length > 0
  return (
    <li class="health-page" data-shape={page.shape}>
      <div class="health-head">
        <strong>{words.kinds[page.pageKind]}</strong>
        <code>{page.shape}</code>
        <Badge tone={isChanged ? 'warn' : 'good'}>{isChanged ? words.changed : words.asBefore}</Badge>
      </div>
      {linesOf(of).map((line) => (
        <p key={line} class="small">
          {line}
        </p>
      ))}
      <div class="health-actions">
        <PageReport of={of} host={host} day={day} />
        <Button small aria-label={words.forgetOf(page.shape)} onClick={() => void host.forget(page).then(again, again)}>
          {words.forget}
        </Button>
      </div>
    </li>
  )
}

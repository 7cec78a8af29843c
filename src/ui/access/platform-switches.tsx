import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { PlatformSite } from '../../platforms/platform'
import { Badge } from '../badge'
import { Button } from '../button'
import { Fold } from '../fold'
import { access as words } from '../messages/access'
import { Notice } from '../notice'
import type { Access } from './access'
import { originName, type SiteAccess, siteAccess, siteOrigins } from './sites'
import { useAccess } from './use-access'

/** So many are shown at once, besides those that are on; the others are a fold away. */
const SHORT = 5

interface Props<S extends PlatformSite> {
  sites: readonly S[]
  access: Access
  /** What else is told of each platform, under its name. */
  more?: (site: S) => ComponentChildren
}

/** Platforms, switched on and off one by one with the browser's own prompt; what is shown is what the browser says. */
export function PlatformSwitches<S extends PlatformSite>({ sites, access, more }: Props<S>) {
  const states = useAccess(access, () => Promise.all(sites.map((site) => siteAccess(site, access))))
  const [problem, setProblem] = useState<string | null>(null)

  const switchOn = (site: S) => {
    setProblem(null)
    access.request(siteOrigins(site)).catch((e: unknown) => setProblem(words.failed(e instanceof Error ? e.message : String(e))))
  }
  const switchOff = (site: S) => {
    setProblem(null)
    access.remove(siteOrigins(site)).catch(() => setProblem(words.removeFailed))
  }

  // What was on when the page opened: a row that moved when it is switched would take the focus with it.
  const onAtFirst = useRef<Set<string> | null>(null)
  if (states) onAtFirst.current ??= new Set(sites.filter((_, i) => states[i]?.state !== 'off').map(({ id }) => id))
  const isShort = (site: S, i: number) => i < SHORT || site.practice || onAtFirst.current?.has(site.id)
  const rest = sites.filter((site, i) => !isShort(site, i))
  const row = (site: S, i: number) => {
    const now = states?.[i]
    return (
      <li key={site.id} class="switch-row" data-platform={site.id} data-state={now?.state}>
        <div class="switch-text">
          <h3 class="switch-name">
            {site.label} <State now={now} />
          </h3>
          <p class="muted small">{words.reads(names(siteOrigins(site)))}</p>
          {now?.state === 'partly' && <p class="small">{words.missing(names(now.missing))}</p>}
          {site.practice && <p class="muted small">{words.practice}</p>}
          {more?.(site)}
        </div>
        <div class="switch-actions">
          {now && now.state !== 'on' && (
            <Button
              variant="primary"
              aria-label={now.state === 'partly' ? words.switchOnRestName(site.label) : words.switchOnName(site.label)}
              onClick={() => switchOn(site)}
            >
              {now.state === 'partly' ? words.switchOnRest : words.switchOn}
            </Button>
          )}
          {now && now.state !== 'off' && (
            <Button aria-label={words.switchOffName(site.label)} onClick={() => switchOff(site)}>
              {words.switchOff}
            </Button>
          )}
        </div>
      </li>
    )
  }

  return (
    <>
      {problem && (
        <Notice tone="danger" live="alert" onDismiss={() => setProblem(null)}>
          {problem}
        </Notice>
      )}
      <ul class="switches">{sites.map((site, i) => (isShort(site, i) ? row(site, i) : null))}</ul>
      {rest.length > 0 && (
        <Fold title={words.more(rest.map(({ label }) => label))}>
          <ul class="switches">{sites.map((site, i) => (isShort(site, i) ? null : row(site, i)))}</ul>
        </Fold>
      )}
    </>
  )
}

const names = (origins: readonly string[]) => [...new Set(origins.map(originName))].join(', ')

function State({ now }: { now: SiteAccess | undefined }) {
  if (!now) return <Badge>{words.checking}</Badge>
  const tone = now.state === 'on' ? 'good' : now.state === 'partly' ? 'warn' : 'plain'
  return <Badge tone={tone}>{words[now.state]}</Badge>
}

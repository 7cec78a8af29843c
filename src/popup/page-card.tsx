import type { Detection } from '../core/detection'
import type { PageKind } from '../core/task'
import type { TabView } from '../messages/panel-state'
import type { PlatformSite } from '../platforms/platform'
import type { Access } from '../ui/access/access'
import { originName, originOf, type SiteAccess, siteAccess, siteAt, siteOrigins } from '../ui/access/sites'
import { useAccess } from '../ui/access/use-access'
import { Button } from '../ui/button'
import { percent } from '../ui/format'
import { HowKnown } from '../ui/how-known'
import { common } from '../ui/messages/common'
import { popup } from '../ui/messages/popup'
import { Notice } from '../ui/notice'
import type { ActiveTab, PopupHost } from './host'

interface Props {
  host: PopupHost
  tab: ActiveTab | null
  view: TabView | null
  run: (asked: Promise<unknown>) => Promise<boolean>
}

/** What may be read here and what was recognised; each `request` below is made straight in the click (the popup may close under it). */
export function PageCard({ host, tab, view, run }: Props) {
  if (!tab) return null
  const detection = view?.detection ?? null
  return (
    <section class="popup-card page-card" aria-labelledby="page-title">
      <h2 id="page-title" class="popup-h2">
        {popup.page}
      </h2>
      {detection && view?.offered && <Offer host={host} tab={tab} detection={detection} run={run} />}
      {detection && !view?.offered && detection.pageKind === 'task' && <Recognised detection={detection} />}
      {detection?.blockedFrameHost && <BlockedFrame host={host} frame={detection.blockedFrameHost} run={run} />}
      <PageAccess key={tab.url ?? ''} host={host} url={tab.url} run={run} />
    </section>
  )
}

function Offer({ host, tab, detection, run }: { host: PopupHost; tab: ActiveTab; detection: Detection; run: Props['run'] }) {
  const start = () =>
    host.ask('session.start', {
      platform: detection.platform,
      project: detection.project ?? '',
      taskType: detection.taskType,
      ...(detection.domain ? { domain: detection.domain } : {}),
      workKind: workKindOf(detection.pageKind),
      tabId: tab.id,
    })
  return (
    <Notice
      tone="info"
      title={popup.offered[workKindOf(detection.pageKind)]}
      actions={
        <>
          <Button variant="primary" onClick={() => void run(start())}>
            {common.start}
          </Button>
          <Button onClick={() => void run(host.ask('offer.dismiss', { tabId: tab.id }))}>{popup.notOffered}</Button>
        </>
      }
    >
      {popup.offeredSure(
        detection.pageKind === 'task' ? common.taskTypes[detection.taskType] : null,
        percent(detection.confidence),
      )}
      <HowKnown detection={detection} />
    </Notice>
  )
}

function workKindOf(kind: PageKind): 'task' | 'instructions' | 'qualification' {
  return kind === 'instructions' || kind === 'qualification' ? kind : 'task'
}

function Recognised({ detection }: { detection: Detection }) {
  return (
    <div>
      <p>{popup.recognised(common.taskTypes[detection.taskType], percent(detection.confidence))}</p>
      {detection.state === 'preview' && <p class="small">{popup.preview}</p>}
      <HowKnown detection={detection} />
    </div>
  )
}

function BlockedFrame({ host, frame, run }: { host: PopupHost; frame: string; run: Props['run'] }) {
  return (
    <Notice
      tone="warn"
      title={popup.blockedFrame(frame)}
      actions={<Button onClick={() => void run(host.access.request([`https://${frame}/*`]))}>{popup.allowFrame(frame)}</Button>}
    />
  )
}

type Here =
  | { kind: 'closed' }
  | { kind: 'platform'; site: PlatformSite; access: SiteAccess }
  | { kind: 'other'; origin: string; allowed: boolean }

/** What the user can decide about an address. */
export async function accessAt(url: string | undefined, sites: readonly PlatformSite[], access: Access): Promise<Here> {
  const origin = originOf(url)
  if (!url || !origin) return { kind: 'closed' }
  const site = siteAt(url, sites)
  if (site) return { kind: 'platform', site, access: await siteAccess(site, access) }
  return { kind: 'other', origin, allowed: await access.contains([origin]) }
}

function PageAccess({ host, url, run }: { host: PopupHost; url: string | undefined; run: Props['run'] }) {
  const { access } = host
  const here = useAccess(access, () => accessAt(url, host.sites, access))
  if (!here) return <p class="muted">{popup.loading}</p>
  if (here.kind === 'closed') return <p class="muted small">{popup.notReadable}</p>
  if (here.kind === 'platform') {
    const { label } = here.site
    const { state } = here.access
    if (state === 'on') return <p class="muted small page-state">{popup.switchedOn(label)}</p>
    return (
      <Ask
        text={state === 'partly' ? popup.switchedPartly(label) : popup.switchOnWhy(label)}
        button={popup.switchOn(label)}
        primary
        onClick={() => void run(access.request(siteOrigins(here.site)))}
      />
    )
  }
  const name = originName(here.origin)
  return here.allowed ? (
    <Ask text={popup.allowed(name)} button={popup.noLonger} onClick={() => void run(access.remove([here.origin]))} />
  ) : (
    <Ask text={popup.allowWhy(name)} button={popup.allow} onClick={() => void run(access.request([here.origin]))} />
  )
}

function Ask({ text, button, primary, onClick }: { text: string; button: string; primary?: boolean; onClick: () => void }) {
  return (
    <div class="page-ask">
      <p class="muted small">{text}</p>
      <Button variant={primary ? 'primary' : 'plain'} onClick={onClick}>
        {button}
      </Button>
    </div>
  )
}

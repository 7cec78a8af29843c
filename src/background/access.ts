import { browser } from 'wxt/browser'
import { catalogue } from '../platforms/catalogue'

interface Watcher {
  id: string
  js: string[]
  matches: string[]
  excludeMatches?: string[]
}

const PLATFORM_SITES = catalogue('granted').map(({ site }) => ({
  id: site.id,
  origins: [...site.hosts, ...(site.frameHosts ?? [])],
}))
const ALL_PLATFORM_ORIGINS = PLATFORM_SITES.flatMap((p) => p.origins)

/** Beside the patterns that Margin asks for, browsers let a user grant all sites at once. */
function covers(granted: string, origin: string): boolean {
  const scheme = origin.slice(0, origin.indexOf(':'))
  return granted === origin || granted === '<all_urls>' || granted === '*://*/*' || granted === `${scheme}://*/*`
}

/** The scripts that should be registered for these grants: each platform's own before the watcher, on other sites what tells self-hosted software. */
export function watchersFor(granted: readonly string[]): Watcher[] {
  const watchers: Watcher[] = []
  for (const { id, origins } of PLATFORM_SITES) {
    const matches = origins.filter((o) => granted.some((g) => covers(g, o)))
    if (matches.length > 0) watchers.push({ id: `watch-${id}`, js: [`platform-${id}.js`, 'watcher.js'], matches })
  }
  const others = granted.filter((o) => !ALL_PLATFORM_ORIGINS.includes(o))
  if (others.length > 0)
    watchers.push({
      id: 'watch-sites',
      js: ['generic.js', 'platform-self-hosted.js', 'watcher.js'],
      matches: others,
      excludeMatches: ALL_PLATFORM_ORIGINS,
    })
  return watchers
}

export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? []
}

/**
 * Makes the registered watchers match what the user has granted now, no more and no less (L4). Run at install, update and start-up
 * and whenever a grant changes, here or in the browser's own settings. Runs follow one another, so that none undoes another's work.
 */
export function reconcileAccess(): Promise<void> {
  const run = turn.then(async () => {
    const registered = await browser.scripting.getRegisteredContentScripts()
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: registered.map((r) => r.id) })
    const scripts = watchersFor(await grantedOrigins()).map((w) => ({
      ...w,
      allFrames: true,
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    }))
    if (scripts.length > 0) await browser.scripting.registerContentScripts(scripts)
  })
  turn = run.catch(() => undefined)
  return run
}
let turn: Promise<void> = Promise.resolve()

/**
 * Starts watching in tabs that are already open: a registration alone takes hold at the next load. Platforms come first: where all sites
 * are granted at once, a platform's tab must get the platform's own script and not the watcher alone.
 */
export async function watchOpenTabs(origins: readonly string[]): Promise<void> {
  for (const { js, matches } of watchersFor(origins)) {
    const tabs = await browser.tabs.query({ url: matches })
    await Promise.all(tabs.map((tab) => watchTab(tab.id, js)))
  }
}

/** Puts the generic detector into a frame whose platform's own signs leave a doubt. */
export async function sendHelp(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/generic.js'] })
}

async function watchTab(tabId: number | undefined, js: readonly string[]): Promise<void> {
  if (tabId === undefined) return
  try {
    // WXT types the names of its own files alone.
    const files = js.map((file) => `/${file}`) as '/watcher.js'[]
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files })
  } catch {
    // The tab shows an error page, was closed meanwhile, or sleeps: the registration serves it when it loads.
  }
}

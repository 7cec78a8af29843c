import { hostMatches } from '../../platforms/match-address'
import type { PlatformSite } from '../../platforms/platform'
import type { Access } from './access'

/** All that one prompt asks for when a platform is switched on: its pages and the frames that hold its tasks. */
export function siteOrigins(site: PlatformSite): string[] {
  return [...site.hosts, ...(site.frameHosts ?? [])]
}

export interface SiteAccess {
  state: 'on' | 'partly' | 'off'
  /** Patterns that are not granted, where others are. */
  missing: string[]
}

/** `partly` when the user or the browser's settings left some of a platform's hosts out. */
export async function siteAccess(site: PlatformSite, access: Access): Promise<SiteAccess> {
  const origins = siteOrigins(site)
  const granted = await Promise.all(origins.map((origin) => access.contains([origin])))
  const missing = origins.filter((_, i) => !granted[i])
  if (missing.length === 0) return { state: 'on', missing }
  return missing.length === origins.length ? { state: 'off', missing: [] } : { state: 'partly', missing }
}

/** The platform that an address belongs to, by its own hosts; a frame's host alone makes no platform page. */
export function siteAt<S extends PlatformSite>(url: string, sites: readonly S[]): S | null {
  return URL.canParse(url) ? (sites.find((site) => hostMatches(site.hosts, new URL(url))) ?? null) : null
}

/**
 * The pattern for "allow on this site": this scheme and host, on any port, because Firefox knows no ports in patterns.
 * Null for pages that no extension may read.
 */
export function originOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  return (protocol === 'https:' || protocol === 'http:') && hostname ? `${protocol}//${hostname}/*` : null
}

/** `https://app.example.org/*` as a reader knows it: `app.example.org`; plain http is named, because it is the rarer and weaker one. */
export function originName(origin: string): string {
  const name = origin.replace(/^(https?|\*):\/\//, '').replace(/\/.*$/, '')
  return origin.startsWith('http:') ? `http://${name}` : name
}

/** Granted patterns that belong to no platform: the sites that the user allowed one by one. */
export function otherOrigins(granted: readonly string[], sites: readonly PlatformSite[]): string[] {
  const ours = new Set(sites.flatMap(siteOrigins))
  return granted.filter((origin) => !ours.has(origin) && /^(https?|\*):\/\//.test(origin)).sort()
}

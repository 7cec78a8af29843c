import type { Platform, PlatformPage } from './platform'

/**
 * Whether an address falls under one of these match patterns. As in the browsers, a pattern without a port holds for every port.
 * Only the forms that platforms use: one scheme, a host or `*.host`, any path.
 */
export function hostMatches(patterns: readonly string[], url: URL): boolean {
  return patterns.some((pattern) => {
    const [scheme = '', rest = ''] = pattern.split('://')
    const host = rest.split('/')[0] ?? ''
    if (url.protocol !== `${scheme}:`) return false
    return host.startsWith('*.') ? `.${url.hostname}`.endsWith(host.slice(1)) : url.hostname === host
  })
}

function holds(query: string, params: URLSearchParams): boolean {
  if (query.startsWith('!')) return !holds(query.slice(1), params)
  const [name = '', value] = query.split('=')
  return value === undefined ? params.has(name) : params.get(name) === value
}

/** The pages of a platform whose address this is: host and path, then the query. */
export function pagesAt(platform: Pick<Platform, 'site' | 'pages'>, url: URL): PlatformPage[] {
  if (!hostMatches(platform.site.hosts, url)) return []
  const where = url.hostname + url.pathname
  return platform.pages.filter((page) => page.url.test(where) && (page.query ?? []).every((q) => holds(q, url.searchParams)))
}

import type { Page } from '../page'
import type { Platform } from '../platform'
import { argilla } from './argilla'
import { doccano } from './doccano'
import { inception } from './inception'
import { labelStudio } from './label-studio'
import { potato } from './potato'
import { turkle } from './turkle'

/** Annotation software that anybody can host, on a server of their own or on localhost. */
export const SOFTWARE: readonly Platform[] = [labelStudio, argilla, doccano, potato, inception, turkle]

/** One mark can be chance: others use these names for classes and ids too. */
const ENOUGH = 2

/**
 * The software that draws this page, if it is one of those; read anew each time, since these pages are built by scripts. The platform stays
 * `site`, which becomes the page's host: two employers with the same software are two platforms in the ledger.
 */
export function softwareOf({ document, url }: Page): Platform | undefined {
  const platform = SOFTWARE.find(({ site }) => {
    const hits = site.software?.marks.filter((mark) => document.querySelector(mark)).length ?? 0
    return hits + Number(site.software?.title?.test(document.title) ?? false) >= ENOUGH
  })
  return platform && { ...platform, site: { ...platform.site, id: 'site', hosts: [`${url.protocol}//${url.hostname}/*`] } }
}

import type { Change, PageHealth } from '../../core/recognition'
import type { CatalogueEntry } from '../../platforms/listed'
import { fullDate, percent } from '../../ui/format'
import { health as words } from '../../ui/messages/health'

/** What has changed, in a sentence. */
export function changeText(change: Change): string {
  switch (change.what) {
    case 'gone':
      return words.gone(fullDate(change.lastAt), change.times)
    case 'doubt':
      return words.doubt(percent(change.to), percent(change.from))
    case 'lost':
      return words.lost(words.fields[change.field], fullDate(change.sinceAt), change.times, fullDate(change.lastReadAt))
  }
}

/** All that is said of one kind of page, on the surface and in the report. */
export function linesOf({ page, changes, never }: PageHealth): string[] {
  return [
    words.last(fullDate(page.lastAt), words.pages(page.seen), percent(page.confidence)),
    ...changes.map(changeText),
    ...(never.length > 0 ? [words.neverRead(never.map((field) => words.fields[field]).join(', '))] : []),
  ]
}

/** A platform's name; a site that is none goes by its host. */
export function nameOf(platforms: readonly CatalogueEntry[], platform: string): string {
  return platforms.find(({ site }) => site.id === platform)?.site.label ?? platform
}

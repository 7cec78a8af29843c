import type { ListedPage } from './listed-pages'

/** A page whose story can be played: a task with a control that hands it in. */
export interface PlayPage extends ListedPage {
  expect: Extract<ListedPage['expect'], { isTask: true }> & { submitLabel: string }
}

function isPlayable(page: ListedPage): page is PlayPage {
  return page.expect.isTask && typeof page.expect.submitLabel === 'string'
}

/**
 * Up to `n` task pages, as different as the list allows: the types in turn, within a type the origin that was taken least so far, then
 * by file. Of near copies, which share a `group`, only the first. The same list gives the same choice.
 */
export function choosePages(pages: readonly ListedPage[], n: number): PlayPage[] {
  const groups = new Set<string>()
  const byType = new Map<string, PlayPage[]>()
  for (const page of [...pages].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const group = page.group ?? page.file
    if (!isPlayable(page) || groups.has(group)) continue
    groups.add(group)
    byType.set(page.expect.taskType, [...(byType.get(page.expect.taskType) ?? []), page])
  }
  const chosen: PlayPage[] = []
  const taken = new Map<string, number>()
  const takenOf = (page: PlayPage) => taken.get(page.origin ?? '') ?? 0
  const types = [...byType.keys()].sort()
  while (chosen.length < n && byType.size > 0) {
    for (const type of types) {
      const left = byType.get(type)
      if (!left || chosen.length === n) continue
      const next = left.reduce((best, page) => (takenOf(page) < takenOf(best) ? page : best))
      chosen.push(next)
      taken.set(next.origin ?? '', takenOf(next) + 1)
      if (left.length === 1) byType.delete(type)
      else
        byType.set(
          type,
          left.filter((page) => page !== next),
        )
    }
  }
  return chosen
}

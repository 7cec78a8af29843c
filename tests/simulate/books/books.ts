import type { Deed, Labels, Result } from './deed'
import { claimed, countedBy, inside, kindsBy, type Limits, meet, minus, type Piece, type Stretch, tell, without } from './pieces'

/** A closed entry as the books have it. */
export interface Page extends Labels {
  id: string
  taskId: string | undefined
  from: number
  to: number
  zone: string
  pieces: Piece[]
  limits: Limits
  /** Written by the user. */
  isAdded: boolean
  /** What it is paid by, as the ledger has it: only ever compared. */
  terms: string
}

type Pages = Map<string, Page | undefined>
interface Turn {
  before: Pages
  after: Pages
  /** Only counted anew: that gains nothing that was anybody else's. */
  isRecount: boolean
}

/** The new id that a page gets until the ledger tells its own. */
export const UNNAMED = 'unnamed'

const LONG = ['review', 'agent-trajectory', 'transcription', 'fact-check', 'curation']
const ALIKE = ['platform', 'project', 'taskType', 'workKind', 'terms'] as const

/**
 * The ledger by the written rules of correction, kept apart from the real one:
 *  - A time is clipped or, where it is lengthened, work by the user's word; it ends after it begins, and not in the future.
 *  - Nobody gains time that is work or away in another entry, or anything but a pause in an open session. All else yields to it.
 *  - A cut divides the evidence and nothing counts anew; made one, work goes before what is not, and the earlier before the later.
 *  - Each entry counts by the limits that it was counted by; one that is made of several by those of the last that was not written by hand.
 *  - What is undone is as before to the letter, and done again as after; whatever is done then ends what could be done again.
 */
export class Books {
  readonly pages = new Map<string, Page>()
  private readonly done: Turn[] = []
  private undone: Turn[] = []

  learn(page: Page): void {
    this.pages.set(page.id, page)
  }

  /** What a deed must come to. `live`: what the open sessions have. */
  take(deed: Deed, now: number, live: readonly Stretch[]): Result {
    if (deed.do === 'undo' || deed.do === 'redo') return this.turn(deed.do, live)
    const ids = 'ids' in deed ? deed.ids : 'id' in deed ? [deed.id] : deed.do === 'policy' ? [...this.pages.keys()] : []
    const olds = ids.flatMap((id) => this.pages.get(id) ?? [])
    const news = this.corrected(deed, olds, now)
    if (typeof news === 'string') return news
    const gained = deed.do === 'policy' ? [] : gainOf(olds, news)
    const others = [...this.pages.values()].filter(({ id }) => !ids.includes(id))
    if (meet(gained, [...others.flatMap(claimOf), ...live])) return 'overlap'
    const after: Pages = new Map([...ids.map((id) => [id, undefined] as const), ...news.map((page) => [page.id, page] as const)])
    for (const other of others)
      if (meet(other.pieces, gained)) after.set(other.id, { ...other, pieces: without(other.pieces, gained) })
    const before: Pages = new Map([...after.keys()].map((id) => [id, this.pages.get(id)]))
    if (deed.do === 'policy' && [...after].every(([id, page]) => isSame(page, before.get(id)))) return 'nothing'
    this.put(after)
    this.done.push({ before, after, isRecount: deed.do === 'policy' })
    this.undone = []
    return 'done'
  }

  /** How much can be undone, and done again. */
  get depth(): { undo: number; redo: number } {
    return { undo: this.done.length, redo: this.undone.length }
  }

  /** The ledger's own id for the page that has none. */
  name(id: string): void {
    const page = this.pages.get(UNNAMED)
    const turn = this.done.at(-1)
    if (!page || !turn) return
    this.pages.delete(UNNAMED)
    page.id = id
    this.pages.set(id, page)
    for (const pages of [turn.before, turn.after]) {
      const has = pages.has(UNNAMED)
      const value = pages.get(UNNAMED)
      pages.delete(UNNAMED)
      if (has) pages.set(id, value)
    }
  }

  private turn(way: 'undo' | 'redo', live: readonly Stretch[]): Result {
    const [from, to] = way === 'undo' ? [this.done, this.undone] : [this.undone, this.done]
    const turn = from.at(-1)
    if (!turn) return 'nothing'
    const [olds, news] = way === 'undo' ? [turn.after, turn.before] : [turn.before, turn.after]
    const pagesOf = (pages: Pages) => [...pages.values()].filter((page) => page !== undefined)
    const others = [...this.pages.values()].filter(({ id }) => !olds.has(id))
    if (!turn.isRecount && meet(gainOf(pagesOf(olds), pagesOf(news)), [...others.flatMap(claimOf), ...live])) return 'overlap'
    this.put(news)
    from.pop()
    to.push(turn)
    return 'done'
  }

  private put(pages: Pages): void {
    for (const [id, page] of pages) {
      if (page) this.pages.set(id, page)
      else this.pages.delete(id)
    }
  }

  private corrected(deed: Exclude<Deed, { do: 'undo' } | { do: 'redo' }>, olds: readonly Page[], now: number): Page[] | Result {
    switch (deed.do) {
      case 'edit': {
        const { labels, times } = deed
        const refused = times && badTimes(times, now)
        if (refused) return refused
        return olds.map((old) => {
          const page = { ...old, ...labels }
          if (!times) return page
          const gained = minus([times], [old]).map((stretch): Piece => ({ ...stretch, kind: 'work', isTold: true }))
          return { ...page, ...times, pieces: [...inside(old.pieces, times), ...gained] }
        })
      }
      case 'split': {
        const { at, keeps } = deed
        const [old] = olds
        if (!old || at <= old.from || at >= old.to) return 'order'
        const first = old.units > 1 || keeps === 'first' ? 1 : 0
        const part = (stretch: Stretch, units: number, isKept: boolean): Page => ({
          ...{ ...old, ...stretch, id: isKept ? old.id : UNNAMED, pieces: inside(old.pieces, stretch) },
          ...{ units: Math.max(1, units), outcome: units > 0 ? old.outcome : 'unknown' },
        })
        return [
          part({ from: old.from, to: at }, first, keeps === 'first'),
          part({ from: at, to: old.to }, old.units - first, keeps === 'second'),
        ]
      }
      case 'merge':
        return merged(olds)
      case 'delete':
        return []
      case 'add': {
        const { labels, times, zone } = deed
        const pieces: Piece[] = [{ ...times, kind: 'work', isTold: true }]
        const limits = { stillMs: (LONG.includes(labels.taskType) ? 5 : 2) * 60_000, awayMs: 300_000 }
        return (
          badTimes(times, now) ?? [
            { ...labels, ...times, zone, id: UNNAMED, taskId: undefined, pieces, limits, isAdded: true, terms: '' },
          ]
        )
      }
      case 'answer':
        return olds.map((old) => ({ ...old, pieces: tell(old.pieces, deed.stretch, deed.work) }))
      case 'policy':
        return olds.map((old) => {
          const page = { ...old, limits: deed.limits }
          return isSame({ ...page, limits: old.limits }, old) && sameCount(page, old) ? old : page
        })
    }
  }
}

function badTimes({ from, to }: Stretch, now: number): Result | undefined {
  if (to <= from) return 'order'
  return to > now ? 'future' : undefined
}

const claimOf = ({ pieces, limits }: Page) => claimed(pieces, limits)
const gainOf = (olds: readonly Page[], news: readonly Page[]) => minus(news.flatMap(claimOf), olds.flatMap(claimOf))
const isSame = (a: Page | undefined, b: Page | undefined) => JSON.stringify(a) === JSON.stringify(b)
const sameCount = (a: Page, b: Page) =>
  countedBy(a.pieces, a.limits) === countedBy(b.pieces, b.limits) &&
  JSON.stringify(kindsBy(a.pieces, a.limits)) === JSON.stringify(kindsBy(b.pieces, b.limits))

function merged(pages: readonly Page[]): Page[] | Result {
  const sorted = [...pages].sort((a, b) => a.from - b.from || a.to - b.to)
  const [head] = sorted
  if (!head || sorted.length < 2 || sorted.some((page) => ALIKE.some((name) => page[name] !== head[name]))) return 'unlike'
  const last = sorted.reduce((a, b) => (b.to >= a.to ? b : a))
  const counted = sorted
    .filter(({ isAdded }) => !isAdded)
    .reduce<Page | undefined>((a, b) => (a && a.to > b.to ? a : b), undefined)
  const outcome = sorted.some((page) => page.outcome === 'submitted') ? 'submitted' : last.outcome
  const units = sorted.filter((page) => page.outcome === outcome).reduce((sum, page) => sum + page.units, 0)
  let pieces: Piece[] = []
  for (const isClaim of [true, false])
    for (const page of sorted) {
      const mine = page.pieces.flatMap((piece) => {
        const parts = kindsBy([piece], page.limits)
        return parts.flatMap((part) => inside(page.pieces, part).map((cut) => ({ cut, kind: part.kind })))
      })
      const wanted = mine.filter(({ kind }) => (kind === 'work' || kind === 'away') === isClaim).map(({ cut }) => cut)
      pieces = [...pieces, ...without(wanted, pieces)]
    }
  return [
    {
      ...{ ...head, pieces, outcome, units: Math.max(1, units), to: last.to, zone: last.zone },
      ...{ taskId: sorted.find(({ taskId }) => taskId !== undefined)?.taskId, limits: (counted ?? last).limits },
      isAdded: sorted.every(({ isAdded }) => isAdded),
    },
  ]
}

import type { Kind } from '../oracle/policy'

/** A stretch of a closed entry as the ledger's books have it. */
export interface Piece {
  from: number
  to: number
  kind: Kind
  /** The task was in view and unused since then: what of it is work is the limit's to say. */
  still?: number
  /** Of a stretch away whose beginning lies elsewhere: when it began. */
  awaySince?: number
  /** By the user's own word, which no limit changes. */
  isTold?: true
}

export interface Limits {
  stillMs: number
  awayMs: number
}

export interface Stretch {
  from: number
  to: number
}

const LEAST_STILL_MS = 60_000

const inTime = <P extends Stretch>(list: readonly P[]) => list.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from)

/** What each instant was, by limits; neighbours of one kind are one. */
export function kindsBy(pieces: readonly Piece[], { stillMs }: Limits): { from: number; to: number; kind: Kind }[] {
  const list: { from: number; to: number; kind: Kind }[] = []
  const add = (kind: Kind, from: number, to: number) => {
    const last = list.at(-1)
    if (last?.kind === kind && last.to === from) last.to = to
    else if (to > from) list.push({ kind, from, to })
  }
  for (const { kind, from, to, still, isTold } of inTime(pieces)) {
    const idleAt = still === undefined || isTold ? to : Math.min(to, Math.max(from, still + Math.max(LEAST_STILL_MS, stillMs)))
    add(still === undefined || isTold ? kind : 'work', from, idleAt)
    add('idle', idleAt, to)
  }
  return list
}

/** All work, and of each stretch away its first part. */
export function countedStretches(pieces: readonly Piece[], limits: Limits): Stretch[] {
  const work: Stretch[] = kindsBy(pieces, limits).filter(({ kind }) => kind === 'work')
  let last: { since: number; to: number } | undefined
  for (const { kind, from, to, awaySince = from } of inTime(pieces)) {
    if (kind !== 'away') continue
    const since: number = last?.to === from ? last.since : awaySince
    work.push({ from, to: Math.min(to, since + limits.awayMs) })
    last = { since, to }
  }
  return inTime(work)
}

export const countedBy = (pieces: readonly Piece[], limits: Limits) => elapsedOf(countedStretches(pieces, limits))

export const elapsedOf = (pieces: readonly Stretch[]) => pieces.reduce((sum, { from, to }) => sum + to - from, 0)

/** What lies inside a stretch. The rest of a stretch away that was cut remembers when it began. */
export function inside(pieces: readonly Piece[], { from, to }: Stretch): Piece[] {
  let last: { since: number; to: number } | undefined
  return inTime(pieces).flatMap((piece): Piece[] => {
    const { awaySince, ...rest } = piece
    let since: number | undefined
    if (piece.kind === 'away') {
      since = last?.to === piece.from ? last.since : (awaySince ?? piece.from)
      last = { since, to: piece.to }
    }
    const cut = { from: Math.max(piece.from, from), to: Math.min(piece.to, to) }
    if (cut.to <= cut.from) return []
    return [{ ...rest, ...cut, ...(since !== undefined && since < cut.from ? { awaySince: since } : {}) }]
  })
}

/** The parts of some stretches that others leave. */
export function minus(some: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  let left = some.map(({ from, to }) => ({ from, to }))
  for (const other of others)
    left = left
      .flatMap((one) => [
        { from: one.from, to: Math.min(one.to, other.from) },
        { from: Math.max(one.from, other.to), to: one.to },
      ])
      .filter(({ from, to }) => to > from)
  return inTime(left)
}

export const without = (pieces: readonly Piece[], taken: readonly Stretch[]): Piece[] =>
  minus([{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }], taken).flatMap((free) => inside(pieces, free))

/** Time that nobody else may have, whatever of it counts. */
export const claimed = (pieces: readonly Piece[], limits: Limits): Stretch[] =>
  kindsBy(pieces, limits).filter(({ kind }) => kind === 'work' || kind === 'away')

export const meet = (some: readonly Stretch[], others: readonly Stretch[]): boolean =>
  some.some((one) => others.some((other) => one.from < other.to && other.from < one.to))

/** The pieces with the user's word for a stretch: work from here to there, a break for the rest of it. */
export function tell(pieces: readonly Piece[], stretch: Stretch, work: Stretch): Piece[] {
  const cuts = [stretch.from, work.from, work.to, stretch.to]
  const edges = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY]
  return edges.slice(1).flatMap((to, index) => {
    const from = edges[index] ?? to
    const parts = inside(pieces, { from, to })
    if (from < stretch.from || to > stretch.to) return parts
    const kind: Kind = from >= work.from && to <= work.to ? 'work' : 'paused'
    return parts.map(({ awaySince: _since, ...part }): Piece => ({ ...part, kind, isTold: true }))
  })
}

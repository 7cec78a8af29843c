import { awayLimit, type Kind, stillLimit } from './policy'

/** A stretch of an attempt. `view`: the task is before the user, last used at `usedAt`; what of it is work is the limit's to say. */
export interface Piece {
  from: number
  to: number
  kind: Kind | 'view'
  usedAt?: number
  /** By the user's own word, which no limit changes. */
  isTold?: true
}

/** A window in which a fault leaves it open what was recorded: these kinds are right as well. */
export interface Blur {
  from: number
  to: number
  kinds: readonly (Kind | 'none')[]
  why: string
  /** Of a kill: the most that it may cost. */
  costs?: number
}

export interface Resolved {
  from: number
  to: number
  kind: Kind
}

export function resolve(pieces: readonly Piece[], taskType: string): Resolved[] {
  const list: Resolved[] = []
  const add = (kind: Kind, from: number, to: number) => {
    if (to <= from) return
    const last = list.at(-1)
    if (last?.kind === kind && last.to === from) last.to = to
    else list.push({ kind, from, to })
  }
  for (const { kind, from, to, usedAt = from } of pieces) {
    if (kind !== 'view') {
      add(kind, from, to)
      continue
    }
    const idleFrom = Math.min(to, Math.max(from, usedAt + stillLimit(taskType)))
    add('work', from, idleFrom)
    add('idle', idleFrom, to)
  }
  return list
}

export function countedOf(list: readonly Resolved[], platform: string): number {
  const limit = awayLimit(platform)
  let counted = 0
  for (const { kind, from, to } of list) {
    if (kind === 'work') counted += to - from
    // Neighbours of one kind are melted, so each is a whole stretch.
    if (kind === 'away') counted += Math.min(to - from, limit)
  }
  return counted
}

/** The pieces with the user's word for a stretch: work from here to there, a break for the rest of it. */
export function told(
  pieces: readonly Piece[],
  stretch: { from: number; to: number },
  work: { from: number; to: number },
): Piece[] {
  return pieces.flatMap((piece) => {
    const cuts = [piece.from, piece.to, stretch.from, stretch.to, work.from, work.to]
      .filter((at) => at >= piece.from && at <= piece.to)
      .sort((a, b) => a - b)
    return cuts.slice(1).flatMap((to, index): Piece[] => {
      const from = cuts[index] ?? to
      if (to <= from) return []
      if (from < stretch.from || to > stretch.to) return [{ ...piece, from, to }]
      return [{ from, to, kind: from >= work.from && to <= work.to ? 'work' : 'paused', isTold: true }]
    })
  })
}

import { compareText } from './compare-text'

const MINUTE = 60_000

/** How far apart two durations may be: rounding, and a clock that starts a little later. Never shrinks as the duration grows. */
export const TOLERANCE = {
  'same-time': () => MINUTE / 2,
  time: (ms: number) => Math.max(2 * MINUTE, ms / 10),
  instant: () => 15 * MINUTE,
} as const

/** Something with a size by which it is paired, and an id that settles ties. */
export interface Sized<T> {
  of: T
  size: number
  id: string
}

/** The time that a platform is likely to go by: its own timer's, where it shows one. */
export function timeOf({ platformTimerMs, countedMs }: { platformTimerMs?: number; countedMs: number }): number {
  return platformTimerMs ?? countedMs
}

/**
 * Pairs that are near enough, each used once and as many as there can be: both lists by size, the smaller end moving on. `mostOf` tells for a left
 * size how far the right one may be; it must not shrink faster than the size grows.
 */
export function nearPairs<L, R>(left: Sized<L>[], right: Sized<R>[], mostOf: (size: number) => number): [L, R][] {
  const ordered = [left.sort(bySize), right.sort(bySize)] as const
  const found: [L, R][] = []
  for (let i = 0, j = 0; ; ) {
    const [a, b] = [ordered[0][i], ordered[1][j]]
    if (!(a && b)) return found
    const most = mostOf(a.size)
    if (b.size < a.size - most) j += 1
    else if (b.size > a.size + most) i += 1
    else {
      found.push([a.of, b.of])
      i += 1
      j += 1
    }
  }
}

const bySize = (a: Sized<unknown>, b: Sized<unknown>) => a.size - b.size || compareText(a.id, b.id)

/** Two lists by the same key: what has no partner on the other side is left out. */
export function byKey<L, R>(
  left: Iterable<L>,
  right: Iterable<R>,
  keyOfLeft: (one: L) => string | null,
  keyOfRight: (one: R) => string | null,
): { left: L[]; right: R[] }[] {
  const groups = new Map<string, { left: L[]; right: R[] }>()
  for (const one of left) {
    const key = keyOfLeft(one)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.left.push(one)
    else groups.set(key, { left: [one], right: [] })
  }
  for (const one of right) groups.get(keyOfRight(one) ?? '')?.right.push(one)
  return [...groups.values()].filter((group) => group.right.length > 0)
}

import type { Units } from './restore-plan'

/** Stretches of time as from, to, from, to …, made ready to be asked what overlaps them. */
class Timeline {
  private readonly froms: Float64Array
  /** The latest end of all stretches up to this one. */
  private readonly ends: Float64Array

  constructor(stretches: readonly (readonly number[])[]) {
    const pairs: [from: number, to: number][] = []
    for (const flat of stretches)
      for (let index = 0; index < flat.length; index += 2) pairs.push([flat[index] ?? 0, flat[index + 1] ?? 0])
    pairs.sort((a, b) => a[0] - b[0])
    this.froms = Float64Array.from(pairs, ([from]) => from)
    this.ends = Float64Array.from(pairs, ([, to]) => to)
    for (let index = 1; index < pairs.length; index += 1) {
      this.ends[index] = Math.max(this.ends[index] ?? 0, this.ends[index - 1] ?? 0)
    }
  }

  /** Whether any stretch here has an instant in common with one of these. */
  meets(stretches: readonly number[]): boolean {
    for (let index = 0; index < stretches.length; index += 2) {
      const [from = 0, to = 0] = [stretches[index], stretches[index + 1]]
      const begun = this.begunBefore(to)
      if (from < to && begun > 0 && (this.ends[begun - 1] ?? 0) > from) return true
    }
    return false
  }

  private begunBefore(at: number): number {
    let low = 0
    let high = this.froms.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.froms[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }
}

/**
 * The wanted units of the file whose time, or whose pay, would then be counted twice. What they would replace does not count against them;
 * but where one may not come, what it would have replaced stays, and counts against the others.
 */
export function findOverlapping(
  file: Units,
  here: Units,
  openHere: ReadonlyMap<string, readonly number[]>,
  wanted: ReadonlySet<string>,
  /** Units whose pay is counted here already. */
  entangled: ReadonlySet<string>,
): string[] {
  const coming = new Set([...wanted].filter((unit) => file.get(unit)?.kind === 'entry'))
  const overlapping: string[] = []
  for (let isSettled = false; !isSettled; ) {
    isSettled = true
    const staying = [...here].filter(([unit]) => !coming.has(unit)).map(([, { counted }]) => counted)
    const timeline = new Timeline([...staying, ...openHere.values()])
    for (const unit of coming) {
      const facts = file.get(unit)
      if (facts === undefined || !(entangled.has(unit) || timeline.meets(facts.counted))) continue
      coming.delete(unit)
      overlapping.push(unit)
      if (here.has(unit)) isSettled = false
    }
  }
  return overlapping
}

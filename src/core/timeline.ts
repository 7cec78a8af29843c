/** Stretches of time as from, to, from, to …, made ready to be asked what overlaps them. */
export class Timeline {
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

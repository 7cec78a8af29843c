import { joined, shared, without } from './ledger-edit-spans'
import type { Stretch } from './span'

/** Time that somebody has, growing as more is given away; asked and told in any order, many thousand times. */
export class TakenTime {
  /** In order, apart from each other. */
  private readonly taken: Stretch[]

  constructor(stretches: readonly Stretch[]) {
    this.taken = joined(stretches)
  }

  /** What of these stretches is taken already. */
  takenOf(stretches: readonly Stretch[]): Stretch[] {
    const [first, last] = [stretches[0], stretches.at(-1)]
    if (!first || !last) return []
    return shared(this.near(first.fromAt, last.toAt), stretches)
  }

  /** What of these stretches nobody has. */
  freeOf(stretches: readonly Stretch[]): Stretch[] {
    return without(stretches, this.takenOf(stretches))
  }

  /** Gives away stretches of which nothing is taken. They are in order. */
  take(stretches: readonly Stretch[]): void {
    const [first, last] = [stretches[0], stretches.at(-1)]
    if (!first || !last) return
    const from = this.endsAfter(first.fromAt)
    const to = this.beginsFrom(last.toAt)
    this.taken.splice(from, to - from, ...joined([...this.taken.slice(from, to), ...stretches]))
  }

  private near(fromAt: number, toAt: number): Stretch[] {
    return this.taken.slice(this.endsAfter(fromAt), this.beginsFrom(toAt))
  }

  /** Index of the first stretch that ends after an instant. */
  private endsAfter(at: number): number {
    return this.firstThat(({ toAt }) => toAt > at)
  }

  /** Index of the first stretch that begins at an instant or later. */
  private beginsFrom(at: number): number {
    return this.firstThat(({ fromAt }) => fromAt >= at)
  }

  private firstThat(isSo: (stretch: Stretch) => boolean): number {
    let [low, high] = [0, this.taken.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const stretch = this.taken[middle]
      if (stretch && !isSo(stretch)) low = middle + 1
      else high = middle
    }
    return low
  }
}

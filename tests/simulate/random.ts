/** Chance that can be replayed: the same seed and salt give the same throws (sfc32). */
export class Dice {
  private a: number
  private b: number
  private c: number
  private d = 1

  constructor(seed: number, salt = 0) {
    this.a = seed >>> 0
    this.b = Math.imul(salt + 1, 0x9e3779b1) >>> 0
    this.c = (seed ^ Math.imul(salt, 0x85ebca6b)) >>> 0
    for (let i = 0; i < 16; i += 1) this.next()
  }

  /** From 0 up to but not including 1. */
  next(): number {
    const sum = (this.a + this.b + this.d) | 0
    this.d = (this.d + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum
    return (sum >>> 0) / 0x1_0000_0000
  }

  chance(of: number): boolean {
    return this.next() < of
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  /** Whole milliseconds of so many seconds, short ones more often than long ones. */
  ms(fromSeconds: number, toSeconds: number): number {
    return Math.round(1000 * fromSeconds * (toSeconds / fromSeconds) ** this.next())
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.int(0, list.length - 1)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }

  /** One of the choices by weight; a choice of no weight is never taken. */
  weighted<T>(choices: readonly (readonly [weight: number, choice: T])[]): T {
    let left = this.next() * choices.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, choice] of choices) {
      left -= weight
      if (weight > 0 && left < 0) return choice
    }
    throw new Error('nothing to choose from')
  }

  shuffled<T>(list: readonly T[]): T[] {
    const next = [...list]
    for (let i = next.length - 1; i > 0; i -= 1) {
      const j = this.int(0, i)
      const [a, b] = [next[i], next[j]]
      if (a !== undefined && b !== undefined) [next[i], next[j]] = [b, a]
    }
    return next
  }
}

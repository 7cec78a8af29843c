import { randomInt } from 'node:crypto'

/** Draws of one run; the same seed gives the same draws. */
export interface Chance {
  /** A whole number from `least` up to `most`. */
  between(least: number, most: number): number
  oneOf<T>(list: readonly T[]): T
  /** Keeps what was done, for the message of a failure. */
  note(what: string): void
}

/**
 * Plays a test whose moments are drawn from a seed: always the same one, so that a change is judged by what it changed; `MARGIN_SEED=new`
 * draws others, and a number plays that seed again. What fails says with which seed, and what was done until then.
 */
export async function byChance(play: (chance: Chance) => Promise<void>): Promise<void> {
  const wish = process.env.MARGIN_SEED
  const seed = wish === 'new' ? randomInt(1, 2 ** 31) : Number(wish) || 374353977
  const startedAt = Date.now()
  const notes: string[] = []
  let state = seed
  // Mulberry32: small, and good enough to scatter moments.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  try {
    await play({
      between,
      oneOf: (list) => list[between(0, list.length - 1)] as (typeof list)[number],
      note: (what) => notes.push(`${((Date.now() - startedAt) / 1000).toFixed(2)} ${what}`),
    })
  } catch (error) {
    if (error instanceof Error)
      error.message += `\nDrawn with MARGIN_SEED=${seed}. What was done, by the second:\n${notes.join('\n')}`
    throw error
  }
}

/** One mark and the gold's, as places on the same scale, counted from 0 at its lowest value. */
export interface MarkPair {
  mine: number
  gold: number
}

/** Marks that were given on one scale: of one criterion, over one task or many. */
export interface MarkTable {
  /** How many points the scale has. */
  points: number
  /** False for labels without an order: only "the same" or "another" can be said of them. */
  ordered: boolean
  pairs: readonly MarkPair[]
}

/** How far marks agree with the gold's. A figure that cannot be said is null, never a stand-in. */
export interface Agreement {
  /** Marks compared. */
  n: number
  /** Share of marks that are the gold's own, 0 to 1. Null without marks. */
  exact: number | null
  /** Share at most one point away. Over ordered scales of three points and more: on two points nothing is further away. */
  withinOne: number | null
  /** Mean distance from the gold in points, with its sign: above 0 where the marks are higher. Ordered scales only. */
  lean: number | null
  /** Cohen's kappa, weighted by the distance (linear) or its square (quadratic); at most 1, and 0 where chance would agree as much. */
  kappa: { linear: Kappa; quadratic: Kappa }
}

/** Why there is no kappa: too few marks, or chance alone would agree fully, as when both gave the same point throughout. */
export type Kappa = { value: number; isRough: boolean } | { missing: 'few' | 'uniform' }

/** Below this, a kappa moves so much with each further mark that it says nothing. */
export const KAPPA_FROM = 10

/**
 * Agreement over one table, or pooled over several.
 *
 * Weighted kappa is `1 - observed / expected` disagreement, where a pair counts `(|i - j| / (k - 1)) ** p`: J. Cohen, Weighted
 * kappa, Psychological Bulletin 70 (1968), doi:10.1037/h0026256; p is 1 (linear) or 2 (quadratic). Over several tables the
 * observed and the expected disagreements are summed before the division, which makes better use of few marks than a mean of
 * kappas: H. de Vries et al., Using Pooled Kappa to Summarize Interrater Agreement across Many Items, Field Methods 20 (2008),
 * doi:10.1177/1525822X08317166.
 *
 * A kappa is called rough below `2 k²` marks: D. Cicchetti, Applied Psychological Measurement 5 (1981),
 * doi:10.1177/014662168100500114.
 */
export function agreementOf(tables: readonly MarkTable[]): Agreement {
  const all = tables.flatMap(({ pairs }) => pairs)
  const ordered = tables.filter((table) => table.ordered && table.pairs.length > 0)
  const wide = ordered.filter(({ points }) => points > 2).flatMap(({ pairs }) => pairs)
  const steps = ordered.flatMap(({ pairs }) => pairs.map(({ mine, gold }) => mine - gold))
  return {
    n: all.length,
    exact: share(all, ({ mine, gold }) => mine === gold),
    withinOne: share(wide, ({ mine, gold }) => Math.abs(mine - gold) <= 1),
    lean: steps.length === 0 ? null : steps.reduce((sum, step) => sum + step, 0) / steps.length,
    kappa: { linear: pooledKappa(ordered, 1), quadratic: pooledKappa(ordered, 2) },
  }
}

function share<T>(list: readonly T[], holds: (one: T) => boolean): number | null {
  return list.length === 0 ? null : list.filter(holds).length / list.length
}

function pooledKappa(tables: readonly MarkTable[], power: 1 | 2): Kappa {
  const n = tables.reduce((sum, { pairs }) => sum + pairs.length, 0)
  if (n < KAPPA_FROM) return { missing: 'few' }
  const sums = tables.map((table) => disagreements(table, power))
  const observed = sums.reduce((sum, one) => sum + one.observed, 0)
  const expected = sums.reduce((sum, one) => sum + one.expected, 0)
  if (expected === 0) return { missing: 'uniform' }
  const most = Math.max(...tables.map(({ points }) => points))
  return { value: 1 - observed / expected, isRough: n < 2 * most ** 2 }
}

/** Sums over the marks of one table: what was observed, and what chance would give with the same points used as often. */
function disagreements({ points, pairs }: MarkTable, power: 1 | 2): { observed: number; expected: number } {
  const weight = (i: number, j: number) => (Math.abs(i - j) / Math.max(1, points - 1)) ** power
  let observed = 0
  let crossed = 0
  for (const { mine, gold } of pairs) {
    observed += weight(mine, gold)
    for (const other of pairs) crossed += weight(mine, other.gold)
  }
  return { observed, expected: crossed / pairs.length }
}

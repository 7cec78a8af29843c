/** One page as the fits see it: what its signs measure, and what is right. */
export interface KindExample {
  values: Readonly<Record<string, number>>
  isTask: boolean
  /** Near copies share the weight of one page. */
  weight: number
}
export interface TypeExample {
  values: Readonly<Record<string, readonly number[]>>
  right: readonly string[]
  weight: number
}
export type KindTable = Record<string, number>
export type TypeTable = Record<string, number[]>

const STEPS = 500
const RATE = 0.05
const chance = (x: number) => 1 / (1 + Math.exp(-x))

/** Keeps a weight on the side of nothing on which its first guess stands. */
const onItsSide = (weight: number, guess: number) => (guess > 0 ? Math.max(0, weight) : Math.min(0, weight))

/** Adam, by full gradient; `bound` is applied after every step. */
function descend(start: readonly number[], slope: (w: readonly number[]) => number[], bound: (w: number, at: number) => number) {
  const w = [...start]
  const first = w.map(() => 0)
  const second = w.map(() => 0)
  for (let step = 1; step <= STEPS; step++) {
    const gradient = slope(w)
    for (let i = 0; i < w.length; i++) {
      const g = gradient[i] ?? 0
      const m = 0.9 * (first[i] ?? 0) + 0.1 * g
      const v = 0.999 * (second[i] ?? 0) + 0.001 * g * g
      first[i] = m
      second[i] = v
      const move = (RATE * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.999 ** step)) + 1e-8)
      w[i] = bound((w[i] ?? 0) - move, i)
    }
  }
  return w
}

export const kindSum = (values: Readonly<Record<string, number>>, table: Readonly<Record<string, number>>): number =>
  Object.entries(table).reduce((sum, [id, weight]) => sum + (id === 'bias' ? 1 : (values[id] ?? 0)) * weight, 0)

/** Logistic regression, pulled by `pull` towards a first guess; a sign never counts against its meaning. */
export function fitKind(examples: readonly KindExample[], guess: Readonly<KindTable>, pull: number): KindTable {
  const ids = Object.keys(guess)
  const rows = examples.map(({ values, isTask, weight }) => ({
    x: ids.map((id) => (id === 'bias' ? 1 : (values[id] ?? 0))),
    y: Number(isTask),
    weight,
  }))
  const start = ids.map((id) => guess[id] ?? 0)
  const w = descend(
    start,
    (now) => {
      const slope = now.map((own, i) => pull * (own - (start[i] ?? 0)))
      for (const { x, y, weight } of rows) {
        const off = weight * (chance(x.reduce((sum, value, i) => sum + value * (now[i] ?? 0), 0)) - y)
        for (let i = 0; i < x.length; i++) slope[i] = (slope[i] ?? 0) + off * (x[i] ?? 0)
      }
      return slope
    },
    (own, i) => (ids[i] === 'bias' ? own : onItsSide(own, start[i] ?? 0)),
  )
  return Object.fromEntries(ids.map((id, i) => [id, w[i] ?? 0]))
}

/** What each type scores; `other` starts with a score that the rest must pass. */
export function typeScores(values: TypeExample['values'], table: Readonly<TypeTable>, floor: number): Map<string, number> {
  const scores = new Map<string, number>([['none', floor]])
  for (const [type, own] of Object.entries(values))
    scores.set(
      type,
      own.reduce((sum, value, i) => sum + value * (table[type]?.[i] ?? 0), 0),
    )
  return scores
}

export const chances = (scores: ReadonlyMap<string, number>, sharp: number): Map<string, number> => {
  const most = Math.max(...scores.values())
  const raw = [...scores].map(([type, score]) => [type, Math.exp(sharp * (score - most))] as const)
  const all = raw.reduce((sum, [, p]) => sum + p, 0)
  return new Map(raw.map(([type, p]) => [type, p / all]))
}

/** Multinomial regression over the signs of each type, pulled towards a first guess; any of the right types counts as right. */
export function fitType(
  examples: readonly TypeExample[],
  guess: Readonly<TypeTable>,
  pull: number,
  sharp: number,
  floor: number,
): TypeTable {
  const places = Object.entries(guess).flatMap(([type, own]) => own.map((_, i) => ({ type, i })))
  const start = places.map(({ type, i }) => guess[type]?.[i] ?? 0)
  const tableOf = (w: readonly number[]) => {
    const table: TypeTable = Object.fromEntries(Object.keys(guess).map((type) => [type, []]))
    for (const [at, { type }] of places.entries()) table[type]?.push(w[at] ?? 0)
    return table
  }
  const w = descend(
    start,
    (now) => {
      const table = tableOf(now)
      const slope = now.map((own, i) => pull * (own - (start[i] ?? 0)))
      for (const { values, right, weight } of examples) {
        const p = chances(typeScores(values, table, floor), sharp)
        const isRight = (type: string) => right.includes(type) || (type === 'none' && right.includes('other'))
        const good = [...p].reduce((sum, [type, own]) => sum + (isRight(type) ? own : 0), 0) || 1e-9
        const off = new Map([...p].map(([type, own]) => [type, weight * sharp * (own - (isRight(type) ? own / good : 0))]))
        places.forEach(({ type, i }, at) => {
          if (values[type]?.[i]) slope[at] = (slope[at] ?? 0) + (off.get(type) ?? 0) * (values[type]?.[i] ?? 0)
        })
      }
      return slope
    },
    (own, at) => onItsSide(own, start[at] ?? 0),
  )
  return tableOf(w)
}

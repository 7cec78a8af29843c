import { splitWhole } from './money'
import type { Rollup } from './rollup'

/** What allotting needs to know of a row. */
type Allotted = Pick<Rollup, 'platform' | 'project' | 'currency' | 'countedMs' | 'unpaidMs'>

/** A row with the time that the true rate of each currency carries of it. */
export interface AllottedRow<R extends Allotted> {
  row: R
  trueMs: Map<string, number>
}
export type AllottedRollup = AllottedRow<Rollup>

type Weights = Map<string, number>

function addWeight(scopes: Map<string, Weights>, scope: string, row: Allotted): void {
  const weights = scopes.get(scope) ?? new Map<string, number>()
  weights.set(row.currency, (weights.get(row.currency) ?? 0) + row.countedMs)
  scopes.set(scope, weights)
}

const scopesOf = ({ platform, project }: Allotted) => [JSON.stringify([platform, project]), JSON.stringify([platform]), '']

/**
 * Which currency's true rate carries which time. Time with known pay belongs to its own currency. Unpaid time that names no currency
 * (instructions read before any terms were known, say) was spent for the sake of paid work: for its project's, else its platform's,
 * else all work at hand, and goes to their currencies in proportion to the time counted in each, largest remainder first. So with a single
 * currency all unpaid time is in its true rate, and with several every millisecond is in exactly one. Task time whose pay is not known is
 * in none: it would lower the rate as if it had earned nothing. It is told apart in the figures.
 */
export function allot<R extends Allotted>(rows: readonly R[]): AllottedRow<R>[] {
  const scopes = new Map<string, Weights>()
  for (const row of rows) {
    if (row.currency !== '' && row.countedMs > 0) for (const scope of scopesOf(row)) addWeight(scopes, scope, row)
  }
  return rows.map((row) => {
    if (row.currency !== '') return { row, trueMs: new Map([[row.currency, row.countedMs]]) }
    const weights = scopesOf(row)
      .map((scope) => scopes.get(scope))
      .find((found) => found !== undefined)
    if (row.unpaidMs === 0 || weights === undefined) return { row, trueMs: new Map() }
    const currencies = [...weights.keys()].sort()
    const parts = splitWhole(
      row.unpaidMs,
      currencies.map((currency) => weights.get(currency) ?? 0),
    )
    return { row, trueMs: new Map(currencies.map((currency, index) => [currency, parts[index] ?? 0])) }
  })
}

import { earningsBy, type GroupRate, ratesBy, shownRate } from './chart-rates'
import { standsOut } from './finding'
import { paired } from './finding-rates'
import { LEAST_DAYS, rateRatio } from './rate-estimate'
import type { Rollup } from './rollup'

/** Where the next hour is worth most, as far as the past tells. */
export interface NextHour<K extends string = string> {
  currency: string
  /** Groups with days enough, the best rate first. */
  ranked: {
    rate: GroupRate<K>
    /** The best itself; not told apart from the best; or surely less. */
    standing: 'best' | 'alike' | 'less'
  }[]
  /** Groups with too few days to be ranked, most time first. */
  unproven: GroupRate<K>[]
}

/** One for each currency, as {@link ratesBy} orders them. The intervals behind `alike` and `less` hold for all groups together. */
export function nextHour<K extends string>(rows: readonly Rollup[], keyOf: (row: Rollup) => K): NextHour<K>[] {
  const earnings = earningsBy(rows, keyOf)
  return ratesBy(rows, keyOf).map(({ currency, rates }) => {
    const groups = new Map((earnings.get(currency) ?? []).map((group) => [group.key, group]))
    const proven = rates.filter(({ days, interval }) => days >= LEAST_DAYS && interval !== null)
    proven.sort((a, b) => b.perHour - a.perHour)
    const [best] = proven
    const ranked = proven.map((rate): NextHour<K>['ranked'][number] => {
      const [top, own] = [groups.get(best?.key ?? rate.key), groups.get(rate.key)]
      if (rate === best || !top || !own) return { rate, standing: 'best' }
      // Which is best was itself told from these figures, so that each could have been compared with each.
      const ratio = rateRatio(paired(own, top), (proven.length * (proven.length - 1)) / 2)
      return { rate, standing: ratio && standsOut(ratio) ? 'less' : 'alike' }
    })
    const unproven = rates.filter((rate) => !proven.includes(rate)).sort((a, b) => b.ms - a.ms || shownRate(b) - shownRate(a))
    return { currency, ranked, unproven }
  })
}

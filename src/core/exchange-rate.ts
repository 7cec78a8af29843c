import type { Day } from './day'
import { minorDigits, roundHalfEven, safe } from './money'

/** A rate that the user typed or pasted: one major unit of `from` is `amount` / 10^`scale` major units of `to`, from `day` on. */
export interface ExchangeRate {
  /** ISO 4217. */
  from: string
  to: string
  day: Day
  amount: number
  scale: number
  enteredAt: number
}

/** A rate as it is applied to amounts of one currency. */
export interface AppliedRate {
  /** The currency converted into. */
  currency: string
  amount: number
  scale: number
  /** The rate was entered the other way round: one major unit of `currency` is `amount` / 10^`scale` of what is converted. */
  inverse?: true
  /** From which day on the rate holds. */
  rateDay: Day
}

/**
 * Minor units of `from` in minor units of the rate's currency: exact, then rounded once, half to even. Throws a RangeError where a number
 * would not hold the result exactly.
 */
export function convertMinor(minor: number, from: string, rate: Omit<AppliedRate, 'rateDay'>): number {
  const [amount, unit] = [BigInt(rate.amount), 10n ** BigInt(rate.scale)]
  const [times, by] = rate.inverse ? [unit, amount] : [amount, unit]
  const digits = (currency: string) => 10n ** BigInt(minorDigits(currency))
  return safe(roundHalfEven(BigInt(minor) * times * digits(rate.currency), by * digits(from)))
}

/** Rates by pair, to be asked for many amounts. */
export class RateBook {
  /** Of each pair, newest first. */
  private readonly pairs = new Map<string, AppliedRate[]>()

  constructor(rates: readonly ExchangeRate[]) {
    for (const { from, to, day: rateDay, amount, scale } of rates) {
      this.put(from, { currency: to, amount, scale, rateDay })
      this.put(to, { currency: from, amount, scale, inverse: true, rateDay })
    }
    // Of two for one day, the one that was entered in this very direction.
    const isInverse = ({ inverse }: AppliedRate) => (inverse ? 1 : 0)
    for (const list of this.pairs.values())
      list.sort((a, b) => (a.rateDay === b.rateDay ? isInverse(a) - isInverse(b) : a.rateDay < b.rateDay ? 1 : -1))
  }

  private put(from: string, rate: AppliedRate): void {
    const pair = `${from} ${rate.currency}`
    const list = this.pairs.get(pair)
    if (list) list.push(rate)
    else this.pairs.set(pair, [rate])
  }

  /** The newest rate dated on that day or before it, entered in either direction; null where there is none. */
  on(from: string, to: string, day: Day): AppliedRate | null {
    const list = this.pairs.get(`${from} ${to}`) ?? []
    let [low, high] = [0, list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((list[middle]?.rateDay ?? '') <= day) high = middle
      else low = middle + 1
    }
    return list[low] ?? null
  }
}

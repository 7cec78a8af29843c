import type { Day } from '../../core/day'
import type { ExchangeRate } from '../../core/exchange-rate'
import type { RatesText, ReadRate } from '../../core/rates-text'

/** What a pasted table comes to beside the rates that are here. */
export interface Pasted {
  /** To be written: the new ones, and those that say otherwise than the one of the same day. */
  take: ReadRate[]
  fresh: number
  changes: number
  same: number
  repeated: number
  refused: RatesText['refused']
  pairs: { from: string; to: string; n: number; firstDay: Day; lastDay: Day }[]
}

const keyOf = ({ from, to, day }: ReadRate) => `${from} ${to} ${day}`

export function pastedOf({ rates, refused, repeated }: RatesText, known: readonly ExchangeRate[]): Pasted {
  const here = new Map(known.map((rate) => [keyOf(rate), rate]))
  const isSame = (rate: ReadRate) => {
    const old = here.get(keyOf(rate))
    return old !== undefined && sameNumber(old, rate)
  }
  const take = rates.filter((rate) => !isSame(rate))
  const changes = take.filter((rate) => here.has(keyOf(rate))).length
  const pairs = new Map<string, Pasted['pairs'][number]>()
  for (const { from, to, day } of take) {
    const pair = pairs.get(`${from} ${to}`) ?? { from, to, n: 0, firstDay: day, lastDay: day }
    pairs.set(`${from} ${to}`, pair)
    pair.n += 1
    if (day < pair.firstDay) pair.firstDay = day
    if (day > pair.lastDay) pair.lastDay = day
  }
  return {
    ...{ take, changes, fresh: take.length - changes, same: rates.length - take.length },
    ...{ repeated, refused, pairs: [...pairs.values()] },
  }
}

/** 1.085 is the same as 1.0850. */
function sameNumber(a: ReadRate, b: ReadRate): boolean {
  return BigInt(a.amount) * 10n ** BigInt(b.scale) === BigInt(b.amount) * 10n ** BigInt(a.scale)
}

import type { ExchangeRate } from '../core/exchange-rate'
import type { Store } from './store'
import { ask, together, write } from './transaction'

/** What is put and taken away at once; a rate of the same pair and day is replaced. */
export interface RateChange {
  put?: readonly ExchangeRate[]
  remove?: readonly RateKey[]
}
export type RateKey = Pick<ExchangeRate, 'from' | 'to' | 'day'>

const keyOf = ({ from, to, day }: RateKey): [string, string, string] => [from, to, day]

/** Every rate that the user entered, by pair, oldest first. */
export function allRates(store: Store): Promise<ExchangeRate[]> {
  return ask(store, (db) => db.getAll('rates'))
}

/** Changes rates, in one transaction. Changes no line that is frozen. Tells the change that takes it back. */
export function changeRates(store: Store, { put = [], remove = [] }: RateChange): Promise<Required<RateChange>> {
  return write(store, ['rates'], async (transaction) => {
    const rates = transaction.objectStore('rates')
    const back: { put: ExchangeRate[]; remove: RateKey[] } = { put: [], remove: [] }
    const keys = new Map([...put, ...remove].map((rate) => [JSON.stringify(keyOf(rate)), rate]))
    await together(
      [...keys.values()].map((key) => async () => {
        const was = await rates.get(keyOf(key))
        if (was) back.put.push(was)
        else back.remove.push({ from: key.from, to: key.to, day: key.day })
      }),
    )
    await together([...remove.map((key) => () => rates.delete(keyOf(key))), ...put.map((rate) => () => rates.put(rate))])
    return back
  })
}

import { type ExchangeRate, RateBook } from '../core/exchange-rate'
import { frozen } from '../core/home-amount'
import type { PayLine } from '../core/pay'
import type { ReadTransaction } from './schema'
import { readSettingsIn } from './settings'

/** The stores that freezing reads. */
export const FREEZE_STORES = ['meta', 'rates'] as const

/**
 * Lines that come into the ledger, each in another currency than the home currency frozen at the rate of its day, where one was entered (L7).
 * The rates are read only where one is asked for: nearly every ledger has a single currency.
 */
export async function frozenLines(
  transaction: ReadTransaction<(typeof FREEZE_STORES)[number]>,
  lines: readonly PayLine[],
): Promise<PayLine[]> {
  if (lines.length === 0) return []
  const { currency: home } = await readSettingsIn(transaction.objectStore('meta'))
  const rates = transaction.objectStore('rates')
  const found: ExchangeRate[] = []
  for (const currency of new Set(lines.map((line) => line.currency))) {
    if (currency === home) continue
    found.push(...(await rates.getAll(ofPair(currency, home))), ...(await rates.getAll(ofPair(home, currency))))
  }
  const book = new RateBook(found)
  return lines.map((line) => frozen(line, home, book))
}

/** All rates of a pair in one direction: a list sorts after every string. */
const ofPair = (from: string, to: string) => IDBKeyRange.bound([from, to], [from, to, []])

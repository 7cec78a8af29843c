import { type ExchangeRate, RateBook } from '../core/exchange-rate'
import { frozen } from '../core/home-amount'
import type { LedgerItem } from '../core/ledger-edit'
import type { PayLine } from '../core/pay'
import type { ReadTransaction } from './schema'
import { readSettingsIn } from './settings'

/** The stores that freezing reads. */
export const FREEZE_STORES = ['meta', 'rates'] as const
type FreezeTransaction = ReadTransaction<(typeof FREEZE_STORES)[number]>

/**
 * Lines that come into the ledger, each in another currency than the home currency frozen at the rate of its day, where one was entered (L7).
 * The rates are read only where one is asked for: nearly every ledger has a single currency.
 */
export async function frozenLines(transaction: FreezeTransaction, lines: readonly PayLine[]): Promise<PayLine[]> {
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

/** Lines that were not there before, or were in another currency, close now: they are frozen as those of any entry that closes. */
export async function frozenFresh(
  transaction: FreezeTransaction,
  before: readonly PayLine[],
  after: readonly PayLine[],
): Promise<PayLine[]> {
  const nameOf = ({ id, currency }: PayLine) => `${currency} ${id}`
  const known = new Set(before.map(nameOf))
  const fresh = await frozenLines(
    transaction,
    after.filter((line) => !known.has(nameOf(line))),
  )
  const byId = new Map(fresh.map((line) => [line.id, line]))
  return after.map((line) => byId.get(line.id) ?? line)
}

/** The same for entries with their lines. */
export async function frozenNew(
  transaction: FreezeTransaction,
  before: readonly LedgerItem[],
  after: readonly LedgerItem[],
): Promise<LedgerItem[]> {
  const linesOf = (items: readonly LedgerItem[]) => items.flatMap(({ payLines }) => payLines)
  const lines = await frozenFresh(transaction, linesOf(before), linesOf(after))
  const byId = new Map(lines.map((line) => [line.id, line]))
  return after.map((item) => ({ ...item, payLines: item.payLines.map((line) => byId.get(line.id) ?? line) }))
}

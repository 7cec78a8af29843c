import type { LedgerItem } from './ledger-edit'
import { type Money, sumByCurrency } from './money'
import type { PayLine } from './pay'

export interface BeforeAfter {
  before: number
  after: number
}

/** What a recount of the ledger would come to. Counted times and pay are those of the entries that change. */
export interface PolicyPreview {
  /** Entries looked at, and how many of them change. */
  of: number
  entries: number
  countedMs: BeforeAfter
  /** Minor units of all lines that are not rejected. */
  pay: ({ currency: string } & BeforeAfter)[]
  /** Counted milliseconds by the day on which entries closed and by task type, the largest changes first. */
  days: ({ key: string } & BeforeAfter)[]
  taskTypes: ({ key: string } & BeforeAfter)[]
}

const MOST = 5

/** Gathers what changes, entry by entry. */
export class PreviewSum {
  private of = 0
  private entries = 0
  private readonly counted: BeforeAfter = { before: 0, after: 0 }
  private readonly days = new Map<string, BeforeAfter>()
  private readonly taskTypes = new Map<string, BeforeAfter>()
  private money: { before: Money[]; after: Money[] } = { before: [], after: [] }

  look(count: number): void {
    this.of += count
  }

  add(before: LedgerItem, after: LedgerItem): void {
    this.entries += 1
    const change = { before: before.entry.countedMs, after: after.entry.countedMs }
    addTo(this.counted, change)
    for (const [sums, key] of [[this.days, before.entry.day] as const, [this.taskTypes, before.entry.taskType] as const]) {
      const sum = sums.get(key) ?? { before: 0, after: 0 }
      sums.set(key, addTo(sum, change))
    }
    this.money = {
      before: sumByCurrency([...this.money.before, ...earning(before.payLines)]),
      after: sumByCurrency([...this.money.after, ...earning(after.payLines)]),
    }
  }

  result(): PolicyPreview {
    const { of, entries, counted, money } = this
    const currencies = [...new Set([...money.before, ...money.after].map(({ currency }) => currency))].sort()
    const minorOf = (sums: readonly Money[], currency: string) => sums.find((sum) => sum.currency === currency)?.minor ?? 0
    const pay = currencies.map((currency) => ({
      currency,
      before: minorOf(money.before, currency),
      after: minorOf(money.after, currency),
    }))
    return { of, entries, countedMs: counted, pay, days: largest(this.days), taskTypes: largest(this.taskTypes) }
  }
}

const earning = (lines: readonly PayLine[]) => lines.filter(({ state }) => state !== 'rejected')

function addTo(sum: BeforeAfter, change: BeforeAfter): BeforeAfter {
  sum.before += change.before
  sum.after += change.after
  return sum
}

function largest(sums: ReadonlyMap<string, BeforeAfter>): ({ key: string } & BeforeAfter)[] {
  const size = ({ before, after }: BeforeAfter) => Math.abs(after - before)
  const list = [...sums].map(([key, sum]) => ({ key, ...sum })).filter((sum) => size(sum) > 0)
  return list.sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1)).slice(0, MOST)
}

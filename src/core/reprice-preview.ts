import type { LedgerItem } from './ledger-edit'
import { type Money, sumByCurrency } from './money'
import { type PayTerms, WORK_LINE_KINDS } from './pay'
import type { BeforeAfter } from './policy-preview'
import { followsFromTerms } from './recount'

/** What new terms for closed entries would come to. */
export interface RepricePreview {
  /** Entries looked at, and how many of them change. */
  of: number
  entries: number
  projects: { platform: string; project: string; entries: number }[]
  /** Which terms take the place of which, most entries first. */
  changes: { from: PayTerms | null; to: PayTerms | null; entries: number }[]
  /** Minor units of the expected lines of the entries that change. */
  pay: ({ currency: string } & BeforeAfter)[]
  /** Amounts for the work of these entries that are settled, or written by hand: they stay as they are. */
  keptLines: number
}

/** Gathers what changes, entry by entry. */
export class RepriceSum {
  private of = 0
  private entries = 0
  private keptLines = 0
  private readonly projects = new Map<string, RepricePreview['projects'][number]>()
  private readonly changes = new Map<string, RepricePreview['changes'][number]>()
  private money: { before: Money[]; after: Money[] } = { before: [], after: [] }

  look(count: number): void {
    this.of += count
  }

  add(before: LedgerItem, after: LedgerItem): void {
    const { platform, project, terms: from } = before.entry
    const { terms: to } = after.entry
    this.entries += 1
    count(this.projects, JSON.stringify([platform, project]), { platform, project, entries: 0 })
    count(this.changes, JSON.stringify([from, to]), { from, to, entries: 0 })
    this.keptLines += before.payLines.filter((line) => WORK_LINE_KINDS.includes(line.kind) && !followsFromTerms(line)).length
    this.money = {
      before: sumByCurrency([...this.money.before, ...expected(before)]),
      after: sumByCurrency([...this.money.after, ...expected(after)]),
    }
  }

  result(): RepricePreview {
    const { of, entries, keptLines, money } = this
    const currencies = [...new Set([...money.before, ...money.after].map(({ currency }) => currency))].sort()
    const minorOf = (sums: readonly Money[], currency: string) => sums.find((sum) => sum.currency === currency)?.minor ?? 0
    const pay = currencies.map((currency) => ({
      currency,
      before: minorOf(money.before, currency),
      after: minorOf(money.after, currency),
    }))
    return { of, entries, keptLines, pay, projects: mostFirst(this.projects), changes: mostFirst(this.changes) }
  }
}

const expected = ({ payLines }: LedgerItem) => payLines.filter(({ state }) => state === 'expected')

function count<T extends { entries: number }>(counts: Map<string, T>, key: string, fresh: T): void {
  const found = counts.get(key) ?? fresh
  found.entries += 1
  counts.set(key, found)
}

function mostFirst<T extends { entries: number }>(counts: ReadonlyMap<string, T>): T[] {
  return [...counts.values()].sort((a, b) => b.entries - a.entries)
}

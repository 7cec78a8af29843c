import type { Day } from './day'
import type { AppliedRate, RateBook } from './exchange-rate'
import { atRate, rateOf } from './home-amount'
import type { PayLine } from './pay'
import { sameValue } from './same-value'

/** What the user asks to be converted into the home currency: what has no amount in it yet, or everything anew by the rates of now. */
export interface Conversion {
  home: string
  which: 'missing' | 'all'
}

/** The rate of the line's home amount, in whatever currency; null where it has none. */
export function frozenRate({ home }: Pick<PayLine, 'home'>): AppliedRate | null {
  return home ? rateOf(home) : null
}

/** Whether the line is one of those that the user asks about. */
export function isMeant({ currency, home }: PayLine, { home: into, which }: Conversion): boolean {
  return currency !== into && (which === 'all' || home?.currency !== into)
}

/** A line that is meant, converted by the rates; the same line where there is no rate for its day. */
export function converted(line: PayLine, { home }: Conversion, book: RateBook): PayLine {
  const rate = book.on(line.currency, home, line.day)
  if (rate === null || sameValue(rate, frozenRate(line))) return line
  const next = atRate(line, rate)
  return next.home ? next : line
}

/** Lines of one currency that a conversion would change. */
export interface CurrencyPreview {
  currency: string
  lines: number
  /** Minor units of `currency` in them, whatever their state. */
  minor: number
  /** What they come to, in minor units of the home currency. */
  homeMinor: number
  /** Of these, how many had an amount in the home currency before, and what those came to before and will. */
  again: { lines: number; before: number; after: number }
  /** How many had an amount in another home currency, which goes. */
  replaced: number
  /** Dates of the rates that are used, in order. */
  rateDays: Day[]
}

/** Lines of one currency for whose day no rate was entered: they stay as they are. */
export interface RatelessPreview {
  currency: string
  lines: number
  minor: number
  firstDay: Day
  lastDay: Day
}

export interface ConversionPreview {
  /** Lines that were looked at. */
  of: number
  /** Lines that would change. */
  lines: number
  currencies: CurrencyPreview[]
  rateless: RatelessPreview[]
}

/** What a conversion would come to, line by line. */
export class ConversionSum {
  private of = 0
  private readonly changes = new Map<string, CurrencyPreview & { days: Set<Day> }>()
  private readonly without = new Map<string, RatelessPreview>()
  constructor(
    private readonly conversion: Conversion,
    private readonly book: RateBook,
  ) {}

  add(line: PayLine): void {
    this.of += 1
    const { currency, day, minor } = line
    const { home } = this.conversion
    if (!isMeant(line, this.conversion)) return
    const next = converted(line, this.conversion, this.book)
    if (next !== line) this.change(line, next)
    else if (line.home?.currency !== home) {
      const none = this.without.get(currency) ?? { currency, lines: 0, minor: 0, firstDay: day, lastDay: day }
      none.lines += 1
      none.minor += minor
      if (day < none.firstDay) none.firstDay = day
      if (day > none.lastDay) none.lastDay = day
      this.without.set(currency, none)
    }
  }

  private change({ currency, minor, home: was }: PayLine, { home: now }: PayLine): void {
    const none = { lines: 0, minor: 0, homeMinor: 0, replaced: 0, rateDays: [], days: new Set<Day>() }
    const sum = this.changes.get(currency) ?? { currency, ...none, again: { lines: 0, before: 0, after: 0 } }
    this.changes.set(currency, sum)
    sum.lines += 1
    sum.minor += minor
    sum.homeMinor += now?.minor ?? 0
    if (now) sum.days.add(now.rateDay)
    if (was && was.currency !== now?.currency) sum.replaced += 1
    else if (was) {
      sum.again.lines += 1
      sum.again.before += was.minor
      sum.again.after += now?.minor ?? 0
    }
  }

  result(): ConversionPreview {
    const byCode = (a: { currency: string }, b: { currency: string }) => (a.currency < b.currency ? -1 : 1)
    const currencies = [...this.changes.values()].map(({ days, ...sum }) => ({ ...sum, rateDays: [...days].sort() }))
    return {
      of: this.of,
      lines: currencies.reduce((all, { lines }) => all + lines, 0),
      currencies: currencies.sort(byCode),
      rateless: [...this.without.values()].sort(byCode),
    }
  }
}

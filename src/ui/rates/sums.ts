import { PAY_LINE_STATES } from '../../core/pay'
import type { CurrencyFigures, Figures, QuotedRate } from '../../core/report'
import type { HomeFigures } from '../../core/report-home'
import { TIME_PARTS, type TimePart, type TimeParts } from '../../core/report-time'
import { exactDuration, money, ratePerHour, scaled } from '../format'
import { common } from '../messages/common'
import { rates as words } from '../messages/rates'
import type { FigureId } from './figure'

/** The kinds of time that each rate divides by. */
const TIME_OF = {
  paid: ['paid'],
  task: ['paid', 'over-cap', 'attempt'],
  true: TIME_PARTS,
} as const satisfies Record<string, readonly TimePart[]>

const UNPAID = TIME_PARTS.filter((part) => part !== 'paid')

/** Of many hourly rates, this many are written out. */
const MOST_TERMS = 6

/**
 * The sum behind a figure in plain words, in lists that belong together, as of one currency. Of a rate the first line is the division, and
 * then come the pay in it, the time in it, and what is not. Empty where there is none to show.
 */
export function sumBehind(id: FigureId, f: Figures): string[][] {
  return listsOf(id, f).filter((lines) => lines.length > 0)
}

function listsOf(id: FigureId, f: Figures): string[][] {
  switch (id) {
    case 'quoted':
      return f.currencies.map(({ currency, quoted }) => (quoted ? [quotedLine(currency, quoted)] : []))
    case 'paid':
    case 'task':
    case 'true':
      return [...f.currencies.map((c) => rateLines(id, c)), notIn(unknownTime(f))]
    case 'together':
      return f.home ? [togetherLines(f.home)] : []
    case 'trueTogether':
      return f.home ? [trueTogetherLines(f.home)] : []
    case 'earned':
      return f.currencies.map((c) => stateLine(c))
    case 'counted':
      return [timeIn([...timeTexts(f.time, TIME_PARTS), ...unknownTime(f)])]
    case 'unpaid':
      return [timeIn(timeTexts(f.time, UNPAID))]
    default:
      return []
  }
}

function quotedLine(currency: string, { perHour, ms, terms }: QuotedRate): string {
  const rate = (one: QuotedRate['terms'][number]) => common.perHour(scaled(one.amount, one.scale, currency))
  const [only, ...others] = terms
  if (only && others.length === 0) return words.oneTerm(rate(only), exactDuration(ms))
  const shown = terms.slice(0, MOST_TERMS).map((one) => words.product(rate(one), exactDuration(one.ms)))
  const rest = terms.length > MOST_TERMS ? [words.moreTerms(terms.length - MOST_TERMS)] : []
  return words.weighted([...shown, ...rest].join(' + '), exactDuration(ms), ratePerHour(perHour))
}

function rateLines(id: 'paid' | 'task' | 'true', c: CurrencyFigures): string[] {
  const { perHour, sum, ms } = c.rates[id]
  const without = c.ratesWithoutBonuses[id].perHour
  const { rejected } = c.byState
  return [
    perHour ? words.quotient(money(sum), exactDuration(ms), ratePerHour(perHour)) : words.noTime(money(sum)),
    ...stateLine(c),
    ...(c.bonuses.minor !== 0 && without ? [words.withBonuses(money(c.bonuses), ratePerHour(without))] : []),
    ...timeIn(timeTexts(c.time, TIME_OF[id])),
    ...notIn(rejected.minor === 0 ? [] : [words.part(money(rejected), words.states.rejected)]),
  ]
}

const timeIn = (parts: readonly string[]) => (parts.length > 0 ? [words.timeIn(parts.join(', '))] : [])
const notIn = (parts: readonly string[]) => (parts.length > 0 ? [words.notIn(parts.join(', '))] : [])

function togetherLines({ currency, parts, notConverted }: HomeFigures): string[] {
  const lines = parts.map(({ from, to }) =>
    from.currency === currency ? words.inHome(money(to)) : words.converted(money(from), money(to)),
  )
  return [
    ...lines,
    ...notConverted.filter(({ earned }) => earned.minor !== 0).map(({ earned }) => words.notConverted(money(earned))),
  ]
}

function trueTogetherLines({ rates, notConverted }: HomeFigures): string[] {
  const { perHour, sum, ms } = rates.true
  return [
    perHour ? words.quotient(money(sum), exactDuration(ms), ratePerHour(perHour)) : words.noTime(money(sum)),
    ...notConverted
      .filter(({ leftOutMs }) => leftOutMs > 0)
      .map(({ currency, leftOutMs }) => words.leftOut(exactDuration(leftOutMs), currency)),
  ]
}

function stateLine({ byState }: CurrencyFigures): string[] {
  const parts = PAY_LINE_STATES.filter((state) => state !== 'rejected' && byState[state].minor !== 0)
  const texts = parts.map((state) => words.part(money(byState[state]), words.states[state]))
  return texts.length > 0 ? [words.payIn(texts.join(', '))] : []
}

const timeTexts = (time: TimeParts, parts: readonly TimePart[]) =>
  parts.filter((part) => time[part] > 0).map((part) => words.part(exactDuration(time[part]), words.timeParts[part]))

const unknownTime = ({ untermedMs }: Figures) => (untermedMs > 0 ? [words.timeUnknown(exactDuration(untermedMs))] : [])

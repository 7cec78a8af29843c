import { currencyOfCode, type DecimalSign } from './amount-text'
import type { Day } from './day'
import type { ExchangeRate } from './exchange-rate'
import { cellsOf, type TextLine } from './rates-text-cells'
import { dateOrder, looksLikeDate, type RateDateFault, type RateDateOrder, rateDay } from './rates-text-date'
import { decimalSign, looksLikeNumber, readRate } from './rates-text-number'

/** Why a line of pasted rates cannot be taken. */
export type RateFault =
  | RateDateFault
  | 'columns'
  | 'split-rate'
  | 'many-numbers'
  | 'currency'
  | 'same-currency'
  | 'rate'
  | 'ambiguous-rate'
  | 'not-positive'
  | 'contradicts'

export interface RefusedLine {
  /** Counted from 1, as an editor shows it. */
  line: number
  text: string
  fault: RateFault
}

export type ReadRate = Omit<ExchangeRate, 'enteredAt'>

export interface RatesText {
  rates: ReadRate[]
  refused: RefusedLine[]
  /** Lines that say the same as one before. */
  repeated: number
}

/** How to read what can be read in two ways; `auto` goes by the other lines and refuses what they leave open. */
export interface RatesReading {
  dates: RateDateOrder | 'auto'
  decimal: DecimalSign | 'auto'
}

/**
 * Rates as they are copied from a bank, a tax office or a spreadsheet: a date, two currencies (or a pair like `EUR/USD`) and a rate in each
 * line, parted by tabs, semicolons, commas or spaces, with a header or without. Every line is taken or refused with its reason.
 */
export function readRatesText(text: string, today: Day, reading: RatesReading): RatesText {
  const lines = cellsOf(text).map((line) => ({ ...line, parts: partsOf(line.cells, today) }))
  const [first] = lines
  const header = first && isHeader(first) ? first : null
  const body = header ? lines.slice(1) : lines
  const settled: Settled = {
    order: reading.dates === 'auto' ? dateOrder(body.flatMap(({ parts }) => parts.dates)) : reading.dates,
    sign: reading.decimal === 'auto' ? decimalSign(body.flatMap(({ parts }) => parts.numbers)) : reading.decimal,
    // In a few tables the currency converted into stands first.
    isTurned: header !== null && isTurned(header.cells),
    today,
  }
  const result: RatesText = { rates: [], refused: [], repeated: 0 }
  const known = new Map<string, ReadRate>()
  for (const { line, text, parts } of body) {
    const read = rateOf(parts, settled)
    if (typeof read === 'string') {
      result.refused.push({ line, text, fault: read })
      continue
    }
    const key = `${read.from} ${read.to} ${read.day}`
    const before = known.get(key)
    known.set(key, before ?? read)
    if (before === undefined) result.rates.push(read)
    else if (before.amount === read.amount && before.scale === read.scale) result.repeated += 1
    else result.refused.push({ line, text, fault: 'contradicts' })
  }
  return result
}

interface Settled {
  order: RateDateOrder | null
  sign: DecimalSign | null
  isTurned: boolean
  today: Day
}

/** The cells of a line by what they look like. */
interface Parts {
  dates: string[]
  numbers: string[]
  codes: string[]
  rest: string[]
}

const PAIR = /^([a-z]{3})\s*[/\-:>]?\s*([a-z]{3})$/i

function partsOf(cells: readonly string[], today: Day): Parts {
  const parts: Parts = { dates: [], numbers: [], codes: [], rest: [] }
  for (const cell of cells) {
    const pair = PAIR.exec(cell)
    if (cell === '') continue
    if (looksLikeDate(cell, today)) parts.dates.push(cell)
    else if (looksLikeNumber(cell)) parts.numbers.push(cell)
    else if (/^[a-z]{3}$/i.test(cell)) parts.codes.push(cell.toUpperCase())
    else if (pair) parts.codes.push((pair[1] ?? '').toUpperCase(), (pair[2] ?? '').toUpperCase())
    else parts.rest.push(cell)
  }
  return parts
}

const isHeader = ({ parts }: TextLine & { parts: Parts }) => parts.dates.length === 0 && parts.numbers.length === 0

function isTurned(cells: readonly string[]): boolean {
  const at = (names: RegExp) => cells.findIndex((cell) => names.test(cell))
  const [from, to] = [at(/^(?:from|base|source)\b/i), at(/^(?:to|quote|target|counter)\b/i)]
  return from !== -1 && to !== -1 && to < from
}

function rateOf({ dates, numbers, codes, rest }: Parts, { order, sign, isTurned, today }: Settled): ReadRate | RateFault {
  const [date] = dates
  const [number] = numbers
  if (date === undefined) return codes.length === 2 && rest.length > 0 ? 'date' : 'columns'
  const day = rateDay(date, order, today)
  if (isDateFault(day)) return day
  if (codes.length !== 2 || dates.length > 1) return codes.length > 2 || dates.length > 1 ? 'columns' : 'currency'
  const [from = '', to = ''] = isTurned ? codes.toReversed() : codes
  if (![from, to].every(currencyOfCode)) return 'currency'
  if (from === to) return 'same-currency'
  if (number === undefined) return rest.length > 0 ? 'rate' : 'columns'
  if (numbers.length === 2 && numbers.every((each) => /^\d+$/.test(each))) return 'split-rate'
  if (numbers.length > 1) return 'many-numbers'
  const rate = readRate(number, sign)
  return typeof rate === 'string' ? rate : { from, to, day, ...rate }
}

const isDateFault = (day: string): day is RateDateFault => !/^\d{4}-/.test(day)

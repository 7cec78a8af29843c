import { currencyOfCode, type DecimalSign, decimalSignOf, readAmount } from './amount-text'
import { type DateOrder, orderOf, readDate } from './date-text'
import type { Day } from './day'
import { type CsvMapping, MAPPED_FIELDS, type MappedField } from './statement'
import type { OpenedTable } from './statement-csv'
import { decimalBeside } from './statement-file'
import { mappingId, TITLE_WORDS } from './statement-format'

/** What the user must say because the file does not. */
export type MappingQuestion = 'platform' | 'day' | 'amount' | 'currency' | 'dates' | 'decimal'

export interface MappingGuess {
  mapping: CsvMapping
  /** Choices that nothing in the file supports. */
  unsure: MappingQuestion[]
}

interface Around {
  platform: string
  /** IANA zone offered for naive times. */
  zone: string
  today: Day
  at: number
}

/** How the cells of these columns are written; undefined where they can be read in two ways. */
export interface Writing {
  dates: DateOrder | undefined
  decimal: DecimalSign | undefined
  /** Every amount has its currency, beside it or in a column. */
  namesCurrency: boolean
}

export function writingOf(table: OpenedTable, columns: CsvMapping['columns']): Writing {
  const cells = (field: MappedField) => cellsOf(table, columns[field])
  const decimal = decimalOf(cells('amount'))
  const isCoded = columns.currency !== undefined && cells('currency').every((cell) => currencyOfCode(cell) !== undefined)
  const namesCurrency = isCoded || cells('amount').every((cell) => hasCurrency(cell, decimal))
  return { dates: orderIn(cells('day')), decimal, namesCurrency }
}

const cellsOf = ({ sample }: OpenedTable, column = -1) =>
  sample.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '')

/** A first reading of the columns of a table that we do not know, from its titles and its first rows. */
export function guessMapping(table: OpenedTable, { platform, zone, today, at }: Around): MappingGuess {
  const columns = columnsByTitle(table)
  const { dates, decimal, namesCurrency } = writingOf(table, columns)
  const mapping: CsvMapping = {
    ...{ id: mappingId(table.header), platform, columns, zone, changedAt: at },
    dates: dates ?? 'ymd',
    decimal: decimal ?? decimalBeside(table.delimiter),
  }
  const days = cellsOf(table, columns.day)
  const unsure: MappingQuestion[] = []
  if (platform === '') unsure.push('platform')
  if (columns.day === undefined || !days.some((cell) => isDate(cell, zone, today))) unsure.push('day')
  if (columns.amount === undefined) unsure.push('amount')
  if (!namesCurrency) unsure.push('currency')
  if (dates === undefined) unsure.push('dates')
  if (decimal === undefined) unsure.push('decimal')
  return { mapping, unsure }
}

/** What still keeps a mapping from being used. */
export function missingOf({ platform, columns }: Pick<CsvMapping, 'platform' | 'columns'>): MappingQuestion[] {
  const missing: MappingQuestion[] = []
  if (platform.trim() === '') missing.push('platform')
  if (columns.day === undefined) missing.push('day')
  if (columns.amount === undefined) missing.push('amount')
  return missing
}

/** Every field takes the first column that sounds like it and is not taken yet. */
function columnsByTitle({ header, sample }: OpenedTable): CsvMapping['columns'] {
  const columns: CsvMapping['columns'] = {}
  const free = new Set(header.keys())
  for (const [field, title] of TITLE_WORDS) {
    const fits = [...free].filter((index) => title.test(header[index] ?? ''))
    const found =
      fits.find((index) =>
        suits(
          field,
          sample.map(({ cells }) => cells[index] ?? ''),
        ),
      ) ?? undefined
    if (found === undefined) continue
    columns[field] = found
    free.delete(found)
  }
  return Object.fromEntries(MAPPED_FIELDS.flatMap((field) => (columns[field] === undefined ? [] : [[field, columns[field]]])))
}

/** A title like "Pay date" or "Total hours" sounds like two fields: what stands below it tells. */
function suits(field: MappedField, cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '' && cell !== '-')
  if (said.length === 0) return true
  const share = (test: (cell: string) => boolean) => said.filter(test).length / said.length
  const isAmount = (cell: string) =>
    /\d/.test(cell) && !/:/.test(cell) && readAmount(cell, { currency: 'USD', decimal: '.' }).is === 'amount'
  const isAmountComma = (cell: string) => /\d/.test(cell) && readAmount(cell, { currency: 'USD', decimal: ',' }).is === 'amount'
  if (field === 'amount') return share((cell) => isAmount(cell) || isAmountComma(cell)) > 0.5
  if (field === 'day') return share((cell) => isDate(cell, 'UTC', '2100-01-01')) > 0.5
  return true
}

const isDate = (cell: string, zone: string, today: Day) =>
  readDate(cell, { zone, today, order: 'mdy' }).is === 'day' || readDate(cell, { zone, today, order: 'dmy' }).is === 'day'

function hasCurrency(cell: string, decimal: DecimalSign | undefined): boolean {
  const read = readAmount(cell, { decimal: decimal ?? '.' })
  return !(read.is === 'problem' && (read.problem === 'no-currency' || read.problem === 'unknown-currency'))
}

/** The decimal sign that the amounts show; undefined where none of them tells. */
function decimalOf(cells: readonly string[]): DecimalSign | undefined {
  for (const cell of cells) {
    const sign = decimalSignOf(cell.replace(/^[^\d]+|[^\d]+$/g, ''))
    if (sign) return sign
  }
  // Whole numbers alone read the same with either.
  return cells.every((cell) => !/\d[.,]\d/.test(cell)) ? '.' : undefined
}

/** The order that the dates show; undefined where they are numbers that can be read in two ways. */
function orderIn(cells: readonly string[]): DateOrder | undefined {
  const numeric = cells.flatMap((cell) => {
    const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?!\d)/.exec(cell)
    return match ? [orderOf(match[1] ?? '', match[2] ?? '')] : []
  })
  if (numeric.length === 0) return 'ymd'
  const told = numeric.filter((order, index) => order !== undefined && !isTwin(cells[index] ?? ''))
  return told[0]
}

const isTwin = (cell: string) => /^(\d{1,2})[-/.]\1[-/.]/.test(cell)

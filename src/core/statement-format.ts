import type { DecimalSign } from './amount-text'
import type { DateOrder } from './date-text'
import { type LengthUnit, unitInTitle } from './length-text'
import type { PayLineKind, PayLineState } from './pay'
import { type CsvMapping, MAPPED_FIELDS, type MappedField, type StatementSource } from './statement'

export const STATEMENT_FIELDS = [...MAPPED_FIELDS, 'bonus', 'startedAt'] as const
export type StatementField = (typeof STATEMENT_FIELDS)[number]

/** How one platform writes its statement. Words are compared without case. */
export interface StatementFormat {
  reads: StatementSource
  platform: string
  /** All names of the header, and no others. */
  header: readonly string[]
  /** The column's name for each field that we keep. */
  columns: Partial<Record<StatementField, string>>
  /** The platform's own words. */
  kinds: Readonly<Record<string, PayLineKind>>
  states: Readonly<Record<string, PayLineState>>
  dates: DateOrder
  decimal: DecimalSign
  /** IANA zone of its times. */
  zone: string
  currency?: string
  /**
   * What makes a row the same one when it is read again. `row`: task, day, amount and duration. `start`: project and the instant at which
   * the work began, where amounts may still change.
   */
  sameBy: 'row' | 'start'
}

/** All that is needed to read the rows of one table. */
export interface TableReading extends Omit<StatementFormat, 'header' | 'columns' | 'dates'> {
  columns: Partial<Record<StatementField, number>>
  width: number
  dates?: DateOrder
  lengthUnit?: LengthUnit
  /** The state of rows that tell none. */
  state: PayLineState
}

const plain = (name: string) => name.trim().toLowerCase()

/** The format whose header this is, in whatever order its columns are. */
export function formatOfHeader(formats: readonly StatementFormat[], header: readonly string[]): StatementFormat | null {
  const key = (names: readonly string[]) => JSON.stringify(names.map(plain).sort())
  return formats.find((format) => key(format.header) === key(header)) ?? null
}

export function readingOfFormat(format: StatementFormat, header: readonly string[]): TableReading {
  const at = header.map(plain)
  const columns = Object.entries(format.columns).map(([field, name]) => [field, at.indexOf(plain(name))] as const)
  const { header: _header, ...rest } = format
  return { ...rest, columns: Object.fromEntries(columns), width: header.length, state: 'pending' }
}

export function readingOfMapping(mapping: CsvMapping): TableReading {
  const header = headerOfMapping(mapping)
  const unit = unitInTitle(header[mapping.columns.duration ?? -1] ?? '')
  const { platform, columns, decimal, dates, zone, currency, state = 'paid' } = mapping
  return {
    ...{ reads: 'mapped-csv', platform, columns, width: header.length, kinds: KIND_WORDS, states: STATE_WORDS },
    ...{ dates, decimal, zone, sameBy: 'row', state },
    ...(currency === undefined ? {} : { currency }),
    ...(unit === undefined ? {} : { lengthUnit: unit }),
  }
}

/** The id of a mapping: the header that it is for. */
export const mappingId = (header: readonly string[]): string => JSON.stringify(header)

export function headerOfMapping({ id }: Pick<CsvMapping, 'id'>): string[] {
  return JSON.parse(id) as string[]
}

/** Words of statements in general, for tables of platforms that we do not know. */
const KIND_WORDS: Record<string, PayLineKind> = {
  ...of('task', 'task,tasks,base,work,hourly,time,submission,payment,earnings,regular,prepay'),
  ...of('overtime', 'overtime,overtimepay'),
  ...of('priority', 'priority,surge'),
  ...of('bonus', 'bonus,bonuses,incentive,tip'),
  ...of('mission', 'mission,quest,missionreward'),
  ...of('referral', 'referral,referrals'),
  ...of('adjustment', 'adjustment,correction,reimbursement,operation'),
  ...of('clawback', 'clawback,deduction,chargeback,reversal'),
}
const STATE_WORDS: Record<string, PayLineState> = {
  ...of(
    'pending',
    'pending,processing,submitted,open,review,unpaid,awaiting,awaiting review,in review,under review,pending approval',
  ),
  ...of('approved', 'approved,accepted,completed,payable,transferrable,available'),
  ...of('paid', 'paid,paid out,settled,transferred,sent,withdrawn'),
  ...of('rejected', 'rejected,returned,declined,cancelled,canceled,denied,void'),
}

function of<T extends string>(what: T, words: string): Record<string, T> {
  return Object.fromEntries(words.split(',').map((word) => [word, what]))
}

/** Titles by which a column of an unknown table is guessed, in the order in which fields choose. */
export const TITLE_WORDS: readonly [MappedField, RegExp][] = [
  ['taskId', /^(?:(?:task|item|attempt|submission|assignment|hit) ?[-_]?(?:id|uuid|number|no\.?)|id|reference|ref\.?)$/i],
  ['currency', /currency|w(?:ä|ae)hrung|devise|moneda/i],
  ['status', /status|\bstate\b|stage/i],
  ['kind', /^(?:(?:pay|payment|line|item|earning)s? ?[-_]?)?(?:type|kind|category)$/i],
  ['duration', /duration|time (?:spent|worked)|hours|minutes|\bhrs?\b|dauer|stunden|heures|horas/i],
  [
    'amount',
    /amount|payout|earn|reward|total|\bpay\b|paid|net|gross|betrag|\bsumm?e?\b|montant|importe|\busd\b|\beur\b|\bgbp\b/i,
  ],
  ['day', /date|\bday\b|time|completed|submitted|created|datum|fecha|when/i],
  ['project', /project|study|batch|campaign|client|job|title|name|description|projekt|proyecto/i],
]

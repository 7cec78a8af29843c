import { type AmountProblem, type AmountReading, currencyOfCode, readAmount } from './amount-text'
import { type DateDoubt, type DateProblem, type DateReading, readDate } from './date-text'
import type { Day } from './day'
import { digest } from './digest'
import { readLength } from './length-text'
import type { PayLineKind } from './pay'
import type { StatementRow } from './statement'
import type { StatementField, TableReading } from './statement-format'

/** A row as it was read: no import has brought it yet. */
export type ReadRow = Omit<StatementRow, 'statementId' | 'open' | 'settled'>

export type RowProblem =
  | AmountProblem
  | Exclude<DateProblem, 'none'>
  | 'no-amount'
  | 'no-date'
  | 'bad-currency'
  /** Fewer cells, or more, than the header. */
  | 'too-few'
  | 'too-many'
  | 'open-quote'

/** A line that was not taken. `found` is the text of the cell, to be shown and never kept. */
export interface RefusedRow {
  /** Line of the file; of a page, the row. */
  line: number
  /** Absent where the whole line is at fault. */
  field?: StatementField
  found: string
  why: RowProblem
}

/** What was read with a doubt: `kind` and `status` are words that are not known, `duration` one that can be read in two ways. */
export type RowDoubtKind = DateDoubt | 'rounded' | 'kind' | 'status' | 'duration'
export interface RowDoubt {
  line: number
  what: RowDoubtKind
  found: string
}

export interface RowsRead {
  rows: Omit<ReadRow, 'id'>[]
  /** What identifies each row beside its place among others that are alike. */
  keys: string[]
  refused: RefusedRow[]
  doubts: RowDoubt[]
}

type Refusal = Pick<RefusedRow, 'why'> & { field?: StatementField; found?: string }

/** The payments of one line. Where one of its cells cannot be read, the whole line is refused, so that no line is half-read. */
export function readLine(cells: readonly string[], line: number, reading: TableReading, today: Day): RowsRead {
  const doubts: RowDoubt[] = []
  const cell = (field: StatementField) => cells[reading.columns[field] ?? -1] ?? ''
  const doubt = (what: RowDoubtKind, found: string) => doubts.push({ line, what, found })
  const refuse = ({ why, field, found = field === undefined ? cells.join(' | ') : cell(field) }: Refusal): RowsRead => ({
    ...{ rows: [], keys: [], doubts: [] },
    refused: [{ line, why, found: found.slice(0, 200), ...(field === undefined ? {} : { field }) }],
  })

  if (cells.length !== reading.width) return refuse({ why: cells.length < reading.width ? 'too-few' : 'too-many' })

  const date = (field: 'day' | 'startedAt') =>
    readDate(cell(field), { zone: reading.zone, today, ...(reading.dates ? { order: reading.dates } : {}) })
  const started: DateReading | null = reading.columns.startedAt === undefined ? null : date('startedAt')
  const named = date('day')
  // Work that was begun and never completed names its start alone.
  const when = named.is === 'problem' && named.problem === 'none' && started ? started : named
  if (when.is === 'problem') return refuse({ field: 'day', why: when.problem === 'none' ? 'no-date' : when.problem })
  if (started?.is === 'problem' && started.problem !== 'none') return refuse({ field: 'startedAt', why: started.problem })
  for (const what of when.doubts) doubt(what, cell(when === named ? 'day' : 'startedAt'))

  const own = cell('currency')
  const code = own === '' ? undefined : currencyOfCode(own)
  if (own !== '' && code === undefined) return refuse({ field: 'currency', why: 'bad-currency' })
  const ofFile = code ?? reading.currency
  const form = { decimal: reading.decimal, ...(ofFile === undefined ? {} : { currency: ofFile }) }
  const amount = readAmount(cell('amount'), form)
  const bonus: AmountReading = reading.columns.bonus === undefined ? { is: 'none' } : readAmount(cell('bonus'), form)
  if (amount.is === 'problem') return refuse({ field: 'amount', why: amount.problem })
  if (bonus.is === 'problem') return refuse({ field: 'bonus', why: bonus.problem })
  const hasBonus = bonus.is === 'amount' && bonus.minor !== 0
  if (amount.is === 'none' && !hasBonus) return refuse({ field: 'amount', why: 'no-amount' })

  const status = cell('status')
  const state = status === '' ? reading.state : reading.states[status.toLowerCase()]
  if (state === undefined) doubt('status', status)
  const word = cell('kind')
  const known = word === '' ? 'task' : reading.kinds[word.toLowerCase()]
  if (known === undefined) doubt('kind', word)
  const durationMs = lengthOf(cell('duration'), reading, started, when)
  if (durationMs === 'unclear') doubt('duration', cell('duration'))

  const taskId = cell('taskId')
  const shared = {
    platform: reading.platform,
    project: cell('project'),
    ...(taskId === '' ? {} : { taskId }),
    day: when.day,
    ...(when.at === undefined ? {} : { at: when.at }),
    state: state ?? ('pending' as const),
    ...(status === '' ? {} : { status }),
  }
  const rows: Omit<ReadRow, 'id'>[] = []
  const add = (read: AmountReading, kind: PayLineKind, durationMs?: number) => {
    if (read.is !== 'amount') return
    if (read.rounded) doubt('rounded', cell(kind === 'bonus' && hasBonus ? 'bonus' : 'amount'))
    const { minor, currency } = read
    rows.push({ ...shared, ...(durationMs ? { durationMs } : {}), ...signed(kind, minor), currency })
  }
  add(amount, known ?? 'adjustment', typeof durationMs === 'number' ? durationMs : undefined)
  if (hasBonus) add(bonus, 'bonus')
  const startAt = started?.is === 'day' ? started.at : undefined
  return { rows, keys: rows.map((row) => keyOf(row, reading.sameBy, startAt)), refused: [], doubts }
}

/** Money taken back is negative and says so by its kind, however the statement writes it. An adjustment may go either way. */
function signed(kind: PayLineKind, minor: number): Pick<ReadRow, 'kind' | 'minor'> {
  if (kind === 'clawback') return { kind, minor: minor === 0 ? 0 : -Math.abs(minor) }
  return minor < 0 && kind !== 'adjustment' ? { kind: 'clawback', minor } : { kind, minor }
}

function lengthOf(
  text: string,
  reading: TableReading,
  started: DateReading | null,
  ended: DateReading,
): number | null | 'unclear' {
  if (reading.columns.duration !== undefined) return readLength(text, reading.lengthUnit, reading.decimal)
  if (started?.is !== 'day' || ended.is !== 'day' || started.at === undefined || ended.at === undefined) return null
  return ended.at > started.at ? ended.at - started.at : null
}

/**
 * Never the state, so that a row whose state has changed is the same row; nor what may hang on a choice of the user's: the zone of its time,
 * the currency of the file.
 */
export function keyOf(row: Omit<ReadRow, 'id'>, sameBy: TableReading['sameBy'], startAt?: number): string {
  const { platform, project, taskId, day, kind, minor, durationMs } = row
  if (sameBy === 'start' && startAt !== undefined) return JSON.stringify([platform, short(project), startAt, kind])
  const what = taskId === undefined ? short(project) : short(taskId)
  return JSON.stringify([platform, what, day, kind, minor, durationMs ?? 0])
}

/** Ids stay short enough for every store, whatever a project is called. */
const short = (label: string) => (label.length <= 80 ? label : `${label.slice(0, 60)}#${digest(label).toString(36)}`)

/** Rows with ids: rows that are alike in all that identifies them are told apart by which of them they are. */
export class RowIds {
  private readonly seen = new Map<string, number>()

  next(key: string): string {
    const turn = (this.seen.get(key) ?? 0) + 1
    this.seen.set(key, turn)
    return turn === 1 ? key : `${key}${turn}`
  }
}

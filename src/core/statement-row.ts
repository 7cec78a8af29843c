import { type AmountProblem, type AmountReading, currencyOfCode, readAmount } from './amount-text'
import { type DateDoubt, type DateProblem, type DateReading, readDate } from './date-text'
import type { Day } from './day'
import { LONGEST_MS, readLength } from './length-text'
import type { PayLineKind } from './pay'
import type { StatementRow } from './statement'
import type { StatementField, TableReading } from './statement-format'
import { keyOf } from './statement-id'

type FoundDay = Extract<DateReading, { is: 'day' }>
type FoundAmount = Extract<AmountReading, { is: 'amount' }>

const MOST_SHOWN = 200
const LONGEST_LABEL = 300

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

/** Stops the reading of a line; every line is either read whole or refused whole. */
class Refusal extends Error {
  constructor(
    readonly why: RowProblem,
    readonly field?: StatementField,
  ) {
    super(why)
  }
}

/** The payments of one line, or why it is refused. */
export function readLine(cells: readonly string[], line: number, reading: TableReading, today: Day): RowsRead {
  try {
    return new LineReader(cells, line, reading, today).read()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { why, field } = error
    const found = field === undefined ? cells.join(' | ') : (cells[reading.columns[field] ?? -1] ?? '')
    const refused = { line, why, found: found.slice(0, MOST_SHOWN), ...(field === undefined ? {} : { field }) }
    return { rows: [], keys: [], doubts: [], refused: [refused] }
  }
}

class LineReader {
  private readonly doubts: RowDoubt[] = []

  constructor(
    private readonly cells: readonly string[],
    private readonly line: number,
    private readonly reading: TableReading,
    private readonly today: Day,
  ) {}

  read(): RowsRead {
    const { cells, reading } = this
    if (cells.length !== reading.width) throw new Refusal(cells.length < reading.width ? 'too-few' : 'too-many')
    const { when, started } = this.times()
    const { amount, bonus } = this.amounts()
    const { state, status } = this.state()
    const kind = this.kind()
    const durationMs = this.duration(started, when)
    const [project, taskId] = [this.label('project'), this.label('taskId')]
    const shared = {
      ...{ platform: reading.platform, project, day: when.day, state },
      ...(taskId === '' ? {} : { taskId }),
      ...(when.at === undefined ? {} : { at: when.at }),
      ...(status === '' ? {} : { status }),
    }
    const rows: Omit<ReadRow, 'id'>[] = []
    if (amount)
      rows.push({ ...shared, ...(durationMs ? { durationMs } : {}), ...signed(kind, amount.minor), currency: amount.currency })
    if (bonus) rows.push({ ...shared, ...signed('bonus', bonus.minor), currency: bonus.currency })
    const keys = rows.map((row) => keyOf(row, reading.sameBy, started?.at))
    return { rows, keys, refused: [], doubts: this.doubts }
  }

  private cell(field: StatementField): string {
    return this.cells[this.reading.columns[field] ?? -1] ?? ''
  }

  /** A name, not a text: whatever stands in a column that was taken for one, no more of it is kept. */
  private label(field: StatementField): string {
    return this.cell(field).slice(0, LONGEST_LABEL)
  }

  private doubt(what: RowDoubtKind, found: string): void {
    this.doubts.push({ line: this.line, what, found: found.slice(0, MOST_SHOWN) })
  }

  private times(): { when: FoundDay; started: FoundDay | null } {
    const started = this.reading.columns.startedAt === undefined ? null : this.day('startedAt')
    // Work that was begun and never completed names its start alone.
    const when = this.day('day') ?? started
    if (when === null) throw new Refusal('no-date', 'day')
    return { when, started }
  }

  private day(field: 'day' | 'startedAt'): FoundDay | null {
    const { zone, dates } = this.reading
    const read = readDate(this.cell(field), { zone, today: this.today, ...(dates ? { order: dates } : {}) })
    if (read.is === 'day') for (const what of read.doubts) this.doubt(what, this.cell(field))
    if (read.is === 'problem' && read.problem !== 'none') throw new Refusal(read.problem, field)
    return read.is === 'day' ? read : null
  }

  private amounts(): { amount: FoundAmount | null; bonus: FoundAmount | null } {
    const own = this.cell('currency')
    const code = own === '' ? undefined : currencyOfCode(own)
    if (own !== '' && code === undefined) throw new Refusal('bad-currency', 'currency')
    const currency = code ?? this.reading.currency
    const amount = this.amount('amount', currency)
    const bonus = this.reading.columns.bonus === undefined ? null : this.amount('bonus', currency)
    const given = bonus?.minor === 0 ? null : bonus
    if (amount === null && given === null) throw new Refusal('no-amount', 'amount')
    return { amount, bonus: given }
  }

  private amount(field: 'amount' | 'bonus', currency: string | undefined): FoundAmount | null {
    const form = { decimal: this.reading.decimal, ...(currency === undefined ? {} : { currency }) }
    const read = readAmount(this.cell(field), form)
    if (read.is === 'problem') throw new Refusal(read.problem, field)
    if (read.is === 'none') return null
    if (read.rounded) this.doubt('rounded', this.cell(field))
    return read
  }

  private state(): Pick<ReadRow, 'state'> & { status: string } {
    const status = this.label('status')
    const state = status === '' ? this.reading.state : wordIn(this.reading.states, status)
    if (state === undefined) this.doubt('status', status)
    return { state: state ?? 'pending', status }
  }

  private kind(): PayLineKind {
    const word = this.cell('kind')
    const kind = word === '' ? 'task' : wordIn(this.reading.kinds, word)
    if (kind === undefined) this.doubt('kind', word)
    return kind ?? 'adjustment'
  }

  private duration(started: FoundDay | null, ended: FoundDay): number | null {
    const { columns, lengthUnit, decimal } = this.reading
    if (columns.duration === undefined) {
      const ms = started?.at === undefined || ended.at === undefined ? 0 : ended.at - started.at
      return ms > 0 && ms <= LONGEST_MS ? ms : null
    }
    const ms = readLength(this.cell('duration'), lengthUnit, decimal)
    if (ms === 'unclear') this.doubt('duration', this.cell('duration'))
    return ms === 'unclear' ? null : ms
  }
}

function wordIn<T>(words: Readonly<Record<string, T>>, written: string): T | undefined {
  const word = written.toLowerCase()
  return Object.hasOwn(words, word) ? words[word] : undefined
}

/** Money taken back is negative and says so by its kind, however the statement writes it. An adjustment may go either way. */
function signed(kind: PayLineKind, minor: number): Pick<ReadRow, 'kind' | 'minor'> {
  if (kind === 'clawback') return { kind, minor: minor === 0 ? 0 : -Math.abs(minor) }
  return minor < 0 && kind !== 'adjustment' ? { kind: 'clawback', minor } : { kind, minor }
}

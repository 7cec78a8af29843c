import { useId, useState } from 'preact/hooks'
import type { Figures } from '../../core/report'
import { Button } from '../button'
import { percent } from '../format'
import { rates as words } from '../messages/rates'
import { FIGURES, type Figure, type FigureId } from './figure'
import { FigureTable } from './figure-table'
import { Values } from './values'

export interface GroupRow {
  key: string
  name: string
  /** Where the name alone could mean two. */
  note?: string
  figures: Figures
}

/** `share` is of all counted time. */
export type GroupColumn = FigureId | 'share'

interface Props {
  caption: string
  /** Head of the first column. */
  first: string
  rows: readonly GroupRow[]
  columns: readonly GroupColumn[]
  /** What a group unfolds to, each with the sum behind it. */
  details: readonly FigureId[]
  whole: Figures
  canSort?: boolean
}

interface Order {
  column: GroupColumn | 'name'
  isDescending: boolean
}

/** Rows shown at once. */
const MOST_ROWS = 12
const SHORT: Partial<Record<GroupColumn, string>> = { ...words.short, share: words.share }
const columnName = (column: GroupColumn) => SHORT[column] ?? FIGURES[column as FigureId].name

/** A breakdown. Each group unfolds to its figures, with their explanations and sums. Nothing where there is no group. */
export function GroupTable({ caption, first, rows, columns, details, whole, canSort = false }: Props) {
  const [order, setOrder] = useState<Order>({ column: 'counted', isDescending: true })
  const [isAll, setAll] = useState(false)
  if (rows.length === 0) return null
  const sorted = canSort ? inOrder(rows, order, whole) : rows
  const shown = isAll ? sorted : sorted.slice(0, MOST_ROWS)
  const head = (column: Order['column'], name: string) => {
    if (!canSort)
      return (
        <th key={column} scope="col">
          {name}
        </th>
      )
    const isBy = order.column === column
    const next = { column, isDescending: isBy ? !order.isDescending : column !== 'name' }
    return (
      <th key={column} scope="col" aria-sort={isBy ? (order.isDescending ? 'descending' : 'ascending') : 'none'}>
        <button type="button" class="sort" title={words.sortBy(name)} onClick={() => setOrder(next)}>
          {name}
        </button>
      </th>
    )
  }
  return (
    <div class="group-wrap">
      <table class="group">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head('name', first)}
            {columns.map((column) => head(column, columnName(column)))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.key} row={row} columns={columns} details={details} whole={whole} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <Button small variant="quiet" onClick={() => setAll(true)}>
          {words.showAll(rows.length)}
        </Button>
      )}
    </div>
  )
}

function Row({ row, columns, details, whole }: Pick<Props, 'columns' | 'details' | 'whole'> & { row: GroupRow }) {
  const [isOpen, setOpen] = useState(false)
  const moreId = useId()
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            class="figure-toggle"
            aria-expanded={isOpen}
            {...(isOpen ? { 'aria-controls': moreId } : {})}
            onClick={() => setOpen(!isOpen)}
          >
            {row.name}
          </button>
          {row.note && <span class="group-note muted">{row.note}</span>}
        </th>
        {columns.map((column) => (
          <td key={column}>
            <Values list={valuesOf(column, row.figures, whole)} />
          </td>
        ))}
      </tr>
      {isOpen && (
        <tr class="figure-why">
          <td id={moreId} colSpan={columns.length + 1}>
            <FigureTable rows={details} columns={[{ name: row.name, figures: row.figures }]} />
          </td>
        </tr>
      )}
    </>
  )
}

function valuesOf(column: GroupColumn, f: Figures, whole: Figures): string[] {
  if (column !== 'share') return FIGURES[column].values(f)
  return whole.countedMs > 0 ? [percent(f.countedMs / whole.countedMs)] : []
}

/** Amounts are sorted in the currency with most time; groups without any come last, either way. */
function inOrder(rows: readonly GroupRow[], { column, isDescending }: Order, whole: Figures): GroupRow[] {
  const sign = isDescending ? -1 : 1
  if (column === 'name') return rows.toSorted((a, b) => sign * a.name.localeCompare(b.name))
  const figure: Figure = FIGURES[column === 'share' ? 'counted' : column]
  const currency = whole.currencies[0]?.currency ?? ''
  return rows.toSorted((a, b) => {
    const [x, y] = [figure.order(a.figures, currency), figure.order(b.figures, currency)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * (x - y)
  })
}

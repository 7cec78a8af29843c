import type { Drawing } from './chart'
import { fitted, textWidth } from './label-text'

export interface HeatCell {
  /** 0 to 1; null where nothing is known. */
  share: number | null
  /** Written in the cell where there is room. */
  text: string
  hint: string
}

interface Options {
  rows: readonly string[]
  columns: readonly string[]
  /** Row by row. */
  cells: readonly HeatCell[]
  cellHeight?: number
  /** The widest that a cell may become. */
  most?: number
}

const STEPS = 5

/** A grid of cells, the darker the more; the figure itself stands in each that is wide enough. */
export function drawHeat({ rows, columns, cells, cellHeight = 26, most = 96 }: Options, width: number): Drawing {
  const left = Math.ceil(Math.max(0, ...rows.map(textWidth))) + 6
  const step = Math.min(most, (width - left) / Math.max(1, columns.length))
  const every = Math.max(1, Math.ceil((Math.max(0, ...columns.map(textWidth)) + 6) / step))
  const hasText = cells.every(({ text }) => textWidth(text) <= step - 3)
  const top = 18
  const marks = (
    <>
      <g class="chart-axis">
        {columns.map((column, index) =>
          index % every === 0 && (every === 1 || left + step * index + textWidth(column) <= width) ? (
            <text
              key={index}
              x={left + step * index + (every === 1 ? step / 2 : 0)}
              y={11}
              text-anchor={every === 1 ? 'middle' : 'start'}
            >
              {column}
            </text>
          ) : null,
        )}
        {rows.map((row, index) => (
          <text key={row} x={left - 6} y={top + cellHeight * (index + 0.5)} dy="0.32em" text-anchor="end">
            {fitted(row, left)}
          </text>
        ))}
      </g>
      {cells.map(({ share, text, hint }, index) => {
        const x = left + step * (index % columns.length)
        const y = top + cellHeight * Math.floor(index / columns.length)
        const level = share === null ? 'none' : Math.min(STEPS - 1, Math.floor(share * STEPS))
        return (
          <g key={index} class={`chart-cell chart-heat-${level}`}>
            <rect x={x} y={y} width={Math.max(1, step - 1.5)} height={cellHeight - 1.5} rx={2}>
              <title>{hint}</title>
            </rect>
            {hasText && text && (
              <text x={x + step / 2 - 0.75} y={y + cellHeight / 2 - 0.75} dy="0.32em" text-anchor="middle">
                {text}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
  return { height: top + cellHeight * rows.length, marks }
}

import type { ComponentChildren } from 'preact'
import { useContext, useId } from 'preact/hooks'
import { charts as words } from '../messages/charts'
import { AllTables } from './all-tables'
import { ChartTable, type TableOf } from './chart-table'
import { Legend, type LegendItem, Tones } from './tone'
import { useWidth } from './use-width'

/** What a chart draws at a width: `id` is for the fills of {@link Tones}. */
export interface Drawing {
  height: number
  marks: ComponentChildren
}

export interface ChartProps {
  title: string
  /** What the chart shows, in words: the figures that matter most. */
  says: ComponentChildren
  legend?: readonly LegendItem[]
  /** How it is reckoned, where that is not plain. */
  note?: ComponentChildren
  /** The same figures, exactly. */
  table: TableOf
  draw: (width: number, id: string) => Drawing
}

/**
 * A chart as an image that its title names and its words describe, and its figures as a table behind a disclosure. The marks take no focus:
 * the table says all that they say, as the Web Accessibility Initiative asks of complex images (w3.org/WAI/tutorials/images/complex).
 */
export function Chart({ title, says, legend, note, table, draw }: ChartProps) {
  const id = useId()
  const [ref, width] = useWidth()
  const isOpen = useContext(AllTables)
  const { height, marks } = draw(width, id)
  return (
    <figure class="chart" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{title}</h4>
      <p id={`${id}-says`} class="chart-says">
        {says}
      </p>
      {legend && <Legend id={id} items={legend} />}
      <div class="chart-canvas" ref={ref}>
        <svg
          role="img"
          aria-label={title}
          aria-describedby={`${id}-says`}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
        >
          <Tones id={id} />
          {marks}
        </svg>
      </div>
      {note && <p class="chart-note muted small">{note}</p>}
      <details class="fold chart-fold" key={String(isOpen)} open={isOpen}>
        <summary aria-label={words.tableOf(title)}>{words.showTable}</summary>
        <ChartTable caption={title} table={table} />
      </details>
    </figure>
  )
}

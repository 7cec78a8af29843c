import { scaleBand } from 'd3-scale'
import { stack, stackOffsetDiverging } from 'd3-shape'
import { axisWidth, BandAxis, type Plot, ValueAxis } from './axis'
import type { Drawing } from './chart'
import { TICKS, valueScale } from './scale'
import { Part, type Tone } from './tone'

export interface Column {
  label: string
  /** What the pointer is told. */
  hint: string
  /** One value for each tone. */
  values: readonly number[]
}

interface Options {
  columns: readonly Column[]
  tones: readonly Tone[]
  text: (value: number) => string
  /** Of the step from one column to the next, how much is left free. */
  gap?: number
}

const HEIGHT = 190

/** Upright bars, stacked; what is below nothing hangs from the line of nothing. */
export function drawColumns({ columns, tones, text, gap = 0.2 }: Options, width: number, id: string): Drawing {
  const layers = stack<Column, number>()
    .keys(tones.map((_, index) => index))
    .value(({ values }, index) => values[index] ?? 0)
    .offset(stackOffsetDiverging)(columns)
  const ends = layers.flat(2)
  const extent = [Math.min(0, ...ends), Math.max(0, ...ends)] as const
  const left = axisWidth(valueScale(extent, [0, 1]).ticks(TICKS).map(text))
  const plot: Plot = { left, right: width, top: 8, bottom: HEIGHT - 22 }
  const y = valueScale(extent, [plot.bottom, plot.top])
  const x = scaleBand(columns.keys(), [plot.left, plot.right])
    .padding(gap / 2)
    .paddingInner(gap)
  const bandWidth = Math.min(x.bandwidth(), 56)
  const middles = columns.map((_, index) => (x(index) ?? 0) + x.bandwidth() / 2)
  const marks = (
    <>
      <ValueAxis plot={plot} ticks={y.ticks(TICKS).map((value) => ({ at: y(value), text: text(value), isZero: value === 0 }))} />
      {layers.map((layer, at) =>
        layer.map(([from, to], index) => (
          <Part
            key={`${at} ${columns[index]?.label} ${index}`}
            id={id}
            tone={tones[at] ?? 'solid'}
            x={(middles[index] ?? 0) - bandWidth / 2}
            y={y(Math.max(from, to))}
            width={bandWidth}
            height={Math.abs(y(from) - y(to))}
          >
            <title>{columns[index]?.hint}</title>
          </Part>
        )),
      )}
      <BandAxis labels={columns.map(({ label }) => label)} middles={middles} plot={plot} />
    </>
  )
  return { height: HEIGHT, marks }
}

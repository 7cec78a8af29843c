import { line } from 'd3-shape'
import { axisWidth, BandAxis, type Plot, ValueAxis } from './axis'
import type { Drawing } from './chart'
import { TICKS, valueScale } from './scale'

interface Options {
  /** In order, evenly spaced; null leaves a gap. */
  values: readonly (number | null)[]
  /** Single values behind the line. */
  dots?: readonly number[]
  labels: readonly string[]
  text: (value: number) => string
  /** Where the scale ends, when single values far off must not flatten all others. */
  most?: number
}

const HEIGHT = 170
/** So many dots can still be told apart. */
const MOST_DOTS = 400

/** One line; with gaps where nothing is known, and a dot where a value stands alone. */
export function drawLine({ values, dots = [], labels, text, most }: Options, width: number): Drawing {
  const known = values.filter((value) => value !== null)
  const extent = [0, most ?? Math.max(0, ...known, ...dots)] as const
  const left = axisWidth(valueScale(extent, [0, 1]).ticks(TICKS).map(text))
  const plot: Plot = { left, right: width - 4, top: 8, bottom: HEIGHT - 22 }
  const y = valueScale(extent, [plot.bottom, plot.top])
  const step = (plot.right - plot.left - 8) / Math.max(1, values.length - 1)
  const x = (index: number) => plot.left + 6 + index * step
  const path = line<number | null>(
    (_, index) => x(index),
    (value) => y(value ?? 0),
  ).defined((value) => value !== null)
  const alone = values.flatMap((value, index) =>
    value !== null && (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null ? [{ value, index }] : [],
  )
  const every = Math.ceil(dots.length / MOST_DOTS)
  const top = y.high
  const marks = (
    <>
      <ValueAxis plot={plot} ticks={y.ticks(TICKS).map((value) => ({ at: y(value), text: text(value), isZero: value === 0 }))} />
      {dots.map((value, index) =>
        index % every === 0 ? (
          <circle
            key={index}
            class={value > top ? 'chart-speck chart-speck-beyond' : 'chart-speck'}
            cx={x(index)}
            cy={y(Math.min(value, top))}
            r={1.75}
          />
        ) : null,
      )}
      <path class="chart-line" d={path([...values]) ?? ''} />
      {alone.map(({ value, index }) => (
        <circle key={index} class="chart-dot" cx={x(index)} cy={y(value)} r={3} />
      ))}
      <BandAxis labels={labels} middles={labels.map((_, index) => x(index))} plot={plot} />
    </>
  )
  return { height: HEIGHT, marks }
}

import { scaleLinear } from 'd3-scale'
import { shownLabels, textWidth } from './label-text'

export interface Plot {
  left: number
  right: number
  top: number
  bottom: number
}

/** A scale from nothing (or the lowest) to the highest value, ended on round figures. */
export function valueScale([low, high]: readonly [number, number], range: readonly [number, number]) {
  const top = high > 0 || low < 0 ? high : 1
  return scaleLinear([Math.min(0, low), top], [...range]).nice(TICKS)
}

export const TICKS = 4

/** Room for the labels of a value axis on the left. */
export function axisWidth(labels: readonly string[]): number {
  return Math.ceil(Math.max(0, ...labels.map(textWidth))) + 6
}

interface ValueAxisProps {
  plot: Plot
  ticks: readonly { at: number; text: string; isZero: boolean }[]
}

/** Level lines with their values on the left. */
export function ValueAxis({ plot, ticks }: ValueAxisProps) {
  return (
    <g class="chart-axis">
      {ticks.map(({ at, text, isZero }) => (
        <g key={text}>
          <line class={isZero ? 'chart-zero' : 'chart-level'} x1={plot.left} x2={plot.right} y1={at} y2={at} />
          <text x={plot.left - 6} y={at} dy="0.32em" text-anchor="end">
            {text}
          </text>
        </g>
      ))}
    </g>
  )
}

interface BandAxisProps {
  labels: readonly string[]
  /** Middle of each band, and how far one is from the next. */
  middles: readonly number[]
  step: number
  plot: Plot
}

/** Names below bands, as many as fit. */
export function BandAxis({ labels, middles, step, plot }: BandAxisProps) {
  const shown = shownLabels(labels, step)
  return (
    <g class="chart-axis">
      {labels.map((label, index) => {
        const x = middles[index] ?? 0
        if (!shown[index] || label === '') return null
        const half = textWidth(label) / 2
        const isCut = { start: x - half < 0, end: x + half > plot.right + 4 }
        const anchor = isCut.end ? 'end' : isCut.start ? 'start' : 'middle'
        const at = isCut.end ? plot.right : isCut.start ? 0 : x
        return (
          <text key={x} x={at} y={plot.bottom + 15} text-anchor={anchor}>
            {label}
          </text>
        )
      })}
    </g>
  )
}

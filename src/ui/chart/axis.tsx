import { placedLabels, textWidth } from './label-text'

export interface Plot {
  left: number
  right: number
  top: number
  bottom: number
}

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
  /** Middle of each band. */
  middles: readonly number[]
  plot: Plot
}

/** Names below bands, as many as fit. */
export function BandAxis({ labels, middles, plot }: BandAxisProps) {
  return (
    <g class="chart-axis">
      {placedLabels(labels, middles, [0, plot.right]).map(({ text, x, anchor }) => (
        <text key={x} x={x} y={plot.bottom + 15} text-anchor={anchor}>
          {text}
        </text>
      ))}
    </g>
  )
}

import type { ComponentChildren } from 'preact'
import type { Drawing } from './chart'
import { fitted, placedLabels, textWidth } from './label-text'
import { linear } from './scale'
import { Part, type Tone } from './tone'

const ROW = 40
const AXIS = 24
const PAD = 8

interface RowText {
  label: string
  /** Stands at the end of the label's line. */
  value: string
  hint: string
}

/** The name and the value above each row's mark, so that names of any length meet nothing. */
function Line({ label, value, hint, y, width }: RowText & { y: number; width: number }) {
  return (
    <g>
      <text class="chart-name" x={0} y={y}>
        <title>{hint}</title>
        {fitted(label, width - textWidth(value) - 12)}
      </text>
      <text class="chart-value" x={width} y={y} text-anchor="end">
        {value}
      </text>
    </g>
  )
}

export interface BarRow extends RowText {
  /** One value for each tone; none is negative. */
  values: readonly number[]
}

/** Level bars, stacked, each under its name. */
export function drawBarRows(rows: readonly BarRow[], tones: readonly Tone[], width: number, id: string): Drawing {
  const most = Math.max(1, ...rows.map(({ values }) => values.reduce((sum, each) => sum + Math.max(0, each), 0)))
  const x = (value: number) => (value / most) * width
  const marks = rows.map(({ values, ...text }, index) => {
    let from = 0
    const y = index * ROW
    return (
      <g key={`${text.label} ${index}`}>
        <Line {...text} y={y + 14} width={width} />
        <rect class="chart-ground" x={0} y={y + 20} width={width} height={12} />
        {values.map((value, at) => {
          const start = x(from)
          from += Math.max(0, value)
          return (
            <Part key={tones[at]} id={id} tone={tones[at] ?? 'solid'} x={start} y={y + 20} width={x(from) - start} height={12}>
              <title>{text.hint}</title>
            </Part>
          )
        })}
      </g>
    )
  })
  return { height: rows.length * ROW, marks }
}

export interface DotRow extends RowText {
  at: number
  /** Ends of the whisker; null where there is none. */
  span: { from: number; to: number } | null
  /** Drawn hollow: less sure than the others. */
  isHollow?: boolean
}

interface DotOptions {
  rows: readonly DotRow[]
  text: (value: number) => string
  /** Upright lines to compare with. */
  lines?: readonly { at: number; label: string }[]
}

/** Dots with whiskers on one scale, each under its name. */
export function drawDotRows({ rows, text, lines = [] }: DotOptions, width: number): Drawing {
  const values = rows.flatMap(({ at, span }) => [at, ...(span ? [span.from, span.to] : [])]).concat(lines.map(({ at }) => at))
  const x = linear([Math.min(0, ...values), Math.max(1, ...values)], [PAD, width - PAD])
  const head = lines.length * 16
  const bottom = head + rows.length * ROW
  const ticks = x.ticks(Math.max(2, Math.floor(width / 90)))
  const marks = (
    <>
      <g class="chart-axis">
        {ticks.map((tick) => (
          <line key={tick} class="chart-level" x1={x(tick)} x2={x(tick)} y1={head} y2={bottom} />
        ))}
        {placedLabels(ticks.map(text), ticks.map(x), [0, width]).map((label) => (
          <text key={label.x} class="chart-tick" x={label.x} y={bottom + 16} text-anchor={label.anchor}>
            {label.text}
          </text>
        ))}
      </g>
      {lines.map(({ at, label }, index) => (
        <g key={label}>
          <line class="chart-mean" x1={x(at)} x2={x(at)} y1={index * 16 + 14} y2={bottom} />
          <TickText x={x(at)} y={index * 16 + 10} width={width} text={fitted(label, width)} />
        </g>
      ))}
      {rows.map(({ at, span, isHollow, ...texts }, index) => {
        const y = head + index * ROW
        return (
          <g key={`${texts.label} ${index}`}>
            <Line {...texts} y={y + 14} width={width} />
            {span && <Whisker from={x(span.from)} to={x(span.to)} y={y + 27} />}
            <circle class={isHollow ? 'chart-dot chart-dot-hollow' : 'chart-dot'} cx={x(at)} cy={y + 27} r={5}>
              <title>{texts.hint}</title>
            </circle>
          </g>
        )
      })}
    </>
  )
  return { height: bottom + AXIS, marks }
}

function Whisker({ from, to, y }: { from: number; to: number; y: number }) {
  return (
    <g class="chart-whisker">
      <line x1={from} x2={to} y1={y} y2={y} />
      <line x1={from} x2={from} y1={y - 4} y2={y + 4} />
      <line x1={to} x2={to} y1={y - 4} y2={y + 4} />
    </g>
  )
}

/** A label below or above its place, moved inwards where it would leave the chart. */
function TickText({ x, y, width, text }: { x: number; y: number; width: number; text: ComponentChildren & string }) {
  const half = textWidth(text) / 2
  const [at, anchor] = x + half > width ? [width, 'end' as const] : x < half ? [0, 'start' as const] : [x, 'middle' as const]
  return (
    <text class="chart-tick" x={at} y={y} text-anchor={anchor}>
      {text}
    </text>
  )
}

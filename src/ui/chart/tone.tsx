import type { ComponentChildren } from 'preact'

/** How a part of a chart is filled: solid, hatched, dotted, empty. Told apart without colour. */
export type Tone = 'solid' | 'hatched' | 'dotted' | 'empty'

/** The fills of one chart; `id` sets them apart from those of the next. */
export function Tones({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-hatched`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" class="chart-soft" />
        <rect width="2.5" height="6" class="chart-solid" />
      </pattern>
      <pattern id={`${id}-dotted`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" class="chart-soft" />
        <circle cx="2.5" cy="2.5" r="1.1" class="chart-solid" />
      </pattern>
    </defs>
  )
}

interface PartProps {
  id: string
  tone: Tone
  x: number
  y: number
  width: number
  height: number
  /** What the pointer is told. */
  children?: ComponentChildren
}

/** A filled rectangle; none where it would have no extent. */
export function Part({ id, tone, children, ...place }: PartProps) {
  if (place.width <= 0 || place.height <= 0) return null
  const fill = tone === 'hatched' || tone === 'dotted' ? { fill: `url(#${id}-${tone})` } : {}
  return (
    <rect class={`chart-part chart-${tone}`} {...place} {...fill}>
      {children}
    </rect>
  )
}

export interface LegendItem {
  tone: Tone
  label: string
}

export function Legend({ id, items }: { id: string; items: readonly LegendItem[] }) {
  return (
    <ul class="chart-legend">
      {items.map(({ tone, label }) => (
        <li key={label}>
          <svg width="14" height="10" aria-hidden="true" focusable="false">
            <Part id={id} tone={tone} x={0.5} y={0.5} width={13} height={9} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}

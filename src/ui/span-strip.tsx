import type { ExplainedPart } from '../core/explain'
import { clock, time } from './format'
import { explain as words } from './messages/explain'

interface Props {
  parts: readonly ExplainedPart[]
  fromAt: number
  toAt: number
  zone: string
  /** Where a cut would be. */
  cutAt?: number | undefined
}

interface Segment {
  kind: ExplainedPart['kind']
  fromAt: number
  toAt: number
  /** Away past the policy's limit. */
  beyond: boolean
  was: boolean
}

/** The spans of an entry to scale. Kinds differ by pattern as well as by colour; what the user said has a bar on top. */
export function SpanStrip({ parts, fromAt, toAt, zone, cutAt }: Props) {
  const segments = parts.flatMap(segmentsOf)
  const share = (at: number) => `${((at - fromAt) / Math.max(1, toAt - fromAt)) * 100}%`
  const lengths = new Map<string, number>()
  for (const part of parts) {
    const name = words.kinds[part.kind]
    lengths.set(name, (lengths.get(name) ?? 0) + part.toAt - part.fromAt)
  }
  const label = words.stripText([...lengths].map(([name, ms]) => `${name} ${clock(ms)}`).join(', '))
  return (
    <figure class="strip">
      <div class="strip-bar" role="img" aria-label={`${words.strip}: ${label}`}>
        {segments.map((segment) => (
          <span
            key={segment.fromAt}
            class={classOf(segment)}
            style={{ left: share(segment.fromAt), width: `calc(${share(segment.toAt - segment.fromAt + fromAt)} - 1px)` }}
            title={titleOf(segment, zone)}
          />
        ))}
        {cutAt !== undefined && <span class="strip-cut" style={{ left: share(cutAt) }} />}
      </div>
      <div class="strip-ends small muted" aria-hidden="true">
        <span>{time(fromAt, zone)}</span>
        <span>{time(toAt, zone)}</span>
      </div>
      <Legend segments={segments} />
    </figure>
  )
}

function Legend({ segments }: { segments: readonly Segment[] }) {
  const kinds = [...new Set(segments.map(({ kind }) => kind))]
  return (
    <figcaption class="strip-legend small muted" aria-hidden="true">
      {kinds.map((kind) => (
        <span key={kind} class="strip-key">
          <span class={`strip-swatch span-${kind}`} />
          {words.kinds[kind]}
        </span>
      ))}
      {segments.some(({ beyond }) => beyond) && (
        <span class="strip-key">
          <span class="strip-swatch span-away span-beyond" />
          {words.beyond}
        </span>
      )}
      {segments.some(({ was }) => was) && (
        <span class="strip-key">
          <span class="strip-swatch span-was" />
          {words.yourWord}
        </span>
      )}
    </figcaption>
  )
}

function segmentsOf({ kind, fromAt, toAt, countsMs, was }: ExplainedPart): Segment[] {
  const whole = { kind, fromAt, toAt, beyond: false, was: was !== undefined }
  if (kind !== 'away' || countsMs === toAt - fromAt) return [whole]
  const limitAt = fromAt + countsMs
  const past = { ...whole, fromAt: limitAt, beyond: true }
  return countsMs === 0 ? [past] : [{ ...whole, toAt: limitAt }, past]
}

const classOf = ({ kind, beyond, was }: Segment) =>
  `strip-span span-${kind}${beyond ? ' span-beyond' : ''}${was ? ' span-was' : ''}`

function titleOf({ kind, fromAt, toAt, was }: Segment, zone: string): string {
  const text = `${words.range(time(fromAt, zone), time(toAt, zone))} ${words.kinds[kind]}`
  return was ? `${text} (${words.yourWord})` : text
}

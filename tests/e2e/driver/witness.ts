import type { Span, SpanKind } from '../../../src/core/span'

/** `dark`: no span at all may stand there. */
type Kind = SpanKind | 'dark'

interface Turning {
  kind: Kind | 'end'
  /** The change came no earlier and no later than this, by the test's own clock. */
  from: number
  to: number
}

/** Clocks of two processes are read to the millisecond, rounded either way. */
const ROUNDING_MS = 5

/**
 * What the time of one session was, reckoned by the instants at which the test itself did things, and by nothing that the code under
 * test says. Between `from`, read before an act, and `to`, read when it has surely taken effect, lies the instant of the change.
 */
export class Witness {
  private readonly turnings: Turning[] = []

  /** Does what changes the kind of time; `act` ends when the change has surely been taken in. */
  async turn<T>(kind: Kind | 'end', act: () => Promise<T>): Promise<T> {
    const from = Date.now()
    const result = await act()
    this.turned(kind, from, Date.now())
    return result
  }

  turned(kind: Kind | 'end', from: number, to: number): void {
    const last = this.turnings.at(-1)
    if (last?.kind !== kind) this.turnings.push({ kind, from, to })
  }

  /** When the last change can have come at the earliest. */
  get lastFrom(): number {
    return this.turnings.at(-1)?.from ?? 0
  }

  /** The least and the most that the stretches of these kinds can come to, in milliseconds. */
  bounds(...kinds: readonly Kind[]): { least: number; most: number } {
    const bounds = { least: 0, most: 0 }
    for (const [index, { kind, from, to }] of this.turnings.entries()) {
      const next = this.turnings[index + 1]
      if (kind === 'end' || next === undefined || !kinds.includes(kind)) continue
      bounds.least += Math.max(0, next.from - to) - ROUNDING_MS
      bounds.most += next.to - from + ROUNDING_MS
    }
    return bounds
  }

  /** Where spans say otherwise than the test saw, in words; none when they agree. */
  faults(spans: readonly Span[]): string[] {
    const found = changesOf(spans)
    const names = (list: readonly { kind: string }[]) => list.map(({ kind }) => kind).join(' ')
    const told = () => found.map(({ kind, at }) => `${kind} ${at}`).join(', ')
    if (names(found) !== names(this.turnings))
      return [`It was "${names(this.turnings)}", and the spans say "${names(found)}" (${told()}).`]
    return this.turnings.flatMap(({ kind, from, to }, index) => {
      const at = found[index]?.at ?? 0
      const off = Math.max(from - ROUNDING_MS - at, at - to - ROUNDING_MS)
      return off > 0 ? [`${kind} began between ${from} and ${to}; the spans say ${at}, ${off} ms off.`] : []
    })
  }
}

/** Where the kind of time changes in spans; holes between them are dark. */
function changesOf(spans: readonly Span[]): { kind: Kind | 'end'; at: number }[] {
  const changes: { kind: Kind | 'end'; at: number }[] = []
  let end: number | undefined
  const put = (kind: Kind | 'end', at: number) => {
    if (changes.at(-1)?.kind !== kind) changes.push({ kind, at })
  }
  for (const { kind, fromAt, toAt } of spans) {
    if (end !== undefined && fromAt !== end) put('dark', end)
    put(kind, fromAt)
    end = toAt
  }
  if (end !== undefined) put('end', end)
  return changes
}

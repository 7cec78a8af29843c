import { practice as words } from '../ui/messages/practice'

/** Words to point out, under the number of what the expert says of them. */
export interface Pointer {
  number: number
  quote: string
}

/** A text of a task: paragraphs as they stand, code in fences, and what the expert points at. */
export function Passage({ text, pointers = [] }: { text: string; pointers?: readonly Pointer[] }) {
  return (
    <div class="passage">
      {segmentsOf(text).map(({ isCode, text: segment }) =>
        isCode ? (
          <pre key={segment}>
            <code>
              <Pointed text={segment} pointers={pointers} />
            </code>
          </pre>
        ) : (
          <p key={segment}>
            <Pointed text={segment} pointers={pointers} />
          </p>
        ),
      )}
    </div>
  )
}

function Pointed({ text, pointers }: { text: string; pointers: readonly Pointer[] }) {
  return (
    <>
      {piecesOf(text, pointers).map(({ text: piece, numbers }) => {
        if (numbers.length === 0) return piece
        return (
          <mark key={numbers.join()}>
            {piece}
            <sup>
              <span class="visually-hidden"> {words.compare.saw} </span>
              {numbers.join(', ')}
            </sup>
          </mark>
        )
      })}
    </>
  )
}

export interface Segment {
  isCode: boolean
  text: string
}

/** Splits at lines of three backticks. */
export function segmentsOf(text: string): Segment[] {
  return text
    .split(/^```\w*$/m)
    .map((part, i) => ({ isCode: i % 2 === 1, text: i % 2 === 1 ? part.replace(/^\n|\n$/g, '') : part.trim() }))
    .filter(({ text: part }) => part !== '')
}

export interface Piece {
  text: string
  /** Numbers of the pointers that stand here; none for the text between. */
  numbers: number[]
}

/** Cuts a text at the words that are pointed at. Where two overlap, the one that begins first is shown. */
export function piecesOf(text: string, pointers: readonly Pointer[]): Piece[] {
  const found = new Map<number, { end: number; numbers: number[] }>()
  for (const { number, quote } of pointers) {
    const hit = new RegExp(
      quote
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s+/g, '\\s+'),
    ).exec(text)
    if (!hit) continue
    const known = found.get(hit.index)
    found.set(hit.index, { end: hit.index + hit[0].length, numbers: [...(known?.numbers ?? []), number] })
  }
  const pieces: Piece[] = []
  let at = 0
  for (const [start, { end, numbers }] of [...found].sort(([a], [b]) => a - b)) {
    if (start < at) continue
    pieces.push({ text: text.slice(at, start), numbers: [] }, { text: text.slice(start, end), numbers })
    at = end
  }
  return [...pieces, { text: text.slice(at), numbers: [] }].filter(({ text: piece }) => piece !== '')
}

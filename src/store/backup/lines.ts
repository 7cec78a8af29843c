import { BackupRefused } from './refused'

const LINE_FEED = 10
const LONGEST_BYTES = 128 * 1024 * 1024

export interface Line {
  /** Counted from 1. */
  number: number
  bytes: Uint8Array
  /** False for what stands behind the last line feed. */
  isEnded: boolean
}

/** The lines of a file without their line feeds, a batch for each piece that the browser reads. */
export async function* linesOf(file: Blob): AsyncGenerator<Line[]> {
  let number = 0
  /** Pieces of a line whose end has not come yet. */
  let begun: Uint8Array[] = []
  let begunLength = 0
  for await (const piece of piecesOf(file)) {
    const lines: Line[] = []
    let from = 0
    for (let to = piece.indexOf(LINE_FEED); to >= 0; to = piece.indexOf(LINE_FEED, from)) {
      number += 1
      lines.push({ number, bytes: joined(begun, piece.subarray(from, to)), isEnded: true })
      begun = []
      begunLength = 0
      from = to + 1
    }
    if (from < piece.length) begun.push(piece.subarray(from))
    begunLength += piece.length - from
    if (begunLength > LONGEST_BYTES) throw new BackupRefused('bad-line', number + 1, 'longer than any line of a backup')
    if (lines.length > 0) yield lines
  }
  if (begun.length > 0) yield [{ number: number + 1, bytes: joined(begun, new Uint8Array()), isEnded: false }]
}

function joined(begun: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  if (begun.length === 0) return last
  const whole = new Uint8Array(begun.reduce((sum, { length }) => sum + length, last.length))
  let at = 0
  for (const part of [...begun, last]) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The browser's stream, whose faults (a file that was moved or changed meanwhile) become refusals. */
async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } catch (cause) {
    throw new BackupRefused('unreadable', undefined, cause instanceof Error ? cause.message : String(cause), { cause })
  } finally {
    await reader.cancel().catch(() => {})
  }
}

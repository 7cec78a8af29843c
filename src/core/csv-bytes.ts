const encoder = new TextEncoder()
// A mark at the beginning is the reader's to judge.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** What csv-parse uses of Node's `Buffer`, on UTF-8 alone: the build puts this in its place. */
export class Bytes extends Uint8Array<ArrayBuffer> {
  static override from(value: string | ArrayLike<unknown> | Iterable<unknown>): Bytes {
    return new Bytes(new Uint8Array(typeof value === 'string' ? encoder.encode(value) : (value as ArrayLike<number>)).buffer)
  }

  static allocUnsafe(size: number): Bytes {
    return new Bytes(new ArrayBuffer(size))
  }

  static isBuffer(value: unknown): value is Bytes {
    return value instanceof Bytes
  }

  /** Only whether they differ. */
  static compare(one: Bytes, other: Bytes): 0 | 1 {
    return one.equals(other) ? 0 : 1
  }

  static concat(parts: readonly Bytes[]): Bytes {
    const all = Bytes.allocUnsafe(parts.reduce((length, part) => length + part.length, 0))
    let at = 0
    for (const part of parts) {
      all.set(part, at)
      at += part.length
    }
    return all
  }

  equals(other: Uint8Array): boolean {
    return this.length === other.length && this.every((byte, at) => byte === other[at])
  }

  /** With a part of the other; only whether they differ. */
  compare(other: Bytes, from: number, to: number): 0 | 1 {
    return this.equals(other.subarray(from, to)) ? 0 : 1
  }

  copy(target: Bytes, at = 0, from = 0, to = this.length): void {
    target.set(this.subarray(from, to), at)
  }

  override toString(_encoding?: string, from?: number, to?: number): string {
    return decoder.decode(this.subarray(from, to))
  }
}

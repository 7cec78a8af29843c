import type { DecimalSign } from './amount-text'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** What a file is that is no table of text. */
export type FileRefusal =
  | 'empty'
  | 'spreadsheet'
  | 'old-spreadsheet'
  | 'zip'
  | 'gzip'
  | 'pdf'
  | 'image'
  | 'web-page'
  | 'json'
  | 'binary'
  | 'too-large'

export interface DecodedFile {
  is: 'text'
  text: string
  encoding: Encoding
  /** Nothing in the file says that it is written so; no other way was left. */
  isGuess: boolean
}

/** Decodes bytes; throws where they are not of that encoding and `mustFit` is set. Core has no decoder of its own. */
export type Decode = (bytes: Uint8Array, encoding: Encoding, mustFit: boolean) => string

const SIGNATURES: readonly [head: readonly number[], FileRefusal][] = [
  [[0x1f, 0x8b], 'gzip'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'old-spreadsheet'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
]
export const MOST_BYTES = 80_000_000
const LOOKED_AT = 4096

/** The text of a file, whatever it was saved in; or what it is instead. */
export function decodeFile(bytes: Uint8Array, decode: Decode): DecodedFile | { is: 'refused'; why: FileRefusal } {
  const why = foreign(bytes)
  if (why) return { is: 'refused', why }
  const decoded = decodeText(bytes, decode)
  if (decoded === null) return { is: 'refused', why: 'binary' }
  const refusal = foreignText(decoded.text)
  return refusal ? { is: 'refused', why: refusal } : decoded
}

function foreign(bytes: Uint8Array): FileRefusal | null {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > MOST_BYTES) return 'too-large'
  const begins = (head: readonly number[]) => head.every((byte, index) => bytes[index] === byte)
  if (begins([0x50, 0x4b])) return isOffice(bytes) ? 'spreadsheet' : 'zip'
  return SIGNATURES.find(([head]) => begins(head))?.[1] ?? null
}

/** A packed folder that names its parts as office programs do. */
function isOffice(bytes: Uint8Array): boolean {
  const names = latin(bytes.subarray(0, LOOKED_AT))
  return /\[Content_Types\]|xl\/|mimetypeapplication\/vnd/.test(names)
}

const latin = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

function decodeText(bytes: Uint8Array, decode: Decode): DecodedFile | null {
  const [a, b, c] = bytes
  if (a === 0xff && b === 0xfe) return wideText(bytes.subarray(2), 'utf-16le', decode)
  if (a === 0xfe && b === 0xff) return wideText(bytes.subarray(2), 'utf-16be', decode)
  const wide = zeros(bytes.subarray(0, LOOKED_AT))
  if (wide) return wide === 'binary' ? null : wideText(bytes, wide, decode, true)
  const body = a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes
  try {
    return text(decode(body, 'utf-8', true), 'utf-8')
  } catch {
    // Every byte is some character there, so it always fits.
    return text(decode(body, 'windows-1252', false), 'windows-1252', true)
  }
}

/** Null for what is no text in it. Half a character at the end of a file that was cut off is left out. */
function wideText(bytes: Uint8Array, encoding: Encoding, decode: Decode, isGuess = false): DecodedFile | null {
  try {
    return text(decode(bytes.subarray(0, bytes.length - (bytes.length % 2)), encoding, true), encoding, isGuess)
  } catch {
    return null
  }
}

const text = (found: string, encoding: Encoding, isGuess = false): DecodedFile => ({ is: 'text', text: found, encoding, isGuess })

/** UTF-16 without a mark: every second byte of plain text is zero. Zeros in any other order are no text. */
function zeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'binary' | null {
  let even = 0
  let odd = 0
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  if (even + odd === 0) return null
  const half = bytes.length / 2
  if (odd > 0.6 * half && even < 0.05 * half) return 'utf-16le'
  return even > 0.6 * half && odd < 0.05 * half ? 'utf-16be' : 'binary'
}

function foreignText(all: string): FileRefusal | null {
  const head = all.slice(0, LOOKED_AT).trimStart()
  if (head === '' && all.trim() === '') return 'empty'
  if (/^<(?:!doctype|html|head|body|\?xml|table|script)/i.test(head)) return 'web-page'
  if (/^\{\s*["}]|^\[\s*[[{"\]]/.test(head)) return 'json'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells
  const strange = head.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g)?.length ?? 0
  return strange > head.length / 100 ? 'binary' : null
}

/** The decimal sign that goes with a delimiter: programs that write a decimal comma put semicolons between cells. */
export function decimalBeside(delimiter: string): DecimalSign {
  return delimiter === ';' ? ',' : '.'
}

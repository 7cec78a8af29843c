import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decode, decimalBeside, decodeFile, type Encoding } from '../../src/core/statement-file'

const decode: Decode = (bytes, encoding, mustFit) => new TextDecoder(encoding, { fatal: mustFit }).decode(bytes)
const utf8 = (text: string) => new TextEncoder().encode(text)
const wide = (text: string, isBig: boolean) => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), !isBig)
  return bytes
}
const join = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const TEXT = 'Datum;Betrag;Projekt\n30.3.2025;2,43 €;Müller & Söhne\n'

describe('the encoding of a file', () => {
  it.each<[string, Uint8Array, Encoding, boolean]>([
    ['plain UTF-8', utf8(TEXT), 'utf-8', false],
    ['UTF-8 with a mark', join([0xef, 0xbb, 0xbf], utf8(TEXT)), 'utf-8', false],
    ['UTF-16, little end first', join([0xff, 0xfe], wide(TEXT, false)), 'utf-16le', false],
    ['UTF-16, big end first', join([0xfe, 0xff], wide(TEXT, true)), 'utf-16be', false],
    ['UTF-16 without a mark', wide(TEXT, false), 'utf-16le', true],
    ['UTF-16 without a mark, big end first', wide(TEXT, true), 'utf-16be', true],
  ])('%s', (_, bytes, encoding, isGuess) => {
    expect(decodeFile(bytes, decode)).toEqual({ is: 'text', text: TEXT, encoding, isGuess })
  })

  it('of an old spreadsheet program is guessed, and that is said', () => {
    // Without the sign of the euro: Node decodes it otherwise than browsers do.
    const text = TEXT.replace(' €', '')
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0))
    expect(decodeFile(bytes, decode)).toEqual({ is: 'text', text, encoding: 'windows-1252', isGuess: true })
  })

  it('is found again for any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (words) => {
        const text = `a,b\n"${words.replace(/["\p{C}]/gu, '')}",2`
        for (const bytes of [utf8(text), join([0xff, 0xfe], wide(text, false)), join([0xfe, 0xff], wide(text, true))])
          expect(decodeFile(bytes, decode)).toMatchObject({ is: 'text', text })
      }),
    )
  })
})

it('a character that was lost before is text like any other; half a pair of UTF-16 is none', () => {
  const text = 'a,b\n"M\ufffdller",2'
  for (const bytes of [utf8(text), join([0xff, 0xfe], wide(text, false)), join([0xff, 0xfe], wide(text, false), [0x41])])
    expect(decodeFile(bytes, decode)).toMatchObject({ is: 'text', text })
  const half = join([0xff, 0xfe], wide('a,b\n\ud83d,2', false))
  expect(decodeFile(half, decode)).toEqual({ is: 'refused', why: 'binary' })
})

describe('a file that is not what its name says', () => {
  it.each<[string, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['empty', utf8(' \n \r\n')],
    ['spreadsheet', join(utf8('PK\u0003\u0004'), [0, 0, 8, 0], utf8('[Content_Types].xml'), [0, 1])],
    ['zip', join(utf8('PK\u0003\u0004'), [0, 0, 8, 0], utf8('earnings.csv'))],
    ['old-spreadsheet', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['pdf', utf8('%PDF-1.7\n1 0 obj')],
    ['gzip', Uint8Array.from([0x1f, 0x8b, 8, 0])],
    ['image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['web-page', utf8('\n<!DOCTYPE html><html><body>Sign in</body></html>')],
    ['json', utf8('[{"workDate":"Mar 30, 2025"}]')],
    ['json', utf8('{"rows":[]}')],
    ['binary', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 256)],
    [
      'binary',
      join(
        utf8('a,b\n'),
        Uint8Array.from({ length: 50 }, () => 1),
      ),
    ],
  ])('is refused as %s', (why, bytes) => expect(decodeFile(bytes, decode)).toEqual({ is: 'refused', why }))

  it('any bytes are text or are refused, and nothing throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['text', 'refused']).toContain(decodeFile(bytes, decode).is)
      }),
    )
  })
})

it('a decimal comma goes with semicolons', () => expect([',', ';', '\t'].map(decimalBeside)).toEqual(['.', ',', '.']))

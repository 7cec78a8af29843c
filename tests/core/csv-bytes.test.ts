import { parse as withBuffers } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Bytes } from '../../src/core/csv-bytes'
import { leanCsv } from '../commands/lean-libraries'

const texts = fc.string({ unit: 'grapheme' })

it('keeps every text, a mark at its beginning too', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(Bytes.from(text).toString('utf8')).toBe(Buffer.from(text).toString('utf8'))
    }),
  )
  expect(Bytes.from('\ufeffa').toString()).toBe('\ufeffa')
})

it('compares, copies and joins as Node does', () => {
  const bytes = fc.uint8Array({ maxLength: 6, max: 3 })
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      const [a, b] = [Bytes.from(one), Bytes.from(other)]
      expect(a.equals(b)).toBe(Buffer.from(one).equals(other))
      expect(Bytes.compare(a, b) === 0).toBe(Buffer.compare(one, other) === 0)
      expect(a.compare(b, 0, 2) === 0).toBe(Buffer.from(one).compare(other, 0, Math.min(2, other.length)) === 0)
      expect([...Bytes.concat([a, b])]).toEqual([...one, ...other])
      const target = Bytes.allocUnsafe(20)
      a.copy(target, 3, 1)
      expect([...target.subarray(3, 3 + Math.max(0, a.length - 1))]).toEqual([...one.subarray(1)])
    }),
  )
  expect(Bytes.isBuffer(new Uint8Array())).toBe(false)
})

const tables = fc.string({ unit: fc.constantFrom('a', '€', '😀', '"', ',', ';', '\n', '\r\n', ' ', '\ufeff'), maxLength: 40 })

it('lets the library read every table as it does with buffers', async () => {
  const { parse } = await import('csv-parse/browser/esm/sync')
  // Else the test compares the library with itself.
  expect(parse.toString()).toContain('Bytes')
  expect(leanCsv().resolveId('csv-parse/browser/esm/sync')).toMatch(/lib[\\/]sync\.js$/)
  const said = (read: () => unknown) => {
    try {
      return read()
    } catch (error) {
      return { message: (error as Error).message, lines: (error as { lines?: number }).lines }
    }
  }
  for (const options of [
    {},
    { bom: true, info: true },
    { relax_quotes: true, trim: true },
    { relax_column_count: true, skip_empty_lines: true },
  ])
    fc.assert(
      fc.property(tables, (text) => {
        expect(said(() => parse(text, options))).toEqual(said(() => withBuffers(text, options)))
      }),
    )
})

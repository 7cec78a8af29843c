import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvSlices, DELIMITERS, openTable } from '../../src/core/statement-csv'

const all = (text: string, delimiter: ',' | ';' | '\t' = ',') => {
  const slices = [...csvSlices(text, delimiter)]
  return { records: slices.flatMap(({ records }) => records), broken: slices.flatMap(({ broken }) => broken) }
}

describe('the records of a table', () => {
  it('keep commas, quotes and line breaks inside of quotes, and know their line', () => {
    const { records } = all('a,"b, ""c""",d\r\n\r\n1,"x\ny",3\n4,5" wide,6\r7,8,9')
    expect(records).toEqual([
      { line: 1, cells: ['a', 'b, "c"', 'd'] },
      { line: 3, cells: ['1', 'x\ny', '3'] },
      { line: 5, cells: ['4', '5" wide', '6'] },
      { line: 6, cells: ['7', '8', '9'] },
    ])
  })

  it('go on after a line whose quote never closes', () => {
    const { records, broken } = all(`a,b\n"open,1\n${'x,2\n'.repeat(3)}`)
    expect(broken).toEqual([{ line: 2, text: '"open,1' }])
    expect(records.map(({ line }) => line)).toEqual([1, 3, 4, 5])
  })

  it('go on after it in a long file too', () => {
    const { records, broken } = all(`a,b\n"open,1\n${'some cell,2\n'.repeat(5000)}`)
    expect(broken).toEqual([{ line: 2, text: '"open,1' }])
    expect(records).toHaveLength(5001)
    expect(records.at(-1)).toEqual({ line: 5002, cells: ['some cell', '2'] })
  })

  it('come in slices that together are all of it', () => {
    const text = Array.from({ length: 2500 }, (_, i) => `${i},x`).join('\n')
    const slices = [...csvSlices(text, ',')]
    expect(slices.map(({ records }) => records.length)).toEqual([1000, 1000, 500])
    expect(slices.at(-1)?.read).toBe(text.length)
    expect(slices.flatMap(({ records }) => records).map(({ cells }) => cells[0])).toEqual(
      text.split('\n').map((line) => line.slice(0, -2)),
    )
  })

  it('are what was written, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '\t', 'é', '😀', '\u001e') })
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(rows, fc.constantFrom(...DELIMITERS), fc.constantFrom('\n', '\r\n'), (written, delimiter, newline) => {
        const text = written.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter)).join(newline)
        const read = all(text, delimiter).records.map(({ cells }) => cells)
        expect(read).toEqual(written.map((cells) => cells.map((one) => one.replaceAll('\u001e', ' ').trim())))
      }),
    )
  })

  it('end for any text at all, each character read once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '\0') }), (text) => {
        expect([...csvSlices(text, ',')].at(-1)?.read ?? 0).toBe(text.length)
      }),
    )
  })
})

describe('opening a table', () => {
  it.each([
    ['comma', 'a,b,c\n1,2,3', ','],
    ['semicolon', 'a;b;c\n1,5;2;3', ';'],
    ['tab', 'a\tb, c\n1\t2', '\t'],
    ['said by a spreadsheet', 'sep=;\na,b;c,d\n1;2', ';'],
    ['comma with semicolons in a cell', 'a,b\n"x;y;z",2\n"p;q",3', ','],
  ])('finds its delimiter: %s', (_, text, delimiter) => expect(openTable(text)?.delimiter).toBe(delimiter))

  it('takes the first line that is not empty as its header', () => {
    expect(openTable('\n\n a , b \n1,2\n')).toEqual({
      delimiter: ',',
      header: ['a', 'b'],
      line: 3,
      sample: [{ line: 4, cells: ['1', '2'] }],
    })
  })

  it.each(['', 'just words', 'one\ntwo\nthree'])('refuses what is no table: “%s”', (text) => expect(openTable(text)).toBeNull())
})

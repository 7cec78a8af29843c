import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RatesReading, readRatesText } from '../../src/core/rates-text'
import { dateOrder, rateDay } from '../../src/core/rates-text-date'
import { decimalSign, readRate } from '../../src/core/rates-text-number'

const TODAY = '2026-11-24'
const AUTO: RatesReading = { dates: 'auto', decimal: 'auto' }
const read = (text: string, reading = AUTO) => readRatesText(text, TODAY, reading)
const rates = (text: string, reading = AUTO) =>
  read(text, reading).rates.map(({ day, from, to, amount, scale }) => [day, from, to, `${amount}/${scale}`])
const faults = (text: string, reading = AUTO) => read(text, reading).refused.map(({ line, fault }) => [line, fault])

describe('pasted rates', () => {
  const one = [['2026-03-01', 'USD', 'EUR', '9215/4']]
  it.each([
    ['semicolons and a decimal comma', '2026-03-01;USD;EUR;0,9215', one],
    ['a header', 'Date;From;To;Rate\n2026-03-01;USD;EUR;0,9215', one],
    ['a header with the target first', 'Date;To;From;Rate\n2026-03-01;EUR;USD;0,9215', one],
    ['tabs from a spreadsheet', '2026-03-01\tUSD\tEUR\t0.9215\n', one],
    ['commas and a point', '2026-03-01,USD,EUR,0.9215', one],
    ['commas with the rate in quotes', '"2026-03-01","USD","EUR","0,9215"', one],
    ['spaces', '2026-03-01 USD EUR 0,9215', one],
    ['a pair in one column', '2026-03-01;USD/EUR;0,9215', one],
    ['a pair without a mark', '2026-03-01;USDEUR;0,9215', one],
    ['another order of columns', 'USD;EUR;0,9215;2026-03-01', one],
    ['small letters', '2026-03-01;usd;eur;0,9215', one],
    ['empty columns and lines', '\n\n2026-03-01;;USD;EUR;0,9215;\n\n', one],
    ['a mark of the encoding and line ends of Windows', '\ufeff2026-03-01;USD;EUR;0,9215\r\n', one],
    ['trailing zeros', '2026-03-01;USD;EUR;0,921500', one],
    ['a time behind the date', '2026-03-01 00:00:00;USD;EUR;0,9215', one],
    ['a German date', '01.03.2026;USD;EUR;0,9215', one],
    ['a date in words', '1 March 2026;USD;EUR;0,9215', one],
    ['a date in words, American', 'Mar 1, 2026;USD;EUR;0,9215', one],
    ['a year of two digits', '01.03.26;USD;EUR;0,9215', one],
    [
      'dates that only another line tells',
      '03/01/2026;USD;EUR;0,9215\n03/13/2026;USD;EUR;0,9',
      [...one, ['2026-03-13', 'USD', 'EUR', '9/1']],
    ],
    ['thousands', '2026-03-01;USD;IDR;16.250,50', [['2026-03-01', 'USD', 'IDR', '162505/1']]],
    [
      'a sign that only another line tells',
      '2026-03-01;EUR;USD;1,085\n2026-03-02;EUR;USD;1,0852',
      [
        ['2026-03-01', 'EUR', 'USD', '1085/3'],
        ['2026-03-02', 'EUR', 'USD', '10852/4'],
      ],
    ],
    ['nothing', '', []],
    ['a header alone', 'Date;From;To;Rate', []],
  ])('are read with %s', (_, text, expected) => {
    expect(rates(text)).toEqual(expected)
    expect(faults(text)).toEqual([])
  })

  it.each([
    ['a date that is none', '2026-02-30;USD;EUR;0,92', 'date'],
    ['a date without a year', '01/03;USD;EUR;0,92', 'no-year'],
    ['a day without a year, in words', 'Mar 1;USD;EUR;0,92', 'no-year'],
    ['a date of two readings', '03/04/2026;USD;EUR;0,92', 'ambiguous-date'],
    ['a day to come', '2027-01-01;USD;EUR;0,92', 'future'],
    ['a currency that is none', '2026-03-01;USD;EUX;0,92', 'currency'],
    ['one currency', '2026-03-01;USD;0,92', 'currency'],
    ['the same currency', '2026-03-01;USD;USD;1', 'same-currency'],
    ['a rate that is none', '2026-03-01;USD;EUR;n/a', 'rate'],
    ['a formula', '2026-03-01;USD;EUR;=1+1', 'rate'],
    ['no rate', '2026-03-01;USD;EUR;', 'columns'],
    ['a day in words', 'yesterday;USD;EUR;0,92', 'date'],
    ['no date', 'USD;EUR;0,92', 'columns'],
    ['a rate of two readings', '2026-03-01;EUR;USD;1,085', 'ambiguous-rate'],
    ['a rate of nothing', '2026-03-01;USD;EUR;0,00', 'not-positive'],
    ['a rate below nothing', '2026-03-01;USD;EUR;-0,92', 'not-positive'],
    ['a rate that the comma cuts', '2026-03-01,USD,EUR,0,9215', 'split-rate'],
    ['two rates', '2026-03-01;USD;EUR;0,92;0,93', 'many-numbers'],
    ['three currencies', '2026-03-01;USD;EUR;GBP;0,92', 'columns'],
    ['more digits than can be kept', '2026-03-01;USD;EUR;0,1234567890123456', 'rate'],
    ['a quote that is never closed', '2026-03-01;"USD;EUR;0,92', 'currency'],
  ])('are refused for %s', (_, text, fault) => {
    expect(rates(text)).toEqual([])
    expect(faults(text)).toEqual([[1, fault]])
  })

  it('are refused line by line, the good ones taken, and the lines counted as an editor does', () => {
    const text =
      'Date;From;To;Rate\n\n2026-03-01;USD;EUR;0,92\n\n2026-03-02;USD;EUR;oops\n2026-03-03;USD;EUR;0,93\nSource: a bank'
    expect(rates(text).map(([day]) => day)).toEqual(['2026-03-01', '2026-03-03'])
    expect(read(text).refused).toEqual([
      { line: 5, text: '2026-03-02;USD;EUR;oops', fault: 'rate' },
      { line: 7, text: 'Source: a bank', fault: 'columns' },
    ])
  })

  it('are read as the user says where they leave it open', () => {
    expect(rates('03/04/2026;EUR;USD;1,085', { dates: 'dmy', decimal: ',' })).toEqual([['2026-04-03', 'EUR', 'USD', '1085/3']])
    expect(rates('03/04/2026;EUR;IDR;16,250', { dates: 'mdy', decimal: '.' })).toEqual([['2026-03-04', 'EUR', 'IDR', '16250/0']])
    expect(faults('13/04/2026;EUR;USD;1,5', { dates: 'mdy', decimal: 'auto' })).toEqual([[1, 'date']])
  })

  it('are one where they are repeated, and refused where they contradict', () => {
    const text = '2026-03-01;USD;EUR;0,92\n2026-03-01;USD;EUR;0,920\n2026-03-01;USD;EUR;0,93'
    expect(read(text)).toMatchObject({ repeated: 1, refused: [{ line: 3, fault: 'contradicts' }] })
    expect(rates(text)).toHaveLength(1)
  })

  it('come back from what a spreadsheet writes, whatever its signs', () => {
    const code = fc.constantFrom('USD', 'EUR', 'JPY', 'GBP')
    const row = fc.record({
      ...{ from: code, to: code, amount: fc.integer({ min: 1, max: 1e9 }), scale: fc.integer({ min: 1, max: 6 }) },
      day: fc
        .date({ min: new Date('2000-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    })
    const rows = fc.uniqueArray(row, { selector: ({ from, to, day }) => `${from}${to}${day}`, maxLength: 20 })
    fc.assert(
      fc.property(rows, fc.constantFrom(',', '.'), fc.constantFrom('\t', ';', ' '), (list, sign, delimiter) => {
        const good = list.filter(({ from, to }) => from !== to)
        const text = good.map(({ day, from, to, amount, scale }) => {
          const digits = String(amount).padStart(scale + 1, '0')
          return [day, from, to, `${digits.slice(0, -scale)}${sign}${digits.slice(-scale)}`].join(delimiter)
        })
        const result = readRatesText(text.join('\n'), TODAY, { dates: 'auto', decimal: sign as ',' | '.' })
        expect(result.refused).toEqual([])
        const same = (a: { amount: number; scale: number }, b: { amount: number; scale: number }) =>
          BigInt(a.amount) * 10n ** BigInt(b.scale) === BigInt(b.amount) * 10n ** BigInt(a.scale)
        expect(result.rates.length).toBe(good.length)
        for (const [i, rate] of result.rates.entries()) expect(good[i] && same(rate, good[i])).toBe(true)
      }),
    )
  })

  it('never fail, whatever is pasted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom(';', '\t', ',', '"', '2026-03-01', 'USD', 'EUR', '0,92', '\n')), {
          maxLength: 30,
        }),
        (parts) => {
          const text = parts.join('')
          const { rates, refused } = read(text)
          for (const { day, amount, scale } of rates) {
            expect(/^\d{4}-\d\d-\d\d$/.test(day) && amount > 0 && Number.isSafeInteger(amount) && scale >= 0 && scale <= 12).toBe(
              true,
            )
          }
          for (const { line, fault } of refused) expect(line > 0 && fault !== undefined).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('numbers of a table', () => {
  it.each([
    [['1,085', '120'], null],
    [['1,085', '0,921'], ','],
    [['1.085', '0.921'], '.'],
    [['1.234,5'], ','],
    [['1,234.5'], '.'],
    [['1.234.567'], null],
    [['1,5', '1.5'], null],
  ])('%j prove the sign %s', (texts, sign) => expect(decimalSign(texts)).toBe(sign))

  it.each([
    ['1.234,5', ',', '12345/1'],
    ["1'234.50", '.', '12345/1'],
    ['1 234,5', ',', '12345/1'],
    ['16250', null, '16250/0'],
    ['.5', '.', '5/1'],
    ['12.34,5', ',', 'rate'],
    ['1,23.4', '.', 'rate'],
    ['1.5.5', '.', 'rate'],
    ['1,085', null, 'ambiguous-rate'],
  ] as const)('%s by the sign %s is %s', (text, sign, expected) => {
    const rate = readRate(text, sign)
    expect(typeof rate === 'string' ? rate : `${rate.amount}/${rate.scale}`).toBe(expected)
  })
})

describe('dates of a table', () => {
  it.each([
    [['03/04/2026', '13/04/2026'], 'dmy'],
    [['03/04/2026', '04/13/2026'], 'mdy'],
    [['13/04/2026', '04/13/2026'], null],
    [['13.04.2026', '03/04/2026'], null],
  ])('%j prove the order %s', (texts, order) => expect(dateOrder(texts)).toBe(order))

  it.each([
    ['13/04/2026', null, '2026-04-13'],
    ['04/04/2026', null, '2026-04-04'],
    ['2026/4/3', 'dmy', '2026-04-03'],
    ['3-Apr-2026', null, '2026-04-03'],
    ['29.02.2027', null, 'date'],
    ['3 Foo 2026', null, 'date'],
  ] as const)('%s by the order %s is %s', (text, order, expected) => expect(rateDay(text, order, TODAY)).toBe(expected))
})

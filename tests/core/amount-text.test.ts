import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AmountForm, decimalSignOf, readAmount } from '../../src/core/amount-text'
import { minorDigits } from '../../src/core/money'

const POINT: AmountForm = { decimal: '.' }
const COMMA: AmountForm = { decimal: ',' }

describe('an amount', () => {
  it.each<[string, AmountForm, number, string]>([
    ['$2.43', POINT, 243, 'USD'],
    ['-$2.43', POINT, -243, 'USD'],
    ['$-2.43', POINT, -243, 'USD'],
    ['+$2.43', POINT, 243, 'USD'],
    ['($2.43)', POINT, -243, 'USD'],
    ['$(2.43)', POINT, -243, 'USD'],
    ['2.43- USD', { ...POINT, currency: 'USD' }, Number.NaN, ''],
    ['2.43-', { ...POINT, currency: 'USD' }, -243, 'USD'],
    ['−2,43 €', COMMA, -243, 'EUR'],
    ['2.43 USD', POINT, 243, 'USD'],
    ['USD 2.43', POINT, 243, 'USD'],
    ['usd 2.43', POINT, 243, 'USD'],
    ['$1,234.56', POINT, 123_456, 'USD'],
    ['€1.234,56', COMMA, 123_456, 'EUR'],
    ['€1.234,56', {}, 123_456, 'EUR'],
    ['€1,234.56', {}, 123_456, 'EUR'],
    ['1\u202f234,56\u00a0€', {}, 123_456, 'EUR'],
    ["CHF 1'234.50", {}, 123_450, 'CHF'],
    ['₹12,34,567.50', {}, 123_456_750, 'INR'],
    ['CA$10.00', POINT, 1000, 'CAD'],
    ['$10.00 CAD', POINT, 1000, 'CAD'],
    ['$10.00', { ...POINT, currency: 'CAD' }, 1000, 'CAD'],
    ['$10.00', { ...POINT, currency: 'EUR' }, 1000, 'USD'],
    ['kr 10,00', { ...COMMA, currency: 'DKK' }, 1000, 'DKK'],
    ['£.50', POINT, 50, 'GBP'],
    ['¥1,235', { ...POINT, currency: 'JPY' }, 1235, 'JPY'],
    ['1.234 KWD', POINT, 1234, 'KWD'],
    ['7', { ...POINT, currency: 'EUR' }, 700, 'EUR'],
    ['0.00', { ...POINT, currency: 'EUR' }, 0, 'EUR'],
    ['90071992547409.91 USD', POINT, Number.MAX_SAFE_INTEGER, 'USD'],
  ])('%s', (text, form, minor, currency) => {
    const read = readAmount(text, form)
    if (Number.isNaN(minor)) expect(read.is).toBe('problem')
    else expect(read).toEqual({ is: 'amount', minor, currency })
  })

  it.each(['-', '–', '—', '', '  ', 'n/a', 'N/A', '--'])('is none: “%s”', (text) => {
    expect(readAmount(text, POINT)).toEqual({ is: 'none' })
  })

  it.each<[string, AmountForm, string]>([
    ['2.43', POINT, 'no-currency'],
    ['1.234', { currency: 'EUR' }, 'two-ways'],
    ['1,234', { currency: 'USD' }, 'two-ways'],
    ['2,43 €', POINT, 'other-decimal'],
    ['1.234,56 €', POINT, 'other-decimal'],
    ['$1,234.56', COMMA, 'other-decimal'],
    ['2.43 Fr', POINT, 'unknown-currency'],
    ['kr 10', POINT, 'unknown-currency'],
    ['2.43 ABQ', POINT, 'unknown-currency'],
    ['€2.43 USD', POINT, 'unknown-currency'],
    ['250¢', POINT, 'unknown-currency'],
    ['(-2.43)', { ...POINT, currency: 'USD' }, 'not-a-number'],
    ['$1.2.3', POINT, 'not-a-number'],
    ['$1,23,4.5', POINT, 'not-a-number'],
    ['$2.43 - $5.00', POINT, 'not-a-number'],
    ['about five', POINT, 'not-a-number'],
    ['1e5 USD', POINT, 'not-a-number'],
    ['=2+3', POINT, 'not-a-number'],
    ['9'.repeat(20), { ...POINT, currency: 'USD' }, 'too-large'],
    ['9'.repeat(100), { ...POINT, currency: 'USD' }, 'not-a-number'],
  ])('%s is refused', (text, form, problem) => {
    const read = readAmount(text, form)
    if (problem === 'unknown-currency') expect(read.is).toBe('problem')
    else expect(read).toEqual({ is: 'problem', problem })
  })

  it('finer than its currency is rounded once, half to even, and says so', () => {
    expect(readAmount('$2.435', POINT)).toEqual({ is: 'amount', minor: 244, currency: 'USD', rounded: true })
    expect(readAmount('$2.445', POINT)).toEqual({ is: 'amount', minor: 244, currency: 'USD', rounded: true })
    expect(readAmount('$2.4300', POINT)).toEqual({ is: 'amount', minor: 243, currency: 'USD' })
    expect(readAmount('JPY 12.5', POINT)).toEqual({ is: 'amount', minor: 12, currency: 'JPY', rounded: true })
  })

  it('is read back exactly in every way of writing it', () => {
    const currency = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'INR', 'PLN')
    const write = fc.record({
      minor: fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
      currency,
      comma: fc.boolean(),
      group: fc.constantFrom('', 'mark', ' ', '\u202f', '’'),
      minus: fc.constantFrom('-x', '(x)', '−x', 'x-'),
      behind: fc.boolean(),
    })
    fc.assert(
      fc.property(write, ({ minor, currency: code, comma, group, minus, behind }) => {
        const digits = minorDigits(code)
        const all = String(Math.abs(minor)).padStart(digits + 1, '0')
        const [decimal, mark] = comma ? [',', '.'] : ['.', ',']
        const whole = all.slice(0, all.length - digits).replace(/\B(?=(\d{3})+$)/g, group === 'mark' ? mark : group)
        const number = digits === 0 ? whole : `${whole}${decimal}${all.slice(-digits)}`
        const unsigned = behind && minus !== 'x-' ? `${number} ${code}` : minus === 'x-' ? number : `${code} ${number}`
        const text = minor < 0 ? minus.replace('x', unsigned) : unsigned
        const form: AmountForm = { decimal: comma ? ',' : '.', currency: code }
        expect(readAmount(text, form)).toEqual({ is: 'amount', minor, currency: code })
      }),
    )
  })

  it('is an amount, none or a named problem for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom<AmountForm>({}, POINT, COMMA), (text, form) => {
        const read = readAmount(text, form)
        if (read.is === 'amount') expect(Number.isSafeInteger(read.minor)).toBe(true)
        else expect(['none', 'problem']).toContain(read.is)
      }),
    )
  })

  it('shows its decimal sign, or that it cannot be told', () => {
    expect(['1.234', '1,234', '0.125', '12.5', '1.234,5', '1.234.567', '1234', '1234.567'].map(decimalSignOf)).toEqual([
      ...[undefined, undefined, '.', '.', ',', null, null, '.'],
    ])
  })
})

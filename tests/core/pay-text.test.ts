import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type PayOffer, readPay } from '../../src/core/pay-text'

const offer = (basis: PayOffer['basis'], amount: number, scale: number, currency = 'USD'): PayOffer => ({
  basis,
  amount,
  scale,
  currency,
})

describe('readPay', () => {
  test.each<[string, PayOffer]>([
    ['$26.50/hr', offer('hour', 2650, 2)],
    ['$55.00/hr', offer('hour', 5500, 2)],
    ['Priority Pay $15/hr', offer('hour', 15, 0)],
    ['$2.43', offer('task', 243, 2)],
    ['$1,234.56', offer('task', 123456, 2)],
    ['$1,234', offer('task', 1234, 0)],
    ['£2.67', offer('task', 267, 2, 'GBP')],
    ['CA$10.00', offer('task', 1000, 2, 'CAD')],
    ['$10.00 CAD', offer('task', 1000, 2, 'CAD')],
    ['7.50 USD', offer('task', 750, 2)],
    ['USD 7.50', offer('task', 750, 2)],
    ['$0.0125 per unit', offer('unit', 125, 4)],
    ['$0.125 each', offer('unit', 125, 3)],
    ['1.234,56 €', offer('task', 123456, 2, 'EUR')],
    ['$12,34', offer('task', 1234, 2)],
    ['1 234,56 €', offer('task', 123456, 2, 'EUR')],
    ['0,125 € / Stück', offer('unit', 125, 3, 'EUR')],
    ['12,50 € pro Stunde', offer('hour', 1250, 2, 'EUR')],
    ['12,50 €/heure', offer('hour', 1250, 2, 'EUR')],
    ['15 € la hora', offer('hour', 15, 0, 'EUR')],
    ['US$ 20 an hour', offer('hour', 20, 0)],
    ['US$ 20 per completed task', offer('task', 20, 0)],
    ['Hourly rate: $18.75', offer('hour', 1875, 2)],
    ['Pays $21 hourly', offer('hour', 21, 0)],
    ['$0.25/min', offer('hour', 1500, 2)],
    ['₹1,23,456.50', offer('task', 12345650, 2, 'INR')],
    ["CHF 1'234.50", offer('task', 123450, 2, 'CHF')],
    ['R$ 12,00 por hora', offer('hour', 1200, 2, 'BRL')],
    ['50 cents per question', offer('unit', 50, 2)],
    ['Reward $1.00, bonus of up to $2.00', offer('task', 100, 2)],
    ['$1.00 + $0.50 bonus', offer('task', 100, 2)],
    ['You get $3.00. That is $3 for each task', offer('task', 300, 2)],
    ['1000 円', offer('task', 1000, 0, 'JPY')],
  ])('%s', (text, expected) => {
    expect(readPay(text)).toEqual(expected)
  })

  test.each([
    '', '-', '26.50', '26.50/hr', 'earn money', '[PRIORITY +$2]', '-$2.50', '$0.00', '$20-$30 an hour', '$20 – 30/hr', 'US$20 - US$30',
    'up to $50/hr', '$20+/hr', 'about $5', '$15k', 'a $1.3 billion deal', '$80,000 per year', '$120 per day', '1.234 €', '1,234 €', '$1.2.3', '¥500',
    'Round 3 250 USD', '$26.50/hr, overtime $20.00/hr', '£2.67 (£8.01/hr)', 'US$', 'XYZ$10', 'AUSDT 5', 'Offer 1$2', '$123456789012345678',
  ])('reads nothing out of "%s"', (text) => {
    expect(readPay(text)).toBeUndefined()
  }) // biome-ignore format: a table

  it('gives back every amount it is shown, to the last digit', () => {
    const money = fc.record({ amount: fc.integer({ min: 1, max: 10 ** 10 }), scale: fc.integer({ min: 0, max: 4 }) })
    fc.assert(
      fc.property(money, fc.constantFrom('', '/hr', ' per unit'), ({ amount, scale }, tail) => {
        const digits = String(amount).padStart(scale + 1, '0')
        const whole = digits.slice(0, digits.length - scale)
        const text = `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${scale ? `.${digits.slice(-scale)}` : ''}${tail}`
        expect(readPay(text)).toEqual(offer(tail === '' ? 'task' : tail === '/hr' ? 'hour' : 'unit', amount, scale))
      }),
    )
  })

  it('never throws and never answers with a fraction', () => {
    const words = fc.array(
      fc.constantFrom('$', '€', 'USD', '1', '.', ',', '234', ' ', '/hr', 'per', 'unit', '+', '-', 'bonus', '¢', "'"),
      { maxLength: 14 },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          words.map((w) => w.join('')),
          fc.string(),
        ),
        (text) => {
          const pay = readPay(text)
          if (pay)
            expect([
              Number.isSafeInteger(pay.amount),
              pay.amount > 0,
              Number.isInteger(pay.scale),
              /^[A-Z]{3}$/.test(pay.currency),
            ]).toEqual([true, true, true, true])
        },
      ),
      { numRuns: 2000 },
    )
  })
})

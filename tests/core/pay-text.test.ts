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
    ['12,50 €/Std.', offer('hour', 1250, 2, 'EUR')],
    ["15 € de l'heure", offer('hour', 15, 0, 'EUR')],
    ['15 € de l’heure', offer('hour', 15, 0, 'EUR')],
    ["13 € all'ora", offer('hour', 13, 0, 'EUR')],
    ['14,50 € per uur', offer('hour', 1450, 2, 'EUR')],
    ['R$ 20/hora', offer('hour', 20, 0, 'BRL')],
    ['¥1,200/時間', offer('hour', 1200, 0, 'JPY')],
    ['時給1,200円', offer('hour', 1200, 0, 'JPY')],
    ['1件あたり50円です', offer('task', 50, 0, 'JPY')],
    ['¥30/小时', offer('hour', 30, 0, 'CNY')],
    ['20元/小时', offer('hour', 20, 0, 'CNY')],
    ['每小时 20 元', offer('hour', 20, 0, 'CNY')],
    ['시간당 10,000원', offer('hour', 10000, 0, 'KRW')],
    ['₹500/hr', offer('hour', 500, 0, 'INR')],
    ['150 kr/tim', offer('hour', 150, 0, 'SEK')],
    ['kr 150.00 NOK', offer('task', 15000, 2, 'NOK')],
    ['25 zł/godz.', offer('hour', 25, 0, 'PLN')],
    ['0,80 zł za zadanie', offer('task', 80, 2, 'PLN')],
    ['300 ₽ в час', offer('hour', 300, 0, 'RUB')],
    ['5 руб. за задание', offer('task', 5, 0, 'RUB')],
    ['120 грн за годину', offer('hour', 120, 0, 'UAH')],
    ['CHF 20.–', offer('task', 20, 0, 'CHF')],
    ['CHF 20.– / Std.', offer('hour', 20, 0, 'CHF')],
    ['20,- € pro Aufgabe', offer('task', 20, 0, 'EUR')],
    ['35¢', offer('task', 35, 2)],
    ['35 ¢ per HIT', offer('task', 35, 2)],
    ['$0.0125 per item', offer('unit', 125, 4)],
    ['$0.02 per word', offer('unit', 2, 2)],
    ['0,05 € pro Wort', offer('unit', 5, 2, 'EUR')],
    ['$0.90 per audio minute', offer('unit', 90, 2)],
    ['$0.90 per minute of audio', offer('unit', 90, 2)],
    ['$45 per hour of video', offer('unit', 45, 0)],
    ['0,25 € por minuto', offer('hour', 1500, 2, 'EUR')],
    ['0,40 € par tâche', offer('task', 40, 2, 'EUR')],
    ['0,40 € por tarea', offer('task', 40, 2, 'EUR')],
    ['R$ 0,40 por tarefa', offer('task', 40, 2, 'BRL')],
    ['Coding challenge $20/hr [PRIORITY +$2]', offer('hour', 20, 0)],
    ['$20/hr + bonus', offer('hour', 20, 0)],
    ['Stundenlohn: 12 €', offer('hour', 12, 0, 'EUR')],
    ['Taux horaire : 12 €', offer('hour', 12, 0, 'EUR')],
  ])('%s', (text, expected) => {
    expect(readPay(text)).toEqual(expected)
  })

  test.each([
    '', '-', '26.50', '26.50/hr', 'earn money', '[PRIORITY +$2]', '-$2.50', '$0.00', '$20-$30 an hour', '$20 – 30/hr', 'US$20 - US$30',
    'up to $50/hr', '$20+/hr', 'about $5', '$15k', 'a $1.3 billion deal', '$80,000 per year', '$120 per day', '1.234 €', '1,234 €', '$1.2.3', '¥500',
    'Round 3 250 USD', '$26.50/hr, overtime $20.00/hr', '£2.67 (£8.01/hr)', 'US$', 'XYZ$10', 'AUSDT 5', 'Offer 1$2', '$123456789012345678',
    '$15–$25/hr', 'up to $40/hr', '150 kr', '¥500 per task', '15 bis 25 €/Std.', '15 € bis 25 €', 'entre 15 y 25 €', 'de 15 à 25 € de l’heure', 'bis zu 40 €/Std.',
    'jusqu’à 40 €', 'hasta 40 €', 'até R$ 40', 'fino a 40 €', 'od 20 zł', 'до 300 ₽', '最大1,000円', '1,000円以上', '1,000円〜1,500円', '日給 10,000円', '1.200円', '12 €/Monat',
    '900 € par mois', '500 € al mese', '$5 per 1,000 words', '$1 / 100 images', '$15/hr+', '$15/hr and up', '$15 per hour or more', 'Maximum: $40', 'an average of $18/hr',
    'starting at $15/hr', '3万円', '$5 per day', 'daily rate: $120', '10 centimes', 'Rs 500',
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

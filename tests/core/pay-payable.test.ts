import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarChoice } from '../../src/core/pay-calendar'
import { payableDays, type WaitingLine } from '../../src/core/pay-payable'
import { WAITING_STATES } from '../../src/core/pay-waiting'
import { HOUR } from './samples'

const NOW = Date.parse('2026-11-25T12:00Z')
const line = (more: Partial<WaitingLine> = {}): WaitingLine => ({
  ...{ platform: 'held', state: 'expected', minor: 100, currency: 'USD', at: NOW - HOUR, scheme: 'hourly' },
  ...more,
})
const CALENDARS: Record<string, CalendarChoice> = {
  held: { holdDays: { hourly: 7, perTask: 3 } },
  weekly: { zone: 'Asia/Kolkata', weekStartsOn: 6, cutOff: '00:00', paidOn: 3 },
}
const calendarOf = (platform: string) => CALENDARS[platform] ?? {}
const texts = (lines: WaitingLine[]) =>
  payableDays(lines, calendarOf, NOW, 'UTC').map(({ day, platform, sums }) => [
    ...[day, platform],
    ...WAITING_STATES.map((state) => sums[state].map(({ minor, currency }) => `${minor} ${currency}`).join('+')),
  ])

describe('when pay can be paid', () => {
  it('is by platform and day: what can be paid already first, what nobody knows last', () => {
    const lines = [
      line({ platform: 'elsewhere', minor: 9 }),
      line(),
      line({ minor: 5, state: 'pending' }),
      line({ scheme: 'per-task', minor: 7, currency: 'EUR' }),
      line({ scheme: 'per-task', minor: 8 }),
      line({ at: NOW - 8 * 24 * HOUR, minor: 3 }),
      line({ scheme: 'fixed', minor: 4 }),
      line({ scheme: 'fixed', minor: 20, at: NOW - 5 * 24 * HOUR }),
      line({ scheme: 'fixed', minor: 50, at: NOW - 8 * 24 * HOUR }),
      // Closed on a Wednesday: paid on the Wednesday of the week that begins on Saturday, midnight in Kolkata.
      line({ platform: 'weekly', minor: 6, state: 'approved' }),
    ]
    expect(texts(lines)).toEqual([
      ['now', 'held', '53 USD', '', ''],
      ['2026-11-28', 'held', '7 EUR+8 USD', '', ''],
      ['2026-12-01', 'weekly', '', '', '6 USD'],
      ['2026-12-02', 'held', '100 USD', '5 USD', ''],
      [null, 'elsewhere', '9 USD', '', ''],
      [null, 'held', '24 USD', '', ''],
    ])
  })

  it('loses nothing and adds no currencies', () => {
    const any = fc.record({
      platform: fc.constantFrom('held', 'weekly', 'elsewhere'),
      state: fc.constantFrom(...WAITING_STATES),
      minor: fc.integer({ min: -500, max: 5000 }),
      currency: fc.constantFrom('USD', 'EUR'),
      at: fc.integer({ min: NOW - 40 * 24 * HOUR, max: NOW }),
      scheme: fc.constantFrom('hourly', 'per-task', 'per-unit', 'fixed', 'unpaid'),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (lines) => {
        const found = payableDays(lines, calendarOf, NOW, 'UTC')
        for (const state of WAITING_STATES) {
          for (const currency of ['USD', 'EUR']) {
            const sum = (list: { minor: number }[]) => list.reduce((all, { minor }) => all + minor, 0)
            const is = (money: { currency: string }) => money.currency === currency
            expect(sum(found.flatMap(({ sums }) => sums[state].filter(is)))).toBe(
              sum(lines.filter((each) => each.state === state && is(each))),
            )
          }
        }
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { PAY_LINE_KINDS, type PayLine } from '../../src/core/pay'
import { type LineText, lineText, readLine } from '../../src/report/ledger/line-text'

const text = (change: Partial<LineText> = {}): LineText => ({
  ...{ kind: 'bonus', state: 'pending', amount: '8.83', currency: 'USD', follows: false },
  ...change,
})
const minorOf = (change: Partial<LineText>) => {
  const read = readLine(text(change))
  return 'line' in read ? read.line.minor : read.errors
}

describe('an amount', () => {
  test.each<[Partial<LineText>, number]>([
    [{}, 883],
    [{ amount: '8,83' }, 883],
    [{ amount: ' 1 250 ' }, 125_000],
    [{ amount: '8.8300' }, 883],
    [{ amount: '-5' }, -500],
    [{ amount: '−5' }, -500],
    [{ amount: '0' }, 0],
    [{ amount: '-0' }, 0],
    [{ amount: '900', currency: 'jpy' }, 900],
    [{ amount: '1.234', currency: 'BHD' }, 1234],
    [{ amount: '5', kind: 'clawback' }, -500],
    [{ amount: '-5', kind: 'clawback' }, -500],
  ])('%j is %d minor units', (change, minor) => expect(minorOf(change)).toBe(minor))

  test.each<[Partial<LineText>, object]>([
    [{ amount: '' }, { amount: 'Write an amount like 1.23.' }],
    [{ amount: 'lots' }, { amount: 'Write an amount like 1.23.' }],
    [{ amount: '--5' }, { amount: 'Write an amount like 1.23.' }],
    [{ amount: '8.835' }, { amount: 'USD has 2 decimals: write it like 1.23.' }],
    [{ amount: '9.5', currency: 'JPY' }, { amount: 'JPY has no decimals: write it like 1.' }],
    [{ amount: '5', currency: 'US' }, { currency: 'Three letters, like USD.' }],
  ])('%j is refused', (change, errors) => expect(minorOf(change)).toEqual(errors))

  it('that is not touched is read as it was', () => {
    const line = fc.record({
      kind: fc.constantFrom(...PAY_LINE_KINDS.filter((kind) => kind !== 'clawback')),
      minor: fc.integer({ min: -999_999_999, max: 999_999_999 }),
      currency: fc.constantFrom('USD', 'JPY', 'BHD', 'CLF'),
    })
    fc.assert(
      fc.property(line, ({ kind, minor, currency }) => {
        const kept: PayLine = {
          id: 'l',
          entryId: 'e',
          kind,
          minor,
          currency,
          state: 'paid',
          day: '2026-11-24',
          platform: 'p',
          project: '',
          at: 0,
        }
        const read = readLine(lineText(kept))
        expect('line' in read && read.line).toEqual({ id: 'l', kind, minor: minor === 0 ? 0 : minor, currency, state: 'paid' })
      }),
    )
  })
})

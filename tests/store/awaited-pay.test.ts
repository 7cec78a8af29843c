import { describe, expect, it } from 'vitest'
import { PAY_LINE_STATES } from '../../src/core/pay'
import { awaitedPay } from '../../src/store/awaited-pay'
import { write } from '../../src/store/transaction'
import { lineOf } from '../core/match-samples'
import { freshDatabase } from './samples'

const test = freshDatabase()

describe('pay that is waited for', () => {
  it('is found by age, by platform and state, and never added across currencies', async () => {
    const lines = [
      ...PAY_LINE_STATES.map((state) => lineOf(state, null, 100, { state, day: '2026-01-10' })),
      lineOf('older', null, 50, { day: '2024-11-20', at: 1 }),
      lineOf('euro', null, 70, { day: '2026-02-28', currency: 'EUR' }),
      lineOf('nothing', null, 0, { day: '2020-01-01' }),
      lineOf('young', null, 900, { day: '2026-03-01' }),
      lineOf('other', null, 30, { platform: 'mercor', day: '2026-02-01' }),
    ]
    await write(test.store, ['payLines'], async (transaction) => {
      for (const line of lines) await transaction.objectStore('payLines').put(line)
    })
    const found = await awaitedPay(test.store, '2026-02-28', '2026-03-30')
    expect(
      found.map(({ platform, state, sums, days, lines: own }) => [platform, state, days, own.map(({ id }) => id), sums]),
    ).toEqual([
      [
        'outlier',
        'expected',
        495,
        ['older', 'expected', 'euro'],
        [
          { currency: 'EUR', minor: 70 },
          { currency: 'USD', minor: 150 },
        ],
      ],
      ['outlier', 'approved', 79, ['approved'], [{ currency: 'USD', minor: 100 }]],
      ['outlier', 'pending', 79, ['pending'], [{ currency: 'USD', minor: 100 }]],
      ['mercor', 'expected', 57, ['other'], [{ currency: 'USD', minor: 30 }]],
    ])
    expect(await awaitedPay(test.store, '2020-01-01', '2026-03-30')).toEqual([])
  })
})

import { expect, it } from 'vitest'
import { awaitedGroups } from '../../src/core/awaited-pay'
import { lineOf } from './match-samples'

it('pay that is waited for goes by age, by platform and state, and is never added across currencies', () => {
  const day = '2026-01-10'
  const lines = [
    lineOf('expected', null, 100, { day }),
    lineOf('approved', null, 100, { state: 'approved', day }),
    lineOf('older', null, 50, { day: '2024-11-20', at: 1 }),
    lineOf('euro', null, 70, { day: '2026-02-28', currency: 'EUR' }),
    lineOf('nothing', null, 0, { day: '2020-01-01' }),
    lineOf('other', null, 30, { platform: 'mercor', day: '2026-02-01' }),
  ]
  const found = awaitedGroups(lines, '2026-03-30')
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
    ['mercor', 'expected', 57, ['other'], [{ currency: 'USD', minor: 30 }]],
  ])
  expect(awaitedGroups([], '2026-03-30')).toEqual([])
})

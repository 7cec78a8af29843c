import { expect, it } from 'vitest'
import type { ExchangeRate } from '../../src/core/exchange-rate'
import { allRates, changeRates } from '../../src/store/exchange-rates'
import { freshDatabase } from './samples'

const test = freshDatabase()
const rate = (day: string, amount: number, from = 'GBP', to = 'USD'): ExchangeRate => ({
  ...{ from, to, day, amount, scale: 2, enteredAt: 1 },
})

it('rates are kept by pair and day, and every change tells what takes it back', async () => {
  const added = await changeRates(test.store, {
    put: [rate('2026-03-01', 125), rate('2026-02-01', 120), rate('2026-03-01', 80, 'USD', 'GBP')],
  })
  expect((await allRates(test.store)).map(({ from, day }) => [from, day])).toEqual([
    ['GBP', '2026-02-01'],
    ['GBP', '2026-03-01'],
    ['USD', '2026-03-01'],
  ])
  const replaced = await changeRates(test.store, {
    put: [rate('2026-03-01', 130)],
    remove: [rate('2026-02-01', 0), rate('1999-01-01', 0)],
  })
  expect((await allRates(test.store)).map(({ amount }) => amount)).toEqual([130, 80])
  await changeRates(test.store, replaced)
  expect((await allRates(test.store)).map(({ amount }) => amount)).toEqual([120, 125, 80])
  await changeRates(test.store, added)
  expect(await allRates(test.store)).toEqual([])
})

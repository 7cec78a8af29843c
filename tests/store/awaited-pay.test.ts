import { describe, expect, it } from 'vitest'
import { PAY_LINE_STATES } from '../../src/core/pay'
import { awaitedPay } from '../../src/store/awaited-pay'
import { write } from '../../src/store/transaction'
import { lineOf } from '../core/match-samples'
import { freshDatabase } from './samples'

const test = freshDatabase()

describe('pay that is waited for', () => {
  it('is found over years, up to a day, whatever was not decided', async () => {
    const lines = [
      ...PAY_LINE_STATES.map((state) => lineOf(state, null, 100, { state, day: '2026-01-10' })),
      lineOf('older', null, 50, { day: '2019-11-20' }),
      lineOf('last day', null, 70, { day: '2026-02-28' }),
      lineOf('young', null, 900, { day: '2026-03-01' }),
    ]
    await write(test.store, ['payLines'], async (transaction) => {
      for (const line of lines) await transaction.objectStore('payLines').put(line)
    })
    const idsUntil = async (day: string) => (await awaitedPay(test.store, day)).map(({ id }) => id)
    expect(await idsUntil('2026-02-28')).toEqual(['older', 'expected', 'last day', 'pending', 'approved'])
    expect(await idsUntil('2019-11-19')).toEqual([])
  })
})

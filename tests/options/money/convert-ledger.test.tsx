import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { closeEntry, payLinesOfEntry } from '../../../src/store/entries'
import { changeRates } from '../../../src/store/exchange-rates'
import { itemOf, NINE } from '../../core/edit-samples'
import { hourly, MINUTE } from '../../core/samples'
import { moneyStage, press } from './money-stage'

const stage = moneyStage()
const { show } = stage
const rate = (amount: number, day = '2026-03-04') => ({ from: 'GBP', to: 'USD', day, amount, scale: 2, enteredAt: 1 })
const homeOf = async (id: string) => (await payLinesOfEntry(stage.store, id))[0]?.home?.minor

/** Two entries of £10 on March 4, one of £10 in February. */
async function fill() {
  const terms = hourly(2000, { currency: 'GBP' })
  for (const [id, startedAt] of [
    ['a', NINE],
    ['b', NINE + 60 * MINUTE],
    ['c', Date.UTC(2026, 1, 1, 9)],
  ] as const)
    await closeEntry(stage.store, itemOf([['work', 30]], { id, startedAt, terms }))
}

describe('converting what is in the ledger', () => {
  it('says first what would change and what stays, then changes it, and takes it back', async () => {
    await fill()
    await changeRates(stage.store, { put: [rate(125)] })
    const { tell } = show()
    press('See what can be converted')
    expect(await screen.findByText('2 of 3 pay lines would change.')).toBeTruthy()
    const row = screen.getByRole('row', { name: /^GBP/ })
    expect([...row.children].map((cell) => cell.textContent)).toEqual(['GBP', '2', '£20.00', '$25.00', '2026-03-04'])
    expect(screen.getByText('1 line in GBP (£10.00, 2026-02-01) stays as it is: no rate is that old.')).toBeTruthy()
    expect(await homeOf('a')).toBeUndefined()
    press('Convert 2 lines')
    expect((await screen.findAllByText('2 lines were converted.')).length).toBe(2)
    expect([await homeOf('a'), await homeOf('b'), await homeOf('c')]).toEqual([1250, 1250, undefined])
    expect(tell).toHaveBeenCalledTimes(1)
    press('Undo the conversion')
    expect((await screen.findAllByText('Taken back: every amount is as it was before.')).length).toBe(2)
    expect(await homeOf('a')).toBeUndefined()
    expect(tell).toHaveBeenCalledTimes(2)
  })

  it('changes nothing that is frozen unless it is asked to, and says what it would', async () => {
    await changeRates(stage.store, { put: [rate(125, '2026-01-01')] })
    await fill()
    await changeRates(stage.store, { put: [rate(150)] })
    show()
    press('See what can be converted')
    expect((await screen.findAllByText('There is nothing to convert: all 3 pay lines were looked at.')).length).toBe(2)
    press('See what today’s rates would change')
    expect(await screen.findByText('GBP: 2 of them were converted before: $25.00 becomes $30.00.')).toBeTruthy()
    press('Leave them as they are')
    expect((await screen.findAllByText('The ledger stays as it is.')).length).toBe(2)
    expect(await homeOf('a')).toBe(1250)
  })

  it('says that there is only pay without a rate, and offers nothing', async () => {
    await fill()
    show()
    press('See what can be converted')
    expect(
      await screen.findByText('3 lines in GBP (£30.00, 2026-02-01 to 2026-03-04) stay as they are: no rate is that old.'),
    ).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Convert/ })).toBeNull()
  })

  it('can be called off, and says when it fails', async () => {
    let stop: AbortSignal | undefined
    const preview = (_: unknown, onProgress: (done: number, of: number) => void, signal: AbortSignal) =>
      new Promise<never>((_, reject) => {
        stop = signal
        onProgress(2000, 100_000)
        signal.addEventListener('abort', () => reject(signal.reason))
      })
    show({ money: { preview } })
    press('See what can be converted')
    expect(await screen.findByText('Looking through the pay lines: 2,000 of 100,000 pay lines')).toBeTruthy()
    press('Cancel')
    expect((await screen.findAllByText('Called off. Nothing was changed.')).length).toBe(2)
    expect(stop?.aborted).toBe(true)
  })

  it('says why it could not be done', async () => {
    show({ money: { preview: async () => Promise.reject(new Error('The disk is broken.')) } })
    press('See what can be converted')
    expect((await screen.findByRole('alert')).textContent).toBe('The disk is broken.')
  })
})

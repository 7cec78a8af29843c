import { screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { allRates, changeRates } from '../../../src/store/exchange-rates'
import { choose, errorOf, field, moneyStage, NOW, press, type } from './money-stage'

const stage = moneyStage()
const { show } = stage
const kept = async () =>
  (await allRates(stage.store)).map(({ from, to, day, amount, scale }) => [from, to, day, `${amount}/${scale}`])
const paste = (text: string) => {
  type('Rates', text)
  press('Check')
}

describe('exchange rates', () => {
  it('are typed one by one, from a currency of the trainer’s pay into the home currency', async () => {
    show()
    expect(await screen.findByText(/^No rate is known yet/)).toBeTruthy()
    await waitFor(() => expect(field('One unit of').value).toBe('GBP'))
    type('Is worth', '1,2505')
    press('Add rate')
    expect(await screen.findByText('Kept: 1 GBP = 1.2505 USD since 2026-11-24.')).toBeTruthy()
    expect(await kept()).toEqual([['GBP', 'USD', '2026-11-24', '12505/4']])
    expect(await screen.findByText('1 GBP = 1.2505 USD since 2026-11-24')).toBeTruthy()
    type('Is worth', '1.3')
    press('Add rate')
    expect(await screen.findByText('Kept: 1 GBP = 1.3 USD since 2026-11-24, instead of 1 GBP = 1.2505 USD.')).toBeTruthy()
    press('Undo')
    expect(await screen.findByText('The rates are as they were before.')).toBeTruthy()
    expect(await kept()).toEqual([['GBP', 'USD', '2026-11-24', '12505/4']])
  })

  it('that are wrong are said where they stand, and nothing is kept', async () => {
    show()
    await waitFor(() => expect(field('One unit of').value).toBe('GBP'))
    type('One unit of', 'po')
    type('In', 'EUX')
    type('Is worth', '0')
    type('Since', '2026-11-25')
    press('Add rate')
    expect(errorOf('One unit of')).toMatch(/code like USD/)
    expect(errorOf('In')).toMatch(/code like USD/)
    expect(errorOf('Is worth')).toBe('Write a rate like 0.9215.')
    expect(errorOf('Since')).toBe('Choose a day, today at the latest.')
    type('One unit of', 'usd')
    type('In', 'USD')
    press('Add rate')
    expect(errorOf('In')).toBe('The two currencies are the same.')
    expect(await kept()).toEqual([])
  })

  it('are deleted, and put back', async () => {
    const rate = { from: 'GBP', to: 'USD', day: '2026-03-01', amount: 125, scale: 2, enteredAt: 5 }
    await changeRates(stage.store, { put: [rate] })
    show()
    await screen.findByText('1 GBP = 1.25 USD since 2026-03-01')
    press('Delete the rate GBP → USD of 2026-03-01')
    expect(await screen.findByText(/^The rate GBP → USD of 2026-03-01 is deleted\./)).toBeTruthy()
    expect(await kept()).toEqual([])
    press('Undo')
    await screen.findByText('The rates are as they were before.')
    expect(await allRates(stage.store)).toEqual([rate])
  })

  it('are pasted: first what they come to, then, if the user says so, the rates', async () => {
    await changeRates(stage.store, {
      put: [
        { from: 'USD', to: 'EUR', day: '2026-03-01', amount: 92, scale: 2, enteredAt: NOW },
        { from: 'USD', to: 'EUR', day: '2026-03-02', amount: 93, scale: 2, enteredAt: NOW },
      ],
    })
    show()
    await screen.findByText(/2 rates/)
    paste(
      'Date;From;To;Rate\n2026-03-01;USD;EUR;0,920\n2026-03-02;USD;EUR;0,95\n2026-03-03;USD;EUR;0,96\n2026-03-04;USD;EUR;oops',
    )
    expect(await screen.findByText('2 rates can be taken')).toBeTruthy()
    expect(screen.getByText('1 is new. 1 replaces a rate of the same day. 1 is here already.')).toBeTruthy()
    expect(screen.getByText('USD → EUR: 2 rates, 2026-03-02 to 2026-03-03')).toBeTruthy()
    expect(screen.getByText('1 line is left out')).toBeTruthy()
    expect(screen.getByText('Line 5: 2026-03-04;USD;EUR;oops')).toBeTruthy()
    expect(screen.getByText('Its rate is no number. Write it like 0.9215.')).toBeTruthy()
    expect((await kept()).length).toBe(2)
    press('Take 2 rates')
    expect(await screen.findByText('2 rates are kept.')).toBeTruthy()
    expect((await kept()).map(([, , , rate]) => rate)).toEqual(['92/2', '95/2', '96/2'])
    expect(field('Rates').value).toBe('')
    press('Undo')
    await screen.findByText('The rates are as they were before.')
    expect((await kept()).map(([, , , rate]) => rate)).toEqual(['92/2', '93/2'])
  })

  it('that can be read in two ways are asked about', async () => {
    show()
    await screen.findByText(/^No rate is known yet/)
    paste('03/04/2026;EUR;USD;1,085')
    expect(await screen.findByText('No line could be taken.')).toBeTruthy()
    expect(screen.getByText(/Its date can be read in two ways/)).toBeTruthy()
    await screen.findByLabelText('Dates like 03/04/2026 are')
    choose('Dates like 03/04/2026 are', 'dmy')
    expect(await screen.findByText(/Its rate can be read in two ways/)).toBeTruthy()
    choose('In 1,085 the comma', ',')
    expect(await screen.findByText('EUR → USD: 1 rate, 2026-04-03')).toBeTruthy()
    press('Take 1 rate')
    await screen.findByText('1 rate is kept.')
    expect(await kept()).toEqual([['EUR', 'USD', '2026-04-03', '1085/3']])
  })

  it('that are nothing, or could not be kept, are told', async () => {
    show({ money: { changeRates: async () => Promise.reject(new Error('The disk is full.')) } })
    await screen.findByText(/^No rate is known yet/)
    press('Check')
    expect(await screen.findByText('There is nothing to read: paste one rate in each line.')).toBeTruthy()
    paste('2026-03-01;USD;EUR;0,92')
    await screen.findByText('1 rate can be taken')
    press('Take 1 rate')
    expect(await screen.findByText('The disk is full.')).toBeTruthy()
    expect(field('Rates').value).toBe('2026-03-01;USD;EUR;0,92')
  })
})

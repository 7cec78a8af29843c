import { screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { calendarOfDraft, draftOf } from '../../../src/options/money/calendar-draft'
import { calendarText } from '../../../src/options/money/calendar-words'
import { choose, errorOf, field, moneyStage, press, type } from './money-stage'

const { show } = moneyStage()

describe('pay calendars', () => {
  it('show what the evidence says, with its source, and what is not known', async () => {
    show()
    expect(screen.getByText('The week turns on Monday at 19:00, America/Chicago.')).toBeTruthy()
    expect(screen.getByText('Source: github.com/FlintSH/Outlier-Tools, 2025-02.')).toBeTruthy()
    expect(screen.getByText('The week turns on Saturday at 00:00, Asia/Kolkata. Paid on the Wednesday after.')).toBeTruthy()
    expect(
      screen.getByText(
        'When the week turns is not known. Payable after 7 days where paid by the hour, 3 days where paid by the task. At least 3 days between two withdrawals.',
      ),
    ).toBeTruthy()
    expect(screen.getAllByText('No public source says when it pays. If you know it, write it here.').length).toBeGreaterThan(0)
    // A platform that the trainer named by hand.
    expect(await screen.findByRole('heading', { name: 'own' })).toBeTruthy()
  })

  it('can be the trainer’s own, with the evidence still told, and go back to it', async () => {
    const { ask } = show()
    press('Edit the pay calendar of Outlier')
    expect(field('Time zone of the week').value).toBe('America/Chicago')
    type('At, local time there', '7:30 pm')
    choose('Paid on, in the week after', '4')
    press('Save calendar')
    expect(await screen.findByText('The pay calendar of Outlier is saved.')).toBeTruthy()
    const own = { zone: 'America/Chicago', weekStartsOn: 1, cutOff: '19:30', paidOn: 4 }
    expect(ask.mock.calls).toEqual([['settings.save', { payCalendars: { outlier: own } }]])
    expect(screen.getByText('The week turns on Monday at 19:30, America/Chicago. Paid on the Thursday after.')).toBeTruthy()
    expect(screen.getByText('The evidence says: The week turns on Monday at 19:00, America/Chicago.')).toBeTruthy()
    await waitFor(() => expect(document.activeElement?.id).toBe('calendar-outlier'))
    press('Take the evidence for the pay calendar of Outlier again')
    expect(await screen.findByText('The pay calendar of Outlier follows the evidence again.')).toBeTruthy()
    expect(ask.mock.calls.at(-1)).toEqual(['settings.save', { payCalendars: {} }])
  })

  it('may say less than the evidence', async () => {
    const { ask } = show()
    press('Edit the pay calendar of Outlier')
    type('Time zone of the week', '')
    press('Save calendar')
    expect(await screen.findByText('Of the week only this is known: Monday, 19:00.')).toBeTruthy()
    expect(ask.mock.calls[0]?.[1]).toEqual({ payCalendars: { outlier: { weekStartsOn: 1, cutOff: '19:00' } } })
  })

  it('that are wrong are said where they stand, and nothing is saved', () => {
    const { ask } = show()
    press('Edit the pay calendar of Outlier')
    type('Time zone of the week', 'Chicago')
    type('At, local time there', '25:00')
    type('Held when paid by the hour, days', '7')
    type('Days between two withdrawals', 'often')
    press('Save calendar')
    expect(errorOf('Time zone of the week')).toMatch(/America\/Chicago/)
    expect(errorOf('At, local time there')).toMatch(/19:00/)
    expect(errorOf('Held when paid by the task, days')).toBe('Fill in both holds, or neither.')
    expect(errorOf('Days between two withdrawals')).toBe('Write a whole number of days from 0 to 365.')
    expect(ask).not.toHaveBeenCalled()
  })

  it('say why they could not be saved', async () => {
    const { ask } = show()
    ask.mockRejectedValue(new Error('Disk full.'))
    press('Edit the pay calendar of Outlier')
    press('Save calendar')
    expect(await screen.findByText('Disk full.')).toBeTruthy()
  })

  it('come back from their draft', () => {
    const whole = {
      ...({ zone: 'Asia/Kolkata', weekStartsOn: 6, cutOff: '00:00', paidOn: 3, withdrawEveryDays: 3 } as const),
      holdDays: { hourly: 7, perTask: 0 },
    }
    expect(calendarOfDraft(draftOf(whole))).toEqual({ calendar: whole })
    expect(calendarOfDraft(draftOf({}))).toEqual({ calendar: {} })
    expect(calendarText({})).toBe('Nothing is known.')
    expect(calendarText({ holdDays: { hourly: 1, perTask: 1 } })).toBe('When the week turns is not known. Payable after 1 day.')
  })
})

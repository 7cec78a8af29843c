import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/core/settings'
import { choiceOf, draftOf } from '../../../src/options/money/goals-draft'
import { errorOf, field, moneyStage, press, type } from './money-stage'

const { show } = moneyStage()
const bar = { name: 'Living wage', minor: 1515, currency: 'GBP' }

describe('goals and marks', () => {
  it('are saved together, exactly', async () => {
    const { ask } = show({ settings: { currency: 'GBP' } })
    type('Weekly goal, hours', '12,5')
    type('Weekly goal, GBP', '399.50')
    type('What an hour must bring: your name for it', ' Living wage ')
    type('Its amount an hour, GBP', '15,15')
    type('Set aside for tax, per cent', '22.5 %')
    type('Ask about pending pay after, days', '21')
    press('Save goals and marks')
    expect(await screen.findByText('Saved.')).toBeTruthy()
    expect(ask.mock.calls).toEqual([
      [
        'settings.save',
        { weeklyGoalHours: 12.5, weeklyGoalMinor: 39_950, taxBasisPoints: 2250, hourlyBar: bar, attentionDays: 21 },
      ],
    ])
  })

  it('that are wrong are said where they stand, and nothing is saved', () => {
    const { ask } = show({ settings: { currency: 'JPY' } })
    type('Weekly goal, hours', '169')
    type('Weekly goal, JPY', '400.5')
    type('What an hour must bring: your name for it', 'Minimum wage')
    type('Set aside for tax, per cent', '100.01')
    type('Ask about pending pay after, days', '0')
    press('Save goals and marks')
    expect(errorOf('Weekly goal, hours')).toMatch(/between 0 and 168/)
    expect(errorOf('Weekly goal, JPY')).toBe('JPY has no smaller unit: write a whole amount.')
    expect(errorOf('Its amount an hour, JPY')).toMatch(/^Give an amount/)
    expect(errorOf('Set aside for tax, per cent')).toMatch(/from 0 to 100/)
    expect(errorOf('Ask about pending pay after, days')).toBe('Write a whole number of days from 1 to 365.')
    expect(ask).not.toHaveBeenCalled()
    type('Weekly goal, JPY', '400')
    expect(errorOf('Weekly goal, JPY')).toBeUndefined()
  })

  it('do not carry an amount into another currency', () => {
    show({ settings: { currency: 'USD', hourlyBar: bar } })
    expect(field('What an hour must bring: your name for it').value).toBe('Living wage')
    expect(field('Its amount an hour, USD').value).toBe('')
    expect(screen.getByText('It was £15.15, in another currency. Write it anew.')).toBeTruthy()
  })

  it('come back as they were typed', () => {
    const settings = { ...DEFAULT_SETTINGS, currency: 'GBP', weeklyGoalMinor: 39_950, taxBasisPoints: 2250, hourlyBar: bar }
    const read = choiceOf(draftOf(settings), 'GBP')
    const { weeklyGoalHours, weeklyGoalMinor, taxBasisPoints, attentionDays } = settings
    expect(read).toEqual({ choice: { weeklyGoalHours, weeklyGoalMinor, taxBasisPoints, hourlyBar: bar, attentionDays } })
    expect(draftOf({ ...DEFAULT_SETTINGS, taxBasisPoints: 10_000 }).tax).toBe('100')
    expect(draftOf({ ...DEFAULT_SETTINGS, weeklyGoalMinor: 10_000 }).money).toBe('100')
  })
})

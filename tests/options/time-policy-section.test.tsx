import { fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/core/settings'
import { field, policyStage, press, type } from './policy-stage'

const { show } = policyStage()

describe('the rules', () => {
  it('stand there in words, with why time elsewhere is nothing where leaving is forbidden', () => {
    show({ settings: { ...DEFAULT_SETTINGS, policyRules: [{ stillMs: 180_000 }, { platform: 'outlier', awayMs: 60_000 }] } })
    expect(screen.getByText(/^Reading without a touch counts for 3 min\./)).toBeTruthy()
    expect(screen.getByText(/Another tab or window counts for 5 min at a time/)).toBeTruthy()
    expect(screen.getByText(/^Outlier and Remotasks forbid leaving a task, so time elsewhere is 0 there/)).toBeTruthy()
    expect(screen.getByText('One row below says otherwise for some of the work.')).toBeTruthy()
    expect(within(screen.getByRole('rowheader', { name: /Outlier/ })).getByText('Outlier forbids leaving a task.')).toBeTruthy()
    expect(field('All work: minutes without a touch').value).toBe('3')
    expect(field('All work: minutes elsewhere').placeholder).toBe('5')
    expect(field('Outlier: minutes without a touch').placeholder).toBe('3')
  })

  it('are saved for work from now on, all of them, with rows added and removed', async () => {
    const { ask } = show({ settings: { ...DEFAULT_SETTINGS, policyRules: [{ platform: 'remotasks', awayMs: 0 }] } })
    await screen.findByRole('option', { name: 'own' })
    type('All work: minutes elsewhere', '2,5')
    fireEvent.change(screen.getByLabelText('Platform'), { target: { value: 'own' } })
    fireEvent.change(screen.getByLabelText('Task type'), { target: { value: 'review' } })
    press('Add a row')
    type('own · Review: minutes without a touch', '10')
    press('Remove the row for Remotasks')
    type('Ask what an absence was after, minutes', '7')
    press('Save the policy')
    expect(await screen.findByText('Saved. It holds for work from now on.')).toBeTruthy()
    const policyRules = [{ awayMs: 150_000 }, { platform: 'own', taskType: 'review', stillMs: 600_000 }]
    expect(ask.mock.calls).toEqual([['settings.save', { policyRules, askAfterMs: 420_000 }]])
    expect(screen.queryByRole('rowheader', { name: /Remotasks/ })).toBeNull()
  })

  it('that are wrong are said where they stand, and nothing is saved', async () => {
    const { ask } = show()
    type('All work: minutes without a touch', '11')
    type('Ask what an absence was after, minutes', '')
    press('Save the policy')
    const input = field('All work: minutes without a touch')
    const error = document.getElementById(input.getAttribute('aria-describedby') ?? '')
    expect(error?.textContent).toBe('Give minutes from 1 to 10.')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('Give minutes from 1 to 60.')).toBeTruthy()
    expect(ask).not.toHaveBeenCalled()
    type('All work: minutes without a touch', '10')
    expect(screen.queryByText('Give minutes from 1 to 10.')).toBeNull()
  })

  it('have one row for each work', () => {
    show()
    press('Add a row')
    expect(screen.getByText('Choose a platform, a task type, or both.')).toBeTruthy()
    const add = () => {
      fireEvent.change(screen.getByLabelText('Platform'), { target: { value: 'outlier' } })
      press('Add a row')
    }
    add()
    expect(screen.queryByText('There is a row for that already.')).toBeNull()
    add()
    expect(screen.getByText('There is a row for that already.')).toBeTruthy()
  })

  it('stay typed when they could not be saved, and the reason is said', async () => {
    const { ask } = show()
    ask.mockRejectedValue(new Error('Disk full.'))
    type('All work: minutes elsewhere', '9')
    press('Save the policy')
    expect(await screen.findByText('Disk full.')).toBeTruthy()
    expect(field('All work: minutes elsewhere').value).toBe('9')
    expect(screen.getByText(/^Save the policy first/)).toBeTruthy()
  })
})

import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/core/settings'
import { SettingsForm } from '../../src/ui/settings-form'

afterEach(cleanup)

const settings = { ...DEFAULT_SETTINGS, weeklyGoalHours: 12, weeklyGoalMinor: 40_000 }
function show(inOptions: boolean) {
  const ask = vi.fn(async (_name: string, _payload: unknown) => undefined)
  render(<SettingsForm settings={settings} ask={ask as never} inOptions={inOptions} />)
  return ask
}
const choose = (code: string) => fireEvent.change(screen.getByLabelText('Currency'), { target: { value: code } })
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save choices' }))

it('takes a goal in money away with its currency, and says so', async () => {
  const ask = show(true)
  choose('EUR')
  save()
  expect(await screen.findByText(/^Saved\. Your weekly goal of \$400\.00 is gone with its currency/)).toBeTruthy()
  expect(ask.mock.calls).toEqual([['settings.save', { currency: 'EUR', weekStartsOn: 1, weeklyGoalMinor: 0, welcomed: true }]])
})

it('leaves the goal alone while the currency stays', async () => {
  const ask = show(true)
  save()
  expect(await screen.findByText('Saved.')).toBeTruthy()
  expect(ask.mock.calls).toEqual([['settings.save', { currency: 'USD', weekStartsOn: 1, welcomed: true }]])
})

it('asks for the goal in hours where there are no options beside it', async () => {
  const ask = show(false)
  fireEvent.input(screen.getByLabelText('Weekly goal, hours'), { target: { value: '15' } })
  save()
  expect(await screen.findByText('Saved.')).toBeTruthy()
  expect(ask.mock.calls).toEqual([['settings.save', { currency: 'USD', weeklyGoalHours: 15, welcomed: true }]])
})

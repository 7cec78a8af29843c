import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import { watchNearing } from '../../src/content/nearing'
import { DEFAULT_SETTINGS } from '../../src/core/settings'
import { catalogue } from '../../src/platforms/catalogue'
import { detectGeneric } from '../../src/platforms/generic/detect-generic'
import { readDocument } from '../../src/welcome/use-reading'
import { Practice, Welcome, type WelcomeHost } from '../../src/welcome/welcome'
import { fakeAccess } from '../ui/access/fake-access'

afterEach(cleanup)

const loadReader = async () => detectGeneric
const aside = () => document.querySelector('.practice-reading')

function fakeHost() {
  const ask = vi.fn(async () => undefined)
  const host: WelcomeHost = {
    access: fakeAccess().access,
    platforms: catalogue('production'),
    ask: ask as unknown as WelcomeHost['ask'],
    settings: async () => DEFAULT_SETTINGS,
    watchNearing,
    loadReader,
    openPractice: vi.fn(async () => {}),
    openOptions: vi.fn(async () => {}),
  }
  return { host, ask }
}

it('is recognised by the detector alone, on the whole welcome page: a comparison, handed in by its Submit', async () => {
  render(<Welcome host={fakeHost().host} />)
  await screen.findByLabelText('Currency')
  const found = readDocument(document, detectGeneric)
  expect(found?.detection).toMatchObject({
    platform: 'site',
    pageKind: 'task',
    taskType: 'comparison',
    submitLabel: 'Submit',
    responses: 2,
  })
  expect(found?.submit).toBe(screen.getByRole('button', { name: 'Submit' }))
  expect(found?.detection.reasons.length).toBeGreaterThan(0)
})

it('shows what was recognised, with its reasons', async () => {
  render(<Practice watchNearing={watchNearing} loadReader={loadReader} />)
  await waitFor(() => expect(aside()?.textContent).toContain('A task page'))
  const found = readDocument(document, detectGeneric)
  expect(aside()?.textContent).toContain('Comparison')
  expect(aside()?.textContent).toContain('“Submit”')
  for (const reason of found?.detection.reasons ?? []) expect(aside()?.textContent).toContain(reason)
})

it('lights up when the focus nears the submit control, and only then', async () => {
  render(<Practice watchNearing={watchNearing} loadReader={loadReader} />)
  await waitFor(() => expect(aside()?.textContent).toContain('Move the pointer'))
  fireEvent.focusIn(screen.getByRole('radio', { name: 'Response A is much better' }))
  expect(aside()?.classList.contains('practice-near')).toBe(false)
  fireEvent.focusIn(screen.getByLabelText('Justification'))
  await waitFor(() => expect(aside()?.classList.contains('practice-near')).toBe(true))
  expect(aside()?.textContent).toContain('You are near')
})

it('reads again when the task is handed in: nothing is left to recognise', async () => {
  render(<Practice watchNearing={watchNearing} loadReader={loadReader} />)
  await waitFor(() => expect(aside()?.textContent).toContain('A task page'))
  fireEvent.input(screen.getByLabelText('Justification'), { target: { value: 'canary words' } })
  fireEvent.submit(document.querySelector('form') as HTMLFormElement)
  await screen.findByText(/Nothing of this one was kept/)
  await waitFor(() => expect(aside()?.textContent).not.toContain('A task page'))
  expect(document.body.innerHTML).not.toContain('canary words')
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(aside()?.textContent).toContain('A task page'))
})

it('is not a task without its questions', () => {
  document.body.innerHTML = '<main><h1>About herbs</h1><p>Mint grows with little sun.</p></main>'
  expect(readDocument(document, detectGeneric)?.detection.pageKind ?? 'nothing').not.toBe('task')
  document.body.innerHTML = ''
})

it('keeps currency and goal, and says so', async () => {
  const { host, ask } = fakeHost()
  render(<Welcome host={host} />)
  fireEvent.change(await screen.findByLabelText('Currency'), { target: { value: 'EUR' } })
  fireEvent.input(screen.getByLabelText('Weekly goal, hours'), { target: { value: '200' } })
  expect(screen.getByRole('alert').textContent).toContain('between 0 and 168')
  fireEvent.input(screen.getByLabelText('Weekly goal, hours'), { target: { value: '12,5' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save choices' }))
  expect(await screen.findByText('Saved.')).toBeTruthy()
  expect(ask.mock.calls).toEqual([['settings.save', { currency: 'EUR', weeklyGoalHours: 12.5, welcomed: true }]])
})

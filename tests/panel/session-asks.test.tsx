import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Panel } from '../../src/panel/panel'
import { aSession, aState, background, library } from './fake-background'

vi.mock('wxt/browser', () => import('./fake-background'))

beforeEach(() => background.reset())
afterEach(cleanup)

const MIN = 60_000
const NOON = Date.UTC(2026, 2, 10, 12)
const stretch = { fromAt: NOON, toAt: NOON + 20 * MIN }
const away = aSession({
  spans: [
    { kind: 'work', fromAt: NOON - 5 * MIN, toAt: NOON },
    { kind: 'away', fromAt: NOON, toAt: NOON + 8 * MIN },
    { kind: 'locked', fromAt: NOON + 8 * MIN, toAt: NOON + 20 * MIN },
  ],
  asks: [stretch, { fromAt: NOON + 30 * MIN, toAt: NOON + 40 * MIN }],
})

async function show(change: Parameters<typeof aState>[0]) {
  background.state = aState(change)
  render(<Panel library={library} />)
  await screen.findByRole('tablist')
}

test('asks about the oldest absence, and says what is known of it', async () => {
  await show({ session: away })
  expect(screen.getByText('You were away for 20 min. What was it?')).toBeTruthy()
  expect(screen.getByText(/12:00 to 12:20: in another tab or window, screen locked/)).toBeTruthy()
  expect(screen.getByText('One more is waiting.')).toBeTruthy()
})

test.each([
  ['w', { was: 'work' }],
  ['b', { was: 'break' }],
] as const)('key %s alone answers it', async (key, answer) => {
  await show({ session: away })
  fireEvent.keyDown(screen.getByRole('button', { name: /^Work/ }), { key })
  await waitFor(() => expect(background.of('session.answer')).toEqual([{ sessionId: 's1', stretch, answer }]))
})

test('is split at a time by keys alone, in either order', async () => {
  await show({ session: away })
  fireEvent.keyDown(screen.getByRole('button', { name: /^Work/ }), { key: 's' })
  const slider = await screen.findByRole('slider')
  expect(document.activeElement).toBe(slider)
  fireEvent.input(slider, { target: { value: '8' } })
  expect(slider.getAttribute('aria-valuetext')).toBe('Work until 12:08 (8 min), then a break (12 min)')
  fireEvent.click(screen.getByRole('button', { name: /first/ }))
  expect(slider.getAttribute('aria-valuetext')).toBe('A break until 12:08 (8 min), then work (12 min)')
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  const answer = { was: 'split', at: NOON + 8 * MIN, first: 'break' }
  await waitFor(() => expect(background.of('session.answer')).toEqual([{ sessionId: 's1', stretch, answer }]))
})

test('says why an answer was refused', async () => {
  await show({ session: away })
  background.refusal = 'From 12:05 to 12:10 the ledger already counts work on Heron.'
  fireEvent.click(screen.getByRole('button', { name: /^Work/ }))
  expect(await screen.findByText(/already counts work on Heron/)).toBeTruthy()
})

test('offers to time short tasks as one batch, once nothing else is asked', async () => {
  await show({ session: away, offersBatch: true })
  expect(screen.queryByText(/as one batch\?/)).toBeNull()
  cleanup()
  await show({ session: aSession(), offersBatch: true })
  fireEvent.click(screen.getByRole('button', { name: 'As one batch' }))
  const work = { platform: 'alpha', project: 'Blue Heron' }
  await waitFor(() => expect(background.of('project.batch')).toEqual([{ ...work, reviewEvery: 10 }]))
})

test('in a batch the checklist comes forward for every nth task alone', async () => {
  const project = aState().project
  if (!project) throw new Error('no project')
  const near = { tabId: 1, detection: null, nearSubmit: true, offered: false }
  const batch = { reviewEvery: 3 }
  await show({ session: aSession({ units: 1 }), project: { ...project, batch }, tab: near })
  expect(screen.getByText('1 task handed in. Review with the next task.')).toBeTruthy()
  expect(screen.queryByText(/before you submit/)).toBeNull()
  cleanup()
  await show({ session: aSession({ units: 2 }), project: { ...project, batch }, tab: near })
  expect(screen.getByText(/before you submit/)).toBeTruthy()
})

test('the form backdates the session and sets the batch, and refuses what is no number', async () => {
  const startedAt = Date.now() - 30 * MIN
  await show({ session: aSession({ startedAt }) })
  fireEvent.click(screen.getByRole('button', { name: 'Correct what this is about' }))
  fireEvent.input(screen.getByLabelText('Review every nth task'), { target: { value: 'often' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/whole number from 1 to 1000/)).toBeTruthy()
  expect(background.sent).toEqual([])
  fireEvent.input(screen.getByLabelText('Review every nth task'), { target: { value: '5' } })
  fireEvent.input(screen.getByLabelText('Began earlier by'), { target: { value: '12' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(background.of('project.batch')).toHaveLength(1))
  expect(background.of('session.backdate')).toEqual([{ sessionId: 's1', toAt: startedAt - 12 * MIN }])
})

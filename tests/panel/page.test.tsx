import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DoubtedEntry } from '../../src/messages/panel-state'
import { Panel } from '../../src/panel/panel'
import { aDetection, aSession, aState, aTab, background, library } from './fake-background'

vi.mock('wxt/browser', () => import('./fake-background'))

beforeEach(() => background.reset())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function show(change: Parameters<typeof aState>[0] = {}) {
  background.state = aState(change)
  const shown = render(<Panel library={library} />)
  await screen.findByRole('tablist')
  return shown
}
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)))

describe('pay that the page shows', () => {
  const pay = { basis: 'hour', amount: 2650, scale: 2, currency: 'USD' } as const
  const tab = aTab({ detection: aDetection({ pay }) })

  test('is offered until the user takes it', async () => {
    const terms = { scheme: 'hourly', amount: 2650, scale: 2, currency: 'USD', validFrom: 5, source: 'page' } as const
    await show({ tab, session: aSession({ terms }) })
    expect(screen.getByText('Page says $26.50/hr. Use it?')).toBeTruthy()
    click('Use it')
    await waitFor(() =>
      expect(background.of('session.correct')).toEqual([{ sessionId: 's1', terms: { ...terms, source: 'user' } }]),
    )
    act(() => background.change({ session: aSession({ terms: { ...terms, source: 'user' } }) }))
    await waitFor(() => expect(screen.queryByText(/Page says/)).toBeNull())
  })

  test('that differs from the user’s own never replaces it unasked', async () => {
    await show({ tab })
    expect(screen.getByText('Page says $26.50/hr, you have $20.00/hr. Use the page’s?')).toBeTruthy()
    click('Keep mine')
    await waitFor(() => expect(screen.queryByText(/Page says/)).toBeNull())
    expect(background.of('session.correct')).toEqual([])
    act(() => background.change({ session: aSession({ id: 's2', taskId: 'task-2' }) }))
    await settle()
    expect(screen.queryByText(/Page says/)).toBeNull()
  })

  test.each([
    ['a rate with its priority pay', { amount: 2400, priorityAmount: 250 }, pay],
    ['one unit a task', { scheme: 'per-task', amount: 12 }, { basis: 'unit', amount: 12, scale: 2, currency: 'USD' }],
  ] as const)('is not news where it is %s', async (_, more, offer) => {
    const terms = { scheme: 'hourly', scale: 2, currency: 'USD', validFrom: 5, source: 'user', ...more } as const
    await show({ tab: aTab({ detection: aDetection({ pay: offer }) }), session: aSession({ terms }) })
    expect(screen.queryByText(/Page says/)).toBeNull()
  })

  test('of another tab is not offered', async () => {
    await show({ tab, session: aSession({ tabId: 7 }) })
    expect(screen.queryByText(/Page says/)).toBeNull()
  })
})

const doubted: DoubtedEntry = {
  ...{ entryId: 'e 1', platform: 'alpha', project: 'Heron', taskType: 'comparison', workKind: 'task' },
  ...{ startedAt: Date.parse('2026-11-24T13:30:00Z'), closedAt: Date.parse('2026-11-24T14:00:00Z'), zone: 'UTC' },
}

describe('an entry that closed in doubt', () => {
  test('is named, and opens in the report', async () => {
    await show({ doubted: { ...doubted, doubt: 'the browser was closed' } })
    expect(screen.getByText('The last entry is in doubt: the browser was closed')).toBeTruthy()
    expect(screen.getByText(/Heron · Comparison, 13:30–14:00/)).toBeTruthy()
    click('Look at it in the report')
    expect(background.opened.map((url) => new URL(url).pathname + new URL(url).search)).toEqual(['/report.html?entry=e%201'])
  })

  test('or with an absence that was not answered', async () => {
    await show({ doubted })
    expect(screen.getByText('The last entry has an absence that was not answered')).toBeTruthy()
  })
})

describe('a page without a session', () => {
  test('that may be a task is offered with its reasons, and started as the user says', async () => {
    const detection = aDetection({ confidence: 0.62, reasons: ['two blocks side by side', 'a scale under them'] })
    await show({ session: null, tab: aTab({ offered: true, detection }) })
    expect(screen.getByText('This looks like a task: Comparison (62% sure)')).toBeTruthy()
    expect(screen.getByText('a scale under them')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('Task type'), { target: { value: 'ranking' } })
    click('Start the clock')
    await waitFor(() =>
      expect(background.of('session.start')).toEqual([
        { platform: 'alpha', project: 'Blue Heron', taskType: 'ranking', workKind: 'task', tabId: 1 },
      ]),
    )
    click('Not a task')
    await waitFor(() => expect(background.of('offer.dismiss')).toEqual([{ tabId: 1 }]))
  })

  test('that is instructions is offered as such', async () => {
    await show({ session: null, tab: aTab({ offered: true, detection: aDetection({ pageKind: 'instructions' }) }) })
    click('Start the clock')
    await waitFor(() => expect(background.of('session.start')[0]).toMatchObject({ workKind: 'instructions' }))
  })

  test('that is a preview says that no clock runs yet', async () => {
    await show({ session: null, tab: aTab({ detection: aDetection({ state: 'preview' }) }) })
    expect(screen.getByText('Preview: no clock yet')).toBeTruthy()
  })

  test('that cannot be read says so, and starts by hand also where Margin does not know the platform', async () => {
    await show({ session: null, tab: aTab({ detection: null }) })
    expect(screen.getByText(/Margin cannot read this tab/)).toBeTruthy()
    fireEvent.change(screen.getByLabelText('Platform'), { target: { value: 'other platform' } })
    click('Start the clock')
    await screen.findByText('Give the platform a name.')
    fireEvent.input(screen.getByLabelText('Name of the platform'), { target: { value: 'Small Shop' } })
    fireEvent.change(screen.getByLabelText('Kind of work'), { target: { value: 'meeting' } })
    click('Start the clock')
    await waitFor(() =>
      expect(background.of('session.start')).toEqual([
        { platform: 'Small Shop', project: '', taskType: 'other', workKind: 'meeting' },
      ]),
    )
  })
})

describe('notices', () => {
  test('a frame that may not be read is named', async () => {
    await show({ tab: aTab({ detection: aDetection({ blockedFrameHost: 'frame.example' }) }) })
    expect(screen.getByText('The task is in a frame of frame.example')).toBeTruthy()
  })

  test('a page too narrow for its platform is told before anyone wonders', async () => {
    await show({ tab: aTab({ pageWidth: 920 }) })
    expect(screen.getByText('Alpha Works hides tasks under 1024 px')).toBeTruthy()
  })

  test('a problem is shown until it is dismissed', async () => {
    await show({ problem: 'The disk is full.' })
    expect(screen.getByRole('alert').textContent).toContain('The disk is full.')
    click('Dismiss')
    await waitFor(() => expect(background.of('problem.dismiss')).toEqual([{}]))
  })

  test('a background that does not answer is told, and asked again', async () => {
    render(<Panel library={library} />)
    await screen.findByText('No answer from Margin')
    background.state = aState()
    click('Try again')
    await screen.findByRole('heading', { name: 'Blue Heron' })
    expect(screen.queryByText('No answer from Margin')).toBeNull()
  })
})

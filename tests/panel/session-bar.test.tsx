import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
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

describe('session bar', () => {
  test('shows what, how long, against what, and for how much', async () => {
    await show()
    expect(screen.getByRole('heading', { name: 'Blue Heron' })).toBeTruthy()
    expect(screen.getByText('Alpha Works · Comparison')).toBeTruthy()
    expect(screen.getByRole('timer').textContent).toBe('30:00')
    expect(screen.getByText('$10.00')).toBeTruthy()
    expect(screen.getByRole('meter', { name: 'Counted time against the limit' }).getAttribute('aria-valuetext')).toBe(
      '30 min of 1 h',
    )
    expect(screen.getByText('Running')).toBeTruthy()
  })

  test('names the software that draws the page, where the platform is only its host', async () => {
    await show({ tab: aTab({ detection: aDetection({ software: 'Label Studio' }) }) })
    expect(screen.getByText('Label Studio on Alpha Works · Comparison')).toBeTruthy()
  })

  test('says whence terms are that are not simply the project’s, and corrects them whole', async () => {
    const { terms } = aSession()
    if (!terms) throw new Error('no terms')
    const agreed = { ...terms, amount: 25, firstTasks: { count: 10, scheme: 'hourly' as const, amount: 20 } }
    await show({ agreed, isDefault: true })
    expect(screen.getByText('as one of the first 10 tasks, the platform’s default')).toBeTruthy()
    expect(screen.getByText('$10.00')).toBeTruthy()
    click('Correct what this is about')
    const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value
    expect([value('Amount'), value('How many tasks'), value('Their rate per hour')]).toEqual(['25', '10', '20'])
  })

  test.each([
    ['working', 'Pause', 'session.pause'],
    ['paused', 'Resume', 'session.resume'],
    ['waiting', 'Resume', 'session.resume'],
  ] as const)('a session that is %s offers %s', async (status, name, request) => {
    await show({ session: aSession({ status }) })
    click(name)
    await waitFor(() => expect(background.of(request)).toEqual([{ sessionId: 's1' }]))
  })

  test('ends with the outcome that is chosen', async () => {
    await show()
    click('End…')
    click('Released')
    await waitFor(() => expect(background.of('session.end')).toEqual([{ sessionId: 's1', outcome: 'released' }]))
  })

  test('names every field that is not known, and those alone', async () => {
    const detection = aDetection({ missing: ['pay', 'timeLimit', 'taskId', 'submit'] })
    await show({ session: aSession({ terms: null, project: '' }), tab: aTab({ detection }) })
    expect(screen.getByText(/^Not known:/).textContent).toContain('time limit, submit button, project.')
    expect(screen.getByRole('button', { name: 'Pay not known' })).toBeTruthy()
  })

  test('the clock past the cap says so', async () => {
    const at = Date.now()
    await show({ session: aSession({ mode: 'idle', spans: [{ kind: 'work', fromAt: at - 63 * 60_000, toAt: at }] }) })
    expect(screen.getByText('3:00 past the paid time')).toBeTruthy()
    expect(screen.getByText('$20.00')).toBeTruthy()
  })

  test('a platform that forbids leaving says why the clock stands', async () => {
    await show({ session: aSession({ platform: 'beta', mode: 'away' }) })
    expect(screen.getByText('Stopped: Beta Works forbids leaving a task')).toBeTruthy()
  })

  test('another tab can be made part of the session', async () => {
    await show({ session: aSession({ tabId: 7 }) })
    fireEvent.click(screen.getByRole('checkbox', { name: /belongs to this session/ }))
    await waitFor(() => expect(background.of('session.tab')).toEqual([{ sessionId: 's1', tabId: 1, belongs: true }]))
  })

  test('other open sessions are named, with their deadline, and can be switched to', async () => {
    const session = aSession()
    const other = aSession({
      id: 's2',
      status: 'waiting',
      project: 'Grey Heron',
      tabId: 8,
      deadlineAt: Date.now() + 8 * 60_000 + 5000,
    })
    await show({ session, sessions: [session, other] })
    expect(screen.getByText(/due in 8 min/)).toBeTruthy()
    click('Switch to Alpha Works · Grey Heron · Comparison')
    await waitFor(() => expect(background.of('session.resume')).toEqual([{ sessionId: 's2' }]))
  })
})

describe('corrections', () => {
  const field = (name: string) => screen.getByLabelText(name)
  const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } })
  const open = async (change: Parameters<typeof aState>[0] = {}) => {
    await show(change)
    click('Correct what this is about')
  }

  test('sends only what was changed', async () => {
    await open()
    type('Project', 'Red Heron ')
    fireEvent.change(field('Task type'), { target: { value: 'ranking' } })
    type('Time limit', '1 h 30 min')
    click('Save')
    await waitFor(() =>
      expect(background.of('session.correct')).toEqual([
        { sessionId: 's1', project: 'Red Heron', taskType: 'ranking', timeLimitMs: 5_400_000 },
      ]),
    )
  })

  test('pay terms are sent exactly, the overtime in the same scale', async () => {
    await open({ session: aSession({ terms: null }) })
    fireEvent.change(field('Paid'), { target: { value: 'hourly' } })
    type('Amount', '26.5')
    type('Currency', 'eur')
    type('Most time paid', '60')
    type('Past it, per hour', '12,125')
    click('Save')
    await waitFor(() => expect(background.of('session.correct')).toHaveLength(1))
    expect(background.of('session.correct')[0]?.terms).toMatchObject({
      scheme: 'hourly',
      amount: 26_500,
      scale: 3,
      currency: 'EUR',
      capMs: 3_600_000,
      overtimeAmount: 12_125,
      source: 'user',
    })
  })

  test('what cannot be read is named at its field, and nothing is sent', async () => {
    await open({ session: aSession({ terms: null }) })
    fireEvent.change(field('Paid'), { target: { value: 'per-task' } })
    type('Amount', 'about 4')
    type('Currency', '$')
    type('Time limit', 'soon')
    click('Save')
    await settle()
    expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
      'Write minutes, or a duration like 1 h 30 min.',
      'Write an amount like 26.50.',
      'Three letters, like USD.',
    ])
    expect(field('Amount').getAttribute('aria-invalid')).toBe('true')
    expect(background.of('session.correct')).toEqual([])
  })

  test('an emptied time limit is taken away', async () => {
    await open({ session: aSession({ timeLimitMs: 60_000 }) })
    type('Time limit', '')
    click('Save')
    await waitFor(() => expect(background.of('session.correct')).toEqual([{ sessionId: 's1', timeLimitMs: null }]))
  })

  test('a refusal keeps the form with what was typed', async () => {
    await open()
    background.refusal = 'The disk is full.'
    type('Project', 'Red Heron')
    click('Save')
    await screen.findByText(/The disk is full/)
    expect(field('Project')).toHaveProperty('value', 'Red Heron')
  })
})

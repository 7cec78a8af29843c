import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
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
    expect(screen.getByText(/^Not known:/).textContent).toContain('pay, time limit, submit button, project.')
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

  test('of another tab is not offered', async () => {
    await show({ tab, session: aSession({ tabId: 7 }) })
    expect(screen.queryByText(/Page says/)).toBeNull()
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

describe('rubric', () => {
  const title = () => screen.getByRole('heading', { level: 2, name: /side by side|Anything/ }).textContent

  test('is the type’s, unless the project has its own', async () => {
    await show()
    expect(title()).toBe('Two side by side')
    const project = background.state?.project
    if (project) act(() => background.change({ project: { ...project, rubricId: 'any' } }))
    await waitFor(() => expect(title()).toBe('Anything'))
  })

  test.each([
    ['any', 'any'],
    ['', null],
  ])('choosing %j is kept for the project as %j', async (value, rubricId) => {
    const start = aState()
    await show({ project: start.project && { ...start.project, rubricId: 'pairs' } })
    fireEvent.change(screen.getByLabelText('Rubric', { selector: 'select' }), { target: { value } })
    await waitFor(() => expect(background.of('project.rubric')).toEqual([{ platform: 'alpha', project: 'Blue Heron', rubricId }]))
  })

  test.each([
    ['nothing read', [], /not yet marked/],
    ['an older version read', ['pairs@1'], /has changed since you read it/],
  ])('%s: read first', async (_case, rubricsRead, text) => {
    const start = aState()
    await show({ project: start.project && { ...start.project, rubricsRead } })
    expect(screen.getByText(text)).toBeTruthy()
    click('I have read it')
    await waitFor(() =>
      expect(background.of('project.read')).toEqual([{ platform: 'alpha', project: 'Blue Heron', rubric: 'pairs@2' }]),
    )
  })

  test('unread is marked on the rubric’s tab, also from another tab', async () => {
    await show({ project: null })
    fireEvent.click(screen.getByRole('tab', { name: /Notes/ }))
    expect(screen.getByRole('tab', { name: /Rubric/ }).textContent).toContain('Read first')
    expect(screen.queryByText(/not yet marked/)).toBeNull()
  })

  test('what was read is not asked for again', async () => {
    await show()
    expect(screen.queryByText('Read first')).toBeNull()
  })

  test('the platform’s own rules are in a fold', async () => {
    await show()
    expect(screen.getByText('What Alpha Works asks of its workers').closest('details')?.textContent).toContain(
      'Write in your own words.',
    )
  })
})

describe('use of the panel', () => {
  test('is told at most every ten seconds, and only for a session at work', async () => {
    const { container } = await show()
    await settle()
    const now = vi.spyOn(Date, 'now')
    const uses = [0, 500, 9999, 10_000, 10_001, 25_000]
    for (const at of uses) {
      now.mockReturnValue(1_000_000 + at)
      fireEvent.pointerDown(container)
      fireEvent.keyDown(container, { key: 'x' })
    }
    expect(background.of('panel.used').map((p) => Number(p.at) - 1_000_000)).toEqual([0, 10_000, 25_000])
    act(() => background.change({ session: aSession({ status: 'paused' }) }))
    await screen.findByText('Paused')
    await settle()
    now.mockReturnValue(2_000_000)
    fireEvent.pointerDown(container)
    expect(background.of('panel.used')).toHaveLength(3)
  })

  test('the activation of another tab asks again', async () => {
    await show()
    const other = aSession({ project: 'Grey Heron' })
    background.state = aState({ session: other })
    for (const listener of background.tabListeners) listener({ windowId: 1 })
    await screen.findByRole('heading', { name: 'Grey Heron' })
  })

  test('nothing ticks aloud', async () => {
    await show()
    const live = [...document.querySelectorAll('[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])')]
    expect(live.filter((region) => within(region as HTMLElement).queryByRole('timer'))).toEqual([])
    expect(screen.getByRole('timer').getAttribute('aria-live')).toBe('off')
  })
})

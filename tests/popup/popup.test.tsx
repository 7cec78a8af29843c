import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Popup } from '../../src/popup/popup'
import { fakeHost, NOW, session } from './fake-host'
import { row } from './rows'

beforeEach(() => {
  vi.spyOn(Date, 'now').mockReturnValue(NOW)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const button = (name: string | RegExp) => screen.findByRole('button', { name })

describe('with nothing', () => {
  it('says what to do', async () => {
    const { host } = fakeHost()
    render(<Popup host={host} />)
    expect((await screen.findByText('No clock is running')).tagName).toBe('H2')
    expect(await screen.findByText('No hours recorded in the last eight weeks')).toBeTruthy()
    expect(screen.getByText(/start the clock by hand\. Your hourly rate/)).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('reads the state and one range of roll-ups, once each', async () => {
    const { host } = fakeHost()
    render(<Popup host={host} />)
    await screen.findByText('No clock is running')
    await screen.findByText('No hours recorded in the last eight weeks')
    expect(host.rollups.mock.calls).toEqual([['2026-09-30', '2026-12-01']])
    expect(host.ask).toHaveBeenCalledTimes(1)
  })

  it('says so when the figures cannot be read, and shows the rest', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { host } = fakeHost({ rows: 'failing' })
    render(<Popup host={host} />)
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing is lost')
    expect(await screen.findByText('No clock is running')).toBeTruthy()
  })
})

describe('the session', () => {
  const running = { session, sessions: [session] }

  it('shows its clock, pauses it, and asks how it ended', async () => {
    const { host, deeds } = fakeHost({ state: running })
    render(<Popup host={host} />)
    expect((await screen.findByRole('timer')).textContent).toContain('10:00')
    fireEvent.click(await button('Pause'))
    await waitFor(() => expect(deeds()).toEqual([['session.pause', { sessionId: 's1' }]]))
    fireEvent.click(await button('End'))
    expect(document.activeElement?.textContent).toBe('Submitted')
    fireEvent.click(await button('Skipped'))
    await waitFor(() => expect(deeds().at(-1)).toEqual(['session.end', { sessionId: 's1', outcome: 'skipped' }]))
  })

  it('stands still, and says why, away from a platform that forbids leaving', async () => {
    const away = { ...session, platform: 'strict', mode: 'away' as const, cursorAt: NOW - 60_000 }
    render(<Popup host={fakeHost({ state: { session: away, sessions: [away] } }).host} />)
    expect((await screen.findByRole('timer')).textContent).toBe('10:00')
    expect(screen.getByText('Stopped: Strict forbids leaving a task')).toBeTruthy()
    cleanup()
    const free = { ...away, platform: 'alpha' }
    render(<Popup host={fakeHost({ state: { session: free, sessions: [free] } }).host} />)
    expect((await screen.findByRole('timer')).textContent).toBe('11:00')
  })

  it('marks this tab as its own', async () => {
    const { host, deeds } = fakeHost({ tab: { id: 9 }, state: running })
    render(<Popup host={host} />)
    const box = await screen.findByRole('checkbox', { name: /^This tab belongs to this session.*counts as work/ })
    fireEvent.click(box)
    await waitFor(() => expect(deeds()).toEqual([['session.tab', { sessionId: 's1', tabId: 9, belongs: true }]]))
  })

  it('shows why a deed was refused', async () => {
    const { host } = fakeHost({ state: { ...running, session: { ...session, status: 'paused' } } })
    render(<Popup host={host} />)
    const resume = await button('Resume')
    vi.mocked(host.ask).mockRejectedValueOnce(new Error('Disk full.'))
    fireEvent.click(resume)
    expect((await screen.findByRole('alert')).textContent).toContain('Disk full.')
  })
})

describe('limits and caps', () => {
  const HOUR = 3_600_000
  const capped = { platform: 'alpha', project: 'North', weeklyCapMs: 20 * HOUR }
  const terms = { scheme: 'hourly', amount: 20, scale: 0, currency: 'USD', capMs: 600_000, validFrom: 0, source: 'user' } as const
  const worked = (minutes: number) => ({
    ...{ ...session, terms, mode: 'idle' as const, startedAt: NOW - minutes * 60_000 },
    spans: [{ kind: 'work' as const, fromAt: NOW - minutes * 60_000, toAt: NOW }],
  })
  const inHand = (one: typeof session) => ({ session: one, sessions: [one] })

  it('a cap and a deadline have their own words', async () => {
    render(<Popup host={fakeHost({ state: inHand({ ...worked(9), deadlineAt: NOW + 90 * 60_000 }) }).host} />)
    expect((await screen.findByText('Paid time ends in 1 min')).className).toBe('near')
    expect(screen.getByText('Due in 1 h 30 min, at 15:30').className).toBe('muted')
    expect(screen.getByText('of 10 min')).toBeTruthy()
  })

  it('what is past the paid time is said', async () => {
    render(<Popup host={fakeHost({ state: inHand(worked(13)) }).host} />)
    expect((await screen.findByText('3:00 past the paid time')).className).toBe('over')
  })

  it('a weekly cap shows with what this week used of it, the open session included', async () => {
    const rows = [row({}, 17.75, 0, 0), row({ day: '2026-11-22' }, 5, 0, 0), row({ project: 'South' }, 9, 0, 0)]
    const state = inHand({ ...worked(30), terms: null as never })
    render(
      <Popup
        host={fakeHost({ rows, projects: [capped, { ...capped, project: 'South' }, { ...capped, project: 'East' }], state }).host}
      />,
    )
    const list = within(await screen.findByRole('list', { name: 'Weekly caps' }))
    expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Alpha · NorthThis week: 18 h 15 min of 20 h, 1 h 45 min left',
      'Alpha · SouthThis week: 9 h of 20 h',
    ])
    expect(list.getAllByRole('meter')).toHaveLength(2)
  })

  it('shows before there is any closed work', async () => {
    render(<Popup host={fakeHost({ projects: [capped], state: inHand(worked(30)) }).host} />)
    expect(await screen.findByText('This week: 30 min of 20 h')).toBeTruthy()
    expect(screen.getByText('No hours recorded in the last eight weeks')).toBeTruthy()
  })

  it('what was given away shows where it is not nothing', async () => {
    const { unmount } = render(<Popup host={fakeHost({ rows: [row({}, 2, 0.5, 5000)] }).host} />)
    await screen.findByRole('rowheader', { name: 'Of that unpaid' })
    expect(screen.queryByRole('rowheader', { name: 'Of that given away' })).toBeNull()
    unmount()
    render(<Popup host={fakeHost({ rows: [{ ...row({}, 2, 0.5, 5000), overCapMs: 720_000 }] }).host} />)
    const line = await screen.findByRole('rowheader', { name: 'Of that given away' })
    expect(line.parentElement?.textContent).toBe('Of that given away12 min12 min')
  })
})

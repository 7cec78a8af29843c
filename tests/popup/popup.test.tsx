import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings'
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

describe('figures', () => {
  const rows = [
    row({}, 2, 0.5, 5000, '25/0'),
    row({ currency: 'EUR', platform: 'beta', taskType: 'rating' }, 1, 0, 1850),
    row({ day: '2026-11-23', currency: '', taskType: 'other' }, 1, 0, 0),
  ]
  const line = (name: string) => {
    const cells = screen.getByRole('rowheader', { name }).parentElement?.querySelectorAll('td') ?? []
    return [...cells].map((td) => [...td.querySelectorAll('.value')].map((v) => v.textContent))
  }

  it('stand side by side in two currencies and are never added', async () => {
    render(<Popup host={fakeHost({ rows }).host} />)
    await screen.findByText('Your hours and pay')
    expect(line('Hours')).toEqual([['3 h'], ['4 h']])
    expect(line('Of that unpaid')).toEqual([['30 min'], ['30 min']])
    expect(line('Pay not known')).toEqual([[], ['1 h']])
    expect(line('Earned')).toEqual([
      ['$50.00', '€18.50'],
      ['$50.00', '€18.50'],
    ])
    expect(line('Quoted rate')).toEqual([['$25.00/hr'], ['$25.00/hr']])
    expect(line('Paid rate')[0]).toEqual(['$33.33/hr', '€18.50/hr'])
    expect(line('Task rate')[0]).toEqual(['$25.00/hr', '€18.50/hr'])
    expect(line('True rate')[0]).toEqual(['$25.00/hr', '€18.50/hr'])
  })

  it('come by task type and by platform, and the weeks as a table', async () => {
    render(<Popup host={fakeHost({ rows }).host} />)
    const types = await screen.findByRole('table', { name: 'This week by task type' })
    expect(
      within(types)
        .getAllByRole('rowheader')
        .map((e) => e.textContent),
    ).toEqual(['Comparison', 'Other', 'Rating one response'])
    const platforms = screen.getByRole('table', { name: 'This week by platform' })
    expect(
      within(platforms)
        .getAllByRole('rowheader')
        .map((e) => e.textContent),
    ).toEqual(['Alpha', 'beta'])
    const weeks = screen.getByRole('table', { name: /eight weeks/ })
    expect(within(weeks).getAllByRole('rowheader')).toHaveLength(8)
    expect(within(weeks).getAllByRole('row').at(-1)?.textContent).toBe('Mon, Nov 234 h$50.00€18.50$25.00/hr€18.50/hr')
  })

  it('are each explained, with the sum behind them, one click away', async () => {
    render(<Popup host={fakeHost({ rows }).host} />)
    const toggle = await button('True rate')
    expect(toggle.getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(toggle)
    const why = document.getElementById(toggle.getAttribute('aria-controls') ?? '')
    expect(why?.textContent).toContain('the unpaid included')
    expect([...(why?.querySelectorAll('li, .figure-of') ?? [])].map((line) => line.textContent)).toEqual([
      'Today:',
      '$50.00 ÷ 2 h = $25.00/hr',
      'Pay in it: $50.00 expected.',
      'Time in it: 1 h 30 min paid task time, 30 min tasks nobody paid.',
      '€18.50 ÷ 1 h = €18.50/hr',
      'Pay in it: €18.50 expected.',
      'Time in it: 1 h paid task time.',
      'This week:',
      '$50.00 ÷ 2 h = $25.00/hr',
      'Pay in it: $50.00 expected.',
      'Time in it: 1 h 30 min paid task time, 30 min tasks nobody paid.',
      '€18.50 ÷ 1 h = €18.50/hr',
      'Pay in it: €18.50 expected.',
      'Time in it: 1 h paid task time.',
      'Not in it: 1 h whose pay is not known.',
    ])
    fireEvent.click(toggle)
    expect(document.querySelector('.figure-why')).toBeNull()
  })

  it('of a group unfold to its four rates, each with its sum', async () => {
    render(<Popup host={fakeHost({ rows }).host} />)
    fireEvent.click(await button('Comparison'))
    const more = within(document.querySelector('.group .figure-why') as HTMLElement)
    fireEvent.click(more.getByRole('button', { name: 'Quoted rate' }))
    expect(more.getByText('$25.00/hr for all of 2 h under hourly terms.')).toBeTruthy()
    fireEvent.click(more.getByRole('button', { name: 'Paid rate' }))
    expect(more.getByText('$50.00 ÷ 1 h 30 min = $33.33/hr')).toBeTruthy()
  })
})

describe('goals', () => {
  // A Wednesday: the third day of seven.
  const rows = [row({}, 4, 0, 10_000), row({ day: '2026-11-23' }, 2, 0, 5000), row({ currency: 'EUR' }, 0, 0, 700)]
  const given = (more: Partial<Settings>) => fakeHost({ rows, state: { settings: { ...DEFAULT_SETTINGS, ...more } } }).host
  const texts = async () => {
    await screen.findByText('Your hours and pay')
    return [...document.querySelectorAll('.goal')].map((goal) => [...goal.children].map((line) => line.textContent))
  }

  it('in hours and in money say where an even week would be, and what is left for each day', async () => {
    render(<Popup host={given({ weeklyGoalHours: 35, weeklyGoalMinor: 30_000 })} />)
    expect(await texts()).toEqual([
      [
        'Weekly goal 6 h of 35 h',
        '',
        '9 h behind an even week, which has 15 h by tonight. 29 h left: 5 h 48 min a day for 5 days.',
      ],
      [
        'Weekly goal in money $150.00 of $300.00',
        '',
        '$21.43 ahead of an even week, which has $128.57 by tonight. $150.00 left: $30.00 a day for 5 days. Without €7.00, which has no rate to USD yet.',
      ],
    ])
  })

  it('are not there where none is set, and say so once they are reached', async () => {
    const { unmount } = render(<Popup host={given({})} />)
    expect(await texts()).toEqual([])
    unmount()
    render(<Popup host={given({ weeklyGoalHours: 6 })} />)
    expect(await texts()).toEqual([['Weekly goal 6 h of 6 h', '', 'Reached.']])
  })
})

it('pay that has been pending for long is said, with the way to it', async () => {
  const aged = { sums: [{ minor: 12_000, currency: 'USD' }], lines: 3, since: '2026-10-02', platforms: [], isMore: false }
  const { host } = fakeHost({ aged })
  render(<Popup host={host} />)
  expect(await screen.findByText('$120.00 pending for more than 30 days')).toBeTruthy()
  expect(host.agedPay.mock.calls.at(-1)).toEqual(['2026-11-25', 30])
  fireEvent.click(await button('Look at the payments'))
  expect(host.openReportPart.mock.calls).toEqual([['payments']])
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

import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings'
import { Popup } from '../../src/popup/popup'
import { fakeHost, NOW } from './fake-host'
import { row } from './rows'

beforeEach(() => {
  vi.spyOn(Date, 'now').mockReturnValue(NOW)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const button = (name: string | RegExp) => screen.findByRole('button', { name })

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

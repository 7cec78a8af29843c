import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { localDay } from '../../src/core/day'
import type { TimeEntry } from '../../src/core/entry'
import { DEFAULT_SETTINGS } from '../../src/core/settings'
import { earningsHost } from '../../src/report/earnings-host'
import type { ReportHost } from '../../src/report/host'
import { Report } from '../../src/report/report'
import type { LedgerRow } from '../../src/store/read-ledger'
import { closedWith } from '../core/report-samples'
import { HOUR, hourly, MINUTE, perTask } from '../core/samples'
import { freshDatabase } from '../store/samples'
import { close, fakeHost } from './fake-host'
import { press } from './three-entries'

const test = freshDatabase()
afterEach(cleanup)

const on = (day: string, more: Partial<TimeEntry>, workMs: number, extra: Parameters<typeof closedWith>[2] = []): LedgerRow =>
  closedWith({ ...more, closedAt: Date.parse(`${day}T12:00+01:00`), zone: 'Europe/Berlin' }, workMs, extra)

/** November 2026 by hand; today is the 24th. 2 h at $25 of which 30 min past the cap, 10 min skipped, 1 h of instructions, €9 in 20 min. */
const november = () => [
  on('2026-11-03', { terms: hourly(2500, { capMs: 90 * MINUTE }) }, 2 * HOUR, [{ minor: 600 }]),
  on('2026-11-04', { terms: hourly(2500), outcome: 'skipped', taskType: 'ranking' }, 10 * MINUTE),
  on('2026-11-04', { terms: null, workKind: 'instructions', taskType: 'other' }, HOUR),
  on(
    '2026-11-10',
    { terms: perTask(900, { currency: 'EUR' }), platform: 'mercor', project: 'World', domain: 'coding' },
    20 * MINUTE,
  ),
]

let report: ReturnType<typeof fakeHost>
beforeEach(() => {
  report = fakeHost(test.store, { tab: 'earnings' })
})

async function opened(rows: readonly LedgerRow[]): Promise<void> {
  await close(test.store, rows)
  render(<Report host={report.host} />)
  await screen.findByRole('heading', { name: 'Earnings' })
}
const figures = () => screen.findByRole('heading', { name: 'Figures' })
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label, { selector: '.earnings select' }), { target: { value } })
const cells = (row: Element | null | undefined) =>
  [...(row?.querySelectorAll('td') ?? [])].map((cell) =>
    [...cell.querySelectorAll('.value')].map((one) => one.textContent).join(' '),
  )
const line = (name: string) => cells(screen.getAllByRole('rowheader', { name })[0]?.parentElement)
const table = (name: string) =>
  [...screen.getByRole('table', { name }).querySelectorAll('tbody > tr')].map((row) =>
    [...row.children].map(
      (cell) => [...cell.querySelectorAll('.value, button')].map((one) => one.textContent).join(' ') || cell.textContent,
    ),
  )
const headline = () => [...document.querySelectorAll('.headline')].map((one) => one.textContent)

describe('the earnings', () => {
  it('show this month in two currencies side by side, as worked by hand', async () => {
    await opened(november())
    await figures()
    expect(screen.getByText('Nov 2026')).toBeTruthy()
    expect(headline()).toEqual(['Earned$47.67€9.00', 'True rate$15.05/hr€27.00/hr', 'Hours3 h 30 min', 'Tasks3'])
    // $37.50 + $4.17 + $6.00 in 100 paid, 130 task and 190 min.
    expect(line('Quoted rate')).toEqual(['$25.00/hr'])
    expect(line('Paid rate')).toEqual(['$28.60/hr €27.00/hr'])
    expect(line('Task rate')).toEqual(['$22.00/hr €27.00/hr'])
    expect(line('Of that expected')).toEqual(['$41.67 €9.00'])
    expect(line('Of that pending')).toEqual(['$6.00'])
    expect(line('Of that bonuses')).toEqual(['$6.00'])
    expect(line('Of that paid')).toEqual(['2 h'])
    expect(line('Of that given away')).toEqual(['30 min'])
    expect(screen.queryByRole('rowheader', { name: 'Rejected' })).toBeNull()
  })

  it('show the sum behind a rate one click away', async () => {
    await opened(november())
    await figures()
    press('True rate')
    expect([...document.querySelectorAll('.figure-why li')].map((one) => one.textContent)).toEqual([
      '$47.67 ÷ 3 h 10 min = $15.05/hr',
      'Pay in it: $41.67 expected, $6.00 pending.',
      'Without bonuses of $6.00 it is $13.16/hr.',
      'Time in it: 1 h 40 min paid task time, 30 min past a cap, 1 h instructions.',
      '€9.00 ÷ 20 min = €27.00/hr',
      'Pay in it: €9.00 expected.',
      'Time in it: 20 min paid task time.',
    ])
  })

  it('tell unpaid time in hours and in money at the task rate', async () => {
    await opened(november())
    await figures()
    expect(table('Unpaid time by what it was')).toEqual([
      ['Reading instructions', '1 h', '29%', '$22.00'],
      ['Past a cap', '30 min', '14%', '$11.00'],
      ['All unpaid', '1 h 30 min', '43%', '$33.00'],
    ])
    expect(screen.getByText(/your own task rate of this range, \$22\.00\/hr, €27\.00\/hr/)).toBeTruthy()
  })

  it('break down by platform, project, task type and domain, sorted as wished', async () => {
    await opened(november())
    await figures()
    const names = (name: string) => table(name).map(([first]) => first)
    expect(table('By platform')).toEqual([
      ['Outlier', '3 h 10 min', '90%', '2', '$47.67', '$25.00/hr', '$28.60/hr', '$22.00/hr', '$15.05/hr'],
      ['Mercor', '20 min', '10%', '1', '€9.00', '–none', '€27.00/hr', '€27.00/hr', '€27.00/hr'],
    ])
    expect(names('By project')).toEqual(['Crab', 'World'])
    expect(names('By task type')).toEqual(['Comparison', 'Other', 'Ranking'])
    expect(names('By domain')).toEqual(['General', 'Coding'])
    const types = within(screen.getByRole('table', { name: 'By task type' }))
    fireEvent.click(types.getByRole('button', { name: 'True' }))
    // Comparison has $43.50 in 2 h and the mean of two currencies is never made: Ranking has $4.17 in 10 min.
    expect(names('By task type')).toEqual(['Ranking', 'Comparison', 'Other'])
    fireEvent.click(types.getByRole('button', { name: 'True' }))
    expect(names('By task type')).toEqual(['Other', 'Comparison', 'Ranking'])
    expect(types.getByRole('columnheader', { name: 'True' }).getAttribute('aria-sort')).toBe('ascending')
    fireEvent.click(types.getByRole('button', { name: 'Ranking' }))
    expect(types.getByRole('rowheader', { name: 'Paid rate' }).parentElement?.textContent).toBe('Paid rate$25.02/hr')
  })

  it('keep to a filter, and say so where nothing is left', async () => {
    await opened(november())
    await figures()
    choose('Platform', 'mercor')
    await waitFor(() => expect(headline()[0]).toBe('Earned€9.00'))
    choose('Task type', 'ranking')
    expect(await screen.findByText('Nothing of this kind is in this range')).toBeTruthy()
    fireEvent.click(screen.getAllByRole('button', { name: 'Show all again' })[0] as HTMLElement)
    await waitFor(() => expect(headline()[0]).toBe('Earned$47.67€9.00'))
  })

  it('stand beside as many days of the time before', async () => {
    await opened([
      ...november(),
      on('2026-10-24', { terms: hourly(2000) }, HOUR),
      on('2026-10-25', { terms: hourly(2000) }, HOUR),
    ])
    await figures()
    expect(headline()[0]).toBe('Earned$47.67€9.00before: $20.00')
    expect(screen.getByText(/“Before” is Oct 1, 2026 – Oct 24, 2026/)).toBeTruthy()
    press('Previous')
    expect(await screen.findByText('Oct 2026')).toBeTruthy()
    await waitFor(() => expect(headline()[0]).toBe('Earned$40.00'))
    press('This month')
    await waitFor(() => expect(headline()[0]).toBe('Earned$47.67€9.00before: $20.00'))
    expect((screen.getByRole('button', { name: 'Next' }) as HTMLButtonElement).disabled).toBe(true)
  })

  it('take days of one’s own, and say what is wrong with them', async () => {
    await opened(november())
    await figures()
    choose('Range', 'custom')
    const write = (label: string, value: string) => {
      const field = screen.getByLabelText(label, { selector: '.range-bar input' })
      fireEvent.input(field, { target: { value } })
    }
    await waitFor(() =>
      expect((screen.getByLabelText('To', { selector: '.range-bar input' }) as HTMLInputElement).value).toBe('2026-11-24'),
    )
    write('To', '2026-10-31')
    expect((await screen.findByRole('alert')).textContent).toBe('The last day must not be before the first.')
    await waitFor(() => expect(headline()[0]).toBe('Earned$47.67€9.00'))
    write('From', '2026-10-01')
    expect(await screen.findByText('Nothing was earned or worked in this range')).toBeTruthy()
    expect(screen.getByText('Oct 1, 2026 – Oct 31, 2026')).toBeTruthy()
    write('To', '2026-11-03')
    await waitFor(() => expect(headline()[0]).toBe('Earned$43.50'))
    write('From', '')
    expect((await screen.findByRole('alert')).textContent).toBe('Write a whole date.')
    write('From', '1066-10-14')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('Write a year from 2000 to 2999.'))
    press('Previous')
    expect(await screen.findByText('Aug 28, 2026 – Sep 30, 2026')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('show all, by month where that is years, and the same figures', async () => {
    await opened([...november(), on('2022-01-15', { terms: hourly(2000) }, HOUR)])
    await figures()
    const months = vi.spyOn(report.host.earnings, 'months')
    choose('Range', 'all')
    expect(await screen.findByText('All since Jan 1, 2022')).toBeTruthy()
    await waitFor(() => expect(headline()[0]).toBe('Earned$67.67€9.00'))
    expect(months).toHaveBeenCalledOnce()
    expect(screen.queryByRole('button', { name: 'Previous' })).toBeNull()
  })

  it('never show the figures of one range for another, whatever comes first', async () => {
    const real = earningsHost(test.store)
    let letGo = () => {}
    const slow: ReportHost['earnings'] = {
      ...real,
      days: async (from, to) => {
        if (from === '2026-01-01') await new Promise<void>((resolve) => (letGo = resolve))
        return real.days(from, to)
      },
    }
    report = fakeHost(test.store, { tab: 'earnings', earnings: slow })
    await opened(november())
    await figures()
    choose('Range', 'year')
    expect(await screen.findByText('Reading the figures…')).toBeTruthy()
    expect(headline()).toEqual([])
    choose('Range', 'week')
    expect(await screen.findByText('Nothing was earned or worked in this range')).toBeTruthy()
    letGo()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(headline()).toEqual([])
  })

  it('read again when the ledger changed, and only then', async () => {
    const days = vi.spyOn(report.host.earnings, 'days')
    await opened(november())
    await screen.findByRole('heading', { name: 'Pay that has not arrived' })
    days.mockClear()
    report.change('perhaps')
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(days).not.toHaveBeenCalled()
    await close(test.store, [on('2026-11-24', { terms: hourly(1000) }, HOUR)])
    report.change('perhaps')
    await waitFor(() => expect(headline()[0]).toBe('Earned$57.67€9.00'))
    days.mockClear()
    report.change('ledger')
    await waitFor(() => expect(days).toHaveBeenCalled())
  })

  it('say why they could not be read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    report.host.earnings.days = async () => {
      throw new Error('no database')
    }
    await opened([])
    expect((await screen.findByRole('alert')).textContent).toContain('no database')
  })

  it('say what to do where nothing is there', async () => {
    await opened([])
    expect(await screen.findByText('Nothing was earned or worked in this range')).toBeTruthy()
    choose('Range', 'all')
    expect(await screen.findByText('All since Nov 24, 2026')).toBeTruthy()
    expect(document.querySelector('.earnings')?.textContent).not.toMatch(/NaN|undefined|null/)
  })
})

describe('a pay week', () => {
  const chicago = (text: string) => Date.parse(`2026-11-${text}-06:00`)
  const closedAt = (text: string, more: Partial<TimeEntry> = {}) => {
    const at = chicago(text)
    return closedWith(
      { terms: hourly(2000), zone: 'Europe/Berlin', closedAt: at, day: localDay(at, 'Europe/Berlin'), ...more },
      HOUR,
    )
  }

  it('counts what closed between its turns, wherever the trainer’s midnight lies', async () => {
    await opened([
      closedAt('16T18:59'),
      closedAt('16T19:00'),
      closedAt('20T12:00'),
      closedAt('23T18:59'),
      closedAt('24T01:00'),
      closedAt('20T12:00', { platform: 'mercor' }),
    ])
    await figures()
    choose('Range', 'pay-week')
    expect(await screen.findByText('Nov 23, 2026, 19:00 – Nov 30, 2026, 19:00 (America/Chicago)')).toBeTruthy()
    // It is nine in the morning there, and the week before had one by nine on its Tuesday.
    await waitFor(() => expect(headline()[0]).toBe('Earned$20.00before: $20.00'))
    expect(screen.getByText(/is the pay week before/)).toBeTruthy()
    expect(screen.queryByLabelText('Platform', { selector: '.earnings select' })).toBeNull()
    press('Previous')
    await waitFor(() => expect(headline()[0]).toBe('Earned$60.00before: $20.00'))
    press('Previous')
    await waitFor(() => expect(headline()[0]).toBe('Earned$20.00'))
    press('This pay week')
    await waitFor(() => expect(headline()[0]).toBe('Earned$20.00before: $20.00'))
    choose('Platform of the week', 'mercor')
    await waitFor(() => expect(document.querySelector('.range-shown')?.textContent).toContain('Asia/Kolkata'))
  })

  it('is not offered where no platform’s week is known', async () => {
    report = fakeHost(test.store, {
      tab: 'earnings',
      settings: async () => ({ ...DEFAULT_SETTINGS, payCalendars: { outlier: {}, mercor: {} } }),
    })
    await opened([])
    await screen.findByText('Nothing was earned or worked in this range')
    const choices = [...(screen.getByLabelText('Range', { selector: '.earnings select' }) as HTMLSelectElement).options]
    expect(choices.map(({ value }) => value)).toEqual(['week', 'month', 'year', 'all', 'custom'])
  })
})

describe('pay that has not arrived', () => {
  it('is told by the day on which it can be paid, by age, and where it needs attention', async () => {
    const settings = { ...DEFAULT_SETTINGS, payCalendars: { outlier: { holdDays: { hourly: 7, perTask: 3 } } } }
    report = fakeHost(test.store, { tab: 'earnings', settings: async () => settings })
    await opened([
      on('2026-11-20', { terms: hourly(2000) }, HOUR),
      on('2026-11-22', { terms: perTask(700) }, HOUR),
      on('2026-11-10', { terms: hourly(1000) }, HOUR),
      on('2026-11-11', { terms: perTask(900, { currency: 'EUR' }), platform: 'site-of-mine' }, HOUR),
      on('2026-10-05', { terms: null }, HOUR, [{ minor: 4000, kind: 'task' }]),
    ])
    await screen.findByRole('heading', { name: 'Pay that has not arrived' })
    expect(table('When it can be paid')).toEqual([
      ['already', 'Outlier', '$10.00', '$40.00', '–none'],
      ['Wed, Nov 25', 'Outlier', '$7.00', '–none', '–none'],
      ['Fri, Nov 27', 'Outlier', '$20.00', '–none', '–none'],
      ['not known', 'site-of-mine', '€9.00', '–none', '–none'],
    ])
    expect(table('By age')).toEqual([
      ['in the last 7 days', '$27.00', '–none', '–none'],
      ['8 to 14 days ago', '€9.00 $10.00', '–none', '–none'],
      ['31 to 60 days ago', '–none', '$40.00', '–none'],
      ['All', '€9.00 $37.00', '$40.00', '–none'],
    ])
    expect(screen.getByText('Outlier: $40.00 in 1 amount, the oldest of Oct 5, 2026')).toBeTruthy()
    press('Look at the payments')
    expect(screen.getByRole('tab', { name: 'Payments' }).getAttribute('aria-selected')).toBe('true')
  })
})

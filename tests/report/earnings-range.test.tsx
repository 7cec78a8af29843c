import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { earningsHost } from '../../src/report/earnings-host'
import type { ReportHost } from '../../src/report/host'
import { HOUR, hourly } from '../core/samples'
import { freshDatabase } from '../store/samples'
import { choose, figures, headline, november, on, opened, waiting } from './earnings-shown'
import { close, fakeHost } from './fake-host'
import { press } from './three-entries'

// They have tests of their own, and load more than a test of a figure waits for.
vi.mock('../../src/report/earnings/charts/charts', () => ({ Charts: () => null }))

const test = freshDatabase()
afterEach(cleanup)

let report: ReturnType<typeof fakeHost>
beforeEach(() => {
  report = fakeHost(test.store, { tab: 'earnings' })
})

describe('the range of the earnings', () => {
  it('stand beside as many days of the time before', async () => {
    await opened(report.host, test.store, [
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
    await opened(report.host, test.store, november())
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
    await opened(report.host, test.store, [...november(), on('2022-01-15', { terms: hourly(2000) }, HOUR)])
    await waiting()
    const months = vi.spyOn(report.host.earnings, 'months')
    choose('Range', 'all')
    expect(await screen.findByText('All since Jan 1, 2022')).toBeTruthy()
    await waitFor(() => expect(headline()[0]).toBe('Earned$67.67€9.00'))
    expect(months).toHaveBeenCalledOnce()
    expect(screen.queryByRole('button', { name: 'Previous' })).toBeNull()
  })

  it('stay as they were chosen while other parts are looked at', async () => {
    await opened(report.host, test.store, november())
    await figures()
    choose('Range', 'year')
    choose('Platform', 'mercor')
    await waitFor(() => expect(headline()[0]).toBe('Earned€9.00'))
    fireEvent.click(screen.getByRole('tab', { name: 'Payments' }))
    fireEvent.click(screen.getByRole('tab', { name: 'Earnings' }))
    expect(document.querySelector('.range-shown')?.textContent).toBe('2026')
    await waitFor(() => expect(headline()[0]).toBe('Earned€9.00'))
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
    await opened(report.host, test.store, november())
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
    await opened(report.host, test.store, november())
    await waiting()
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
})

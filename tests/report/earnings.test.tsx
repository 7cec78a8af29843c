import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { freshDatabase } from '../store/samples'
import { choose, figures, headline, line, november, opened, table } from './earnings-shown'
import { fakeHost } from './fake-host'
import { press } from './three-entries'

// They have tests of their own, and load more than a test of a figure waits for.
vi.mock('../../src/report/earnings/charts/charts', () => ({ Charts: () => null }))

const test = freshDatabase()
afterEach(cleanup)

let report: ReturnType<typeof fakeHost>
beforeEach(() => {
  report = fakeHost(test.store, { tab: 'earnings' })
})

describe('the earnings', () => {
  it('show this month in two currencies side by side, as worked by hand', async () => {
    await opened(report.host, test.store, november())
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
    await opened(report.host, test.store, november())
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
    await opened(report.host, test.store, november())
    await figures()
    expect(table('Unpaid time by what it was')).toEqual([
      ['Reading instructions', '1 h', '29%', '$22.00'],
      ['Past a cap', '30 min', '14%', '$11.00'],
      ['All unpaid', '1 h 30 min', '43%', '$33.00'],
    ])
    expect(screen.getByText(/your own task rate of this range, \$22\.00\/hr, €27\.00\/hr/)).toBeTruthy()
  })

  it('break down by platform, project, task type and domain, sorted as wished', async () => {
    await opened(report.host, test.store, november())
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
    await opened(report.host, test.store, november())
    await figures()
    choose('Platform', 'mercor')
    await waitFor(() => expect(headline()[0]).toBe('Earned€9.00'))
    choose('Task type', 'ranking')
    expect(await screen.findByText('Nothing of this kind is in this range')).toBeTruthy()
    fireEvent.click(screen.getAllByRole('button', { name: 'Show all again' })[0] as HTMLElement)
    await waitFor(() => expect(headline()[0]).toBe('Earned$47.67€9.00'))
  })

  it('say why they could not be read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    report.host.earnings.days = async () => {
      throw new Error('no database')
    }
    await opened(report.host, test.store, [])
    expect((await screen.findByRole('alert')).textContent).toContain('no database')
  })

  it('say what to do where nothing is there', async () => {
    await opened(report.host, test.store, [])
    expect(await screen.findByText('Nothing was earned or worked in this range')).toBeTruthy()
    choose('Range', 'all')
    expect(await screen.findByText('All since Nov 24, 2026')).toBeTruthy()
    expect(document.querySelector('.earnings')?.textContent).not.toMatch(/NaN|undefined|null/)
  })
})

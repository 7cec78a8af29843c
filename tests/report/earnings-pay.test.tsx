import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { localDay } from '../../src/core/day'
import type { TimeEntry } from '../../src/core/entry'
import { DEFAULT_SETTINGS } from '../../src/core/settings'
import { closedWith } from '../core/report-samples'
import { HOUR, hourly, perTask } from '../core/samples'
import { freshDatabase } from '../store/samples'
import { choose, figures, headline, on, opened, table, waiting } from './earnings-shown'
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
    await opened(report.host, test.store, [
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
    await opened(report.host, test.store, [])
    await screen.findByText('Nothing was earned or worked in this range')
    const choices = [...(screen.getByLabelText('Range', { selector: '.earnings select' }) as HTMLSelectElement).options]
    expect(choices.map(({ value }) => value)).toEqual(['week', 'month', 'year', 'all', 'custom'])
  })
})

describe('pay that has not arrived', () => {
  it('is told by the day on which it can be paid, by age, and where it needs attention', async () => {
    const settings = { ...DEFAULT_SETTINGS, payCalendars: { outlier: { holdDays: { hourly: 7, perTask: 3 } } } }
    report = fakeHost(test.store, { tab: 'earnings', settings: async () => settings })
    await opened(report.host, test.store, [
      on('2026-11-20', { terms: hourly(2000) }, HOUR),
      on('2026-11-22', { terms: perTask(700) }, HOUR),
      on('2026-11-10', { terms: hourly(1000) }, HOUR),
      on('2026-11-11', { terms: perTask(900, { currency: 'EUR' }), platform: 'site-of-mine' }, HOUR),
      on('2026-10-05', { terms: null }, HOUR, [{ minor: 4000, kind: 'task' }]),
    ])
    await waiting()
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

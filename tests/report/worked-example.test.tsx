import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/core/settings'
import { Popup } from '../../src/popup/popup'
import { Report } from '../../src/report/report'
import { changeRates } from '../../src/store/exchange-rates'
import { allRollups } from '../../src/store/rollups'
import { fakeHost as fakePopup } from '../popup/fake-host'
import { freshDatabase } from '../store/samples'
import { close, fakeHost } from './fake-host'
import { NOW, RATE, WEEK } from './worked-example'

const test = freshDatabase()
afterEach(cleanup)
beforeEach(async () => {
  await changeRates(test.store, { put: [RATE] })
  await close(test.store, WEEK)
})

const texts = (row: Element | null | undefined) =>
  [...(row?.querySelectorAll('td') ?? [])].map((cell) =>
    [...cell.querySelectorAll('.value')].map((one) => one.textContent).join(' '),
  )
const line = (name: string) => texts(screen.getAllByRole('rowheader', { name })[0]?.parentElement)
const table = (name: string) =>
  [...screen.getByRole('table', { name }).querySelectorAll('tbody > tr')].map((row) =>
    [...row.children].map(
      (cell) => [...cell.querySelectorAll('.value, button')].map((one) => one.textContent).join(' ') || cell.textContent,
    ),
  )
const why = () => [...document.querySelectorAll('.figure-why li')].map((one) => one.textContent)

/** The figures of the week, worked by hand. Each is a column of the popup and of the report. */
const BY_HAND: Record<string, string> = {
  // 120 + 30 + 20 + 25 + 5 + 120 minutes.
  Hours: '5 h 20 min',
  // 320 - (90 + 20 + 25 + 120): 30 past the cap, 30 of instructions, 5 skipped.
  'Of that unpaid': '1 h 05 min',
  // 37.50 + 60 + 6; the rejected 4.00 is in nothing.
  Earned: '$103.50 €4.00',
  'Of that bonuses': '$6.00',
  // (25 × 120 + 30 × 120) ÷ 240.
  'Quoted rate': '$27.50/hr',
  // 103.50 ÷ 3.5 h; 4 ÷ 0.75 h.
  'Paid rate': '$29.57/hr €5.33/hr',
  // 103.50 ÷ 4 h = 25.875, to the even cent; 4 ÷ 50 min.
  'Task rate': '$25.88/hr €4.80/hr',
  // 103.50 ÷ 4.5 h, with the instructions.
  'True rate': '$23.00/hr €4.80/hr',
}

describe('a week worked by hand, from the evidence up', () => {
  it('has the times that its evidence gives, and lies on the days of a clock that went back', async () => {
    expect(WEEK.map(({ entry }) => [entry.id, entry.countedMs / 60_000, entry.elapsedMs / 60_000, entry.day])).toEqual([
      ['crab', 120, 133, '2026-10-22'],
      ['read', 30, 30, '2026-10-22'],
      ['blue', 20, 20, '2026-10-23'],
      ['poor', 25, 25, '2026-10-23'],
      ['left', 5, 5, '2026-10-23'],
      ['heron', 120, 120, '2026-10-25'],
    ])
  })

  it('comes to these figures in the report', async () => {
    render(<Report host={fakeHost(test.store, { tab: 'earnings', now: () => NOW }).host} />)
    await screen.findByRole('heading', { name: 'Figures' })
    const range = screen.getByLabelText('Range', { selector: '.earnings select' })
    fireEvent.change(range, { target: { value: 'week' } })
    await screen.findByText(/Oct 19.*Oct 25/)
    await screen.findAllByRole('rowheader', { name: 'Hours' })
    for (const [name, text] of Object.entries(BY_HAND)) expect([name, line(name)[0]]).toEqual([name, text])
    expect(line('Of that given away')[0]).toBe('30 min')
    expect(line('Of that expected')[0]).toBe('$37.50')
    expect(line('Of that pending')[0]).toBe('$6.00')
    expect(line('Of that approved')[0]).toBe('$60.00')
    expect(line('Of that paid out')[0]).toBe('€4.00')
    expect(line('Rejected')[0]).toBe('€4.00')
    // €4.00 at 1.08; 107.82 over all 320 minutes.
    expect(line('Earned, all together')[0]).toBe('$107.82')
    expect(line('True rate, all together')[0]).toBe('$20.22/hr')
    await screen.findByRole('table', { name: 'By task type' })
    expect(table('Unpaid time by what it was')).toEqual([
      // An hour at the task rates of $25.875 and €4.80; 30 min of it each, and 5 min at €4.80.
      ['Past a cap', '30 min', '9%', '$12.94'],
      ['Reading instructions', '30 min', '9%', '$12.94'],
      ['Tasks that nobody paidskipped, released or expired tasks, and unpaid terms', '5 min', '2%', '€0.40'],
      ['All unpaid', '1 h 05 min', '20%', '$25.88 €0.40'],
    ])
    expect(table('By task type')).toEqual([
      ['Comparison', '4 h', '75%', '2', '$103.50', '$27.50/hr', '$29.57/hr', '$25.88/hr', '$25.88/hr'],
      ['Rating one response', '50 min', '16%', '3', '€4.00', '–none', '€5.33/hr', '€4.80/hr', '€4.80/hr'],
      ['Other', '30 min', '9%', '0', '$0.00', '–none', '–none', '–none', '$0.00/hr'],
    ])
    fireEvent.click(screen.getByRole('button', { name: 'True rate' }))
    expect(why().join('\n')).toContain('$103.50 ÷ 4 h 30 min = $23.00/hr')
  })

  it('comes to the same figures in the popup, where today has 25 hours', async () => {
    const { host } = fakePopup({ rows: await allRollups(test.store), state: { settings: DEFAULT_SETTINGS } })
    render(<Popup host={{ ...host, now: () => NOW, zone: 'Europe/Berlin' }} />)
    await screen.findByRole('heading', { name: 'Your hours and pay' })
    for (const [name, text] of Object.entries(BY_HAND)) expect([name, line(name)[1]]).toEqual([name, text])
    // Two hours by the world's time, one by the wall's: $60 and the mission's $6.
    expect(line('Hours')[0]).toBe('2 h')
    expect(line('Earned')[0]).toBe('$66.00')
    expect(line('True rate')[0]).toBe('$33.00/hr')
  })
})

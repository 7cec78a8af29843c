import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { addDays } from '../../src/core/day'
import { ALL_TIME } from '../../src/core/earnings-range'
import type { LedgerItem } from '../../src/core/ledger-edit'
import { figures } from '../../src/core/report'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings'
import { Charts } from '../../src/report/earnings/charts/charts'
import type { EarningsData } from '../../src/report/earnings/data'
import { readEarnings } from '../../src/report/earnings/read-earnings'
import { recomputeRollups } from '../../src/store/rollups'
import { freshDatabase } from '../store/samples'
import { fakeHost, NOW } from './fake-host'
import { sampleEarnings, TWO_CURRENCIES, YEAR } from './sample-earnings'

const test = freshDatabase()
afterEach(cleanup)

const SET: Settings = {
  ...DEFAULT_SETTINGS,
  weeklyGoalHours: 20,
  weeklyGoalMinor: 50_000,
  taxBasisPoints: 2550,
  hourlyBar: { name: 'a living wage', minor: 2000, currency: 'USD' },
}

async function opened(items: readonly LedgerItem[], more: Partial<EarningsData> = {}, settings = SET) {
  const db = await test.store.use()
  const transaction = db.transaction(['entries', 'payLines'], 'readwrite')
  for (const { entry, payLines } of items) {
    void transaction.objectStore('entries').put(entry)
    for (const line of payLines) void transaction.objectStore('payLines').put(line)
  }
  await transaction.done
  await recomputeRollups(test.store)
  const { host } = fakeHost(test.store, { settings: async () => settings })
  const data = { ...(await readEarnings(host, ALL_TIME, {})), ...more }
  const view = render(<Charts data={data} host={host} totals={figures(data.rows)} />)
  await waitFor(() => expect(document.querySelector('.charts-reading p')?.textContent).toBe(''), { timeout: 20_000 })
  return { host, data, view }
}

const titles = () => screen.getAllByRole('img').map((image) => image.getAttribute('aria-label'))
const fews = () => [...document.querySelectorAll('.chart-few')].map(({ textContent }) => textContent)
const told = () => [...document.querySelectorAll('.findings-list li')].map(({ textContent }) => textContent?.trim())
const decision = (name: string) => screen.getByRole('heading', { name }).parentElement?.textContent

describe('the charts of a year', () => {
  it('are all there, each with words and a table', async () => {
    await opened(sampleEarnings(NOW, YEAR))
    expect(titles()).toEqual([
      'Hours worked',
      'Earned, USD',
      'True rate by task type',
      'True rate by platform',
      'Time per task',
      'Time per task by type',
      'Tasks per hour',
      'How even your task times are',
      'Where unpaid time goes',
      'Pay by age and state, USD',
      'Days with and without work',
      'True rate by weekday and hour',
      expect.stringMatching(/^Learning curve: /),
      expect.stringMatching(/^Learning curve: /),
      expect.stringMatching(/^Learning curve: /),
      expect.stringMatching(/^Learning curve: /),
    ])
    for (const figure of document.querySelectorAll('figure.chart')) {
      expect(figure.querySelector('.chart-says')?.textContent?.length, figure.textContent ?? '').toBeGreaterThan(10)
      expect(figure.querySelectorAll('tbody tr').length).toBeGreaterThan(1)
      expect(figure.innerHTML).not.toMatch(/NaN|undefined|Infinity/)
      expect(figure.querySelector('svg [tabindex], [style]')).toBeNull()
    }
    expect(fews()).toEqual([expect.stringContaining('4 projects')])
  }, 30_000)

  it('say what stands out, and what follows', async () => {
    await opened(sampleEarnings(NOW, YEAR))
    expect(told().some((line) => /pays you \d+% less per true hour than .+ \(n = \d+ and \d+\)/.test(line ?? ''))).toBe(true)
    expect(told().some((line) => line?.startsWith('You gave away') && line.includes('past caps, most at Outlier'))).toBe(true)
    expect(told().some((line) => /a task now takes .+ where the first ten took/.test(line ?? ''))).toBe(true)
    expect(decision('The next hour')).toMatch(/Mercor · Rubric writing has been worth most: \$.+\/hr \(\$.+ to \$.+; n = \d+\)/)
    expect(decision('Beginning a project')).toMatch(/costs about \$/)
    expect(decision('Set aside for tax')).toContain('25.5% of $')
    expect(decision('What an hour must bring')).toContain('above a living wage ($20.00/hr)')
    expect(decision('This week’s goal')).toMatch(/Hours: .+ of 20 h/)
  }, 30_000)

  it('open their tables together', async () => {
    await opened(sampleEarnings(NOW, YEAR, 60))
    const tables = () => [...document.querySelectorAll<HTMLDetailsElement>('.chart-fold')].map(({ open }) => open)
    expect(tables().some(Boolean)).toBe(false)
    fireEvent.click(screen.getByRole('checkbox'))
    expect(tables().every(Boolean)).toBe(true)
  }, 30_000)

  it('never put two currencies into one', async () => {
    await opened(sampleEarnings(NOW, TWO_CURRENCIES))
    for (const name of [
      'Earned',
      'True rate by task type',
      'True rate by platform',
      'Pay by age and state',
      'True rate by weekday and hour',
    ])
      expect(titles()).toEqual(expect.arrayContaining([`${name}, USD`, `${name}, EUR`]))
    for (const figure of document.querySelectorAll('figure.chart')) {
      const title = figure.querySelector('h4')?.textContent ?? ''
      if (title.endsWith('USD')) expect(figure.textContent).not.toContain('€')
      if (title.endsWith('EUR')) expect(figure.textContent).not.toContain('$')
    }
    expect(decision('Set aside for tax')?.match(/25\.5%/g)).toHaveLength(2)
  }, 30_000)
})

describe('the charts of many years', () => {
  it('are told by the month, and learning from the last year with what came before it', async () => {
    const long = YEAR.map((one) => ({ ...one, from: one.project === 'Slate' ? 900 : one.from }))
    const { data } = await opened(sampleEarnings(NOW, long, 900))
    expect(data.grain).toBe('month')
    const rows = (title: string) =>
      document.querySelector(`[aria-label="Show as table: ${title}"]`)?.parentElement?.querySelectorAll('tbody tr').length
    // June 2024 to November 2026.
    expect(rows('Hours worked')).toBe(30)
    expect(rows('Tasks per hour')).toBe(30)
    expect(fews()).toContain('Days with and without work: shown for ranges of up to two years.')
    expect(document.querySelector('.charts-reading')?.textContent).toContain('of those the last year alone is read')
    const slate = screen.getByRole('img', { name: 'Learning curve: dataannotation · Slate' }).closest('figure')
    expect(slate?.querySelector('.chart-says')?.textContent).toMatch(/^[\d,]+ tasks here; [\d,]+ came before this range\.$/)
    expect(document.querySelector('.findings')?.textContent).not.toMatch(/NaN|undefined/)
  }, 60_000)
})

describe('with little to show', () => {
  it('each chart without enough says what it needs in one line, and nothing is claimed', async () => {
    await opened(sampleEarnings(NOW, YEAR, 2).slice(-3), {}, DEFAULT_SETTINGS)
    expect(fews()).toEqual(
      expect.arrayContaining([
        'Time per task: needs 5 submitted tasks.',
        'Tasks per hour: needs submitted tasks in at least three weeks.',
        'Learning curve: needs a project with 20 submitted tasks.',
      ]),
    )
    expect(told().filter((line) => line?.includes('less per true hour'))).toEqual([])
    expect(decision('The next hour')).toContain('Nothing can be ranked yet')
    expect(decision('This week’s goal')).toContain('No goal is set')
    expect(decision('Set aside for tax')).toContain('No percentage is set')
    expect(decision('What an hour must bring')).toContain('No bar is set')
  })

  it('a range without work has no charts', async () => {
    const { host } = fakeHost(test.store)
    render(<Charts data={await readEarnings(host, ALL_TIME, {})} host={host} totals={figures([])} />)
    await screen.findByText('No work lies in this range, so there is nothing to draw.')
  })
})

describe('single entries', () => {
  it('can be left unread, and read after all', async () => {
    const { host, data, view } = await opened(sampleEarnings(NOW, YEAR, 90))
    let go: () => void = () => {}
    const slow = {
      ...host,
      earnings: {
        ...host.earnings,
        attempts: (...[days, tell, isWanted]: Parameters<typeof host.earnings.attempts>) =>
          new Promise<void>((resolve) => {
            go = resolve
          }).then(() => host.earnings.attempts(days, tell, isWanted)),
      },
    }
    view.unmount()
    render(<Charts data={data} host={slow} totals={figures(data.rows)} />)
    fireEvent.click(await screen.findByRole('button', { name: 'Stop reading' }, { timeout: 20_000 }))
    await screen.findByText('Stopped. The charts that need single entries are left out.')
    expect(titles().some((title) => title?.startsWith('Learning'))).toBe(false)
    fireEvent.click(screen.getByRole('button', { name: 'Read them' }))
    go()
    await screen.findAllByRole('heading', { name: /^Learning curve/ }, { timeout: 20_000 })
  }, 30_000)

  it('of more than a year are those of the last, and it says so', async () => {
    const { data } = await opened(sampleEarnings(NOW, YEAR, 100), {
      range: { kind: 'custom', from: addDays('2026-11-24', -600), to: '2026-11-24' },
      before: [{ ...(await readEarnings(fakeHost(test.store).host, ALL_TIME, {})).rows[0] } as never],
    })
    expect(data.grain).toBe('day')
    expect(document.querySelector('.charts-reading')?.textContent).toContain('of those the last year alone is read')
  }, 30_000)
})

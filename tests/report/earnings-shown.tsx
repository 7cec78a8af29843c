import { fireEvent, render, screen } from '@testing-library/preact'
import type { TimeEntry } from '../../src/core/entry'
import type { ReportHost } from '../../src/report/host'
import { Report } from '../../src/report/report'
import type { LedgerRow } from '../../src/store/read-ledger'
import type { Store } from '../../src/store/store'
import { closedWith } from '../core/report-samples'
import { HOUR, hourly, MINUTE, perTask } from '../core/samples'
import { close } from './fake-host'

/** A closed entry of a day, at noon in Berlin. */
export function on(
  day: string,
  more: Partial<TimeEntry>,
  workMs: number,
  extra: Parameters<typeof closedWith>[2] = [],
): LedgerRow {
  return closedWith({ ...more, closedAt: Date.parse(`${day}T12:00+01:00`), zone: 'Europe/Berlin' }, workMs, extra)
}

/** November2026 by hand; today is the 24th. 2 h at $25 of which 30 min past the cap, 10 min skipped, 1 h of instructions, €9 in 20 min. */
export const november = () => [
  on('2026-11-03', { terms: hourly(2500, { capMs: 90 * MINUTE }) }, 2 * HOUR, [{ minor: 600 }]),
  on('2026-11-04', { terms: hourly(2500), outcome: 'skipped', taskType: 'ranking' }, 10 * MINUTE),
  on('2026-11-04', { terms: null, workKind: 'instructions', taskType: 'other' }, HOUR),
  on(
    '2026-11-10',
    { terms: perTask(900, { currency: 'EUR' }), platform: 'mercor', project: 'World', domain: 'coding' },
    20 * MINUTE,
  ),
]

/** The report on these entries, at its earnings. */
export async function opened(host: ReportHost, store: Store, rows: readonly LedgerRow[]): Promise<void> {
  await close(store, rows)
  render(<Report host={host} />)
  await screen.findByRole('heading', { name: 'Earnings' })
}

/** The breakdowns are worked out last. */
export const figures = () => screen.findByRole('heading', { name: 'Where it came from' }, { timeout: 5000 })

/** What has not arrived is read after the figures. */
export const waiting = () => screen.findByRole('heading', { name: 'Pay that has not arrived' }, { timeout: 5000 })

export function choose(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label, { selector: '.earnings select' }), { target: { value } })
}

const textOf = (cell: Element, parts: string) =>
  [...cell.querySelectorAll(parts)].map((one) => one.textContent).join(' ') || (cell.textContent ?? '')

/** The values of a row of figures. */
export function line(name: string): string[] {
  const row = screen.getAllByRole('rowheader', { name })[0]?.parentElement
  return [...(row?.querySelectorAll('td') ?? [])].map((cell) => textOf(cell, '.value'))
}

/** The rows of a table, cell by cell. */
export function table(name: string): string[][] {
  const rows = screen.getByRole('table', { name }).querySelectorAll('tbody > tr')
  return [...rows].map((row) => [...row.children].map((cell) => textOf(cell, '.value, button')))
}

export const headline = () => [...document.querySelectorAll('.headline')].map((one) => one.textContent)

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { expect } from 'vitest'
import type { ReportHost } from '../../src/report/host'
import { Report } from '../../src/report/report'
import type { Store } from '../../src/store/store'
import { close } from './fake-host'
import { rowOf } from './sample-ledger'

const terms = { scheme: 'hourly', amount: 2400, scale: 2, currency: 'USD', validFrom: 0, source: 'user' } as const
export const crab = { platform: 'outlier', project: 'Crab', taskType: 'comparison', terms } as const

/** An instant of November in Berlin: `24T14:02`. */
export const at = (text: string) => Date.parse(`2026-11-${text}+01:00`)

/** Three entries: one with several kinds of spans, one just before it, and one of the day before in another zone and currency. */
export const rows = [
  rowOf(at('24T14:02'), [{ kind: 'work' }, { kind: 'away' }, { kind: 'gap' }, { kind: 'work' }], [8, 7, 20, 10], {
    ...crab,
    id: 'long',
    taskId: 'task_1',
    unanswered: [{ fromAt: at('24T14:17'), toAt: at('24T14:37') }],
    platformTimerMs: 26 * 60_000,
    timeLimitMs: 30 * 60_000,
  }),
  rowOf(at('24T13:30'), [{ kind: 'work' }], [30], { ...crab, id: 'early' }),
  rowOf(at('23T20:00'), [{ kind: 'work' }], [60], {
    ...{ platform: 'mercor', project: 'World', taskType: 'rating' },
    terms: { ...terms, scheme: 'per-task', amount: 900, currency: 'EUR' },
    ...{ id: 'other', zone: 'America/New_York', outcome: 'skipped', doubt: 'the browser was closed' },
  }),
]

/** Closes the three entries and shows the report once it lists them. */
export async function shown(host: ReportHost, store: Store): Promise<void> {
  await close(store, rows)
  render(<Report host={host} />)
  await screen.findByRole('table')
}

export const rowOfEntry = (id: string) => document.querySelector(`[data-entry="${id}"]`) as HTMLElement
export const entryCount = () => document.querySelectorAll('[data-entry]').length
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

export async function open(id: string): Promise<void> {
  fireEvent.click(within(rowOfEntry(id)).getByRole('button'))
  await screen.findByText('About this entry')
}

/** Writes into the last field of this label: the filters, which come first, have some of the same names. */
export function write(label: string, value: string): void {
  fireEvent.input(screen.getAllByLabelText(label).at(-1) as HTMLElement, { target: { value } })
}

/** Waits until a status line says this. */
export async function told(text: string): Promise<void> {
  await waitFor(() => {
    const statuses = [...document.querySelectorAll('[role=status]')].map((one) => one.textContent ?? '')
    expect(
      statuses.some((one) => one.includes(text)),
      statuses.join(' | '),
    ).toBe(true)
  })
}

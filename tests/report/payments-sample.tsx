import { render, screen } from '@testing-library/preact'
import type { PayLine } from '../../src/core/pay'
import { DEFAULT_SETTINGS } from '../../src/core/settings'
import type { Statement, StatementRow } from '../../src/core/statement'
import type { ReportHost } from '../../src/report/host'
import { Payments } from '../../src/report/payments/payments'
import type { LedgerRow } from '../../src/store/read-ledger'
import { recomputeRollups } from '../../src/store/rollups'
import type { Store } from '../../src/store/store'
import { write } from '../../src/store/transaction'
import { close } from './fake-host'
import { rowOf } from './sample-ledger'
import { at, crab } from './three-entries'

/** Half an hour each at $24 an hour: $12.00. */
const task = (day: string, taskId: string, more: Partial<LedgerRow['entry']> = {}) =>
  rowOf(at(`${day}T09:00`), [{ kind: 'work' }], [30], { ...crab, id: `e-${taskId}`, taskId, ...more })

export const TASKS = [
  task('12', 'exact-1'),
  task('13', 'exact-2'),
  task('14', 'short'),
  task('15', 'over'),
  task('16', 'waiting'),
  task('17', 'missing', { platformTimerMs: 28 * 60_000 }),
  task('18', 'no-terms', { terms: null }),
]

export const listed = (taskId: string, day: string, more: Partial<StatementRow> = {}): StatementRow => ({
  ...{ id: `r-${taskId}`, statementId: 's1', platform: 'outlier', project: 'Crab', taskId, day: `2026-11-${day}` },
  ...{ kind: 'task', state: 'paid', minor: 1200, currency: 'USD', open: 1 },
  ...more,
})

export const ROWS = [
  listed('exact-1', '12'),
  listed('exact-2', '13'),
  listed('short', '14', { minor: 1050 }),
  listed('over', '15', { minor: 1300 }),
  listed('waiting', '16', { state: 'pending', status: 'In review' }),
  listed('no-terms', '18', { minor: 900 }),
  listed('stranger', '19', { kind: 'mission', minor: 5000, currency: 'EUR' }),
]

export const STATEMENT: Statement = {
  ...{ id: 's1', platform: 'outlier', source: 'outlier-csv', name: 'earnings.csv', at: at('20T10:00'), rows: 7, newRows: 7 },
  ...{ from: '2026-11-01', to: '2026-11-20' },
}

/** Waited for since September. */
export const OLD: PayLine = {
  ...{ id: 'old', entryId: null, kind: 'referral', state: 'pending', minor: 2500, currency: 'GBP' },
  ...{ day: '2026-09-01', platform: 'mercor', project: 'World', at: Date.parse('2026-09-01T12:00:00Z') },
}

/** Keeps the sample and shows the part once it is matched. */
export async function shown(host: ReportHost, store: Store): Promise<void> {
  await close(store, TASKS)
  await write(store, ['payLines', 'statementRows', 'statements'], async (transaction) => {
    await transaction.objectStore('payLines').add(OLD)
    await transaction.objectStore('statements').add(STATEMENT)
    for (const row of ROWS) await transaction.objectStore('statementRows').add(row)
  })
  await recomputeRollups(store)
  render(<Payments host={host} settings={DEFAULT_SETTINGS} />)
  await screen.findByRole('table', { name: 'Payments by how they compare' })
}

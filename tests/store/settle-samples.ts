import type { LedgerItem } from '../../src/core/ledger-edit'
import type { PayLine } from '../../src/core/pay'
import type { Statement, StatementRow } from '../../src/core/statement'
import { closeEntry } from '../../src/store/entries'
import { type Matching, matchStatements } from '../../src/store/match-statements'
import { recomputeRollups } from '../../src/store/rollups'
import type { Settling } from '../../src/store/settle'
import type { Store } from '../../src/store/store'
import { write } from '../../src/store/transaction'
import { itemOf, NINE } from '../core/edit-samples'
import { rowOf } from '../core/match-samples'
import { MINUTE } from '../core/samples'

export const DAY = '2026-03-04'

/** Twenty minutes at $25 an hour, an hour after one another: $8.33 each. */
export function taskOf(n: number, more: Parameters<typeof itemOf>[1] = {}): LedgerItem {
  return itemOf([['work', 20]], { id: `e${n}`, taskId: `T${n}`, startedAt: NINE + n * 60 * MINUTE, ...more })
}

export function listed(n: number, more: Partial<StatementRow> = {}): StatementRow {
  return rowOf(`r${n}`, { taskId: `T${n}`, minor: 833, ...more })
}

/** A referral: a line of no entry. */
export const REFERRAL: PayLine = {
  ...{ id: 'referral', entryId: null, kind: 'referral', state: 'expected', minor: 5000, currency: 'USD' },
  ...{ day: DAY, platform: 'outlier', project: 'Crab', at: NINE },
}

const STATEMENT: Statement = {
  ...{ id: 's1', platform: 'outlier', source: 'outlier-csv', name: 'earnings.csv', at: NINE, rows: 3, newRows: 3 },
  ...{ from: '2026-03-01', to: '2026-03-31' },
}

export interface Given {
  items?: readonly LedgerItem[]
  lines?: readonly PayLine[]
  rows?: readonly StatementRow[]
  statements?: readonly Statement[]
}

export async function fill(store: Store, { items = [], lines = [], rows = [], statements = [STATEMENT] }: Given): Promise<void> {
  for (const item of items) await closeEntry(store, item)
  await write(store, ['payLines', 'statementRows', 'statements'], async (transaction) => {
    for (const line of lines) await transaction.objectStore('payLines').put(line)
    for (const row of rows) await transaction.objectStore('statementRows').put(row)
    for (const statement of statements) await transaction.objectStore('statements').put(statement)
  })
  if (lines.length > 0) await recomputeRollups(store)
}

/** The match of a row, as the user sees it. */
export async function seen(store: Store, rowId: string): Promise<Settling> {
  const { matches } = await matchStatements(store)
  return settlingOf(matches, rowId)
}

export function settlingOf(matches: Matching['matches'], rowId: string): Settling {
  const match = matches.find(({ row }) => row?.id === rowId)
  if (!match?.row) throw new Error(`${rowId} is not among the matches`)
  return { row: match.row, lines: match.lines, how: 'task-id' }
}

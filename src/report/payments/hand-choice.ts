import { familyOf } from '../../core/match-task'
import type { PayLine } from '../../core/pay'
import type { StatementRow } from '../../core/statement'
import type { LedgerRow } from '../../store/read-ledger'

/**
 * The lines of an entry that a payment would settle: those for the same, that no payment has, in its currency if there are any. None: the entry
 * gets a new line.
 */
export function linesForRow(row: StatementRow, { payLines }: LedgerRow, taken: ReadonlySet<string>): PayLine[] {
  const free = payLines.filter(({ id, kind }) => familyOf(kind) === familyOf(row.kind) && !taken.has(id))
  const same = free.filter(({ currency }) => currency === row.currency)
  if (same.length > 0) return same
  // One line whose currency was mistaken; several of another currency would not be shared out rightly.
  return free.length === 1 ? free : []
}

import type { Day } from '../../core/day'
import type { PayLine, PayLineState } from '../../core/pay'
import type { StatementRow } from '../../core/statement'
import type { OnProgress } from '../../store/ledger-pass'
import type { Matching } from '../../store/match-statements'
import type { LedgerRow } from '../../store/read-ledger'
import type { Revision } from '../../store/schema'
import type { Settling } from '../../store/settle'
import type { ImportHost } from './import/host'

/** What the part "Payments" of the report asks of the store. What changes the ledger rejects with an EditRefused where it would lose something. */
export interface PaymentsHost {
  import: ImportHost
  match(onProgress: OnProgress, signal: AbortSignal): Promise<Matching>
  settle(settling: Settling): Promise<Revision>
  accept(settlings: readonly Settling[], onProgress: OnProgress, signal: AbortSignal): Promise<Revision>
  add(wanted: readonly { row: StatementRow; entryId: string | null }[]): Promise<Revision>
  ignore(rows: readonly StatementRow[]): Promise<Revision>
  setStates(lines: readonly PayLine[], state: PayLineState): Promise<Revision>
  takeBack(rowId: string): Promise<Revision>
  /** Entries of a platform that closed around a day, oldest first. */
  entriesAround(platform: string, day: Day): Promise<LedgerRow[]>
  /** Pay that was earned on a day or earlier and has not arrived. */
  awaited(until: Day): Promise<PayLine[]>
}

import type { CsvMapping, Statement } from '../../../core/statement'
import type { FundsLook } from '../../../core/statement-funds'
import type { ImportPlan } from '../../../core/statement-plan'
import type { StatementDraft } from '../../../core/statement-read'
import type { TakenBack } from '../../../store/take-back-import'

/** Why there is no page to read. */
export type NoFunds = 'not-granted' | 'no-tab' | 'no-table' | 'failed'

/** What the import of statements asks of the store and the browser. */
export interface ImportHost {
  /** How the columns under this header were read last. */
  mapping(id: string): Promise<CsvMapping | undefined>
  rememberMapping(mapping: CsvMapping): Promise<void>
  plan(draft: StatementDraft): Promise<ImportPlan>
  /** All or nothing. Rejects with the signal's reason when it is aborted, with a BusyError while other bulk work runs. */
  import(draft: StatementDraft, onProgress: (done: number, of: number) => void, signal: AbortSignal): Promise<Statement>
  /** Removes what an import brought and nobody has settled since. */
  takeBack(statementId: string): Promise<TakenBack>
  /** What the open payments page of DataAnnotation shows now. */
  lookAtFunds(): Promise<FundsLook | { refused: NoFunds }>
}

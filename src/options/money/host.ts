import type { ExchangeRate } from '../../core/exchange-rate'
import type { Conversion, ConversionPreview } from '../../core/home-conversion'
import type { RateChange } from '../../store/exchange-rates'
import type { OnProgress } from '../../store/ledger-pass'
import type { BulkDone } from '../use-bulk-work'

/** What the options on money ask of the store. Work on the whole ledger rejects with the signal's reason when it is called off; nothing is changed then. */
export interface MoneyHost {
  rates(): Promise<ExchangeRate[]>
  /** Tells the change that takes it back. */
  changeRates(change: RateChange): Promise<Required<RateChange>>
  preview(conversion: Conversion, onProgress: OnProgress, signal: AbortSignal): Promise<ConversionPreview>
  /** How many lines were converted, by which revision; null where nothing changes. */
  convert(conversion: Conversion, onProgress: OnProgress, signal: AbortSignal): Promise<BulkDone | null>
  /** Takes that revision back; refuses when something else was corrected since. */
  undo(revisionId: string): Promise<void>
}

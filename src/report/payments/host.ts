import type { ImportHost } from './import/host'

/** What the part "Payments" of the report asks of the store. */
export interface PaymentsHost {
  import: ImportHost
}

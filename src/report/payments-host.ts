import type { Store } from '../store/store'
import type { PaymentsHost } from './payments/host'
import { importHost } from './payments/import/store-host'

export function paymentsHost(store: Store, now: () => number = Date.now, tell?: () => Promise<unknown>): PaymentsHost {
  return { import: importHost(store, now, tell) }
}

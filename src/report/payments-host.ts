import type { Store } from '../store/store'
import type { PaymentsHost } from './payments/host'

export function paymentsHost(_store: Store): PaymentsHost {
  return {}
}

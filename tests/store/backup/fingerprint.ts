import { addDigests, digest } from '../../../src/core/digest'
import type { Store } from '../../../src/store/store'
import { everything } from '../samples'

/** A number per store that is the same for the same records, in whatever order they were written; open sessions and `meta` aside. */
export async function fingerprint(store: Store): Promise<Record<string, string>> {
  const { sessions: _live, meta: _own, ...ledger } = await everything(store)
  return Object.fromEntries(
    Object.entries(ledger).map(([name, rows]) => [name, `${rows.length}/${rows.map(digest).reduce(addDigests, 0)}`]),
  )
}

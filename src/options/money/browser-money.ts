import { applyConversion, previewConversion } from '../../store/convert-ledger'
import { allRates, changeRates } from '../../store/exchange-rates'
import { undo } from '../../store/ledger-edits'
import type { Store } from '../../store/store'
import { underBulkLock } from '../../ui/bulk-lock'
import type { MoneyHost } from './host'

/** `tell` says to other surfaces that the ledger is another now. */
export function browserMoney(store: Store, tell: () => Promise<unknown>): MoneyHost {
  return {
    rates: () => allRates(store),
    changeRates: (change) => changeRates(store, change),
    preview: (conversion, onProgress, signal) => previewConversion(store, conversion, onProgress, signal),
    convert: async (conversion, onProgress, signal) => {
      const work = () => applyConversion(store, conversion, Date.now(), onProgress, signal)
      const revision = await underBulkLock(work, signal)
      if (revision === null) return null
      await tell()
      const changed = (revision.converted ?? []).reduce((all, { ids }) => all + ids.length, 0)
      return { revisionId: revision.id, changed }
    },
    undo: async (revisionId) => {
      await underBulkLock(() => undo(store, Date.now(), revisionId))
      await tell()
    },
  }
}

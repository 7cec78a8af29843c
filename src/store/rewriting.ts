import type { LedgerItem } from '../core/ledger-edit'
import { contributionOf, isEmpty, type Rollup, subtractRollup } from '../core/rollup'
import { sameValue } from '../core/same-value'
import { addRows, changeRollups } from './rollups'
import type { WriteTransaction } from './schema'
import { together, within } from './transaction'

export type LedgerTransaction = WriteTransaction<'entries' | 'payLines' | 'rollups' | 'monthRollups'>

/** Writes changed entries and their lines as they come, and at the end what all of them change of the roll-ups. */
export class Rewriting {
  private readonly sums = new Map<string, Rollup>()
  constructor(private readonly transaction: LedgerTransaction) {}

  async put(pairs: readonly (readonly [LedgerItem, LedgerItem])[]): Promise<void> {
    const entries = this.transaction.objectStore('entries')
    const payLines = this.transaction.objectStore('payLines')
    const requests: (() => Promise<unknown>)[] = []
    for (const [old, next] of pairs) {
      addRows(this.sums, contributionOf(old.entry, old.payLines), subtractRollup)
      addRows(this.sums, contributionOf(next.entry, next.payLines))
      requests.push(() => entries.put(next.entry))
      for (const line of old.payLines)
        if (!next.payLines.some(({ id }) => id === line.id)) requests.push(() => payLines.delete(line.id))
      for (const line of next.payLines)
        if (!old.payLines.some((was) => sameValue(was, line))) requests.push(() => payLines.put(line))
    }
    await together(requests)
  }

  async finish(): Promise<void> {
    const add = [...this.sums.values()].filter((row) => !isEmpty(row))
    await changeRollups(within(this.transaction), { add })
  }
}

import type { OpenSession } from '../../core/open-session'
import { planRestore, type RestoreChoices, type RestorePlan } from '../../core/restore-plan'
import { awake } from '../awake'
import { inBulk } from '../exclusively'
import { ROLLUP_STORES, settleRollups } from '../rollups'
import type { Run } from '../run'
import type { WriteTransaction } from '../schema'
import type { Snapshot } from '../snapshots'
import type { Store } from '../store'
import { reading, together, within, write } from '../transaction'
import { checkedRecords } from './checked-records'
import type { BackedStore, BackupRecord } from './format'
import { COMPARED, readHere } from './here'
import type { Inspection } from './inspect'
import { clearForReplacing, removeReplaced } from './make-room'
import { snapshotNow } from './snapshot-now'
import { type CloseOpen, unitOf } from './units'

export interface Restored {
  plan: RestorePlan
  /** What was here before; null where there was nothing. */
  snapshot: Snapshot | null
}

/**
 * Brings a file that was inspected into the ledger: after a snapshot, at once and whole, with its roll-ups. The file is compared anew with
 * what is here at that moment, so that an entry that closed since the preview is not doubled either. Throws a BusyError, a BackupRefused
 * where the file has changed since, or a StoreFullError, and then has changed nothing.
 */
export function restoreBackup(
  store: Store,
  inspection: Inspection,
  choices: RestoreChoices,
  closeOpen: CloseOpen,
  run: Run = {},
): Promise<Restored> {
  return inBulk(async () => {
    const snapshot = await snapshotNow(store, choices.mode === 'replace' ? 'replace' : 'restore', run)
    const plan = await write(store, [...COMPARED, ...ROLLUP_STORES], async (transaction) => {
      const { here, openHere } = await readHere(reading(transaction), closeOpen, run.signal)
      const plan = planRestore({ file: inspection.file, here, openHere }, choices)
      if (choices.mode === 'replace') {
        const putBack = await clearForReplacing(within(transaction), plan.kept, new Set(openHere.keys()))
        await putAll(transaction, inspection, plan, closeOpen, run)
        await putBack()
      } else {
        await removeReplaced(within(transaction), plan.replaced)
        await putAll(transaction, inspection, plan, closeOpen, run)
      }
      const entries = await transaction.objectStore('entries').count()
      let summed = 0
      await settleRollups(within(transaction), (more) => {
        run.signal?.throwIfAborted()
        summed += more
        run.onProgress?.('summing', summed, entries)
      })
      return plan
    })
    return { plan, snapshot }
  })
}

type Ledger = WriteTransaction<BackedStore | (typeof ROLLUP_STORES)[number]>

/** Writes what is taken of the file. The next records are read while those before are written. */
async function putAll(
  transaction: Ledger,
  { blob, file }: Inspection,
  plan: RestorePlan,
  closeOpen: CloseOpen,
  run: Run,
): Promise<void> {
  const put = (record: BackupRecord) => {
    const unit = unitOf(record)
    if (!plan.taken.has(unit)) return []
    if (record.store !== 'sessions')
      return [() => transaction.objectStore(record.store as 'meta').put(record.value, record.key as string)]
    if (!file.units.get(unit)?.open) return []
    const { entry, payLines } = closeOpen(record.value as OpenSession)
    const lines = payLines.map((line) => () => transaction.objectStore('payLines').put(line))
    return [() => transaction.objectStore('entries').put(entry), ...lines]
  }
  const asWriting: Run = {
    ...(run.signal ? { signal: run.signal } : {}),
    onProgress: (_, done, total) => run.onProgress?.('writing', done, total),
  }
  const batches = checkedRecords(blob, asWriting)
  const take = () => {
    const taken = batches.next()
    // Heard when it is waited for, unless something else fails before.
    taken.catch(() => {})
    return taken
  }
  try {
    for (let next = take(); ; ) {
      const { done, value: records } = await awake(within(transaction), next)
      if (done) return
      next = take()
      await together(records.flatMap(put))
    }
  } finally {
    void batches.return(undefined).catch(() => {})
  }
}

import type { PayLine } from '../core/pay'
import type { Statement, StatementRow } from '../core/statement'
import { type ChangedRow, followed, freshRow, type ImportPlan, planImport as planWith, updatedRow } from '../core/statement-plan'
import type { StatementDraft } from '../core/statement-read'
import { inBulk } from './exclusively'
import { EDIT_STORES, type EditTransaction, putImages } from './ledger-images'
import type { OnProgress } from './ledger-pass'
import { addRevision } from './revisions'
import { CHUNK } from './rollups'
import type { Image, ReadTransaction, WriteTransaction } from './schema'
import type { Store } from './store'
import { ask, read, reading, together, within, write } from './transaction'

const STATEMENT_STORES = ['statements', 'statementRows'] as const
type StatementTransaction = WriteTransaction<(typeof STATEMENT_STORES)[number]>

/** Settled rows that change are put into revisions of at most so many: one record must not outgrow what a backup takes. */
const MOST_IN_REVISION = 2000

/** Every import, newest first. */
export async function statements(store: Store): Promise<Statement[]> {
  const all = await ask(store, (db) => db.getAll('statements'))
  return all.sort((a, b) => b.at - a.at)
}

/** What an import of these rows would do. Changes nothing. */
export function planImport(store: Store, draft: StatementDraft): Promise<ImportPlan> {
  return read(store, ['statementRows'], async (transaction) => planWith(draft, await knownRows(transaction, draft)))
}

/**
 * Keeps the rows of a draft, in one transaction: rows that are known are not doubled but brought up to date, and the lines of settled ones
 * follow their state, which can be undone. Aborted by the signal it changes nothing and rejects with the signal's reason; a BusyError where
 * another window is at bulk work, a StoreFullError when there is no room, a RangeError for a draft without rows.
 */
export function importStatement(
  store: Store,
  draft: StatementDraft,
  at: number,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<Statement> {
  const importing = { draft, at, onProgress, signal, id: crypto.randomUUID() }
  return inBulk(async () => {
    signal?.throwIfAborted()
    const done = await write(store, [...STATEMENT_STORES], (transaction) => importRows(transaction, importing, null))
    // Only where the ledger follows does live work have to wait for an import.
    if (done) return done
    const all = [...new Set([...EDIT_STORES, ...STATEMENT_STORES])]
    const followed = await write(store, all, (transaction) => importRows(within(transaction), importing, within(transaction)))
    if (!followed) throw new Error('an import that may change the ledger must come to its end')
    return followed
  })
}

interface Importing {
  draft: StatementDraft
  at: number
  id: string
  onProgress: OnProgress | undefined
  signal: AbortSignal | undefined
}

/** Null, and nothing written, where settled rows change and the ledger is not in the transaction. */
async function importRows(
  transaction: StatementTransaction,
  { draft, at, id, onProgress, signal }: Importing,
  ledger: EditTransaction | null,
): Promise<Statement | null> {
  const of = draft.rows.length * 2
  const told = (done: number) => {
    signal?.throwIfAborted()
    onProgress?.(done, of)
  }
  const plan = planWith(draft, await knownRows(reading(transaction), draft, told))
  const settled = plan.changed.filter(({ was }) => was.open === undefined)
  if (settled.length > 0 && ledger === null) return null
  if (plan.days === null) throw new RangeError('a statement without rows is no statement')
  const statement: Statement = {
    ...{ id, platform: draft.platform, source: draft.source, name: draft.name, at },
    ...{ rows: draft.rows.length, newRows: plan.fresh.length, ...plan.days },
  }
  await transaction.objectStore('statements').add(statement)
  const open = plan.changed.filter(({ was }) => was.open === 1)
  await putRows(transaction, [...plan.fresh.map((row) => freshRow(row, id)), ...open.map(updatedRow)], (done) =>
    told(draft.rows.length + done),
  )
  for (let from = 0; ledger && from < settled.length; from += MOST_IN_REVISION) {
    await follow(ledger, settled.slice(from, from + MOST_IN_REVISION), at)
    told(draft.rows.length + plan.fresh.length + open.length + Math.min(settled.length, from + MOST_IN_REVISION))
  }
  told(of)
  return statement
}

/**
 * The rows that are kept under the ids of a draft. Where most of what lies between two ids is asked for, it is read at once: single requests
 * for a hundred thousand rows take many times as long.
 */
async function knownRows(
  transaction: ReadTransaction<'statementRows'>,
  draft: StatementDraft,
  told?: (done: number) => void,
): Promise<Map<string, StatementRow>> {
  const rows = transaction.objectStore('statementRows')
  const ids = draft.rows.map(({ id }) => id).sort()
  const known = new Map<string, StatementRow>()
  for (let from = 0; from < ids.length; from += CHUNK) {
    const wanted = ids.slice(from, from + CHUNK)
    const range = IDBKeyRange.bound(wanted[0], wanted.at(-1))
    const between = await rows.count(range)
    if (between > 0 && between <= 2 * wanted.length) {
      const own = new Set(wanted)
      for (const row of await rows.getAll(range)) if (own.has(row.id)) known.set(row.id, row)
    } else if (between > 0) {
      await together(
        wanted.map((id) => async () => {
          const row = await rows.get(id)
          if (row) known.set(id, row)
        }),
      )
    }
    told?.(from + wanted.length)
  }
  return known
}

async function putRows(
  transaction: StatementTransaction,
  rows: readonly StatementRow[],
  told: (done: number) => void,
): Promise<void> {
  const objects = transaction.objectStore('statementRows')
  for (let from = 0; from < rows.length; from += CHUNK) {
    await together(rows.slice(from, from + CHUNK).map((row) => () => objects.put(row)))
    told(Math.min(rows.length, from + CHUNK))
  }
}

/** Settled rows and their lines, with the revision that takes both back. */
async function follow(transaction: EditTransaction, changed: readonly ChangedRow[], at: number): Promise<void> {
  const lines = new Map<string, PayLine>()
  const payLines = transaction.objectStore('payLines')
  await together(
    changed.flatMap(({ was }) =>
      (was.settled?.lineIds ?? []).map((id) => async () => {
        const line = await payLines.get(id)
        if (line) lines.set(id, line)
      }),
    ),
  )
  const images = changed.flatMap((change): Image[] => {
    const own = (change.was.settled?.lineIds ?? []).flatMap((id) => lines.get(id) ?? [])
    const after = followed(change, own)
    return [
      { store: 'statementRows', key: after.row.id, value: after.row },
      ...after.lines.map((line): Image => ({ store: 'payLines', key: line.id, value: line })),
    ]
  })
  await addRevision(within(transaction), { at, what: 'statement', ...(await putImages(transaction, images)) })
}

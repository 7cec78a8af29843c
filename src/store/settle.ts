import { EditRefused } from '../core/edit-refused'
import { addedLine, isSameMoney, linesBefore, restoredLine, settledLines } from '../core/match-settle'
import type { PayLine, PayLineState } from '../core/pay'
import { sameValue } from '../core/same-value'
import type { Settlement, StatementRow } from '../core/statement'
import { frozenFresh } from './freeze'
import type { EditTransaction } from './ledger-images'
import { revise } from './revisions'
import type { Image, Revision } from './schema'
import type { Store } from './store'
import { reading } from './transaction'

/** A row and lines that are to be settled together, as they were when the user saw them. */
export interface Settling {
  row: StatementRow
  lines: readonly PayLine[]
  how: Extract<Settlement['how'], 'task-id' | 'day-amount-time' | 'by-hand'>
}

/** The row with what became of it. */
export function settledRow({ open: _open, ...row }: StatementRow, settled: Settlement): StatementRow {
  return { ...row, settled }
}

/** Takes the platform's state and amount over onto the lines. Refuses, changing nothing, where the row or a line is not as it was seen. */
export function settle(store: Store, { row, lines, how }: Settling, at: number): Promise<Revision> {
  return revise(store, 'settle', at, async (transaction) => {
    await checkAsSeen(transaction, row, lines)
    const settled = { how, at, lineIds: lines.map(({ id }) => id), was: linesBefore(lines) }
    const next = await frozenFresh(reading(transaction), lines, settledLines(row, lines))
    return [...lineImages(next), rowImage(settledRow(row, settled))]
  })
}

/** Makes a line for each row, of an entry or of none. Refuses, changing nothing, where a row is not as it was seen or an entry is gone. */
export function addForRows(
  store: Store,
  wanted: readonly { row: StatementRow; entryId: string | null }[],
  at: number,
): Promise<Revision> {
  return revise(store, 'add-pay', at, async (transaction) => {
    const images: Image[] = []
    for (const { row, entryId } of wanted) {
      await checkAsSeen(transaction, row, [])
      const entry = entryId === null ? null : await transaction.objectStore('entries').get(entryId)
      if (entry === undefined) throw new EditRefused('gone', 'This entry is not in the ledger any more. Nothing was changed.')
      const line = addedLine(row, entry, crypto.randomUUID())
      const lines = await frozenFresh(reading(transaction), [], [line])
      images.push(...lineImages(lines), rowImage(settledRow(row, { how: 'added', at, lineIds: [line.id], was: [] })))
    }
    return images
  })
}

/** Says of rows that they are not for the ledger. */
export function ignoreRows(store: Store, rows: readonly StatementRow[], at: number): Promise<Revision> {
  return revise(store, 'ignore-pay', at, async (transaction) => {
    for (const row of rows) await checkAsSeen(transaction, row, [])
    return rows.map((row) => rowImage(settledRow(row, { how: 'ignored', at, lineIds: [], was: [] })))
  })
}

/** Says of lines what became of them, where no statement does. Refuses, changing nothing, where one is not as it was seen. */
export function setLineStates(store: Store, lines: readonly PayLine[], state: PayLineState, at: number): Promise<Revision> {
  return revise(store, 'pay-state', at, async (transaction) => {
    for (const line of lines) {
      if (!sameValue(await transaction.objectStore('payLines').get(line.id), line)) throw changedLines(line)
    }
    return lineImages(lines.map((line) => ({ ...line, state })))
  })
}

/** Opens a settled row again: its lines are what they were before, a line that was made for it goes. Refuses where they were changed since. */
export function takeBack(store: Store, rowId: string, at: number): Promise<Revision> {
  return revise(store, 'take-back', at, async (transaction) => {
    const row = await transaction.objectStore('statementRows').get(rowId)
    if (row?.settled === undefined || row.open === 1)
      throw new EditRefused('gone', 'This payment is not settled any more. Nothing was changed.')
    const { settled, ...rest } = row
    const images =
      settled.how === 'added'
        ? await withoutAdded(transaction, row, settled)
        : lineImages(await before(transaction, row, settled))
    return [...images, rowImage({ ...rest, open: 1 })]
  })
}

async function withoutAdded(transaction: EditTransaction, row: StatementRow, { lineIds }: Settlement): Promise<Image[]> {
  const lines = await Promise.all(lineIds.map((id) => transaction.objectStore('payLines').get(id)))
  const added = addedLine(row, null, '')
  for (const line of lines) if (line === undefined || !isSameMoney(line, added)) throw changedLines(row)
  return lineIds.map((key) => ({ store: 'payLines', key, value: undefined }))
}

async function before(transaction: EditTransaction, row: StatementRow, { lineIds, was }: Settlement): Promise<PayLine[]> {
  const lines = await Promise.all(lineIds.map((id) => transaction.objectStore('payLines').get(id)))
  const restored = linesWithout(row, lines, was)
  const now = lines.filter((line) => line !== undefined)
  return frozenFresh(reading(transaction), now, restored)
}

/** Lines as they were before a row was settled on them. Throws an EditRefused where they are not as its settling left them. */
export function linesWithout(row: StatementRow, lines: readonly (PayLine | undefined)[], was: Settlement['was']): PayLine[] {
  const restored = lines.map((line, i) => {
    const old = was[i]
    if (line === undefined || old === undefined || old.id !== line.id) throw changedLines(row)
    return restoredLine(line, old)
  })
  const again = settledLines(row, restored)
  for (const [i, line] of lines.entries()) {
    const left = again[i]
    if (line === undefined || left === undefined || !isSameMoney(line, left)) throw changedLines(row)
  }
  return restored
}

async function checkAsSeen(transaction: EditTransaction, row: StatementRow, lines: readonly PayLine[]): Promise<void> {
  const now = await transaction.objectStore('statementRows').get(row.id)
  const linesNow = await Promise.all(lines.map(({ id }) => transaction.objectStore('payLines').get(id)))
  if (!isAsSeen({ row, lines }, now, linesNow)) throw changedLines(row)
}

/** Whether a row is still open, and it and its lines are as they were seen. */
export function isAsSeen(
  { row, lines }: Pick<Settling, 'row' | 'lines'>,
  now: StatementRow | undefined,
  linesNow: readonly (PayLine | undefined)[],
): boolean {
  return now?.open === 1 && sameValue(now, row) && lines.every((line, i) => sameValue(linesNow[i], line))
}

/** Named, so that the user finds it. */
export function changedLines(of: Pick<StatementRow, 'platform' | 'project' | 'day' | 'taskId'>): EditRefused {
  const name = [of.platform, of.project, of.taskId, of.day].filter(Boolean).join(' · ')
  return new EditRefused(
    'changed',
    `The pay of ${name} was changed since it was matched, and that would be lost. Nothing was changed. Look at it anew.`,
  )
}

const rowImage = (row: StatementRow): Image => ({ store: 'statementRows', key: row.id, value: row })
const lineImages = (lines: readonly PayLine[]): Image[] => lines.map((line) => ({ store: 'payLines', key: line.id, value: line }))

import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/core/csv-table'
import { csvHeader, csvLine } from '../../src/core/csv-write'
import { entryColumns } from '../../src/core/export-entries'
import { lineColumns } from '../../src/core/export-lines'
import { ownItem } from '../../src/core/import-own'
import { readRows } from '../../src/core/import-row'
import { closeEntry } from '../../src/store/entries'
import { type DayRange, readMonth, writeEntries, writeLines } from '../../src/store/export-ledger'
import { importEntries, previewImport } from '../../src/store/import-entries'
import type { Store } from '../../src/store/store'
import { entryOf, HOUR } from '../core/samples'
import { sampleLedger } from '../report/sample-ledger'
import { everything, freshDatabase } from './samples'

const test = freshDatabase()
const NOW = Date.parse('2026-11-24T15:00:00Z')
const ALL = { from: '2000-01-01', to: '2100-01-01' }
const columns = entryColumns(true)
const csv = {
  head: csvHeader(columns),
  item: (item: Parameters<typeof csvLine>[1]) => csvLine(columns, item as never),
  foot: () => '',
}
const textOf = async (store: Store, range: DayRange = ALL) => (await writeEntries(store, range, csv, {}, 'text/csv')).file.text()

describe('the ledger as a file', () => {
  it('is the same again after it was imported into an empty ledger', async () => {
    for (const row of sampleLedger(NOW, 60)) await closeEntry(test.store, row)
    const text = await textOf(test.store)
    const db = await test.store.use()
    for (const name of ['entries', 'payLines', 'rollups', 'monthRollups'] as const) await db.clear(name)
    const { rows, faults } = readRows(readTable(text).rows, (row) => ownItem(row, NOW, () => crypto.randomUUID()))
    expect(faults).toEqual([])
    const planned = await previewImport(test.store, rows, 'leave', NOW)
    expect(planned.filter(({ is }) => is !== 'new')).toEqual([])
    await importEntries(
      test.store,
      planned.map(({ item }) => item),
      NOW,
    )
    expect(await textOf(test.store)).toBe(text)
  })

  it('holds the range, whole, oldest first, and tells how far it is', async () => {
    const rows = sampleLedger(NOW, 90)
    for (const row of rows) await closeEntry(test.store, row)
    const range = { from: '2026-09-10', to: '2026-11-02' }
    const wanted = rows.filter(({ entry: { day } }) => day >= range.from && day <= range.to)
    const told: number[] = []
    const run = { onProgress: (_stage: unknown, done: number, total: number) => told.push(done / total) }
    const { file, rows: n } = await writeEntries(test.store, range, csv, run, 'text/csv')
    const read = readTable(await file.text()).rows
    expect(n).toBe(wanted.length)
    expect(read.map((row) => row.cell('entry_id')).sort()).toEqual(wanted.map(({ entry }) => entry.id).sort())
    const days = read.map((row) => row.cell('day') ?? '')
    expect(days).toEqual(days.toSorted())
    expect(told.length).toBeGreaterThan(1)
    expect(told.at(-1)).toBe(1)
  })

  it('can be stopped', async () => {
    for (const row of sampleLedger(NOW, 90)) await closeEntry(test.store, row)
    const control = new AbortController()
    const run = { signal: control.signal, onProgress: () => control.abort() }
    await expect(writeEntries(test.store, ALL, csv, run, '')).rejects.toThrow(/abort/i)
    await expect(writeLines(test.store, ALL, { head: '', line: () => '' }, 'UTC', run, '')).rejects.toThrow(/abort/i)
  })

  it('of pay lines has those of no entry too, and gives an empty range an empty table', async () => {
    await closeEntry(test.store, {
      entry: entryOf({ taskId: 'task-1', zone: 'Asia/Kathmandu' }),
      payLines: [{ ...line('a'), entryId: 'e1' }],
    })
    const db = await test.store.use()
    await db.put('payLines', line('b'))
    const shown = lineColumns(true)
    const format = { head: csvHeader(shown), line: (each: Parameters<typeof csvLine>[1]) => csvLine(shown, each as never) }
    const { file, rows } = await writeLines(test.store, ALL, format, 'UTC', {}, '')
    expect(rows).toBe(2)
    const read = readTable(await file.text()).rows
    expect(read.map((row) => [row.cell('line_id'), row.cell('task_id'), row.cell('at')])).toEqual([
      ['a', 'task-1', '2026-03-04T17:45:00+05:45'],
      ['b', '', '2026-03-04T12:00:00+00:00'],
    ])
    const none = await writeLines(test.store, { from: '2020-01-01', to: '2020-12-31' }, format, 'UTC', {}, '')
    expect(await none.file.text()).toBe(format.head)
  })
})

describe('a month', () => {
  it('has what was worked in it and closed later', async () => {
    const late = entryOf({ id: 'late', closedAt: Date.UTC(2026, 3, 1, 1) }, 3 * HOUR)
    await closeEntry(test.store, { entry: late, payLines: [] })
    const db = await test.store.use()
    await db.put('payLines', line('b'))
    const month = await readMonth(test.store, { from: '2026-03-01', to: '2026-03-31' })
    expect(month.items.map(({ entry }) => entry.id)).toEqual(['late'])
    expect(month.otherLines.map(({ id }) => id)).toEqual(['b'])
    expect((await everything(test.store)).entries).toHaveLength(1)
  })
})

function line(id: string) {
  const day = '2026-03-04'
  const at = Date.UTC(2026, 2, 4, 12)
  return {
    id,
    entryId: null,
    kind: 'referral',
    state: 'paid',
    minor: 500,
    currency: 'USD',
    day,
    platform: 'p',
    project: '',
    at,
  } as const
}

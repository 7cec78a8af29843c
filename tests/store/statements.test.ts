import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { PayLine } from '../../src/core/pay'
import type { StatementRow } from '../../src/core/statement'
import { freshRow } from '../../src/core/statement-plan'
import { statementRow } from '../../src/store/backup/pay-schemas'
import { csvMapping, putCsvMapping } from '../../src/store/csv-mappings'
import { closeEntry } from '../../src/store/entries'
import { undo } from '../../src/store/ledger-edits'
import { checkRollups } from '../../src/store/rollups'
import { importStatement, planImport, statements } from '../../src/store/statements'
import { entryOf } from '../core/samples'
import { hexId, OUTLIER_HEADER, type OutlierLine, outlierCsv, outlierLine, readText } from '../core/statement-samples'
import { everything, freshDatabase } from './samples'

vi.setConfig({ testTimeout: 120_000 })

const database = freshDatabase()
const read = (...lines: OutlierLine[]) => readText(outlierCsv(...lines))
const rows = async () => (await (await database.store.use()).getAll('statementRows')) as StatementRow[]
const put = async (store: 'statementRows' | 'payLines', value: StatementRow | PayLine) =>
  (await database.store.use()).put(store, value as never)

describe('an import', () => {
  it('keeps its rows, open, and itself', async () => {
    const draft = await read({}, { id: hexId(2), date: 'Apr 2, 2025' })
    const statement = await importStatement(database.store, draft, 9)
    expect(statement).toMatchObject({ platform: 'outlier', source: 'outlier-csv', name: 'file.csv', at: 9, rows: 2, newRows: 2 })
    expect(statement).toMatchObject({ from: '2025-03-30', to: '2025-04-02' })
    expect(await statements(database.store)).toEqual([statement])
    expect(await rows()).toMatchObject([
      { taskId: hexId(1), open: 1, statementId: statement.id },
      { taskId: hexId(2), open: 1 },
    ])
  })

  it('of the same file again doubles nothing', async () => {
    const draft = await read({}, {}, { type: 'overtimePay' })
    await importStatement(database.store, draft, 9)
    const before = await rows()
    const plan = await planImport(database.store, draft)
    expect({ fresh: plan.fresh.length, changed: plan.changed.length, same: plan.same }).toEqual({ fresh: 0, changed: 0, same: 3 })
    expect((await importStatement(database.store, draft, 10)).newRows).toBe(0)
    expect(await rows()).toEqual(before)
    expect((await statements(database.store)).map(({ at }) => at)).toEqual([10, 9])
  })

  it('of a later file updates what has changed and adds what is new', async () => {
    const first = await importStatement(database.store, await read({}, { id: hexId(2) }), 9)
    const later = await read({ status: 'paid' }, { id: hexId(2) }, { id: hexId(3) })
    const plan = await planImport(database.store, later)
    expect({ fresh: plan.fresh.length, changed: plan.changed.length, same: plan.same }).toEqual({ fresh: 1, changed: 1, same: 1 })
    await importStatement(database.store, later, 10)
    expect((await rows()).map(({ taskId, state, statementId }) => [taskId, state, statementId === first.id])).toEqual([
      [hexId(1), 'paid', true],
      [hexId(2), 'pending', true],
      [hexId(3), 'pending', false],
    ])
  })

  it('of overlapping files, in any order and as often as one likes, keeps what the whole file has', async () => {
    const line = fc.record({
      id: fc.integer({ min: 1, max: 3 }).map(hexId),
      date: fc.constantFrom('Mar 1, 2025', 'Mar 2, 2025', 'Mar 3, 2025'),
      payout: fc.constantFrom('$1.00', '$2.00'),
      type: fc.constantFrom('prepay', 'overtimePay'),
    })
    const spans = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 15 }), spans, async (lines, some) => {
        vi.stubGlobal('indexedDB', new IDBFactory())
        database.store.close()
        const dayOf = ({ date }: { date: string }) => Number(date.slice(4, 5))
        // A platform exports whole days.
        for (const [from, to] of [...some, [1, 3] as const]) {
          const file = await read(...lines.filter((one) => dayOf(one) >= from && dayOf(one) <= to))
          if (file.rows.length > 0) await importStatement(database.store, file, 9)
        }
        const whole = await read(...lines)
        expect((await rows()).map(({ id }) => id)).toEqual(whole.rows.map(({ id }) => id).sort())
      }),
      { numRuns: 40 },
    )
  })

  it('finds its few rows among very many others', async () => {
    await importStatement(database.store, await read(...Array.from({ length: 3000 }, (_, i) => ({ id: hexId(i) }))), 8)
    const plan = await planImport(
      database.store,
      await read({ id: hexId(0) }, { id: hexId(2999), status: 'paid' }, { id: hexId(5000) }),
    )
    expect([plan.same, plan.changed.length, plan.fresh.length]).toEqual([1, 1, 1])
  })

  it('without a row is refused', async () => {
    await expect(importStatement(database.store, await read(), 9)).rejects.toThrow(RangeError)
    expect(await statements(database.store)).toEqual([])
  })

  it('that is stopped leaves nothing, wherever it was', async () => {
    await importStatement(database.store, await read({}), 8)
    const before = await everything(database.store)
    const draft = await read(...Array.from({ length: 6000 }, (_, i) => ({ id: hexId(i), status: 'paid' })))
    for (const after of [0, 1, 3, 5]) {
      const control = new AbortController()
      let told = 0
      const onProgress = () => {
        if (told === after) control.abort(new Error('stopped'))
        told += 1
      }
      await expect(importStatement(database.store, draft, 9, onProgress, control.signal)).rejects.toThrow('stopped')
      expect(await everything(database.store)).toEqual(before)
    }
  })
})

describe('a settled row whose state has changed', () => {
  const settle = async () => {
    const entry = entryOf({ id: 'e1' })
    const line: PayLine = {
      ...{ id: 'l1', entryId: 'e1', kind: 'task', state: 'pending', minor: 2893, currency: 'USD', byUser: true },
      ...{ day: entry.day, platform: 'outlier', project: 'Crab', at: entry.closedAt },
    }
    await closeEntry(database.store, { entry, payLines: [line] })
    await importStatement(database.store, await read({}, { id: hexId(2) }), 8)
    const [row] = await rows()
    if (!row) throw new Error('no row')
    const { open: _open, ...rest } = row
    const was = [{ id: 'l1', kind: 'task', state: 'expected', minor: 2900, currency: 'USD' } as const]
    await put('statementRows', { ...rest, settled: { how: 'task-id', at: 8, lineIds: ['l1'], was } })
  }
  const line = async () => (await database.store.use()).get('payLines', 'l1')

  it('takes its line along, with roll-ups, and can be undone', async () => {
    await settle()
    const before = await everything(database.store)
    await importStatement(database.store, await read({ status: 'paid' }, { id: hexId(2), status: 'paid' }), 9)
    expect(await line()).toMatchObject({ state: 'paid', minor: 2893 })
    expect((await rows())[0]).toMatchObject({ state: 'paid', settled: { how: 'task-id' } })
    expect((await rows())[0]).not.toHaveProperty('open')
    expect(await checkRollups(database.store)).toEqual([])

    expect((await undo(database.store, 10))?.what).toBe('statement')
    const after = await everything(database.store)
    expect([after.payLines, after.rollups, after.monthRollups]).toEqual([before.payLines, before.rollups, before.monthRollups])
    expect((await rows())[0]).toMatchObject({ state: 'pending', settled: { how: 'task-id' } })
    // What was never settled is the platform's own word, and stays.
    expect((await rows())[1]).toMatchObject({ state: 'paid', open: 1 })
  })

  it('leaves no trace when the import is stopped', async () => {
    await settle()
    const before = await everything(database.store)
    const control = new AbortController()
    const onProgress = (done: number, of: number) => {
      if (done === of) control.abort(new Error('stopped'))
      if (done === of) control.signal.throwIfAborted()
    }
    const stopped = importStatement(database.store, await read({ status: 'paid' }), 9, onProgress, control.signal)
    await expect(stopped).rejects.toThrow('stopped')
    expect(await everything(database.store)).toEqual(before)
  })
})

describe('a hundred thousand rows', () => {
  it('come once, however often the file is imported', async () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => outlierLine({ id: hexId(i >> 1), payout: `$${1 + (i % 7)}.00` }))
    const draft = await readText([OUTLIER_HEADER, ...lines].join('\n'))
    expect(draft.rows).toHaveLength(100_000)
    expect((await importStatement(database.store, draft, 9)).newRows).toBe(100_000)
    expect((await importStatement(database.store, draft, 10)).newRows).toBe(0)
    expect(await (await database.store.use()).count('statementRows')).toBe(100_000)
  })
})

it('whatever is read can be backed up', async () => {
  const cells = fc.string({ unit: 'binary', maxLength: 3000 })
  const line = fc.record({ id: cells, project: cells, status: cells, type: cells })
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 3 }), async (lines) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
      const written = lines.map(({ id, project, status, type }) => ({
        ...{ id: quoted(id), project: quoted(project), status: quoted(status), type: quoted(type) },
      }))
      const { rows: found } = await readText(outlierCsv(...written))
      for (const row of found) statementRow.parse(freshRow({ ...row, platform: 'p'.repeat(200) }, 's1'))
    }),
    { numRuns: 100 },
  )
})

it('columns are remembered by their header', async () => {
  const mapping = {
    id: '["a","b"]',
    platform: 'acme',
    columns: { day: 0, amount: 1 },
    dates: 'ymd',
    decimal: '.',
    zone: 'UTC',
    changedAt: 1,
  } as const
  expect(await csvMapping(database.store, mapping.id)).toBeUndefined()
  await putCsvMapping(database.store, mapping)
  expect(await csvMapping(database.store, mapping.id)).toEqual(mapping)
})

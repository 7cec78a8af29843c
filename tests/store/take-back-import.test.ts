import { describe, expect, it } from 'vitest'
import { importStatement, statements } from '../../src/store/statements'
import { takeBackImport } from '../../src/store/take-back-import'
import { hexId, outlierCsv, readText } from '../core/statement-samples'
import { everything, freshDatabase } from './samples'

const database = freshDatabase()

describe('an import that is taken back', () => {
  it('leaves what was there before it, and can come again', async () => {
    await importStatement(database.store, await readText(outlierCsv({})), 8)
    const before = await everything(database.store)
    const draft = await readText(outlierCsv({}, { id: hexId(2), date: 'Apr 2, 2025' }, { id: hexId(3) }))
    const { id } = await importStatement(database.store, draft, 9)
    expect(await takeBackImport(database.store, id)).toEqual({ removed: 2, kept: 0 })
    expect(await everything(database.store)).toEqual(before)
    expect((await importStatement(database.store, draft, 10)).newRows).toBe(2)
  })

  it('leaves what was settled since, with the import that it came by', async () => {
    const { id } = await importStatement(database.store, await readText(outlierCsv({}, { id: hexId(2) })), 9)
    const db = await database.store.use()
    const [row] = await db.getAll('statementRows')
    if (!row) throw new Error('no row')
    const { open: _open, ...rest } = row
    await db.put('statementRows', { ...rest, settled: { how: 'ignored', at: 9, lineIds: [], was: [] } })
    expect(await takeBackImport(database.store, id)).toEqual({ removed: 1, kept: 1 })
    expect((await db.getAll('statementRows')).map(({ taskId }) => taskId)).toEqual([hexId(1)])
    expect(await statements(database.store)).toHaveLength(1)
  })

  it('that is not there changes nothing', async () => {
    expect(await takeBackImport(database.store, 'none')).toEqual({ removed: 0, kept: 0 })
  })
})

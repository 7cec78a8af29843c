import { readdirSync, readFileSync } from 'node:fs'
import { deleteDB, openDB } from 'idb'
import { describe, expect, it } from 'vitest'
import { writeBackup } from '../../../src/store/backup/write-backup'
import { checkRollups } from '../../../src/store/rollups'
import { type Dump, restoreDump, takeDump } from '../dump'
import { freshDatabase, VERSION } from '../samples'
import { FACTS, REPLACING, restore, signed } from './samples'

const test = freshDatabase()
const folder = new URL('../backups/', import.meta.url)
const files = readdirSync(folder)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const dumpOf = (file: string) =>
  JSON.parse(readFileSync(new URL(`../dumps/${file.replace('.jsonl', '.json')}`, import.meta.url), 'utf8')) as Dump
const LEDGER = ['entries', 'payLines', 'projects', 'reviews', 'revisions']

/** A backup of a frozen ledger, as its version holds it. To freeze a new version: write what this gives as `backups/v<n>.jsonl`. */
async function written(dump: Dump): Promise<string> {
  await restoreDump('frozen', dump)
  const db = await openDB<unknown>('frozen')
  const { file } = await writeBackup(db, FACTS)
  db.close()
  await deleteDB('frozen')
  return file.text()
}

describe('backups of every version', () => {
  it('are there: whoever adds a migration freezes a backup of its dump as tests/store/backups/v<n>.jsonl', () => {
    expect(files.toSorted()).toEqual(Array.from({ length: VERSION }, (_, i) => `v${i + 1}.jsonl`).toSorted())
  })

  it('the newest is what is written today', async () => {
    const newest = `v${VERSION}.jsonl`
    expect(await written(dumpOf(newest))).toBe(read(newest))
  })

  it.each(files)('%s restores today to what its ledger became on disk, and its roll-ups are right', async (file) => {
    await restoreDump('margin', dumpOf(file))
    await test.store.use()
    const migrated = await takeDump('margin')
    test.store.close()
    await deleteDB('margin')

    const backup = new Blob([read(file)])
    const { plan } = await restore(test.store, backup)
    const now = await takeDump('margin')
    for (const name of LEDGER) {
      const rows = now.stores[name]?.rows.filter(({ key }) => !String(key).startsWith('open-1')) ?? []
      expect(rows.length).toBeGreaterThan(0)
      expect(rows).toEqual(migrated.stores[name]?.rows)
    }
    expect(plan.closing).toBe(1)
    expect(now.stores.sessions?.rows).toEqual([])
    expect(now.stores.entries?.rows.find(({ key }) => key === 'open-1')?.value).toMatchObject({ countedMs: 60_000 })
    expect(await checkRollups(test.store)).toEqual([])
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('margin-staging')

    await restore(test.store, backup, REPLACING)
    expect((await takeDump('margin')).stores.entries).toEqual(now.stores.entries)
  })

  it('of an older version are refused with their line too', async () => {
    const old = read('v1.jsonl')
    const refused = (file: string) => restore(test.store, new Blob([file])).catch((e: unknown) => e)
    const withLine = (line: string) => signed(old, (lines) => lines.toSpliced(2, 1, line))
    expect(await refused(signed(old, (lines) => lines.toSpliced(2, 0, lines[1] ?? '')))).toMatchObject({
      code: 'bad-order',
      line: 3,
    })
    const rates = '{"store":"rates","value":{"id":"x"}}'
    expect(await refused(signed(old, (lines) => [...lines, rates]))).toMatchObject({ code: 'bad-record', line: 19 })
    expect(await refused(withLine('{"store":"entries","value":{}}'))).toMatchObject({ code: 'bad-record', line: 3 })
    expect(await refused(old.slice(0, 3000))).toMatchObject({ code: 'cut-off' })
    expect(await refused(old.replace('"minor":833', '"minor":933'))).toMatchObject({ code: 'changed' })
    expect(await refused(old)).not.toBeInstanceOf(Error)
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('margin-staging')
  })
})

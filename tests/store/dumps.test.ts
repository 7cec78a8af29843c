import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stepLiveWork } from '../../src/store/live-work'
import { checkRollups } from '../../src/store/rollups'
import { type Dump, restoreDump, takeDump } from './dump'
import { freshDatabase, VERSION } from './samples'

const test = freshDatabase()
const folder = new URL('./dumps/', import.meta.url)
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Dump
const files = readdirSync(folder)
const shape = (dump: Dump) =>
  Object.fromEntries(Object.entries(dump.stores).map(([name, { keyPath, indexes }]) => [name, { keyPath, indexes }]))

describe('dumps of every version', () => {
  it('are there: whoever adds a migration freezes what it makes as tests/store/dumps/v<n>.json', () => {
    expect(files.toSorted()).toEqual(Array.from({ length: VERSION }, (_, i) => `v${i + 1}.json`).toSorted())
  })

  it('the newest is what a new database is made as', async () => {
    await test.store.use()
    const made = await takeDump('margin')
    expect(shape(made)).toEqual(shape(read(`v${VERSION}.json`)))
  })

  it.each(files)('%s opens today, loses no row, and its roll-ups equal its ledger', async (file) => {
    const dump = read(file)
    await restoreDump('margin', dump)
    expect((await test.store.use()).version).toBe(VERSION)
    const now = await takeDump('margin')
    expect(shape(now)).toEqual(shape(read(`v${VERSION}.json`)))
    for (const [name, { rows }] of Object.entries(dump.stores)) {
      expect(rows.length).toBeGreaterThan(0)
      expect(now.stores[name]?.rows.map(({ key }) => key)).toEqual(rows.map(({ key }) => key))
      if (dump.version === VERSION) expect(now.stores[name]?.rows).toEqual(rows)
    }
    expect(await checkRollups(test.store)).toEqual([])
    const stepped = await stepLiveWork(test.store, ({ sessions, desk }) => ({ sessions, desk, closed: [] }))
    expect(stepped.sessions).toHaveLength(1)
  })
})

import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import { FORMAT } from '../../../src/store/backup/format'
import { writeBackup } from '../../../src/store/backup/write-backup'
import { write } from '../../../src/store/transaction'
import { freshDatabase, sessionOf, VERSION } from '../samples'
import { backupOf, FACTS, fill, ledgerOf, linesIn, project, restore, review, worked } from './samples'

const test = freshDatabase()
const raw = async () => (await test.store.use()) as never

describe('a backup', () => {
  it('says first what it is and last that it is whole, with one record per line between', async () => {
    await fill(test.store, ledgerOf(worked('a', 8), { projects: [project('Crab')], reviews: [review('a')] }))
    const lines = await linesIn(await backupOf(test.store))
    const counts = { entries: 1, payLines: 1, projects: 1, reviews: 1 }
    const own = { revisions: 0, sessions: 0, meta: 0, practice: 0, rubrics: 0, feedback: 0, ownItems: 0 }
    const none = {
      ...own,
      statements: 0,
      statementRows: 0,
      csvMappings: 0,
      rates: 0,
      hourReports: 0,
      lessons: 0,
      recognitions: 0,
    }
    expect(lines[0]).toEqual({ format: FORMAT, version: 1, schema: VERSION, ...FACTS, counts: { ...counts, ...none } })
    expect(lines.at(-1)).toEqual({ end: FORMAT, counts, crc32: expect.stringMatching(/^[0-9a-f]{8}$/) })
    expect(lines.slice(1, -1).map(({ store }) => store)).toEqual(['entries', 'payLines', 'projects', 'reviews'])
    expect(lines[3]).toEqual({ store: 'projects', value: project('Crab') })
  })

  it('of an empty ledger, or of a database without stores, is one too', async () => {
    expect(await linesIn(await backupOf(test.store))).toHaveLength(2)
    const bare = await openDB<unknown>('bare', 1)
    expect(await linesIn((await writeBackup(bare, FACTS)).file)).toHaveLength(2)
    bare.close()
  })

  it('holds nothing of a task’s page and nothing that is of this browser alone (L3)', async () => {
    const session = sessionOf('s', {
      ...{ sketch: ['f00d'], reopenUrl: 'https://a.example/task', tabId: 7, ownTabs: [7, 8] },
      pressed: { control: 'submit', at: 3 },
    })
    await fill(test.store, ledgerOf(worked('a', 8), { sessions: [session], settings: { currency: 'EUR' } as never }))
    await write(test.store, ['meta'], async (transaction) => {
      for (const name of ['sketchKey', 'desk', 'problem', 'backup'])
        await transaction.objectStore('meta').put(`secret ${name}`, name)
    })
    const file = await backupOf(test.store)
    const text = await file.text()
    for (const secret of ['f00d', 'a.example', 'secret', 'tabId', 'pressed', 'reopenUrl']) expect(text).not.toContain(secret)
    const lines = await linesIn(file)
    expect(lines.filter(({ store }) => store === 'meta')).toEqual([
      { store: 'meta', key: 'settings', value: { currency: 'EUR' } },
    ])
    expect(lines.find(({ store }) => store === 'sessions')?.value).toEqual(sessionOf('s'))
    expect(text).not.toContain('"rollups"')
  })

  it('tells how far it is, and stops when told to', async () => {
    await fill(test.store, ledgerOf(...Array.from({ length: 1200 }, (_, i) => worked(`e${i}`, 8))))
    const told: [string, number, number][] = []
    const onProgress = (...word: [string, number, number]) => void told.push(word)
    await writeBackup(await raw(), FACTS, { onProgress })
    expect(told.map(([stage]) => stage)).toEqual(told.map(() => 'copying'))
    expect(told.map(([, done]) => done)).toEqual([1000, 1200, 2200, 2400])
    expect(told.every(([, , total]) => total === 2400)).toBe(true)
    const stop = new AbortController()
    const stopped = writeBackup(await raw(), FACTS, { signal: stop.signal, onProgress: () => stop.abort() })
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('is of one moment: what is written meanwhile waits', async () => {
    await fill(test.store, ledgerOf(...Array.from({ length: 1200 }, (_, i) => worked(`e${i}`, 8))))
    let late: Promise<unknown> | undefined
    const onProgress = () => {
      late ??= fill(test.store, worked('zzz', 9))
    }
    const { counts } = await writeBackup(await raw(), FACTS, { onProgress })
    await late
    expect(counts).toMatchObject({ entries: 1200, payLines: 1200 })
  })

  it('leaves out a revision that is too long for a line, says so, and can be restored', async () => {
    const revision = { id: 'r', at: 1, what: 'policy', before: [], after: [] }
    const long = { ...revision, id: 'q', what: 'x'.repeat(1000) }
    await fill(test.store, ledgerOf(worked('a', 8), { revisions: [long, revision] }))
    const real = JSON.stringify
    vi.spyOn(JSON, 'stringify').mockImplementation((value: { value?: { id?: string } }) => {
      if (value.value?.id === 'q') throw new RangeError('Invalid string length')
      return real(value)
    })
    const { file, leftOut } = await writeBackup(await raw(), FACTS)
    vi.restoreAllMocks()
    expect(leftOut).toBe(1)
    const lines = await linesIn(file)
    expect(lines[0]).toMatchObject({ counts: { revisions: 2 } })
    expect(lines.at(-1)).toMatchObject({ counts: { revisions: 1 } })
    expect((await restore(test.store, file)).plan.tallies.revision).toEqual({ new: 0, same: 1, differ: 0 })
  })
})

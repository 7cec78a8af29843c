import { describe, expect, it, vi } from 'vitest'
import { inspectBackup } from '../../../src/store/backup/inspect'
import { restoreBackup } from '../../../src/store/backup/restore'
import { wipeLedger } from '../../../src/store/backup/wipe'
import { StoreFullError } from '../../../src/store/errors'
import { BusyError } from '../../../src/store/exclusively'
import { everything, freshDatabase, quotaError } from '../samples'
import { ADDING, backupOf, closeOpen, fill, inAnotherBrowser, type Ledger, ledgerOf, REPLACING, worked } from './samples'

vi.setConfig({ testTimeout: 60_000 })
const test = freshDatabase()

/** A backup of a ledger in another browser. */
const fileOf = (ledger: Partial<Ledger>) =>
  inAnotherBrowser(async (store) => {
    await fill(store, ledger)
    return backupOf(store)
  })
const idsHere = async () => (await everything(test.store)).entries.map((entry) => (entry as { id: string }).id)

describe('a restore that does not come to its end', () => {
  const unchanged = async (attempt: () => Promise<unknown>) => {
    const before = await everything(test.store)
    const error = await attempt().then(
      () => null,
      (e: unknown) => e,
    )
    expect(await everything(test.store)).toEqual(before)
    return error as Error
  }
  const many = () =>
    ledgerOf(...Array.from({ length: 1500 }, (_, i) => worked(`f${i}`, 0, { closedAt: Date.UTC(2021, 0, 1) + i * 3_600_000 })))

  it.each(['reading', 'copying', 'writing', 'summing'] as const)(
    'when the user stops it while %s, has changed nothing',
    async (at) => {
      await fill(test.store, worked('e', 10))
      const file = await fileOf(many())
      const stop = new AbortController()
      const run = { signal: stop.signal, onProgress: (stage: string) => void (stage === at && stop.abort()) }
      for (const choices of [ADDING, REPLACING]) {
        const error = await unchanged(async () => {
          const inspection = await inspectBackup(test.store, file, closeOpen, run)
          await restoreBackup(test.store, inspection, choices, closeOpen, run)
        })
        expect(error.name).toBe('AbortError')
      }
    },
  )

  it('when storage is full, says so and has changed nothing', async () => {
    await fill(test.store, worked('e', 10))
    const file = await fileOf(ledgerOf(worked('a', 12), worked('b', 13)))
    const inspection = await inspectBackup(test.store, file, closeOpen)
    for (const store of ['files', 'payLines', 'rollups']) {
      for (const method of ['put', 'add'] as const) {
        const real = IDBObjectStore.prototype[method]
        vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args: [unknown]) {
          if (this.name === store) throw quotaError()
          return real.apply(this, args)
        })
      }
      expect(await unchanged(() => restoreBackup(test.store, inspection, ADDING, closeOpen))).toBeInstanceOf(StoreFullError)
      vi.restoreAllMocks()
    }
    await restoreBackup(test.store, inspection, ADDING, closeOpen)
    expect(await idsHere()).toEqual(['a', 'b', 'e'])
  })

  it('when the file is another one by then, has changed nothing', async () => {
    await fill(test.store, worked('e', 10))
    const [file, other] = [await fileOf(worked('a', 12)), await fileOf(worked('b', 13))]
    const inspection = await inspectBackup(test.store, file, closeOpen)
    const cut = { ...inspection, blob: file.slice(0, file.size - 40) }
    expect(await unchanged(() => restoreBackup(test.store, cut, ADDING, closeOpen))).toMatchObject({ code: 'cut-off' })
    await restoreBackup(test.store, { ...inspection, blob: other }, ADDING, closeOpen)
    expect(await idsHere()).toEqual(['e'])
  })

  it('compares anew: what closed here since the preview is not doubled', async () => {
    const inspection = await inspectBackup(test.store, await fileOf(worked('there', 10)), closeOpen)
    await fill(test.store, worked('here', 10))
    const { plan } = await restoreBackup(test.store, inspection, ADDING, closeOpen)
    expect(plan.overlapping).toEqual(['entry:there'])
    expect(await idsHere()).toEqual(['here'])
  })

  it('while another window is at it, is refused', async () => {
    vi.stubGlobal('navigator', {
      locks: { request: (_name: string, _options: unknown, work: (lock: null) => unknown) => work(null) },
    })
    const inspection = await inspectBackup(test.store, await fileOf(worked('a', 12)), closeOpen)
    expect(
      await unchanged(() => Promise.resolve().then(() => restoreBackup(test.store, inspection, ADDING, closeOpen))),
    ).toBeInstanceOf(BusyError)
    expect(await unchanged(() => Promise.resolve().then(() => wipeLedger(test.store, true)))).toBeInstanceOf(BusyError)
  })
})

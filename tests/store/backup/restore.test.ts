import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { checkRollups } from '../../../src/store/rollups'
import { readSettings } from '../../../src/store/settings'
import { wipeLedger } from '../../../src/store/backup/wipe'
import { everything, freshDatabase, sessionOf } from '../samples'
import { fingerprint } from './fingerprint'
import { ADDING, anyLedger, backupOf, fill, inAnotherBrowser, ledgerOf, linesIn, project, REPLACING, restore, review, worked } from './samples'

vi.setConfig({ testTimeout: 60_000 })
const test = freshDatabase()

describe('a ledger that is exported, wiped and restored', () => {
  it('is equal, whatever it holds, and its roll-ups are right (L9)', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, async (ledger) => {
        await inAnotherBrowser(async (store) => {
          await fill(store, ledger)
          const before = await fingerprint(store)
          const settings = await readSettings(store)
          const file = await backupOf(store)
          await wipeLedger(store, true)
          expect(Object.values(await everything(store)).flat()).toEqual([])
          await restore(store, file)
          expect(await fingerprint(store)).toEqual(before)
          expect(await readSettings(store)).toEqual(settings)
          expect(await checkRollups(store)).toEqual([])
          // Once more changes nothing.
          await restore(store, file, { ...ADDING, conflicts: 'file', overlaps: 'keep' })
          expect(await fingerprint(store)).toEqual(before)
        })
      }),
      { numRuns: 40 },
    )
  })
})

import { expect, it } from 'vitest'
import { noteBackup, noteBackupFailure, readBackupStanding } from '../../src/store/backup-standing'
import { writeMeta } from '../../src/store/meta'
import { UNGUARDED } from '../../src/store/migrate-guarded'
import { fill, ledgerOf, worked } from './backup/samples'
import { freshDatabase } from './samples'

const test = freshDatabase()
const note = { at: 9, entries: 1, bytes: 2, file: 'f', by: 'user' as const }
const standing = () => readBackupStanding(test.store)

it('of a new ledger nothing is known', async () => {
  expect(await standing()).toEqual({ last: null, failure: null, unguarded: null, firstAt: null, changedAt: null })
})

it('knows when work began and when the ledger last changed, by an entry or by a correction', async () => {
  const entries = [worked('z', 8, { closedAt: 1000 }), worked('a', 8, { closedAt: 5000 }), worked('m', 8, { closedAt: 3000 })]
  await fill(test.store, ledgerOf(...entries))
  expect(await standing()).toMatchObject({ firstAt: 1000, changedAt: 5000 })
  await fill(test.store, { revisions: [{ id: 'r', at: 7000, what: 'edit', before: [], after: [] }] })
  expect(await standing()).toMatchObject({ firstAt: 1000, changedAt: 7000 })
})

it('a failure stands beside the last backup until one is saved, and so does a migration without a snapshot', async () => {
  const failure = { at: 5, what: 'saving' as const, detail: 'FILE_NO_SPACE' }
  await noteBackup(test.store, note)
  await noteBackupFailure(test.store, failure)
  await writeMeta(test.store, UNGUARDED, { at: 4, fromVersion: 1 })
  expect(await standing()).toMatchObject({ last: note, failure, unguarded: { at: 4, fromVersion: 1 } })
  await noteBackup(test.store, { ...note, at: 10 })
  expect(await standing()).toMatchObject({ last: { at: 10 }, failure: null, unguarded: null })
})

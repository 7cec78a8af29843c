import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { type BackupNote, backupFileName } from '../../src/core/backup'
import { noteBackup, readBackupStanding } from '../../src/store/backup-standing'
import { saveSettings } from '../../src/store/settings'
import { fill, worked } from '../store/backup/samples'
import { freshDatabase } from '../store/samples'
import { downloaded, granted, offscreen, resetBrowser, told } from './browser-double'

vi.mock('wxt/browser', () => import('./browser-double'))

const test = freshDatabase()
const NOW = Date.UTC(2026, 2, 20, 9)
const DAY = 24 * 3_600_000

/** The background as a worker that has just started. */
async function freshWorker() {
  vi.resetModules()
  return import('../../src/background/backup')
}

beforeEach(() => {
  resetBrowser()
  granted.add('downloads')
  vi.spyOn(Date, 'now').mockReturnValue(NOW)
})

const note = (days: number): BackupNote => ({ at: NOW - days * DAY, entries: 1, bytes: 1, file: 'f', by: 'user' })
const standing = () => readBackupStanding(test.store)
const made = { url: 'blob:chrome-extension://margin/1', at: NOW, entries: 1, bytes: 900 }
/** A background that is a document, as Firefox’s is. */
const asDocument = () => {
  const revokeObjectURL = vi.fn()
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => made.url, revokeObjectURL }))
  return revokeObjectURL
}
const asWorker = () => vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: undefined }))

describe('the alarm', () => {
  it('runs while backups by themselves are on, and only then', async () => {
    const { keepBackupAlarm } = await freshWorker()
    await keepBackupAlarm()
    expect(await fakeBrowser.alarms.get('backup')).toBeUndefined()
    await saveSettings(test.store, { autoBackup: true })
    await keepBackupAlarm()
    expect(await fakeBrowser.alarms.get('backup')).toMatchObject({ periodInMinutes: 60 })
    await saveSettings(test.store, { autoBackup: false })
    await keepBackupAlarm()
    expect(await fakeBrowser.alarms.get('backup')).toBeUndefined()
  })
})

describe('a backup by itself', () => {
  beforeEach(async () => {
    await saveSettings(test.store, { autoBackup: true, backupEveryDays: 7 })
    await fill(test.store, worked('a', 8, { closedAt: NOW - DAY }))
  })

  it.each([
    ['when none was ever saved', null, true],
    ['when the last one is a week old', note(7), true],
    ['not when it is younger', note(6.9), false],
  ])('is made %s', async (_, last, isMade) => {
    if (last) await noteBackup(test.store, last)
    asDocument()
    await (await freshWorker()).onBackupAlarm()
    expect(downloaded).toHaveLength(isMade ? 1 : 0)
  })

  it('is not made when nothing is new since the last one, however old it is', async () => {
    await noteBackup(test.store, note(0.5))
    vi.mocked(Date.now).mockReturnValue(NOW + 90 * DAY)
    asDocument()
    await (await freshWorker()).onBackupAlarm()
    expect(downloaded).toEqual([])
  })

  it('goes into a folder of its own, asks nothing, and overwrites nothing', async () => {
    const revoke = asDocument()
    await (await freshWorker()).onBackupAlarm()
    const file = `margin/${backupFileName(NOW, Intl.DateTimeFormat().resolvedOptions().timeZone)}`
    expect(downloaded).toMatchObject([{ url: made.url, filename: file, conflictAction: 'uniquify', saveAs: false }])
    expect((await standing()).last).toMatchObject({ at: NOW, entries: 1, file, by: 'itself' })
    expect(revoke).toHaveBeenCalledWith(made.url)
    expect(told).toContainEqual({ name: 'state.changed' })
  })

  it('is made by a hidden document where the background is a worker, which is closed when the file lies there', async () => {
    asWorker()
    const worker = await freshWorker()
    await worker.onBackupAlarm()
    await worker.onBackupAlarm()
    expect(offscreen.opened).toMatchObject([{ url: 'backup.html?app=0.0.0', reasons: ['BLOBS'] }])
    // The document is done; the worker that opened it may be gone.
    await (await freshWorker()).saveBackupFile(made)
    expect(downloaded).toMatchObject([{ url: made.url }])
    expect(offscreen.isOpen).toBe(false)
    expect((await standing()).last).toMatchObject({ by: 'itself', bytes: 900 })
  })

  it.each([
    ['the leave to save files is gone', 'permission', () => granted.delete('downloads'), ''],
    [
      'the browser refuses the file',
      'saving',
      () => Object.assign(offscreen, { refusal: 'Invalid filename' }),
      'Invalid filename',
    ],
    ['the disk is full', 'saving', () => Object.assign(offscreen, { interruption: 'FILE_NO_SPACE' }), 'FILE_NO_SPACE'],
  ])('that fails because %s is said where the user can act, and tried again', async (_, what, breakIt, detail) => {
    await noteBackup(test.store, note(9))
    asDocument()
    breakIt()
    await (await freshWorker()).onBackupAlarm()
    const { last, failure } = await standing()
    expect(failure).toEqual({ at: NOW, what, detail })
    expect(last).toEqual(note(9))
    expect(told).toContainEqual({ name: 'state.changed' })
    resetBrowser()
    granted.add('downloads')
    await (await freshWorker()).onBackupAlarm()
    expect(await standing()).toMatchObject({ failure: null, last: { at: NOW } })
  })

  it('that the document could not make is said too', async () => {
    offscreen.isOpen = true
    await (await freshWorker()).backupFailed('The disk is broken.')
    expect((await standing()).failure).toMatchObject({ what: 'reading', detail: 'The disk is broken.' })
    expect(offscreen.isOpen).toBe(false)
  })

  it('is not made any more once it is switched off', async () => {
    await saveSettings(test.store, { autoBackup: false })
    await fakeBrowser.alarms.create('backup', { periodInMinutes: 60 })
    asDocument()
    await (await freshWorker()).onBackupAlarm()
    expect(downloaded).toEqual([])
    expect(await fakeBrowser.alarms.get('backup')).toBeUndefined()
  })
})

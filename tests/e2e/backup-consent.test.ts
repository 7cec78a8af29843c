import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillLedger } from '../bench/ledger-rows'
import { type Display, startDisplay } from '../commands/setup/display.mjs'
import { filesIn, newFile, openData } from './driver/backup'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { until } from './driver/margin-browser'
import { acceptPrompt, refusePrompt } from './driver/prompt'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// Automatic backups by consent, in the build that is published and with the browser's own prompt, answered by real keys.

interface ExtensionApi {
  permissions: {
    contains(of: { permissions: string[] }): Promise<boolean>
    remove(of: { permissions: string[] }): Promise<boolean>
  }
  alarms: { create(name: string, of: object): Promise<void>; get(name: string): Promise<object | undefined> }
  runtime: { getManifest(): { permissions: string[]; optional_permissions: string[] } }
}
declare const chrome: ExtensionApi

const AUTO = 'Save backups automatically'

describe.skipIf(process.platform !== 'linux')('automatic backups by consent', () => {
  let server: SiteServer
  let screen: Display
  let display: string
  let margin: ChromiumMargin
  let downloads: string
  let probe: Page
  let page: Page

  beforeAll(async () => {
    server = await startServer({})
    screen = await startDisplay()
    display = screen.display ?? ''
    downloads = await mkdtemp(join(tmpdir(), 'margin-downloads-'))
    margin = await launchChromium({ proxyPort: server.port, mode: 'production', display, downloads })
    await fillLedger(margin, 20)
    probe = await margin.browser.newPage({ background: true })
    await probe.goto(margin.url('manifest.json'))
    page = await openData(margin)
  })
  afterAll(async () => {
    await margin?.close()
    await screen?.stop()
    await server?.stop()
    await rm(downloads, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  })

  const mayDownload = () => probe.evaluate(() => chrome.permissions.contains({ permissions: ['downloads'] }))
  const isOn = async () => (await margin.state()).settings.autoBackup
  const ring = () => probe.evaluate(() => chrome.alarms.create('backup', { when: Date.now() + 200, periodInMinutes: 60 }))

  it('ask for nothing at install', async () => {
    const manifest = await probe.evaluate(() => chrome.runtime.getManifest())
    expect(manifest.permissions).not.toContain('downloads')
    expect(manifest.optional_permissions).toEqual(['downloads'])
    expect(await mayDownload()).toBe(false)
  })

  it('stay off when the browser’s prompt is refused, and the page says so', async () => {
    await trainer.tick(page, AUTO)
    const isSaid = async () => (await trainer.textOf(page)).includes('The browser was not given leave to save files.')
    await refusePrompt(display, isSaid)
    expect(await isOn()).toBe(false)
    expect(await probe.evaluate(() => chrome.alarms.get('backup'))).toBeFalsy()
  })

  it('work at once when it is accepted', async () => {
    await trainer.tick(page, AUTO)
    await acceptPrompt(display, mayDownload)
    await until('the setting', isOn)
    await until('the alarm', () => probe.evaluate(() => chrome.alarms.get('backup')))
    await ring()
    expect(await newFile(downloads, [])).toMatch(/margin\/margin-backup-[\d-]+\.jsonl$/)
    await trainer.shows(page, 'saved automatically')
  })

  it('say in popup and options that they cannot, once the leave is taken away, and that they can again', async () => {
    await probe.evaluate(() => chrome.permissions.remove({ permissions: ['downloads'] }))
    await probe.evaluate(async () => {
      const opening = indexedDB.open('margin')
      await new Promise((resolve) => {
        opening.onsuccess = resolve
      })
      const transaction = opening.result.transaction('meta', 'readwrite')
      transaction.objectStore('meta').delete('backup')
      await new Promise((resolve) => {
        transaction.oncomplete = resolve
      })
      opening.result.close()
    })
    await ring()
    await trainer.shows(page, 'The last automatic backup failed')
    await trainer.shows(page, 'so there are no automatic backups')
    const popup = await margin.openSurface('popup')
    await trainer.shows(popup, 'The last automatic backup failed')
    // One click from there saves one by hand.
    const automatic = await filesIn(downloads)
    await trainer.press(popup, 'Save one now')
    await newFile(downloads, automatic)
    await popup.close()
    await trainer.shows(page, 'saved by hand')
  })
})

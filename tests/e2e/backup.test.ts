import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillLedger } from '../bench/ledger-rows'
import { chooseFile, filesIn, newFile, openData, restore, saveBackup, wipe } from './driver/backup'
import { launchChromium } from './driver/chromium'
import { putRows } from './driver/fill'
import { type Fingerprint, fingerprintThrough } from './driver/fingerprint'
import { launchFirefox } from './driver/firefox'
import { type MarginBrowser, until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// L8: nothing is lost. A ledger leaves as a file, everything is deleted, and it comes back equal; also in the other browser.

const ENTRIES = 400

let server: SiteServer
let folder: string
const browsers: Partial<Record<'chromium' | 'firefox', MarginBrowser>> = {}
const saved: Partial<Record<'chromium' | 'firefox', { file: string; ledger: Fingerprint }>> = {}

beforeAll(async () => {
  server = await startServer({})
  folder = await mkdtemp(join(tmpdir(), 'margin-downloads-'))
})
afterAll(async () => {
  await browsers.chromium?.close()
  await browsers.firefox?.close()
  await server?.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

const at = Date.UTC(2026, 2, 4)
const project = (name: string) => ({
  ...{ platform: 'outlier', project: name, rubricsRead: ['comparison@1'], firstSeenAt: at },
  ...{ terms: [], notes: 'größer 🎈 “quoted”\n"new line"' },
})

/** A ledger with something in every store, and other entries in each browser. */
async function fillRich(margin: MarginBrowser): Promise<void> {
  await fillLedger(margin, ENTRIES)
  await margin.ask('settings.save', { currency: margin.kind === 'firefox' ? 'JPY' : 'EUR', weeklyGoalHours: 20 })
  const page = await margin.open(margin.url('manifest.json'))
  await putRows(page, 'projects', [project('Crab'), project('Élan 7')])
  const answers = { 'comparison/read-both': { answer: 'done', at } }
  await putRows(page, 'reviews', [{ sessionId: 'bench-0', answers, openAtSubmit: [], notes: `mine, ${margin.kind}` }])
  const before = [{ store: 'projects', key: ['outlier', 'Crab'], value: project('Crab') }]
  await putRows(page, 'revisions', [{ id: 'r1', at, what: 'edit', before, after: before }])
  await page.close()
}

async function ledgerOf(margin: MarginBrowser): Promise<Fingerprint> {
  const page = await margin.open(margin.url('manifest.json'))
  // tsx names inner functions through a helper that pages do not have.
  await page.evaluate('globalThis.__name = (fn) => fn')
  const ledger = await fingerprintThrough(page)
  await page.close()
  return ledger
}

describe.each(['chromium', 'firefox'] as const)('in %s', (kind) => {
  let margin: MarginBrowser
  let downloads: string

  beforeAll(async () => {
    downloads = await mkdtemp(join(folder, `${kind}-`))
    margin = await (kind === 'chromium' ? launchChromium : launchFirefox)({ proxyPort: server.port, downloads })
    browsers[kind] = margin
    await fillRich(margin)
  })

  it('a ledger is saved, deleted and restored, and is equal to what it was', async () => {
    const before = await ledgerOf(margin)
    expect(before.entries?.count).toBe(ENTRIES)
    const page = await openData(margin)
    await trainer.shows(page, 'No backup yet')
    const file = await saveBackup(page, downloads)
    await trainer.shows(page, 'Last backup: today')
    saved[kind] = { file, ledger: before }

    await wipe(page, true)
    const empty = await ledgerOf(margin)
    expect(Object.values(empty).map(({ count }) => count)).toEqual(Object.values(empty).map(() => 0))
    await trainer.shows(page, 'No backup yet')

    await restore(page, file)
    expect(await ledgerOf(margin)).toEqual(before)
    expect((await margin.state()).settings).toMatchObject({ currency: kind === 'firefox' ? 'JPY' : 'EUR', weeklyGoalHours: 20 })
    await page.close()
  })

  it('a restored file brings nothing a second time', async () => {
    const page = await openData(margin)
    await chooseFile(page, saved[kind]?.file ?? '')
    await trainer.shows(page, 'All of it is here already, just the same.')
    await page.close()
  })

  it('a damaged or foreign file is refused with line and reason, and changes nothing', async () => {
    const before = await ledgerOf(margin)
    const good = await readFile(saved[kind]?.file ?? '', 'utf8')
    const lines = good.split('\n')
    const page = await openData(margin)
    const files: [string, string, string][] = [
      ['cut.jsonl', lines.slice(0, 300).join('\n'), 'Line 300. The end of the file is missing'],
      ['changed.jsonl', good.replace('"countedMs":300000', '"countedMs":900000'), 'The file was changed after it was saved'],
      ['broken.jsonl', lines.with(41, `${lines[41]}}`).join('\n'), 'Line 42. A line is damaged.'],
      ['table.csv', 'date,project,minutes\n2026-01-01,Crab,30\n', 'The file is a table.'],
      ['other.json', '{"entries":[]}', 'The file was not written by Margin’s backup.'],
      ['empty.jsonl', '', 'The file is empty.'],
    ]
    for (const [name, content, reason] of files) {
      await writeFile(join(downloads, name), content)
      await chooseFile(page, join(downloads, name))
      await trainer.shows(page, reason)
      await trainer.shows(page, 'Nothing was changed.')
    }
    expect(await ledgerOf(margin)).toEqual(before)
    await page.close()
  })

  it('a restore is taken back with one click', async () => {
    const page = await openData(margin)
    const before = await ledgerOf(margin)
    const entry = JSON.parse((await readFile(saved[kind]?.file ?? '', 'utf8')).split('\n')[1] ?? '') as { value: object }
    const probe = await margin.open(margin.url('manifest.json'))
    await putRows(probe, 'entries', [{ ...entry.value, note: 'changed since' }])
    await probe.close()
    const changed = await ledgerOf(margin)
    await chooseFile(page, saved[kind]?.file ?? '')
    await trainer.shows(page, 'Where both have it and it differs')
    await page.evaluate(() => {
      const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith('Take the file’s'))
      label?.querySelector('input')?.click()
    })
    await trainer.press(page, 'Restore')
    await trainer.shows(page, 'Restored. 1 entry came from the file.')
    expect(await ledgerOf(margin)).toEqual(before)
    await trainer.press(page, 'Put back what was here before')
    await trainer.shows(page, 'What was here before is back.')
    expect(await ledgerOf(margin)).toEqual(changed)
    await page.close()
  })

  it('a backup is saved by itself when it is due, into a folder of its own', async () => {
    const page = await openData(margin)
    const before = await filesIn(downloads)
    await margin.ask('settings.save', { autoBackup: true, backupEveryDays: 1 })
    await page.evaluate(async () => {
      // As if the last one were old.
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
      const api = globalThis as unknown as { chrome: { alarms: { create(name: string, of: object): Promise<void> } } }
      await api.chrome.alarms.create('backup', { when: Date.now() + 200 })
    })
    const file = await newFile(downloads, before, 60_000)
    await trainer.shows(page, 'saved automatically')
    expect(await readFile(file, 'utf8')).toMatch(/\{"end":"margin-backup"[^\n]*\}\n$/)
    await until('no hidden document', async () => !margin.browser.targets().some((one) => one.url().includes('backup.html')))
    await page.close()
  })
})

describe('a backup of one browser', () => {
  it.each([
    ['chromium', 'firefox'],
    ['firefox', 'chromium'],
  ] as const)('%s restores in %s', async (from, to) => {
    const [file, margin] = [saved[from], browsers[to]]
    if (!file || !margin) throw new Error('The browsers’ own tests come first.')
    const page = await openData(margin)
    await wipe(page, true)
    await restore(page, file.file)
    expect(await ledgerOf(margin)).toEqual(file.ledger)
    await page.close()
  })
})

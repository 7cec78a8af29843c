import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openData, restore, saveBackup, wipe } from '../e2e/driver/backup'
import { launchChromium } from '../e2e/driver/chromium'
import { fingerprintThrough } from '../e2e/driver/fingerprint'
import { startServer } from '../e2e/driver/server'
import * as trainer from '../e2e/driver/trainer'
import { fillLedger } from './ledger-rows'
import { type Measures, measured, pause } from './measure'

/** Ten years of heavy work. */
const ENTRIES = 100_000
const PATIENCE_MS = 600_000

const seconds = async (work: () => Promise<unknown>) => {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1000
}

/** A ledger of ten years through the options page as a user has it: saved, everything deleted, restored, and compared; and cancelled. */
export async function tenYears(): Promise<Measures> {
  const server = await startServer({})
  const downloads = await mkdtemp(join(tmpdir(), 'margin-downloads-'))
  const margin = await launchChromium({ proxyPort: server.port, downloads })
  try {
    await fillLedger(margin, ENTRIES)
    // The database still sorts itself for a while after so many writes.
    await pause(10_000)
    const probe = await margin.open(margin.url('manifest.json'))
    await probe.evaluate('globalThis.__name = (fn) => fn')
    const before = JSON.stringify(await fingerprintThrough(probe))
    const differences = async () => ((await JSON.stringify(await fingerprintThrough(probe))) === before ? 0 : 1)
    const page = await openData(margin)
    await page.bringToFront()
    let file = ''
    const saving = await seconds(async () => {
      file = await saveBackup(page, downloads, PATIENCE_MS)
    })
    const bytes = (await stat(file)).size
    const wiping = await seconds(() => wipe(page, true, PATIENCE_MS))
    const restoring = await seconds(() => restore(page, file, PATIENCE_MS))
    const different = await differences()
    // Once more, cancelled in the middle of the writing: nothing may change.
    await wipe(page, true, PATIENCE_MS)
    const empty = JSON.stringify(await fingerprintThrough(probe))
    await page.bringToFront()
    const stopping = restore(page, file, 20_000).catch(() => {})
    await trainer.shows(page, 'Writing: 5', PATIENCE_MS)
    const stopped = await seconds(async () => {
      await trainer.press(page, 'Cancel')
      await trainer.shows(page, 'Cancelled. Nothing was changed.', PATIENCE_MS)
    })
    await stopping
    const changed = JSON.stringify(await fingerprintThrough(probe)) === empty ? 0 : 1
    return {
      'backup of 100,000 entries saved': measured(saving, 's', 60),
      'size of that backup': measured(bytes / 1e6, 'MB', 150),
      'everything deleted': measured(wiping, 's', 60),
      'backup of 100,000 entries looked at and restored': measured(restoring, 's', 180),
      'differences to the ledger before': measured(different, '', 0),
      'a restore cancelled in the middle stops after': measured(stopped, 's', 15),
      'changes by a restore that was cancelled': measured(changed, '', 0),
    }
  } finally {
    await margin.close()
    await server.stop()
    await rm(downloads, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

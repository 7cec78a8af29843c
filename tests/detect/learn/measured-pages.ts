import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Facts } from '../../../src/platforms/generic/facts'
import { folderSite, HOST, pathOf } from '../../commands/detect/folder-site'
import { type ListedPage, listedPages } from '../../commands/detect/listed-pages'
import { ROOT, runTool } from '../../commands/setup/run.mjs'
import { launchChromium } from '../../e2e/driver/chromium'
import type { MarginBrowser } from '../../e2e/driver/margin-browser'
import { startServer } from '../../e2e/driver/server'
import { type FactsSnapshot, revive } from './snapshot'

/** A labelled page and what one walk over it found. */
export interface MeasuredPage extends ListedPage {
  dir: string
  origin: string
  facts: Facts
}

const KEPT = join(ROOT, '.output/learn')
/** For a page's own scripts to draw it. */
const DRAWN_MS = 400

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24)

async function bundle(): Promise<string> {
  const file = join(KEPT, 'in-page.js')
  mkdirSync(KEPT, { recursive: true })
  const page = join(ROOT, 'tests/detect/learn/in-page.ts')
  const { code, output } = await runTool('rolldown/bin/cli.mjs', [page, '--format', 'iife', '--file', file])
  if (code !== 0) throw new Error(`The page's script could not be bundled: ${output}`)
  return readFileSync(file, 'utf8')
}

async function snapshot(browser: MarginBrowser, file: string, script: string): Promise<FactsSnapshot> {
  const page = await browser.open(`http://${HOST}${pathOf(file)}`)
  try {
    await new Promise((done) => setTimeout(done, DRAWN_MS))
    return (await page.evaluate(`${script}\n;globalThis.snapshotFacts()`)) as FactsSnapshot
  } finally {
    await page.close()
  }
}

/** Looks at every page once in real Chromium. What was found is kept until the page or the walk over it changes. */
export async function measuredPages(dirs: readonly string[]): Promise<MeasuredPage[]> {
  const script = await bundle()
  const measured: MeasuredPage[] = []
  for (const dir of dirs) {
    const server = await startServer({ [HOST]: folderSite(dir) })
    let browser: MarginBrowser | null = null
    try {
      for (const page of listedPages(dir)) {
        const kept = join(KEPT, `${hash(script + page.file + readFileSync(join(dir, page.file), 'utf8'))}.json`)
        if (!existsSync(kept)) {
          browser ??= await launchChromium({ proxyPort: server.port, bare: true })
          writeFileSync(kept, JSON.stringify(await snapshot(browser, page.file, script)))
        }
        const facts = revive(JSON.parse(readFileSync(kept, 'utf8')) as FactsSnapshot)
        measured.push({ ...page, dir: resolve(dir), origin: page.origin ?? 'unnamed', facts })
      }
    } finally {
      await browser?.close()
      await server.stop()
    }
  }
  return measured
}

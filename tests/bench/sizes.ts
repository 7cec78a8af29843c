import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT, runTool } from '../commands/setup/run.mjs'
import { ensureBuild } from '../commands/setup.mjs'
import { type Measures, measured } from './measure'

const KB = 1000

/** Size of what is loaded into a page, and of the package for the store. */
export async function sizes(): Promise<Measures> {
  const dir = await ensureBuild('chrome', 'production')
  const gzipped = (name: string) => gzipSync(readFileSync(join(dir, name)), { level: 9 }).length
  const platforms = readdirSync(dir).filter((name) => /^platform-[\w-]+\.js$/.test(name))
  // What tells self-hosted software is a script of its own, for other sites only: no page carries both.
  const selfHosted = 'platform-self-hosted.js'
  const largest = Math.max(0, ...platforms.filter((name) => name !== selfHosted).map(gzipped))
  const watcher = gzipped('watcher.js') + largest
  const onOtherSites = gzipped('watcher.js') + (platforms.includes(selfHosted) ? gzipped(selfHosted) : 0)
  const generic = readdirSync(dir).includes('generic.js') ? gzipped('generic.js') : 0

  const out = join(ROOT, '.output')
  const zips = () => readdirSync(out).filter((name) => name.endsWith('.zip'))
  for (const name of zips()) rmSync(join(out, name))
  const result = await runTool('wxt/bin/wxt.mjs', ['zip', '--mv3'], { timeoutMs: 240_000 })
  const [zip] = zips()
  if (zip === undefined) throw new Error(`wxt zip gave no package:\n${result.output}`)
  return {
    'watcher with its largest platform, gzipped': measured(watcher / KB, 'kB', 15),
    'watcher with the self-hosted software, gzipped': measured(onOtherSites / KB, 'kB', 15),
    'watcher, largest platform and generic detector, gzipped': measured((watcher + generic) / KB, 'kB', 15),
    'store package': measured(statSync(join(out, zip)).size / KB, 'kB', 600),
  }
}

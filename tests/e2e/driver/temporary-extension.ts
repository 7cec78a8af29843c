import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface TemporaryExtension {
  dir: string
  remove(): Promise<void>
}

/**
 * Writes a tiny extension whose content script does what Margin must never do, so that a test can show that its check would see it. A
 * second script may run in the page's own world. Frames are left out.
 */
export async function temporaryExtension(
  matches: readonly string[],
  script: string,
  pageWorldScript = '',
): Promise<TemporaryExtension> {
  const dir = await mkdtemp(join(tmpdir(), 'margin-breach-'))
  const manifest = {
    manifest_version: 3,
    name: 'Breach',
    version: '1',
    content_scripts: [
      { matches, js: ['breach.js'], run_at: 'document_idle' },
      { matches, js: ['page-world.js'], run_at: 'document_idle', world: 'MAIN' },
    ],
  }
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(dir, 'breach.js'), script)
  await writeFile(join(dir, 'page-world.js'), pageWorldScript)
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) }
}

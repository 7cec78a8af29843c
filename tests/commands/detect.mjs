import { findBrowser } from './setup/browsers.mjs'
import { runTool } from './setup/run.mjs'
import { ensurePackages } from './setup.mjs'

// `npm run detect -- DIR [--json FILE]`: the built extension in Chromium over the pages listed in DIR/index.json, expected against found.
// `npm run detect -- learn DIR` fits the generic detector's weights to labelled pages.
// With `--play N` the whole story, from recognising to the popup's figures, over N of its task pages of different types.

const HOUR = 3_600_000

try {
  await ensurePackages()
  await findBrowser('chromium')
  const script = process.argv[2] === 'learn' ? 'tests/detect/learn/main.ts' : 'tests/commands/detect/main.ts'
  const { code } = await runTool('tsx/dist/cli.mjs', [script, ...process.argv.slice(2)], {
    timeoutMs: HOUR,
    show: true,
  })
  process.exitCode = code
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

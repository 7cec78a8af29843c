import { findBrowser } from './setup/browsers.mjs'
import { runTool } from './setup/run.mjs'
import { ensurePackages } from './setup.mjs'

// `npm run detect -- DIR [--json FILE]`: the built extension in Chromium over the pages listed in DIR/index.json, expected against found.
// With `--play N` the whole story, from recognising to the popup's figures, over N of its task pages of different types.

const HOUR = 3_600_000

try {
  await ensurePackages()
  await findBrowser('chromium')
  const { code } = await runTool('tsx/dist/cli.mjs', ['tests/commands/detect/main.ts', ...process.argv.slice(2)], {
    timeoutMs: HOUR,
    show: true,
  })
  process.exitCode = code
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

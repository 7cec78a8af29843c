import { findBrowser } from './setup/browsers.mjs'
import { runTool } from './setup/run.mjs'
import { ensurePackages } from './setup.mjs'

// `npm start`: sets up, then opens a browser with Margin and the practice platform; without a display it walks the main job itself.
// `npm start -- --walk` walks although there is a display.

const HOURS = 3_600_000

try {
  await ensurePackages()
  await findBrowser('chromium')
  const { code } = await runTool('tsx/dist/cli.mjs', ['tests/commands/start/main.ts', ...process.argv.slice(2)], {
    timeoutMs: 24 * HOURS,
    show: true,
  })
  process.exitCode = code
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

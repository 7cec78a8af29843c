import { findBrowser } from './setup/browsers.mjs'
import { runTool } from './setup/run.mjs'
import { ensurePackages } from './setup.mjs'

// `npm run bench [-- --json FILE] [-- NAME …]`: the budgets, measured in a real Chromium, each against its baseline in the same run.

try {
  await ensurePackages()
  await findBrowser('chromium')
  const { code } = await runTool('tsx/dist/cli.mjs', ['tests/bench/main.ts', ...process.argv.slice(2)], {
    timeoutMs: 1_800_000,
    show: true,
  })
  process.exitCode = code
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

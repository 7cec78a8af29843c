import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './setup/browsers.mjs'
import { ensureProgram } from './setup/display.mjs'
import { ROOT, runTool } from './setup/run.mjs'
import { buildDir, ensureBuild, ensurePackages } from './setup.mjs'

// `npm test`: everything that must hold before a change is taken. Each step reports and the rest still run; the last line counts
// vitest's tests and one for every other check. Names of steps as arguments run only those (`npm test -- types lint`).

const MINUTE = 60_000
const RESULTS = join(ROOT, '.output/results')
const wanted = process.argv.slice(2)
let passed = 0
let failed = 0
const failures = []

function report(name, ok, output, startedAt) {
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
  if (ok) return
  failures.push(name)
  console.log(String(output).trimEnd().replace(/^/gm, '    '))
}

const asked = (group) => wanted.length === 0 || wanted.includes(group)

/** One check that counts as one. `check` answers `{ code, output }` or throws. */
async function step(group, name, check) {
  if (!asked(group)) return
  const startedAt = Date.now()
  let result
  try {
    result = await check()
  } catch (error) {
    result = { code: 1, output: error instanceof Error ? error.message : String(error) }
  }
  const ok = result.code === 0
  if (ok) passed += 1
  else failed += 1
  report(name, ok, result.output, startedAt)
}

/** A file that could not even be loaded fails without a single test in it. */
function countOf(file) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
  const broken = testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.every((test) => test.status !== 'failed'),
  )
  return { good: numPassedTests, bad: numFailedTests + broken.length }
}

/** A run of vitest counts as its tests; when it breaks down before it can count, as one that failed. */
async function vitest(group, name, projects, timeoutMs) {
  if (!asked(group)) return
  const startedAt = Date.now()
  const file = join(RESULTS, `${group}.json`)
  rmSync(file, { force: true })
  const args = ['run', '--config', 'tests/vitest.config.ts', ...projects.flatMap((project) => ['--project', project])]
  const result = await runTool(
    'vitest/vitest.mjs',
    [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    {
      timeoutMs,
      env: { ...process.env, NO_COLOR: '1' },
    },
  )
  const { good, bad } = existsSync(file) ? countOf(file) : { good: 0, bad: 0 }
  const unexplained = result.code !== 0 && bad === 0 ? 1 : 0
  passed += good
  failed += bad + unexplained
  report(`${name}: ${good} passed, ${bad + unexplained} failed`, bad + unexplained === 0, result.output, startedAt)
}

/** Preact's own support for `dangerouslySetInnerHTML`, which Margin never uses; the rules' test sees to that. */
const KNOWN_WARNINGS = [{ code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\/[\w-]+\.js$/, mentions: 'innerHTML' }]

async function lintBuild() {
  const dir = buildDir('firefox', 'production')
  const result = await runTool(
    'web-ext/bin/web-ext.js',
    ['lint', '--source-dir', dir, '--output', 'json', '--no-config-discovery'],
    {
      timeoutMs: 3 * MINUTE,
    },
  )
  const start = result.output.indexOf('{')
  if (start < 0) return result
  const { errors, warnings } = JSON.parse(result.output.slice(start, result.output.lastIndexOf('}') + 1))
  const isKnown = (one) =>
    KNOWN_WARNINGS.some(({ code, file, mentions }) => one.code === code && file.test(one.file) && one.message.includes(mentions))
  const left = [...errors, ...warnings.filter((one) => !isKnown(one))]
  return {
    code: left.length,
    output: left.map((one) => `${one._type} ${one.code} ${one.file ?? ''}:${one.line ?? ''} ${one.message}`).join('\n'),
  }
}

async function browsers() {
  const found = [await findBrowser('chromium'), await findBrowser('firefox')]
  if (process.platform === 'linux') {
    await ensureProgram('Xvfb', 'xvfb')
    await ensureProgram('xdotool', 'xdotool')
  }
  return { code: 0, output: found.join('\n') }
}

const built = async (browser, mode) => ({ code: 0, output: await ensureBuild(browser, mode) })

async function main() {
  await ensurePackages()
  mkdirSync(RESULTS, { recursive: true })
  // WXT writes the types of its own files, such as the addresses that `getURL` knows.
  await step('types', 'types that WXT makes', () => runTool('wxt/bin/wxt.mjs', ['prepare'], { timeoutMs: 2 * MINUTE }))
  await step('types', 'types', () => runTool('typescript/bin/tsc', ['-p', '.'], { timeoutMs: 5 * MINUTE }))
  await step('types', 'types of src/core, without DOM or browser', () =>
    runTool('typescript/bin/tsc', ['-p', 'src/core'], { timeoutMs: 5 * MINUTE }),
  )
  await step('lint', 'lint and format', () =>
    runTool('@biomejs/biome/bin/biome', ['check', '--max-diagnostics=50', '.'], { timeoutMs: 2 * MINUTE }),
  )
  await step('dead', 'no dead code', () => runTool('knip/bin/knip.js', ['--no-progress'], { timeoutMs: 3 * MINUTE }))
  await step('build', 'build for Chromium', () => built('chrome', 'production'))
  await step('build', 'build for Firefox', () => built('firefox', 'production'))
  await step('build', 'build for the tests, Chromium', () => built('chrome', 'granted'))
  await step('build', 'build for the tests, Firefox', () => built('firefox', 'granted'))
  await step('build', 'web-ext lint', lintBuild)
  await vitest('unit', 'unit and DOM tests', ['unit', 'dom'], 10 * MINUTE)
  await step('e2e', 'browsers', browsers)
  await vitest('e2e', 'end-to-end tests', ['e2e'], 25 * MINUTE)
}

try {
  await main()
} catch (error) {
  failed += 1
  failures.push('set-up')
  console.log(error instanceof Error ? error.message : String(error))
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join('; ')}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
// A handle that something left open must not keep the command alive.
setTimeout(() => process.exit(process.exitCode), 2000).unref()

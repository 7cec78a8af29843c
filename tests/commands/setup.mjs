import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run, runTool } from './setup/run.mjs'

// Set-up shared by the commands. Plain Node 20: this file runs before any package is installed.

const WINDOWS = process.platform === 'win32'
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Leaves with a message, not with a stack, when this Node is too old. */
export function checkNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20)
    throw new Error(`Margin needs Node 20 or newer; this is ${process.version}. Install it and run the command again.`)
}

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

/** Installs the packages of the lockfile when they are missing or older than it. Throws when npm fails. */
export async function ensurePackages() {
  checkNode()
  // npm writes this file last, so it is the mark of a finished installation.
  const mark = modified(join(ROOT, 'node_modules/.package-lock.json'))
  if (mark > 0 && mark >= modified(join(ROOT, 'package-lock.json')) - 2000) return
  console.log('Installing packages …')
  // A NODE_ENV of "production" would leave the tools out. The versions are the lockfile's; `npm ci` would insist that it also lists
  // every other system's optional binaries, which a lockfile written on one system does not.
  const env = { ...process.env, NODE_ENV: 'development' }
  const result = await run(WINDOWS ? 'npm.cmd' : 'npm', ['install', '--no-save', '--no-audit', '--no-fund'], {
    timeoutMs: 900_000,
    env,
  })
  if (result.code !== 0) {
    throw new Error(
      `npm install failed; the network and the registry settings of npm are the usual causes.\n${result.output.slice(-4000)}`,
    )
  }
}

function newest(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  // A directory's own time tells of deleted files.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

const SOURCES = ['entrypoints', 'src', 'rubrics', 'public', 'wxt.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']

/** Where WXT puts a build. */
export function buildDir(browser, mode) {
  return join(ROOT, '.output', `${browser}-mv3${mode === 'production' ? '' : `-${mode}`}`)
}

const isFresh = (dir) => modified(join(dir, 'manifest.json')) > Math.max(...SOURCES.map((source) => newest(join(ROOT, source))))

/** Two tests that start together must not build into the same folder at once. Answers what gives the lock back. */
async function lock(dir) {
  const name = `${dir}.lock`
  mkdirSync(join(ROOT, '.output'), { recursive: true })
  for (let waited = 0; ; waited += 200) {
    try {
      mkdirSync(name)
      return () => rmdirSync(name)
    } catch {
      if (waited > 240_000 || Date.now() - modified(name) > 240_000) rmdirSync(name, { recursive: true })
      else await pause(200)
    }
  }
}

/** Builds the extension unless the build is newer than every source, and answers its folder. Throws with the build's output. */
export async function ensureBuild(browser, mode = 'production') {
  const dir = buildDir(browser, mode)
  if (isFresh(dir)) return dir
  const unlock = await lock(dir)
  try {
    if (isFresh(dir)) return dir
    const args = ['build', '--browser', browser, '--mv3', '--mode', mode]
    // NODE_ENV of a test runner would make this a development build.
    const env = { ...process.env, NODE_ENV: 'production' }
    const startedAt = new Date()
    const result = await runTool('wxt/bin/wxt.mjs', args, { timeoutMs: 240_000, env })
    if (result.code !== 0 || !existsSync(join(dir, 'manifest.json')))
      throw new Error(`wxt ${args.join(' ')} failed:\n${result.output}`)
    // A source that was changed while the build ran must count as newer than the build.
    utimesSync(join(dir, 'manifest.json'), startedAt, startedAt)
    return dir
  } finally {
    unlock()
  }
}

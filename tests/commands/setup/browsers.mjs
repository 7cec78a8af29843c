import { existsSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import { run } from './run.mjs'

const NAMES = {
  chromium: [
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'chromium',
    'chromium-browser',
  ],
  firefox: ['firefox', 'firefox-esr'],
}

function places(kind) {
  const home = process.env.HOME ?? ''
  if (process.platform === 'darwin') {
    const apps = {
      chromium: ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Google Chrome for Testing'],
      firefox: ['Firefox', 'Firefox Developer Edition'],
    }[kind]
    const binary = (app) => (app.startsWith('Firefox') ? 'firefox' : app)
    return ['/Applications', `${home}/Applications`].flatMap((dir) =>
      apps.map((app) => `${dir}/${app}.app/Contents/MacOS/${binary(app)}`),
    )
  }
  if (process.platform === 'win32') {
    const roots = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(Boolean)
    const tails = {
      chromium: [
        'Google\\Chrome\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
        'Chromium\\Application\\chrome.exe',
      ],
      firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
    }[kind]
    return roots.flatMap((root) => tails.map((tail) => join(root, tail)))
  }
  return []
}

/** The full path of a command, or null. */
export function which(name) {
  for (const dir of (process.env.PATH ?? '').split(delimiter)) {
    if (dir !== '' && existsSync(join(dir, name))) return join(dir, name)
  }
  return null
}

function installed(kind) {
  const names = process.platform === 'win32' ? [] : NAMES[kind]
  return names.map(which).find((path) => path !== null) ?? places(kind).find((path) => existsSync(path)) ?? null
}

const kindOf = (path) => (/firefox|librewolf|waterfox/i.test(basename(path)) ? 'firefox' : 'chromium')

/**
 * Installs Debian packages where that is possible without asking anyone: as root, or with a sudo that wants no password.
 * Answers null when it worked, else what stood in the way.
 */
export async function installDebian(packages) {
  if (process.platform !== 'linux' || which('apt-get') === null) return 'this system has no apt-get'
  const root = process.getuid?.() === 0
  if (!root && (which('sudo') === null || (await run('sudo', ['-n', 'true'], { timeoutMs: 10_000 })).code !== 0)) {
    return 'neither root nor a sudo without a password is at hand'
  }
  const apt = (args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return root
      ? run('apt-get', args, { timeoutMs: 600_000, env })
      : run('sudo', ['-n', 'apt-get', ...args], { timeoutMs: 600_000, env })
  }
  console.log(`Installing ${packages.join(', ')} …`)
  await apt(['update'])
  const result = await apt(['install', '-y', '--no-install-recommends', ...packages])
  return result.code === 0 ? null : `apt-get install failed:\n${result.output.split('\n').slice(-8).join('\n')}`
}

const PACKAGES = { chromium: ['chromium', 'fonts-liberation'], firefox: ['firefox-esr', 'fonts-liberation'] }
const WANTED = {
  chromium: 'Google Chrome, Microsoft Edge or Chromium (Debian: apt-get install chromium)',
  firefox: 'Firefox (Debian: apt-get install firefox-esr)',
}

/**
 * The program file of a browser of the family asked for: `MARGIN_BROWSER` if it is of that family, then one that is installed,
 * then Debian's packages. Throws with a message that says what to install.
 */
export async function findBrowser(kind) {
  const wish = process.env.MARGIN_BROWSER
  if (wish && kindOf(wish) === kind) {
    const path = existsSync(wish) ? wish : which(wish)
    if (path !== null) return path
    throw new Error(
      `MARGIN_BROWSER is "${wish}", which is not there. Give the full path of the browser's program file, or unset it.`,
    )
  }
  const found = installed(kind)
  if (found !== null) return found
  const obstacle = await installDebian(PACKAGES[kind])
  const after = installed(kind)
  if (after !== null) return after
  throw new Error(
    `No browser found. Install ${WANTED[kind]}, or set MARGIN_BROWSER to the path of one, and run the command again.` +
      (obstacle === null ? '' : `\nIt was not installed for you because ${obstacle}.`),
  )
}

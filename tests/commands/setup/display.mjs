import { spawn } from 'node:child_process'
import { installDebian, which } from './browsers.mjs'

/** True where a window can be shown as things are. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Sees to it that a Linux program is there, by Debian's package if need be. Throws with what to install. */
export async function ensureProgram(name, debianPackage) {
  if (which(name) !== null) return
  const obstacle = await installDebian([debianPackage])
  if (which(name) === null) {
    throw new Error(
      `"${name}" is missing. Install it (Debian: apt-get install ${debianPackage})${obstacle === null ? '' : `; ${obstacle}`}.`,
    )
  }
}

/**
 * A virtual display of our own for windows that nobody looks at: an Xvfb on a free number, which `stop` ends. Needs no window
 * manager. Linux only; elsewhere the real display is used and `display` is null.
 */
export async function startDisplay({ width = 1280, height = 800 } = {}) {
  if (process.platform !== 'linux') return { display: null, stop: async () => {} }
  await ensureProgram('Xvfb', 'xvfb')
  // Xvfb picks a free number itself and writes it to descriptor 3, so two runs never collide.
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-ac'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const number = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb did not start within 15 s.')), 15_000)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code} instead of starting.`)))
    child.stdio[3].once('data', (data) => {
      clearTimeout(timer)
      resolve(String(data).trim())
    })
  }).catch((error) => {
    kill()
    throw error
  })
  return {
    display: `:${number}`,
    stop: async () => {
      process.off('exit', kill)
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const late = setTimeout(kill, 3000)
      await gone
      clearTimeout(late)
    },
  }
}

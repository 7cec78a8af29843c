import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The root of the repository, without a closing slash. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '')

const WINDOWS = process.platform === 'win32'

/** Ends a child and what it started. Children are started in a group of their own, so nothing else can be hit. */
export function end(child, signal = 'SIGTERM') {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    if (WINDOWS) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' })
    else process.kill(-child.pid, signal)
  } catch {
    // It ended by itself in the meantime.
  }
}

/**
 * Runs a command to its end, or ends it with everything it started after `timeoutMs`. Never throws: a command that cannot be
 * started answers code 127 with the reason as output. With `show`, output appears as it comes.
 */
export function run(command, args, { timeoutMs = 300_000, show = false, cwd = ROOT, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, detached: !WINDOWS, shell: WINDOWS, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let timedOut = false
    const take = (stream) => (chunk) => {
      output += chunk
      if (show) stream.write(chunk)
    }
    child.stdout.on('data', take(process.stdout))
    child.stderr.on('data', take(process.stderr))
    const stop = () => end(child, 'SIGKILL')
    const timer = setTimeout(() => {
      timedOut = true
      end(child)
      setTimeout(stop, 5000).unref()
    }, timeoutMs)
    const forward = () => end(child)
    process.once('SIGINT', forward)
    process.once('SIGTERM', forward)
    process.once('exit', stop)
    const done = (code, reason = '') => {
      clearTimeout(timer)
      process.off('SIGINT', forward)
      process.off('SIGTERM', forward)
      process.off('exit', stop)
      if (timedOut) output += `\n${command} was ended after ${Math.round(timeoutMs / 1000)} s without a result.\n`
      resolve({ code: timedOut ? 124 : (code ?? 1), output: output + reason, timedOut })
    }
    child.once('error', (error) => done(127, `${command} could not be started: ${error.message}\n`))
    // 'exit' and not 'close': a grandchild that keeps the pipe open must not keep us waiting.
    child.once('exit', (code) => setTimeout(() => done(code), 100))
  })
}

/** Runs a tool of node_modules with this very Node, so that nothing depends on npx or on the PATH. */
export function runTool(tool, args, options = {}) {
  return run(process.execPath, [`${ROOT}/node_modules/${tool}`, ...args], options)
}

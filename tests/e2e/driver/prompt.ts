import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ensureProgram } from '../../commands/setup/display.mjs'
import { until } from './margin-browser'

const execute = promisify(execFile)

/** Presses keys on the virtual display, one after the other; they reach the browser’s own window too. */
export async function pressKeys(display: string, ...names: string[]): Promise<void> {
  for (const name of names) {
    await execute('xdotool', ['key', name], { env: { ...process.env, DISPLAY: display }, timeout: 10_000 })
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

/**
 * Agrees to the browser's own permission prompt with real keys, as often as it takes until `granted` says so. Chromium ignores keys in
 * the first half second of a prompt, so that nobody agrees by accident.
 */
export async function acceptPrompt(display: string, granted: () => Promise<boolean>): Promise<void> {
  await ensureProgram('xdotool', 'xdotool')
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1200))
    await pressKeys(display, 'Tab', 'Return')
    if (await until('the grant', granted, 2500).catch(() => false)) return
  }
  throw new Error('The permission prompt was not answered.')
}

/** Says no to the browser's own permission prompt, as often as it takes until `refused` says that it is answered. */
export async function refusePrompt(display: string, refused: () => Promise<boolean>): Promise<void> {
  await ensureProgram('xdotool', 'xdotool')
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1200))
    await pressKeys(display, 'Escape')
    if (await until('the refusal', refused, 2500).catch(() => false)) return
  }
  throw new Error('The permission prompt was not refused.')
}

/** A real click on the virtual display, which reaches the browser's own toolbar too. */
export async function clickScreen(display: string, x: number, y: number): Promise<void> {
  await ensureProgram('xdotool', 'xdotool')
  const click = ['mousemove', String(x), String(y), 'click', '1']
  await execute('xdotool', click, { env: { ...process.env, DISPLAY: display }, timeout: 10_000 })
}

/** The whole screen, window frames and side panel included. */
export async function screenshotOf(display: string, file: string): Promise<void> {
  await ensureProgram('import', 'imagemagick')
  await execute('import', ['-window', 'root', file], { env: { ...process.env, DISPLAY: display }, timeout: 20_000 })
}

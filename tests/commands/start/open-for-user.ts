import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { startServer } from '../../e2e/driver/server'
import { practiceSite } from '../../e2e/driver/sites'
import { findBrowser } from '../setup/browsers.mjs'
import { ensureBuild } from '../setup.mjs'

/** A fixed port, so that what was recorded and bookmarked in the last run still leads somewhere; another one where it is taken. */
const PORT = 4173

/** Opens a browser with Margin and the practice platform, and ends with its window. */
export async function openForUser(): Promise<void> {
  console.log('Building Margin …')
  const dir = await ensureBuild('chrome', 'practice')
  const sites = { 'practice.localhost': practiceSite() }
  const server = await startServer(sites, PORT).catch(() => startServer(sites))
  const profile = join(dir, '..', 'profile')
  mkdirSync(profile, { recursive: true })
  const browser = await puppeteer.launch({
    executablePath: await findBrowser('chromium'),
    headless: false,
    pipe: true,
    enableExtensions: [dir],
    userDataDir: profile,
    defaultViewport: null,
    handleSIGINT: false,
    ignoreDefaultArgs: ['--enable-automation'],
    args: ['--no-first-run', '--no-default-browser-check', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  const address = `http://practice.localhost:${server.port}/queue`
  const page = (await browser.pages())[0] ?? (await browser.newPage())
  await page.goto(address)
  console.log(`
Margin is loaded in the browser that has just opened.
  Practice platform  ${address}
  Margin             its button is behind the puzzle piece in the toolbar; pin it
  First              switch "Practice" on in the welcome page, then start a task
  What you record    stays in ${profile}; delete that folder to begin anew
  To stop            close the browser, or press Ctrl+C here
`)
  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve())
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 5000))]).catch(() => {})
  await server.stop()
  process.exit(0)
}
